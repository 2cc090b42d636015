/** The vocabulary that tells a capital that acts from one where people meet; folded words, as `wordSet` reads them. */
import { wordSet } from '../text/word-set.ts';

/** A place is where things happen: the word before a city that makes it one. */
export const LOCATIVES = wordSet('a au aux dans depuis vers via jusqu sur en sous pres hors lez');

/** After « de », these nouns turn a capital into a government: « la position de Madrid ». */
export const POLITICAL_NOUNS = wordSet(
  'position positions soutien soutiens appui appuis decision decisions pression pressions diplomatie politique reponse reaction reactions volonte ambition ambitions strategie accord feu veto refus rejet aval engagement engagements allie allies alliee partenaire partenaires rival rivaux rivale voisin voisins initiative initiatives offre offres proposition propositions sanction sanctions menace menaces part cote interet interets influence autorites gouvernement gouvernements regime posture changement revirement rapprochement attitude silence retrait entree adhesion condamnation reconnaissance reconnaissances colere inquietude inquietudes preoccupations satisfaction discours message messages demande demandes exigences exigence recours aide assistance invitation avis yeux egard faveur encontre insu detriment aupres vis-a-vis instar image relations relation liens dialogue cooperation leadership puissance armee diplomates emissaire emissaires envoye representant representants ambassadeur mesures tarifs droits taxes surtaxes pouvoir role poids ingerence ingerences manoeuvres propagande narratif these theses souverainete vision approche agenda calendrier pari choix virage plan feuille doctrine fermete hostilite nom camp ombre main bras oeil spectre jeu voix dam cotes egide houlette benediction concours exemple orbite giron tutelle ire embarras espoir espoirs crainte craintes prudence reticence reticences patience exasperation riposte frustration doutes reserves priorite priorites chantage isolement delegation mission pretentions revendications alignement complaisance tergiversations bonne volontes effort efforts action actions intention intentions intervention interventions dirigeant dirigeants tentative tentatives tentation logique demarche demarches geste gestes signal signaux annonce annonces declarations critiques accusations protestations represailles contre-mesures promesse promesses opposition hesitations hypocrisie mutisme mainmise arrogance hegemonie domination visees calcul calculs revers percee strategies provocation provocations repression capacite capacites diplomate rivalite loyaute fidelite confiance mefiance defiance alliance partenariat partenariats adversaire adversaires ennemi ennemis concurrent concurrents client clients fournisseur fournisseurs creancier creanciers protege vassal negociateur negociateurs stratege strateges troupes soldats arsenal embargo blocus offensive attaques invasion investissements financements aides presence perception lecture argument arguments argumentaire desir souhait souhaits levier leviers atouts compte exportations importations entetement obstination retournement volte-face activisme aveu accusation plaidoyer profit benefice flotte flottes forces modele modeles revenus recettes rang dette lobbying determination impulsion viseur injonction injonctions victoire victoires livraisons mains succes echec repli chancellerie chancelleries insistance empressement neutralite ambiguite attachement disponibilite indulgence implication isolationnisme responsabilite responsabilites credibilite dependance dependances version regard regards tropisme surenchere surencheres attentes besoins option options connivence complicite silences agressivite bellicisme pragmatisme realisme expansionnisme interventionnisme protectionnisme nationalisme euphorie optimisme pessimisme enthousiasme soulagement deception ressentiment rancoeur rancune hantise obsession cecite aveuglement hargne rage malaise nervosite consternation stupeur etonnement amertume assurance assurances garantie garanties concession concessions reculade capitulation abstention ralliement rapprochements dessein desseins velleites manigances allegations reproches griefs doleances revendication desiderata consigne consignes directive directives diktat diktats ultimatum oukase requete sollicitation sollicitations mediation entremise bons offices offensives contre-offensive incursion intrusion agression parrainage parrain parrains relais obliges proteges satellites lobby lobbies tuteur bailleur bailleurs mentor doctrines prisme tonalite rhetorique argumentation communique communiques missive memorandum dementi satisfecit blanc-seing quitus pacte entente ententes contentieux differend differends brouille divorce rupture dispute querelle tensions concurrence competition face-a-face tete-a-tete bras-de-fer rivalites coalition pre-carre arriere-cour atout missiles blindes chars sous-marins financement prets pret investissement emprunts deficit excedent surplus fiscalite quotas reglementation legislation moratoire interdiction interdictions restrictions restriction barrieres tarif surtaxe contingents subventions subvention sirenes pions ami frere don dons oui non marteau enclume fil humeur absence maintien candidat champion signature plume doigt doigts bienveillance mepris dedain jalousie appetit appetits convoitises soif faim peur peurs angoisse vigilance retenue moderation sagesse habilete ruse cynisme junte juntes aviation putschistes',
);

