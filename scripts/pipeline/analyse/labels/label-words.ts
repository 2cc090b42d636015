/** The small words of French by which the readers of labels find their way: what opens a noun group, what leads to a number, what says how much. */
import { wordSet } from '../text/word-set.ts';

export const DETERMINERS = wordSet(
  "le la les l' un une ce cet cette ces son sa ses leur leurs notre nos quelque chaque tout toute aucun tel telle tels telles certains certaines plusieurs",
);
export const GENITIVES = wordSet("de d' du des");
/** Determiners of something new: « une enveloppe de 5 millions » is what the amount belongs to. */
export const INDEFINITE = wordSet('un une');
/** Words that qualify a number from before; some lead to it by « de ». */
export const QUALIFYING = wordSet(`
  environ quelque quelques presque quasi respectivement lui seul elle seule seulement exactement autour peu un au les minimum maximum total
  plus moins pres dela hauteur ordre jusqu' jusque pas non que qu' encore deja bien alentours
`);
export const BEFORE_DE = wordSet('plus moins pres autour dela hauteur ordre environ alentours');
/** Forms of être, avoir and the verbs that only carry another. */
export const AUXILIARIES = wordSet(`
  a ont avait avaient est sont etait etaient sera seront aura auront serait seraient auraient aurait fut furent ete se s' devrait
  devraient doit doivent peut peuvent va vont pourrait pourraient vient viennent y ne n' etant ayant avoir etre
`);
/**
 * Verbs that say how much, produce, spend or change: `atteint`, `s’élève`, `progressé`, `investira`, `représentant`;
 * not the nouns of the same family: `progression`, `exportations`.
 */
export const MEASURING =
  /^(?:atteign|attein|elev|etabl|represent|chiffr|totalis|affich|depass|avoisin|frol|compt|progress|augment|hauss|bond|grimp|recul|baiss|chut|diminu|repli|ced|gagn|perd|croi|accroi|accr|ressort|ressor|situ|port|pass|flamb|plong|contract|stagn|enregistr|culmin|gener|rapport|emploi|employ|produi|dispos|abrit|couvr|offr|cout|pes|limit|fix|estim|evalu|valoris|doubl|tripl|accus|rebond|ralent|acceler|explos|oscill|vari|mobilis|necessit|octroy|allou|consacr|inject|invest|debours|lev|recolt|export|import|achet|vend|transport|accueill|recev|trait|livr|construi|cre|touch|attir|drain|collect|encaiss|revien|rest|demeur|devien|signal|marqu|deten|detien|absorb|tomb|franch|amelior|apprec|deprec|redui|regress|effondr|stabilis|maintien|exced|engrang|echang|coter|cot|recrut|embauch|debloqu|capt|occup|vers|accord|pret|financ|depens|economis|form|emprunt|transfer|vaut|val|valai|avanc|fourni|concern|regroup|reuni|constitu|assur|degag|realis|affect|descend|remont|mont|montr|contribu|plafonn|approch|retomb|dever|negoci|permet|permett|perme|prevoi|correspond|equivau|compren|appara|figur|connai|subi|renforc|creus|alleg|alourd|alloue|dot|garanti|couvr|mesur|stock|arriv|sold|continu|vienn|devienn|prenn|tienn|obtien|obtienn|souhait|ambitionn|evolu|reven|consolid|raffermi|lach|grignot|effrit|flech|gonfl|clotur|termin|inscri|redress|degringol|decroch|deviss|poursuiv|repass|chang|commenc|demarr|debut|vis|reflet|result|traduis|illustr|temoign|detienn|apport|pren|contien|contienn)(?:e|es|ee|ees|ent|ait|aient|era|eront|erait|eraient|ant|er|i|ie|is|ise|it|ir|ira|iront|issent|issait|issant|u|ue|us|ues|t|te|ts|tes|nt|ra|ront|rait|raient|a|s|oit|oient|dre|tre|re|d)?$/;
/** Verbs by which a thing becomes more or less: « a progressé de 5 % »; not « compte ». */
export const CHANGING =
  /^(?:progress|augment|hauss|bond|grimp|recul|baiss|chut|diminu|repli|ced|gagn|perd|croi|accroi|accr|flamb|plong|contract|rebond|ralent|acceler|explos|tomb|amelior|apprec|deprec|redui|regress|effondr|renforc|creus|pass|avanc|descend|remont|mont|elev|etabl|situ|alleg|alourd)/;
