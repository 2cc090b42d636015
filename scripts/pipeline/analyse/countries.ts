/**
 * Decides whether words that could name a country do: a capital that acts and not one where people meet, a people and not its
 * language or its currency.
 *
 * The policy, in short. A name, a people or an adjective counts. A first part (« sino- ») counts before another people.
 * A seat of power counts always. A capital counts when it acts (« Madrid salue »), is a partner (« avec Pékin », « la position de
 * Paris ») or stands beside another state (« Rabat et Moscou »); it is a mere place after « à », « de », « vers », in a journey
 * (« la ligne Rabat-Paris ») or when it hosts (« Rabat accueille »). A language (« en anglais ») and a currency (« dollars
 * canadiens ») are not the country. An organisation brings its country only by spelling it (« Maroc Telecom »).
 */
import type { Word } from './words.ts';

/** A country hit as the policy sees it: words `first`…`last` of a text, and the neighbours that also name countries. */
export interface CountryHit {
  id: string;
  rule: string;
  first: number;
  last: number;
  /** The alias is the name of a city of the taxonomy. */
  city: boolean;
  /** The alias is shared with a person, a thing or another country. */
  shared: boolean;
}

export interface CountryContext {
  words: readonly Word[];
  text: string;
  /** For a word index, the country hit that covers it, if any. */
  countryAt: ReadonlyMap<number, CountryHit>;
  /** Word indexes covered by a place that is no capital. */
  placeAt: ReadonlySet<number>;
  /** Word indexes of a city that stands for an organisation (« Bruxelles »): it keeps company with states. */
  seatAt: ReadonlySet<number>;
  /** Word indexes of organisations. */
  bodyAt: ReadonlySet<number>;
  /** Ids of the countries that the text names otherwise than by a capital or a seat. */
  namedStates: ReadonlySet<string>;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const CURRENCIES = setOf(
  'dirham dirhams dollar dollars franc francs dinar dinars riyal riyals rial rials roupie roupies peso pesos couronne couronnes yuan yuans won wons yen yens rouble roubles rand rands real reals hryvnia shekel shekels euro euros naira nairas cedi cedis pound pounds dh dhs',
);
/** « La livre égyptienne » is money, « le livre marocain » a book: only the feminine tells. */
const POUNDS = setOf('livre livres');

const CONTINENTAL = setOf(
  'africain africaine africains africaines europeen europeenne europeens europeennes asiatique asiatiques arabe arabes maghrebin maghrebine maghrebins maghrebines onusien onusienne onusiens onusiennes mediterraneen mediterraneenne mediterraneens mediterraneennes americain americaine americains americaines berbere berberes ottoman ottomane allie alliee allies alliees canarien canarienne catalan catalane andalou andalouse saharien sahelien sahelienne sioniste sionistes sovietique sovietiques ottomans occidental occidentale',
);

const LANGUAGES = setOf('FR GB ES CN RU DE IT PT TR JP KR GR PL NL SE IL IR VN IN');
const LANGUAGE_WORDS = setOf(
  'langue langues parler parle parlent parlant parlait parlee parlees apprendre apprend apprennent apprentissage enseigner enseigne enseignement enseigne maitrise maitriser maitrisent maitrisant traduit traduite traduits traduites traduire traduction traductions interprete cours pratique bilingue trilingue linguistique alphabet dialecte idiome vocabulaire grammaire orthographe professeur prof lexique sous-titre sous-titres accent',
);
const OTHER_LANGUAGES = setOf(
  'arabe amazigh amazighe tamazight darija tifinagh latin hebreu hassani hassania',
);

const STREETS = setOf('rue rues avenue avenues boulevard bd bvd av quartier lycee cafe cinema hotel stade');

/** A place is where things happen: the word before a city that makes it one. */
const LOCATIVES = setOf('a au aux dans depuis vers via jusqu sur en sous pres hors lez');

/** After « de », these nouns turn a capital into a government: « la position de Madrid ». */
const POLITICAL_NOUNS = setOf(
  'position positions soutien soutiens appui appuis decision decisions pression pressions diplomatie politique reponse reaction reactions volonte ambition ambitions strategie accord feu veto refus rejet aval engagement engagements allie allies alliee partenaire partenaires rival rivaux rivale voisin voisins initiative initiatives offre offres proposition propositions sanction sanctions menace menaces part cote interet interets influence autorites gouvernement gouvernements regime posture changement revirement rapprochement attitude silence retrait entree adhesion condamnation reconnaissance reconnaissances colere inquietude inquietudes preoccupations satisfaction discours message messages demande demandes exigences exigence recours aide assistance invitation avis yeux egard faveur encontre insu detriment aupres vis-a-vis instar image relations relation liens dialogue cooperation leadership puissance armee diplomates emissaire emissaires envoye representant representants ambassadeur mesures tarifs droits taxes surtaxes pouvoir role poids ingerence ingerences manoeuvres propagande narratif these theses souverainete vision approche agenda calendrier pari choix virage plan feuille doctrine fermete hostilite nom camp ombre main bras oeil spectre jeu voix dam cotes egide houlette benediction concours exemple orbite giron tutelle ire embarras espoir espoirs crainte craintes prudence reticence reticences patience exasperation riposte frustration doutes reserves priorite priorites objectif objectifs chantage isolement delegation mission pretentions revendications alignement complaisance tergiversations bonne volontes',
);

/** Words before a capital that make it a partner: « avec Pékin », « contre Washington ». */
const PARTNER_WORDS = setOf(
  'avec contre envers selon entre sans malgre que par pour chez quant comme et ou ni mais',
);

/** Verbs whose « à » gives to somebody, in the forms the press uses: « demande à Alger », « imposées à Téhéran »; not « plainte à ». */
const GIVING =
  /^(?:demand|reproch|oppos|impos|propos|conseill|ordonn|livr|accord|adress|couter|donn|refus|retir|recommand|inflig|rappel|restitu|reclam|pardonn|cach|confi|signal|profit|assur|annonc)(?:e|ent|er|era|eront|ait|aient|ant|a|ee|ees|es|erait)$/;
/** The same, for verbs of other forms and for the words that call for « à » themselves. */
const GIVING_WORDS = setOf(
  'offre offrir offrent offert offerte offerts permet permettre permettent permis vend vendre vendent vendu vendus vendue vendues fournit fournir fournissent fourni fournis fournie fournies repond repondre repondu repondent replique promet promettre promis promise promises transmet transmis transmettre unit unir unissent unissant uni lie lient lier lies liant liait relie face grace quant nuit nuire remet remis remettre remise appartient impose enjoint enjoindre deplait plait plaire doit inflige favorable favorables hostile hostiles fidele allie alliee opposition contribution appel reponse avertissement ultimatum',
);
const gives = (fold: string): boolean => GIVING.test(fold) || GIVING_WORDS.has(fold);

/** What is given: « de nouvelles sanctions à Téhéran », « un délai à Alger ». */
const GIVEN = setOf(
  'sanction sanctions taxe taxes droits tarifs aide soutien appui armes gaz petrole pret prets concession concessions garantie garanties delai surtaxe surtaxes condition conditions embargo message question questions avions missiles electricite ble conseil conseils responsabilite',
);

/** Words of a journey: between two of them a city is a place. */
const JOURNEYS =
  /^(?:vol|vols|ligne|lignes|liaison|liaisons|trajet|trajets|train|trains|tgv|lgv|route|routes|autoroute|autoroutes|reli\p{L}*|aerien\p{L}*|aeroport|aeroports|avion|avions|ferry|ferries|navette|navettes|rallye|marathon|voyag\p{L}*|distance|kilometres|km|desserv\p{L}*|desserte|dessertes|dessert|rotation|rotations|passager|passagers|frequence|frequences|vol-retour|bus|autocar|gare|gares|etape)$/u;

/** What a host city does: « Rabat accueille », « Paris abrite ». */
const HOSTING =
  /^(?:accueill\p{L}*|abrit\p{L}*|heberg\p{L}*|hote|vibr\p{L}*|celebr\p{L}*|fet(?:e|er|era|ait|ent)|illumin\p{L}*|reveill\p{L}*|eveill\p{L}*|capitale|ville|situe\p{L}*|concentr\p{L}*|grouill\p{L}*|habit\p{L}*)$/u;

/** « Rabat compte 580.000 habitants »; « Washington compte imposer » goes on with a verb. */
const COUNTED = /^(?:\d+\p{L}*|plus|pres|environ|quelque|quelques|un|une|deux|trois|parmi)$/u;

/** A past participle or a present can follow a clitic: these may stand between the subject and its verb. */
const BEFORE_VERB = setOf(
  'ne n se s y en l le la les lui leur nous vous me m te t a ont avait aura aurait est sera serait etait va doit peut veut vient entend',
);

/** After a city these are no verbs. */
const NOT_VERBS = setOf(
  'et ou ni mais donc car de du des d a au aux en dans sur sous par pour avec sans chez entre vers depuis le la les l un une ce cet cette ces son sa ses leur leurs qui que qu dont ou quand lorsque comme si plus moins tres aussi ainsi puis hier demain aujourd ce jeudi vendredi lundi mardi mercredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre intra centre ville est-ce afin apres avant pendant lors durant jusqu selon parmi contre',
);

/** Verbs of saying and doing before an inverted subject: « estime Washington », « a répliqué Alger ». */
const SAYING =
  /^(?:estim|affirm|annonc|indiqu|soulign|precis|ajout|repli[qc]u|retorqu|accus|denonc|condamn|assur|expliqu|declar|martel|regrett|prevenu|prevenai|avert|menac|promet|promis|jug|consider|insist|rappel|reclam|exig|soutien|souten|salu|dit|disai|repond|repondu|ripost|souhait|esper|redout|craint|critiqu|vis|inquiet|agac|irrit|courtis|convain|rassur|isol|sanctionn|provoqu|defi|seduir|seduit|rejoin|imit|press|oblig|contraint|contraign|pouss|amen|incit|appel|invit)/;

/** Words that open a clause, after which a city is a subject. */
const CLAUSE_OPENERS = setOf(
  'que qu et mais or car si alors tandis lorsque lorsqu quand ou dont comme puisque puisqu pourtant desormais ainsi cependant toutefois aussi donc apres avant bien parce jusque quoique auquel laquelle lequel auxquels desquels si meme surtout enfin hier aujourd depuis',
);

const isCapitalised = (word: Word | undefined): boolean =>
  word !== undefined && (word.shape === 'capital' || word.shape === 'upper');
const joined = (word: Word | undefined): boolean =>
  word !== undefined && word.gap !== 'other' && word.gap !== 'dot';

/** The word just before, when no punctuation stands between. */
const before = (words: readonly Word[], index: number): Word | undefined =>
  index > 0 && joined(words[index]) ? words[index - 1] : undefined;

/** The word just after, when no punctuation stands between. */
const after = (words: readonly Word[], index: number): Word | undefined =>
  joined(words[index + 1]) ? words[index + 1] : undefined;

/** Does this hit name its country here? */
export function namesCountry(hit: CountryHit, context: CountryContext): boolean {
  switch (hit.rule) {
    case 'prefix':
      return opensCompound(hit, context);
    case 'demonym':
      return !isCurrency(hit, context) && !isLanguage(hit, context) && !isManner(hit, context);
    case 'metonym':
      return hit.city ? actsAsState(hit, context) : isOwnKingdom(hit, context);
    default:
      return !isStreet(hit, context) && !isCurrencyCode(hit, context) && !opensTownName(hit, context);
  }
}

function opensCompound(hit: CountryHit, { words, countryAt }: CountryContext): boolean {
  const next = after(words, hit.last);
  if (!next) return false;
  const follower = countryAt.get(hit.last + 1);
  const people = follower !== undefined && (follower.rule === 'demonym' || follower.rule === 'prefix');
  if (next.gap === 'hyphen') return people || CONTINENTAL.has(next.fold);
  return (
    next.gap === 'space' &&
    follower?.rule === 'demonym' &&
    words[hit.last]?.shape === 'lower' &&
    next.shape === 'lower'
  );
}

function isCurrency(hit: CountryHit, { words }: CountryContext): boolean {
  const noun = before(words, hit.first);
  if (!noun) return false;
  if (CURRENCIES.has(noun.fold)) return true;
  return POUNDS.has(noun.fold) && (words[hit.last]?.fold ?? '').replace(/s$/, '').endsWith('e');
}

function isCurrencyCode(hit: CountryHit, { words, text }: CountryContext): boolean {
  const word = words[hit.first];
  if (!word || hit.first !== hit.last || word.shape !== 'upper' || word.fold.length > 2) return false;
  const previous = before(words, hit.first);
  if (previous && CURRENCIES.has(previous.fold)) return true;
  if (
    text
      .slice(word.end, word.end + 2)
      .trim()
      .startsWith('$') ||
    text[word.start - 1] === '$'
  )
    return true;
  const next = after(words, hit.last);
  return next?.gap === 'space' && isCapitalised(next);
}

const isMasculineSingular = (fold: string): boolean =>
  !/(?:e|es|[^aio]s)$/.test(fold) || /^(?:russe|tcheque|turc|belge|serbe|croate|slovene|khmer)$/.test(fold);

function isLanguage(hit: CountryHit, { words }: CountryContext): boolean {
  const word = words[hit.first] as Word;
  if (hit.first !== hit.last || word.shape !== 'lower') return false;
  const previous = before(words, hit.first);
  if (LANGUAGES.has(hit.id) && followsLanguages(hit.first, words)) return true;
  if (!isMasculineSingular(word.fold)) return false;
  const next = after(words, hit.last);
  if (previous?.fold === 'en' || words[hit.last + 1]?.fold === 'langue') return true;
  if (!LANGUAGES.has(hit.id) || isCapitalised(next)) return false;
  if (!previous) return false;
  if (LANGUAGE_WORDS.has(previous.fold))
    return (
      !/^(?:pratique|cours|professeur|alphabet|accent)$/.test(previous.fold) || previous.fold === 'alphabet'
    );
  if (!/^(?:le|l|du|de|d|au|et|en|vers|ou)$/.test(previous.fold)) return false;
  for (let index = Math.max(0, hit.first - 6); index < Math.min(words.length, hit.last + 6); index += 1) {
    const near = words[index] as Word;
    if (index < hit.first && LANGUAGE_WORDS.has(near.fold)) return true;
    if (OTHER_LANGUAGES.has(near.fold) && index !== hit.first) {
      const article = before(words, index);
      if (article && /^(?:le|l|du|de|d|au|et|en|vers|ou)$/.test(article.fold)) return true;
    }
  }
  return false;
}

/** « la langue française », « les langues anglaise, espagnole et française ». */
function followsLanguages(first: number, words: readonly Word[]): boolean {
  for (let index = first - 1; index >= Math.max(0, first - 5); index -= 1) {
    const { fold } = words[index] as Word;
    if (fold === 'langue' || fold === 'langues') return true;
    if (
      fold !== 'et' &&
      fold !== 'ou' &&
      !/(?:aise|oise|olle|nole|arabe|russe|ande|enne|que|ienne)$/.test(fold)
    )
      return false;
  }
  return false;
}

/** « À la française », « à l’américaine »: a manner, unless a name follows (« à l’espagnole Acciona »). */
function isManner(hit: CountryHit, { words }: CountryContext): boolean {
  const article = before(words, hit.first);
  const preposition = article && before(words, hit.first - 1);
  if (preposition?.fold !== 'a' || (article?.fold !== 'la' && article?.fold !== 'l')) return false;
  if (words[hit.first]?.shape !== 'lower' || !/e$/.test(words[hit.last]?.fold ?? '')) return false;
  return !isCapitalised(after(words, hit.last));
}

function isStreet(hit: CountryHit, { words }: CountryContext): boolean {
  const preposition = before(words, hit.first);
  if (preposition && STREETS.has(preposition.fold)) return true;
  if (!preposition || !/^(?:de|d|du|des)$/.test(preposition.fold)) return false;
  const noun = before(words, hit.first - 1);
  return noun !== undefined && /^(?:rue|avenue|boulevard|bd|bvd|av)$/.test(noun.fold);
}

/** « Saint-Barthélemy-d’Anjou », « Saint-Martin-de-Crau »: the town goes on after the hyphen. */
function opensTownName(hit: CountryHit, { words }: CountryContext): boolean {
  const next = words[hit.last + 1];
  return next?.gap === 'hyphen' && /^(?:d|de|du|des|sur|sous|en|le|la|les|aux|l|lez)$/.test(next.fold);
}

/** Kingdoms that a text may call « le royaume » once it has named them. */
const KINGDOMS = 'SA ES GB JO BH BE NL SE NO DK TH BT KH LS TO SZ'.split(' ');

/**
 * « le royaume » is Morocco's for its press, unless a name follows (« le royaume de Suède », « le royaume hachémite »). Written small
 * it is also the other kingdom that the same text names while it does not name Morocco.
 */
function isOwnKingdom(hit: CountryHit, { words, countryAt, namedStates }: CountryContext): boolean {
  const noun = words[hit.last] as Word;
  if (noun.fold !== 'royaume') return true;
  const next = after(words, hit.last);
  if (
    next &&
    /^(?:uni|saoudien|hachemite|wahhabite|iberique|espagnol|belge|scandinave|himalayen|khmer|nabateen|wisigoth)$/.test(
      next.fold,
    )
  )
    return false;
  if (next && /^(?:de|d|du|des)$/.test(next.fold)) {
    const owner = /^(?:la|l)$/.test(words[hit.last + 2]?.fold ?? '') ? hit.last + 3 : hit.last + 2;
    if (countryAt.get(owner)?.id === hit.id) return true;
    if (next.fold === 'des' || isCapitalised(words[owner])) return false;
  }
  if (noun.shape !== 'lower') return true;
  if (namedStates.has(hit.id)) return true;
  return !KINGDOMS.some((id) => namedStates.has(id));
}

/** Is a capital a state here, and not a place? */
function actsAsState(hit: CountryHit, context: CountryContext): boolean {
  const { words, countryAt } = context;
  // « au Caire », « du Caire »: the article carries the preposition.
  const opening = words[hit.first]?.fold;
  if (opening === 'au') return isDative(hit.first, context);
  if (opening === 'du') return isPolitical(hit.first, context);
  if (isNamePart(hit, context)) return false;
  const chain = chainOf(hit, context);
  if (isJourney(chain, context)) return false;
  if (chain.members > 1) return actTogether(chain, context);
  const hyphenated = after(words, hit.last)?.gap === 'hyphen' && !countryAt.has(hit.last + 1);
  if (hyphenated || words[hit.first]?.gap === 'hyphen') return false;
  return actsAfter(hit, context) ?? (isSubject(hit, context) || isObjectOfIdiom(hit, context));
}

/** « entre Rabat et Madrid », but « à Rabat et à Madrid », « passera par Londres, Berlin et Tokyo ». */
function actTogether(chain: Chain, context: CountryContext): boolean {
  if (chain.places) return false;
  const preposition = chain.first - 1;
  const head = before(context.words, chain.first)?.fold ?? '';
  if (head === 'par' || head === 'pour') return !leavesFor(preposition, context);
  if (head === 'a') return isDative(preposition, context);
  return !LOCATIVES.has(head);
}

/** What the word before a lone capital decides; nothing when the words after it must. */
function actsAfter(hit: CountryHit, context: CountryContext): boolean | undefined {
  const previous = before(context.words, hit.first);
  if (!previous) return undefined;
  const { fold } = previous;
  const preposition = hit.first - 1;
  if (fold === 'a') return isDative(preposition, context);
  if (fold === 'sur') return weighsOn(preposition, context);
  if (LOCATIVES.has(fold)) return false;
  if (fold === 'de' || fold === 'd')
    return isPolitical(preposition, context) || isObjectOfIdiom(hit, context);
  if (fold === 'pour' || fold === 'par') return !leavesFor(preposition, context);
  if (PARTNERS.has(fold)) return true;
  if (SAYING.test(fold) && previous.shape === 'lower') return true;
  if (CLAUSE_OPENERS.has(fold) || PARTNER_WORDS.has(fold)) return undefined;
  if (isObjectOfIdiom(hit, context)) return true;
  // « récemment Paris a rappelé »: after any other word only an auxiliary tells a subject from an object (« quitte Mexico »).
  const next = after(context.words, hit.last)?.fold ?? '';
  return previous.shape === 'lower' && AUXILIARIES.has(next) && isSubject(hit, context);
}

/** Prepositions that only states and people follow. */
const PARTNERS = setOf('avec contre envers selon malgre sans cote');

/** « prendre Madrid de court », « mettre Alger en garde », « mettre Paris au pied du mur »: what is done to states. */
function isObjectOfIdiom(hit: CountryHit, { words }: CountryContext): boolean {
  const [one, two] = [after(words, hit.last), words[hit.last + 2]];
  return one !== undefined && two !== undefined && IDIOMS.has(`${one.fold} ${two.fold}`);
}

const IDIOMS: ReadonlySet<string> = new Set([
  'de court',
  'vis a',
  'en garde',
  'au pied',
  'a contre',
  'au defi',
  'face a',
]);

const AUXILIARIES = setOf('a avait aura aurait va doit veut peut n ne s se');

/** A headline in capitals, where a capital letter tells no name. */
const inCapitals = (words: readonly Word[], index: number): boolean => {
  const isUpper = (word: Word | undefined): boolean =>
    word !== undefined && (word.shape === 'upper' || word.shape === 'digits');
  const near = [words[index - 2], words[index - 1], words[index + 1], words[index + 2]].filter(
    (word) => word !== undefined,
  );
  return isUpper(words[index]) && near.length > 1 && near.every(isUpper);
};

function isNamePart(hit: CountryHit, { words, countryAt }: CountryContext): boolean {
  if (inCapitals(words, hit.last)) return false;
  const next = words[hit.last + 1];
  const previous = words[hit.first - 1];
  if (next?.gap === 'space' && isCapitalised(next) && !countryAt.has(hit.last + 1)) return true;
  if (
    words[hit.first]?.gap !== 'space' ||
    !previous ||
    !isCapitalised(previous) ||
    countryAt.has(hit.first - 1)
  )
    return false;
  // A capital that only opens the sentence (« Hier Paris », « Selon Paris ») is no first name.
  const opensSentence = hit.first - 1 === 0 || previous.gap === 'other' || previous.gap === 'dot';
  return !(
    opensSentence &&
    (CLAUSE_OPENERS.has(previous.fold) ||
      PARTNER_WORDS.has(previous.fold) ||
      LOCATIVES.has(previous.fold) ||
      NOT_VERBS.has(previous.fold) ||
      SAYING.test(previous.fold))
  );
}

interface Chain {
  first: number;
  last: number;
  members: number;
  /** One of the members is a city that is no capital. */
  places: boolean;
}

const LINKS = setOf('et ou comme puis ni');
const REPEATED = setOf('de d du avec la le les l au que');

/** The enumeration a capital stands in: « Rabat, Madrid et Lisbonne », « Rabat-Paris », « le Maroc et Moscou ». */
function chainOf(hit: CountryHit, context: CountryContext): Chain {
  const { words, countryAt, placeAt, seatAt } = context;
  const chain: Chain = { first: hit.first, last: hit.last, members: 1, places: false };
  for (let index = hit.last; ; ) {
    const step = linkAfter(index, context);
    if (step === undefined) break;
    const member = countryAt.get(step);
    if (!member && !placeAt.has(step) && !seatAt.has(step)) break;
    if (member?.rule === 'demonym' || member?.rule === 'prefix') break;
    chain.members += 1;
    if (!member && !seatAt.has(step)) chain.places = true;
    index = member?.last ?? step;
    chain.last = index;
    if (chain.members > 12) break;
  }
  for (let index = hit.first; ; ) {
    const step = linkBefore(index, context);
    if (step === undefined) break;
    const member = countryAt.get(step);
    if (!member && !placeAt.has(step) && !seatAt.has(step)) break;
    if (member?.rule === 'demonym' || member?.rule === 'prefix') break;
    chain.members += 1;
    if (!member && !seatAt.has(step)) chain.places = true;
    index = member?.first ?? step;
    chain.first = index;
    if (chain.members > 12) break;
  }
  // « à Rabat et à Moscou »: the article of « le Maroc » is not the head.
  while (
    chain.first > 0 &&
    countryAt.get(chain.first)?.city === false &&
    /^(?:le|la|les|l)$/.test(words[chain.first - 1]?.fold ?? '') &&
    joined(words[chain.first])
  )
    chain.first -= 1;
  return chain;
}

const isComma = (text: string, from: Word, to: Word): boolean =>
  text.slice(from.end, to.start).trim() === ',';

function linkAfter(
  index: number,
  { words, text, countryAt, placeAt, seatAt }: CountryContext,
): number | undefined {
  const here = words[index] as Word;
  const next = words[index + 1];
  if (!next) return undefined;
  if (next.gap === 'hyphen') return index + 1;
  if (text.slice(here.end, next.start).trim() === ',' || text.slice(here.end, next.start).trim() === '/') {
    return countryAt.get(index + 1)?.city || placeAt.has(index + 1) || seatAt.has(index + 1)
      ? index + 1
      : undefined;
  }
  if (next.gap !== 'space' || !LINKS.has(next.fold)) return undefined;
  const following = words[index + 2];
  if (!following || following.gap === 'other') return undefined;
  return REPEATED.has(following.fold) && !countryAt.has(index + 2) && joined(words[index + 3])
    ? index + 3
    : index + 2;
}

function linkBefore(
  index: number,
  { words, text, countryAt, placeAt, seatAt }: CountryContext,
): number | undefined {
  const here = words[index] as Word;
  const previous = words[index - 1];
  if (!previous) return undefined;
  if (here.gap === 'hyphen') return index - 1;
  if (isComma(text, previous, here) || text.slice(previous.end, here.start).trim() === '/') {
    return countryAt.get(index - 1)?.city || placeAt.has(index - 1) || seatAt.has(index - 1)
      ? index - 1
      : undefined;
  }
  if (!joined(here)) return undefined;
  let link = index - 1;
  if (REPEATED.has(previous.fold) && joined(previous)) link -= 1;
  const word = words[link];
  if (!word || !LINKS.has(word.fold) || !joined(word)) return undefined;
  return link > 0 ? link - 1 : undefined;
}

/** A journey is told within six words before the chain, or just after it. */
function isJourney(chain: Chain, { words }: CountryContext): boolean {
  for (let index = chain.first - 1; index >= Math.max(0, chain.first - 7); index -= 1) {
    const word = words[index] as Word;
    if (JOURNEYS.test(word.fold)) return true;
    if (words[index + 1]?.gap === 'other' && index < chain.first - 2) break;
  }
  return false;
}

/** « demander à Alger », « reproche à Paris », « face à Madrid »: the word or two before « à » gives. */
function isDative(preposition: number, { words, countryAt }: CountryContext): boolean {
  const one = before(words, preposition);
  if (!one) return false;
  if (gives(one.fold)) return true;
  if (isGivenByState(preposition, words, countryAt)) return true;
  // « liant Rabat à Moscou », « imposées par Washington à Téhéran », « impose de nouvelles sanctions à Téhéran ».
  if (!countryAt.has(preposition - 1) && !GIVEN.has(one.fold)) return false;
  for (let index = preposition - 2; index >= Math.max(0, preposition - 6); index -= 1) {
    const word = words[index] as Word;
    if (word.fold === 'relie' || word.fold === 'reliant' || word.gap === 'other')
      return gives(word.fold) && word.fold !== 'relie';
    if (gives(word.fold)) return true;
  }
  return false;
}

/** « Moscou a vendu des systèmes à Alger »: a capital gives, a capital receives. */
function isGivenByState(
  preposition: number,
  words: readonly Word[],
  countryAt: CountryContext['countryAt'],
): boolean {
  let given = false;
  for (let index = preposition - 1; index >= Math.max(0, preposition - 9); index -= 1) {
    const word = words[index] as Word;
    if (!given && TRANSFERS.test(word.fold)) given = true;
    else if (given && countryAt.get(index)?.city) return true;
    if (word.gap === 'other' || word.gap === 'dot') return false;
  }
  return false;
}

const TRANSFERS =
  /^(?:tend(?:u|ent|re|ait)?$|vend|livr|fourni|offr|offer|prêt|pret|accord(?:e|ee?s?|er|ent|ant)$|octroi|cede|ceder|propos(?:e|er|ent|ait)$|demand|reproch|impos|inflig|rappel|transm|remet|remis|adress|renouvel|reiter|apport|versera|verse$|promet|garanti)/;

const WEIGHING = /^(?:compt|mis|press|pes|appuy|appui|influ|repos|pari|tabl|align|ascendant|emprise|surench)/;

/** « compter sur Rabat », « la pression sur Alger ». */
function weighsOn(preposition: number, { words }: CountryContext): boolean {
  for (let index = preposition - 1; index >= Math.max(0, preposition - 3); index -= 1) {
    if (WEIGHING.test((words[index] as Word).fold)) return true;
  }
  return false;
}

/** « la position de Madrid », « les autorités de Paris », « l’appui constant de Washington ». */
function isPolitical(preposition: number, { words }: CountryContext): boolean {
  const one = before(words, preposition);
  if (!one) return false;
  if (POLITICAL_NOUNS.has(one.fold)) return true;
  const two = before(words, preposition - 1);
  return (
    two !== undefined && one.shape === 'lower' && POLITICAL_NOUNS.has(two.fold) && !NOT_VERBS.has(one.fold)
  );
}

const LEAVING =
  /^(?:part|parti\p{L}*|partir|envol\p{L}*|embarqu\p{L}*|decoll\p{L}*|quitt\p{L}*|depart|departs|vol|vols|train|billet|billets|voyag\p{L}*|pass\p{L}*|transit\p{L}*|route)$/u;

function leavesFor(preposition: number, { words }: CountryContext): boolean {
  for (let index = preposition - 1; index >= Math.max(0, preposition - 4); index -= 1) {
    if (LEAVING.test((words[index] as Word).fold)) return true;
  }
  return false;
}

/** After a comma, what gives a city a voice: « Rabat, de son côté, », « Alger, qui accuse ». */
const VOICES = setOf(
  'de pour via qui lui elle quant premier premiere principal partenaire allie deuxieme troisieme soucieux desireux fidele inquiet conscient isole longtemps toujours',
);

/** A city that opens its clause and is followed by a verb other than a host's. */
function isSubject(hit: CountryHit, context: CountryContext): boolean {
  const { words, text } = context;
  let index = hit.last + 1;
  let next = words[index];
  if (!next) return false;
  if (next.fold === 'et' && joined(next)) return isFollowedByPartner(hit.last + 2, context);
  if (!joined(next)) {
    const between = text.slice((words[hit.last] as Word).end, next.start).trim();
    if (between !== ',' || !VOICES.has(next.fold)) return false;
    const second = words[index + 1]?.fold ?? '';
    if (next.fold === 'de' || next.fold === 'pour')
      return second === 'son' || second === 'sa' || second === 'leur';
    if (next.fold === 'quant') return true;
    if (next.fold === 'lui' || next.fold === 'elle') return true;
    if (next.fold !== 'qui') return true;
    return !HOSTING.test(second) && second !== 'est';
  }
  if (
    (next.shape !== 'lower' && !inCapitals(words, hit.last)) ||
    (NOT_VERBS.has(next.fold) && !BEFORE_VERB.has(next.fold))
  )
    return false;
  if (/^compt/.test(next.fold) && COUNTED.test(words[index + 1]?.fold ?? '')) return false;
  for (let steps = 0; steps < 4 && next; steps += 1) {
    if (HOSTING.test(next.fold)) return false;
    if (steps === 0 && !BEFORE_VERB.has(next.fold) && !looksLikeVerb(next.fold)) return false;
    index += 1;
    next = after(words, index - 1);
  }
  return true;
}

const OUTSKIRTS =
  /^(?:environs|alentours|quartiers|banlieues?|region|peripherie|habitants|port|aeroport|rues|monuments|musees)$/;

/** « Washington et ses alliés », « Rabat et l’Union européenne ». */
function isFollowedByPartner(index: number, { words, bodyAt }: CountryContext): boolean {
  const first = words[index];
  if (!first || !joined(first)) return false;
  if (/^(?:ses|son|sa)$/.test(first.fold)) return !OUTSKIRTS.test(words[index + 1]?.fold ?? '');
  return bodyAt.has(/^(?:le|la|les|l)$/.test(first.fold) ? index + 1 : index);
}

/** Endings of finite verbs in the third person, as the press writes: « réclame », « impose », « riposte », « veut », « soutient ». */
const VERB_ENDING = /(?:e|t|a|nt|d|ait|vaut)$/;
const ADJECTIVES = /(?:ien|ienne|ais|aise|ois|oise|al|ale|ique|able|if|ive|eux|euse|iste)$/;

const looksLikeVerb = (fold: string): boolean =>
  VERB_ENDING.test(fold) &&
  (!ADJECTIVES.test(fold) ||
    /^(?:explique|indique|replique|critique|applique|revendique|fabrique|abdique|complique|pratique|signale|egale|regale|installe|insiste|assiste|persiste|resiste|existe|subsiste|consiste|desiste|depose|detaille|devoile)$/.test(
      fold,
    ));
