/** Where French sentences end, and where two pieces of a page were glued with no mark between them. */

const ABBREVIATIONS = new Set(
  (
    'm mm mme mmes mlle mlles dr drs pr prof me st ste sts art al ex env vs etc cf p pp vol no n num fig ed coll av apr janv fevr fev avr juil sept oct nov dec ' +
    'tel fax bd bld boul av ave gal col cne lt cap adj hab min max moy approx inc ltd co corp cie sa sarl jr sr km kg mgr s.m s.e s.a.r u.s'
  ).split(' '),
);

/** A mark that may end a sentence, the marks that close after it, then a space and something that may open the next one. */
const BOUNDARY =
  /(?<![.!?…])[.!?…]+(?:[\s\u00a0\u202f]?[»”"’')\]]+)?[\s\u00a0\u202f]+(?=[«“"'([–—>-]{0,2}[\s\u00a0\u202f]?[\p{Lu}\d])/gu;

/** Places (offsets of the first character of the next sentence) where sentences of `text` end. */
export function sentenceStarts(text: string): number[] {
  const starts: number[] = [];
  BOUNDARY.lastIndex = 0;
  for (let match = BOUNDARY.exec(text); match; match = BOUNDARY.exec(text)) {
    if (text[match.index] === '.' && match[0][1] !== '.') {
      const word = wordBefore(text, match.index);
      if (word.length === 1 && /\p{Lu}/u.test(word)) continue;
      if (ABBREVIATIONS.has(word.toLowerCase().replace(/[éè]/g, 'e').replace(/û/g, 'u'))) continue;
    }
    starts.push(match.index + match[0].length);
  }
  return starts;
}

function wordBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 20 && /[\p{L}\p{N}]/u.test(text[start - 1]!)) start -= 1;
  return text.slice(start, at);
}

/** The sentences of a text, with the spaces that follow them. */
export function sentencesOf(text: string): string[] {
  const starts = sentenceStarts(text);
  const sentences: string[] = [];
  let from = 0;
  for (const start of starts) {
    sentences.push(text.slice(from, start));
    from = start;
  }
  if (from < text.length) sentences.push(text.slice(from));
  return sentences;
}

/** Capitalised only when they open a sentence or a title: a capital here in the middle of a text is the seam of two pieces. */
const OPENERS =
  "Le|La|Les|Un|Une|Des|Du|Au|Aux|En|Dans|Sur|Selon|Pour|Par|Avec|À|Il|Elle|Ils|Elles|On|Ce|Cet|Cette|Ces|Cela|Lors|Ainsi|Mais|Face|Après|Avant|Depuis|Suite|Alors|Malgré|Grâce|Outre|Parmi|Concernant|Quant|Nous|Leur|Leurs|Son|Sa|Ses|Si|Tout|Toutes|Tous|Plusieurs|Chaque|Entre|Pendant|Près|Plus|Comment|Pourquoi|Quel|Quelle|Deux|Trois|Quatre|Quelque|Quelques|Certains|Beaucoup|Présidée?|Réunie?s?|Organisée?|Créée?|Fondée?|Considérée?|Instaurée?|Lancée?|Située?|Intervenant|S’exprimant|S'exprimant|Interrogée?|Rappelons|Aujourd’hui|Hier|Désormais|Enfin|Toutefois|Cependant|Parallèlement|Actuellement|Dès|Lorsque|Quand|Forte?s?|Portée?s?|Adoptée?s?|Présentée?s?|Longtemps|Voici|Voilà|Sous|Destinée?s?|Dotée?s?|Issue?s?|Attendue?s?|Initiée?s?|Signée?s?|Prévue?s?|Annoncée?s?|Publiée?s?|Soutenue?s?|Estimée?s?|Basée?s?|Contrairement|Conformément|Certes|Souvent|Récemment|Véritable|Autrement|Objectif|Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche|De|D’|D'|L’|L'|C’|C'|S’|S'";

/** « …la Chine| Le partenariat… », « …stratégiques| L’accord… »; the word before ends in a small letter, a digit or a closing mark, or is an acronym. */
const SEAM = new RegExp(
  `(?<=[\\p{Ll}\\p{N})»”%?!]|\\p{Lu}\\p{Lu})[ \\u00a0\\u202f]+(?=(?:${OPENERS})(?:[\\s\\u00a0\\u202f]|(?<=['’])\\p{L}))`,
  'gu',
);