/** Nouns that hold an amount without saying of what: « une hausse de », « le montant de ». */
export const HOLDERS = wordSet(`
  hausse baisse progression recul croissance augmentation diminution bond repli chute rebond accroissement regression retrait avance
  contraction reduction ralentissement evolution variation amelioration appreciation depreciation envolee gain
  perte rythme moyenne montant hauteur total niveau valeur ordre somme raison taux part volume nombre
  equivalent bagatelle acceleration performance surplus economie barre cap seuil plafond record score proportion regain essor croissances hausses baisses
  progressions reculs augmentations diminutions accroissements allegement creusement alourdissement pourcentage quantite quota degradation effritement flechissement elargissement extension
`);
/** Adjectives that stand before those: « une forte hausse de ». */
export const BEFORE_HOLDER = wordSet(`
  forte fort legere leger nette net nouvelle nouveau petite petit grande grand importante important sensible faible belle bel joli jolie
  coquette spectaculaire nouvel bonne mauvaise premiere premier double meme simple tres
`);
/** Nouns of change: `augmentation`, `baisse`; not `taux`. */
export const CHANGES =
  /^(?:hausse|baisse|progression|recul|croissance|augmentation|diminution|bond|repli|chute|accroissement|amelioration|reduction|contraction|regression|rebond|ralentissement|evolution|variation|appreciation|depreciation|envolee|degradation|allegement|creusement|alourdissement|effritement|flechissement|avance|retrait|reprise|poursuite|aggravation|acceleration|deceleration|redressement|intensification|stagnation|stabilisation)s?$/;
/** Nouns of doing, whose object is what counts: « la réalisation de 5 milliards de chiffre d’affaires ». */
export const DOINGS = wordSet(`
  realisation mobilisation construction installation creation acquisition achat ajout injection levee octroi versement deblocage obtention
  saisie collecte livraison fourniture atteinte mise vente suppression plantation attribution distribution formation recrutement financement amenagement rehabilitation equipement pose
`);
export const PREPOSITIONS = wordSet(`
  en dans pour par sur sous avec sans entre depuis pendant durant vers contre chez selon grace et ou mais soit via
  dont apres avant malgre moyennant notamment que qu' qui lorsque tandis alors comme si car puis donc ainsi parmi hors
`);
/** Prepositions that bind a complement to a noun: « impact sur les fonds propres », « réserves en eau », « échanges entre Rabat et Paris ». */
export const BINDING = wordSet(
  'en dans pour par sur sous sans entre vers contre avec chez hors envers via lors',
);
/** Words before which a clause begins. */
export const CLAUSE_OPENERS = wordSet(`
  que qu' qui dont mais tandis alors lorsque lorsqu' quand car soit puis donc si ou laquelle lequel lesquels lesquelles
  comme ainsi parce puisque puisqu' afin selon apres depuis malgre grace quant concernant agissant
`);
/** What a noun group after the number does not run across. */
export const STOPS = wordSet(`
  que qu' qui dont ou mais pour par afin soit contre est sont ont etait sera avait grace selon depuis durant pendant
  lors tout tandis alors avec ainsi notamment environ plus moins pres fin ce il elle ils elles on nous se s' ne n'
  apres avant comme si entre vers sans sous dans sur devrait seront aura auront ete hier ici cette face contre
  actuellement aujourd' ayant etant etaient avaient doit doivent
`);
export const TRAILING = wordSet(
  "hors de d' du des la le les l' et au aux a en ces cette un une ses son sa leurs leur ne y plus environ dont sur pour par se s' ont est sont que qu' soit ou entre avec dans vers sous sans contre",
);
export const PRONOUNS = wordSet(
  "il elle ils elles ce cela on nous celui celle ceux celles qui lui c' ceci ci eux vous je chacun chacune",
);
export const ADVERBS = wordSet(
  "davantage desormais aujourd' hui deja ainsi ensuite enfin encore toujours respectivement aussi donc toutefois cependant surtout plutot alors environ pas mieux seul seule seuls seules bien",
);
export const ADVERB = /(?:ement|emment|amment)$/;
export const SPEECH =
  /^(?:annonc|indiqu|precis|ajout|declar|affirm|expliqu|soulign|prevoi|prevu|vis[ea]|ambitionn|compt|estiment|rappel)/;
/** Directions of change after the number: « 5 % de baisse » is not a share of « baisse ». */
export const DIRECTIONS = wordSet(
  'hausse baisse plus moins progression recul croissance mieux retard avance plein reduction augmentation',
);
/** `naturels`, `indirectes`: adjectives in the plural; not `usines`. */
export const PLURAL_ADJECTIVE =
  /(?:els|elles|iques|aux|ales|ects|ectes|ifs|ives|aires|ains|aines|ais|aises|ois|oises|iens|iennes|eux|euses|ables|ibles|ees|ants|antes)$/;
export const NOT_PLACES = wordSet(
  'cours titre premier second deuxieme troisieme quatrieme total moins lieu terme niveau mois sein profit plus',
);
/** `estimé`, `atteignant`, `évaluée`; not `estime`. */
export const PARTICIPLE_ENDING = /(?:é|ée|és|ées|ant|i|ie|is|ies|ise|ises|it|ite|ites|u|ue|us|ues|û)$/;
export const PARTICIPLE_ALONE = /(?:ée|és|ées|ant)$/;
/** `investir`, `lever`; not `investissement`. */
export const INFINITIVE = /(?:er|ir|re)$/;
/** Future verbs: `mobilisera`, `seront`. */
export const FUTURE = /^[a-z]{3,}(?:ra|ront)$/;
/** `atteindrait`, `coûteraient`; not `retrait`. */
export const CONDITIONAL = /^[a-z]{3,}(?:[eudit]r)(?:ait|aient)$/;
/** Verbs in the imperfect and the simple past: `venaient`, `allèrent`; no noun ends so. */
export const IMPERFECT = /(?:aient|erent)$/;