/** Words before a capital that make it a partner: « avec Pékin », « contre Washington ». */
export const PARTNER_WORDS = wordSet(
  'avec contre envers selon entre sans malgre que par pour chez quant comme et ou ni mais',
);

/** Verbs whose « à » gives to somebody, in the forms the press uses: « demande à Alger », « imposées à Téhéran »; not « plainte à ». */
const GIVING =
  /^(?:demand|reproch|oppos|impos|propos|conseill|ordonn|livr|accord|adress|couter|emprunt|donn|refus|retir|recommand|inflig|rappel|restitu|reclam|pardonn|cach|confi|signal|profit|assur|annonc)(?:e|ent|er|era|eront|ait|aient|ant|a|ee|ees|es|erait)$/;
/** The same, for verbs of other forms and for the words that call for « à » themselves. */
const GIVING_WORDS = wordSet(
  'offre offrir offrent offert offerte offerts permet permettre permettent permis vend vendre vendent vendu vendus vendue vendues fournit fournir fournissent fourni fournis fournie fournies repond repondre repondu repondent replique promet promettre promis promise promises transmet transmis transmettre unit unir unissent unissant uni lie lient lier lies liant liait relie face grace quant nuit nuire remet remis remettre remise appartient impose enjoint enjoindre deplait plait plaire doit inflige favorable favorables hostile hostiles fidele allie alliee opposition contribution appel dos hommage allegeance reponse avertissement ultimatum',
);
export const gives = (fold: string): boolean => GIVING.test(fold) || GIVING_WORDS.has(fold);

/** Verbs whose « de » asks or leaves a state: « se détourner de Moscou », « dépend de Pékin », « exige de Paris ». */
export const PARTING =
  /^(?:vue?s?$|attend|detourn|distanc|affranchi|emancip|dependr?|dependai|mefie|demarqu|obten|obtenu|obtien|exig|reclam|plain[dt]|desolidaris)\p{L}*$/u;

/** What is given: « de nouvelles sanctions à Téhéran », « un délai à Alger ». */
export const GIVEN = wordSet(
  'don dons fil livraison livraisons envoi envois sanction sanctions taxe taxes droits tarifs aide soutien appui armes gaz petrole pret prets concession concessions garantie garanties delai surtaxe surtaxes condition conditions embargo message question questions avions missiles electricite ble conseil conseils responsabilite',
);

/** Words of a journey: between two of them a city is a place. */
export const JOURNEYS =
  /^(?:vol|vols|airways|airlines|easyjet|ryanair|transavia|ligne|lignes|liaison|liaisons|trajet|trajets|train|trains|tgv|lgv|route|routes|autoroute|autoroutes|reli\p{L}*|aerien\p{L}*|aeroport|aeroports|avion|avions|ferry|ferries|navette|navettes|rallye|marathon|voyag\p{L}*|distance|kilometres|km|desserv\p{L}*|desserte|dessertes|dessert|rotation|rotations|passager|passagers|frequence|frequences|vol-retour|bus|autocar|gare|gares|etape|corridor|corridors|troncon|troncons)$/u;

/** What a host city does: « Rabat accueille », « Paris abrite ». */
export const HOSTING =
  /^(?:accueill\p{L}*|abrit\p{L}*|heberg\p{L}*|hote|vibr\p{L}*|celebr\p{L}*|fet(?:e|er|era|ait|ent)|illumin\p{L}*|dort|dorment|visite|visitent|reveill\p{L}*|eveill\p{L}*|capitale|ville|situe\p{L}*|concentr(?:e|ent|ait|era)|brill\p{L}*|suffoqu\p{L}*|grelott\p{L}*|etouff\p{L}*|scintill\p{L}*|grouill\p{L}*|habit\p{L}*)$/u;

/** What a city is said to be: « Paris est un endroit cher », « Tokyo reste la première ville »; a state is « prêt », « opposé ». */
export const CITY_NOUNS = wordSet(
  'ville villes capitale capitales metropole endroit lieu destination cite jeux edition etape hub',
);
export const BEING = wordSet('est etait sera reste restera demeure devient figure fut');

/** What only a town has: « son métro », « ses quartiers ». */
export const TOWN_THINGS = wordSet(
  'metro tramway tram busway rocade peripherique rues quartiers arrondissements maire mairie stade boulevards monuments musees musee gare hopital theatre tour tours quartier parking piscine mosquee bibliotheque jardins',
);