/** « stratégiquesLe Maroc », « 18 TGVEn pleine saison », « en 2025Cette image »; not « YouTube », « UnivParis8 », « McDonald » (no opener after). */
const FUSED = new RegExp(
  `(?<=\\p{Ll}{3}|\\d|\\p{Lu}{3}|[»)])(?=(?:${OPENERS})(?:[\\s\\u00a0\\u202f]|(?<=['’])\\p{L}))`,
  'gu',
);

/** « à Rabat.Stellantis a signé », « en 2028.Deux usines »: the end of a sentence with no space behind it; not « www.Site », « M.Dupont », « S.A.R ». */
const FUSED_END =
  /(?<=(?:\p{Ll}{2}|\d{2}|\p{Ll}[»)%])[.!?…][»”]?)(?=[«“"]?[\s\u00a0\u202f]?\p{Lu}[\p{Ll}’'])/gu;

/** Places where a sentence ends and the next one begins with no space between them. */
export const fusedStarts = (text: string): number[] =>
  [...text.matchAll(FUSED_END)].map((match) => match.index).filter((at) => !/\s/.test(text[at]!));

/** « MarocAlstom », « LondresPrevious »: a capital inside a word. */
const CAMEL = /(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll}{2})/gu;

/** « …de LaâyouneLAÂYOUNE, 12 mars »: a dateline behind the last word of a title. */
const FUSED_PLACE = /(?<=\p{Ll}{2})(?=\p{Lu}{4,25}, \d)/gu;

/** Places inside words that are two: the text prints the first of them, or the second, elsewhere; « YouTube » it does not part. */
function camelSeams(text: string): number[] {
  const places = [...text.matchAll(CAMEL)].map((match) => match.index);
  if (places.length === 0) return places;
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  return places.filter((at) => {
    const left = /(?:\p{Lu}|(?<!\p{Ll}))\p{Ll}+$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
    const right = /^\p{Lu}\p{Ll}+/u.exec(text.slice(at, at + 30))?.[0] ?? '';
    const known = (word: string): boolean => word.length >= 4 && words.has(word.toLowerCase());
    return known(left) || known(right);
  });
}

/** Words after which a capitalised opener belongs to a name: « Bruno Le Maire », « La Haye », « Le Caire ». */
const NAMED =
  /^(?:Le|La|Les|L’|L')[\s\u00a0]?(?:Maire|Caire|Haye|Pen|Mecque|Havre|Mans|Monde|Figaro|Matin|Point|Parisien|Economiste|Économiste|Vie|Roux|Drian|Réunion|Rochelle|Valette|Poste|Croix|Tribune|Echos|Échos|Inspirations)\b/u;

/** A word that opens a sentence or a title, at the place asked. */
export const OPENER_AT = new RegExp(`(?:${OPENERS})(?:[\\s\\u00a0\\u202f]|(?<=['’])\\p{L})`, 'uy');

/** Whether the opener at this place belongs to a name. */
export const isName = (text: string, at: number): boolean => NAMED.test(text.slice(at, at + 30));

/** Places where two pieces meet without a mark. Liberal: a piece that is kept beside its neighbour is joined again unchanged. */
export function seamStarts(text: string): number[] {
  const starts: number[] = [];
  SEAM.lastIndex = 0;
  for (let match = SEAM.exec(text); match; match = SEAM.exec(text)) {
    const at = match.index + match[0].length;
    const word = wordBefore(text, match.index);
    if (/^\p{Lu}/u.test(word) && NAMED.test(text.slice(at, at + 30))) continue;
    if (NAMED.test(text.slice(at, at + 30))) continue;
    starts.push(at);
  }
  FUSED.lastIndex = 0;
  for (let match = FUSED.exec(text); match; match = FUSED.exec(text)) {
    if (match.index > 0) starts.push(match.index);
    FUSED.lastIndex = match.index + 1;
  }
  starts.push(...camelSeams(text));
  for (const match of text.matchAll(FUSED_PLACE)) starts.push(match.index);
  return starts.sort((a, b) => a - b);
}

/** « RABAT, 12 mars (MAP) – », « Casablanca, le 3 mai 2025 – »: where a text begins that names its place and its day or its agency. */
const DATELINE =
  /\p{Lu}[\p{L}’' -]{2,24}?(?:, (?:le )?\d{1,2}(?:er)? [\p{Ll}.]{3,10}(?: \d{4})?(?: ?\([\p{Lu}/ -]{2,12}\))?| ?\((?:MAP|AFP|APA|Reuters|APS|EFE)\)) ?[-–—] /uy;

/** Whether a text begins at this place with the place and the day, or the agency, of a dispatch. */
export function opensWithDateline(text: string, at: number): boolean {
  DATELINE.lastIndex = at;
  return DATELINE.test(text);
}