/** What a verb does, as the noun that a register of figures would use: « compte investir 25 milliards » is an investment. */
export const DEEDS: readonly (readonly [stem: string, noun: string])[] = [
  ['investi', 'investissement'],
  ['inject', 'investissement'],
  ['mettra', 'investissement'],
  ['export', 'exportations'],
  ['import', 'importations'],
  ['produi', 'production'],
  ['recrut', 'recrutements'],
  ['embauch', 'embauches'],
  ['achet', 'achats'],
  ['vend', 'ventes'],
  ['emprunt', 'emprunt'],
  ['transfer', 'transferts'],
  ['livr', 'livraisons'],
  ['debloq', 'montant débloqué'],
  ['consacr', 'montant consacré'],
  ['allou', 'montant alloué'],
  ['octroy', 'montant octroyé'],
  ['accord', 'montant accordé'],
  ['mobilis', 'montant mobilisé'],
  ['capt', 'montant capté'],
  ['lev', 'levée de fonds'],
  ['approuv', 'montant approuvé'],
  ['engag', 'montant engagé'],
  ['attribu', 'montant attribué'],
  ['affect', 'montant affecté'],
  ['pret', 'prêt'],
  ['financ', 'financement'],
  ['vers', 'versement'],
  ['debours', 'dépense'],
  ['depens', 'dépense'],
  ['economis', 'économies'],
  ['cout', 'coût'],
];

/** What becomes of people: « emploiera 2.300 personnes » are jobs. */
export const PEOPLE_DEEDS: readonly (readonly [stem: string, participle: string])[] = [
  ['emploi', 'employées'],
  ['employ', 'employées'],
  ['recrut', 'recrutées'],
  ['embauch', 'embauchées'],
  ['form', 'formées'],
  ['log', 'logées'],
];

/** Adverbs that stand anywhere in a sentence and belong to no noun. */
export const FREE_ADVERBS = wordSet(`
  egalement aussi ainsi toutefois cependant notamment enfin ensuite desormais deja encore toujours principalement essentiellement globalement
  actuellement initialement recemment nettement fortement legerement sensiblement particulierement largement parallelement simultanement
  finalement surtout plutot neanmoins pourtant parfois souvent annuellement mensuellement rapidement progressivement officiellement
`);
/** What a thing « longue de 400 km » has. */
export const EXTENTS: ReadonlyMap<string, string> = new Map([
  ['long', 'longueur'],
  ['longue', 'longueur'],
  ['longs', 'longueur'],
  ['longues', 'longueur'],
  ['haut', 'hauteur'],
  ['haute', 'hauteur'],
  ['large', 'largeur'],
  ['larges', 'largeur'],
  ['profond', 'profondeur'],
  ['profonde', 'profondeur'],
  ['distant', 'distance'],
  ['distante', 'distance'],
]);

/** Locutions that stand between a subject, its verb and its amount without belonging to any of them. */
export const LOCUTIONS: ReadonlyMap<string, readonly (readonly string[])[]> = byFirstWord(`
  en effet|par ailleurs|en outre|en revanche|de son cote|de leur cote|pour sa part|pour leur part|quant a lui|quant a elle|quant a eux|quant a elles
  a lui seul|a lui tout seul|a elle seule|a eux seuls|a elles seules|a ce jour|en moyenne|en glissement annuel|en glissement mensuel|sur un an|a nouveau
  de nouveau|a son tour|dans le meme temps|en meme temps|a cet effet|au niveau national|a l' echelle nationale|sur la meme periode|en valeur
  en volume|en termes reels|en termes nominaux|pour l' essentiel|entre les deux periodes|a l' heure actuelle|a date|d' ailleurs|de ce fait|de plus
  en cumul|en variation annuelle|en rythme annuel|en parallele|entre temps|a peine|de facto|au contraire|en consequence|par consequent|tout de meme
  a present|pour le moment|d' ores et deja|a terme|au total|au final|en realite|en tout|au moins|a l' inverse|a cette date|en fin de compte
  au cours de la meme periode|durant la meme periode|au titre de la meme periode|l' annee derniere|cette annee|l' an dernier|a elle|a la meme date
  sur une annee|sur un mois|sur une semaine|sur la semaine|par an|chaque annee|chaque jour|chaque mois|en net|en brut|ce jour|a cette epoque|a ce stade
`);
function byFirstWord(lines: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const map = new Map<string, (readonly string[])[]>();
  for (const phrase of lines.split(/[|\n]/)) {
    const words = phrase.trim().split(' ');
    const [first = ''] = words;
    if (first === '') continue;
    map.set(
      first,
      [...(map.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return map;
}