/** How a town is fitted out. */
export const EMBELLISHING = /^(?:dot|inaugur|pare|embelli|renov|modernis|offre|aura|reamenag)/;

/** Of a town, not of a state: « les autorités locales de Brasilia ». */
export const LOCAL = wordSet(
  'local locale locaux locales municipal municipale municipaux municipales communal communale communaux communales regional regionale regionaux regionales prefectoral prefectorale prefectorales portuaires aeroportuaires academique academiques judiciaires diocesaines',
);

/** Beside these a city with a percentage is a stock exchange: « la Bourse de Francfort perd 4 %, Paris recule de 3 % ». */
export const MARKETS = wordSet(
  'wall nasdaq dow stoxx eurostoxx bourse bourses boursier boursiere boursiers boursieres indice indices cloture cloturent seance cotation cotations dax nikkei cac ftse ibex',
);

/** How indices move: « gagne », « a cédé », « recule ». */
export const MARKET_MOVES =
  /^(?:gagn|ced|perd|prend|pris|recul|avanc|progress|grimp|grappill|lach|abandonn|bond|chut|plong|repli|monte|baisse|termin|clotur)\p{L}*$/u;

/** How a session goes: « Tokyo clôture en hausse », « Paris ouvre dans le rouge ». */
export const SESSIONS = /^(?:ouvr|clotur|termin|fini|evolu|debut|demarr|repart)/;
export const SESSION_ENDS = wordSet('hausse baisse rouge vert equilibre repli recul berne');

/** Participles of what a city is known for; any other shows a state at work: « Moscou, confronté à … ». */
export const KNOWN_FOR =
  /^(?:reput|connu|surnomm|class|fond|bati|peupl|entour|bord|visit|jumel|endeuill|paralys|inond|frapp|touch|ferm|bond|secou|submerg|envelopp|priv|noy|balay|assieg|bombard|evacu|ensevel|illumin)/;

/** « Rabat compte 580.000 habitants »; « Washington compte imposer » goes on with a verb. */
export const COUNTED = /^(?:\d+\p{L}*|plus|pres|environ|quelque|quelques|un|une|deux|trois|parmi)$/u;

/** A past participle or a present can follow a clitic: these may stand between the subject and its verb. */
export const BEFORE_VERB = wordSet(
  'ne n se s y en l le la les lui leur nous vous me m te t a ont avait aura aurait est sera serait etait va doit peut veut vient entend',
);

/** After a city these are no verbs. */
export const NOT_VERBS = wordSet(
  'et ou ni mais donc car de du des d a au aux en dans sur sous par pour avec sans chez entre vers depuis le la les l un une ce cet cette ces son sa ses leur leurs qui que qu dont ou quand lorsque comme si plus moins tres aussi ainsi puis hier demain aujourd ce jeudi vendredi lundi mardi mercredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre intra centre ville est-ce afin apres avant pendant lors durant jusqu selon parmi contre',
);

/** Verbs of saying and doing before an inverted subject: « estime Washington », « a répliqué Alger ». */
export const SAYING =
  /^(?:estim|affirm|annonc|indiqu|soulign|precis|ajout|repli[qc]u|retorqu|accus|denonc|condamn|assur|expliqu|declar|martel|regrett|prevenu|prevenai|avert|menac|promet|promis|jug|consider|insist|rappel|reclam|exig|soutien|souten|salu|dit|disai|repond|repondu|ripost|souhait|esper|redout|craint|critiqu|vis(?:e|ent|ait|aient|ant|er|era)$|inquiet|agac|irrit|courtis|convain|rassur|isol|sanctionn|provoqu|defi|seduir|seduit|imit|press|oblig|contraint|contraign|pouss|amen|incit|appel|invit|humili|affaibl|convoqu|interpell|exhort|felicit|remerci|menag|plaid|pron|(?:re)?connai|defend|impressionn|empech|encourag|autoris|persuad|sollicit|embarrass|indispos|surpren|surpri[st]|enerv|crisp|braqu|indign|froiss|ulcer|amadou|dissuad|attaqu|cibl|nie(?:nt)?$)/;

/** Words that open a clause, after which a city is a subject. */
export const CLAUSE_OPENERS = wordSet(
  'que qu et mais or car si alors tandis lorsque lorsqu quand ou dont comme puisque puisqu pourtant desormais ainsi cependant toutefois aussi donc apres avant bien parce jusque quoique auquel laquelle lequel auxquels auxquelles duquel desquels desquelles lesquels lesquelles si meme surtout enfin hier aujourd depuis pourquoi comment combien seul seule seuls seules meme tout',
);

/** Prepositions that only states and people follow. */
export const PARTNERS = wordSet('avec contre envers selon malgre sans cote sauf hormis excepte');

export const IDIOMS: ReadonlySet<string> = new Set([
  'de court',
  'vis a',
  'en garde',
  'au pied',
  'a contre',
  'au defi',
  'face a',
]);

export const AUXILIARIES = wordSet('a avait aura aurait va doit veut peut n ne s se');

/** Who is called away from a capital is not its: « retire son ambassadeur de Téhéran ». */
export const WITHDRAWING = /^(?:retir|rapatri|evacu|exfiltr)/;

/** What one puts in a state: « confiance en Paris ». */
export const TRUSTING = /^(?:confiance|foi|espoirs?)$/;

export const LINKS = wordSet('et ou comme puis ni');
export const REPEATED = wordSet('de d du avec la le les l au que');

export const TRANSFERS =
  /^(?:tend(?:u|ent|re|ait)?$|vend|livr|fourni|offr|offer|prêt|pret|accord(?:e|ee?s?|er|ent|ant)$|octroi|cede|ceder|propos(?:e|er|ent|ait)$|demand|reproch|impos|inflig|rappel|transm|remet|remis|adress|renouvel|reiter|apport|versera|verse$|promet|garanti|coup(?:e|ee?s?|er|ent|ait)$|restitu|pardonn|portes?$|emboit)/;

export const WEIGHING =
  /^(?:compt|mis|press|pes|appuy|appui|influ|repos|pari|tabl|align|ascendant|emprise|surench|sanction|tarifs$|surtax|embargo)/;

/** Before « vers », what turns to a state: « se tourne vers Moscou ». */
export const TURNING = /^(?:tourn|lorgn|bascul|penche)/;

export const LEAVING =
  /^(?:part|parti\p{L}*|partir|envol\p{L}*|embarqu\p{L}*|decoll\p{L}*|quitt\p{L}*|depart|departs|vol|vols|train|billet|billets|voyag\p{L}*|pass\p{L}*|transit\p{L}*|route)$/u;

/** After a comma, what gives a city a voice: « Rabat, de son côté, », « Alger, qui accuse ». */
export const VOICES = wordSet(
  'de pour via par qui lui elle quant dont premier premiere principal partenaire allie deuxieme troisieme mediateur mediatrice arbitre garant garante otage victime complice fournisseur client soucieux desireux fidele inquiet conscient isole longtemps toujours',
);

/** Without a verb, what a headline says of a state: « Berlin sous pression », « Rabat face à Alger », « Paris prêt à ». */
export const STANCES = wordSet(
  'pret prete favorable hostile inflexible intransigeant intransigeante furieux furieuse optimiste solidaire isole isolee divise divisee reticent reticente',
);
export const UNDER = wordSet('pression tension tensions embargo sanction sanctions surveillance perfusion');

/** Questions and relatives that put the verb before its subject: « que cherche Ankara », « le port que finance Pékin ». */
export const INVERTING = wordSet('que qu quoi comment combien quand pourquoi dont où');

/** Before « derrière », what gathers states: « se ranger derrière Rabat ». */
export const RALLYING = /^(?:rang|rall|align|rassembl|solidaris)/;

/** What a traveller does with towns: « il aime Paris et Londres ». */
export const VISITING = /^(?:aim|ador|visit|quitt|travers|decouvr|parcour|arpent|rejoin|sillonn|reli|desser)/;

export const OUTSKIRTS =
  /^(?:environs|alentours|quartiers|banlieues?|region|peripherie|habitants|port|aeroport|rues|monuments|musees)$/;

/** Endings of finite verbs in the third person, as the press writes: « réclame », « impose », « riposte », « veut », « soutient ». */
const VERB_ENDING = /(?:e|t|a|nt|d|ait|vaut)$/;
const ADJECTIVES = /(?:ien|ienne|ais|aise|ois|oise|al|ale|ique|able|if|ive|eux|euse|iste)$/;

export const looksLikeVerb = (fold: string): boolean =>
  VERB_ENDING.test(fold) &&
  !/^\d/.test(fold) &&
  (!ADJECTIVES.test(fold) ||
    /^(?:explique|indique|replique|critique|applique|revendique|fabrique|abdique|complique|pratique|signale|egale|regale|installe|insiste|assiste|persiste|resiste|existe|subsiste|consiste|desiste|depose|detaille|devoile)$/.test(
      fold,
    ));
