/** Tells years from numbers that look like them: things that are counted, names, codes and files. */

import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { type DateText, isYearNumber, SYMBOLS_AFTER_NUMBER } from './date-text.ts';
import { MONTHS, TIME_PREPOSITIONS, WEEKDAYS } from './date-words.ts';

/** Names of things that carry a year as part of their name. */
const NAMED_WITH_YEAR: ReadonlySet<string> = wordSet(`
  mondial vision agenda plan expo coupe euro forum salon halieutis green strategie roadmap olympiques gitex
  cop can siam horizon programme odd nations monde
`);
/** Heads of names that end with their year: « Mondial des clubs 2029 », « Championnat du monde d’aviron 2026 ». */
const COMPETITIONS: ReadonlySet<string> = wordSet(
  'mondial coupe championnat championnats jeux olympiade trophee can',
);
const LONGEST_NAME = 5;
/** Of these, common nouns: « le plan 2020-2025 » says when, « Plan Halieutis 2020-2025 » is a name. */
const PLANS: ReadonlySet<string> = wordSet('plan programme strategie agenda forum roadmap');
const NOT_BEFORE_YEAR: ReadonlySet<string> = wordSet(`soit
  environ quelque pres article ° no page lot moins bp + # resolution atteindre compte emploie iso norme type
`);
const COUNTED_AFTER_YEAR: ReadonlySet<string> = wordSet(`
  mw gw kw gwh mwh kwh twh mwc km kms ha m kg dh dhs mad mdh mmdh usd eur t ch kv fcfa m2 m3 pourcent ans
  euros dollars dirhams tonnes hectares emplois postes mille evp
`);
/** Words in -s or -x that follow a year without being counted. */
const NOT_COUNTED: ReadonlySet<string> = wordSet(`
  les des ces ses leurs nos vos mes tes dans sans sous mais puis plus moins tous toutes plusieurs quelques
  certains certaines aux vers lors alors apres depuis hors tres pas ils elles nous vous ainsi grace jusqu
  pres cependant toutefois vis versus sauf selon deux trois six dix ceux celles jamais desormais suscite
  toujours mars dernier auxquels dont parmi outre seules seuls diverses divers differents differentes chez
  fois parfois environ soit sont a commercialises tandis fonds
`);
const ACRONYMS_BEFORE_YEAR: ReadonlySet<string> = wordSet(`
  EEP ANNUEL ANNUELS RÉSULTATS RESULTATS PRÉVISIONS PREVISIONS PERSPECTIVES OBJECTIFS BUDGET BILAN EXERCICE RAPPORT
  PLF LF FY EN DE FIN MI ANNEE ANNÉE DEPUIS ICI À ET LE LA DU MAP AFP TTC HT MDH DH MMDH
`);
const FINANCE_WORDS: ReadonlySet<string> = wordSet(`
  finances finance triennale pluriannuelle budgetaire budget exercice rapport ramadan aid annee bilan ete rentree toussaint noel
`);
/** Marks after which a capital opens a sentence or a title rather than a name. */
const OPENING_MARKS = '.!?:«"|•…-–(';

/** Does this number that looks like a year count things, name something or number a file? */
export function isNoYear(text: DateText, i: number): boolean {
  if (opensCountedRange(text, i) || isPartOfFileNumber(text, i)) return true;
  const { tokens } = text;
  const [before, after] = [tokens[i - 1], tokens[i + 1]];
  // « 2000 500 tonnes »
  if (
    after?.kind === 'number' &&
    after.text.length === 3 &&
    after.gap === 'space' &&
    tokens[i + 2]?.kind === 'number'
  )
    return true;
  // « à l’horizon 2030 » is a time, « le programme Horizon 2020 » a name.
  const named = before?.text === 'Horizon' && tokens[i - 2]?.kind === 'word' && text.key(i - 2) !== "l'";
  if (before !== undefined && TIME_PREPOSITIONS.has(before.key) && !named) return false;
  if (before !== undefined && NOT_BEFORE_YEAR.has(before.key)) return true;
  if (isPartOfName(text, i)) return true;
  // « 2000 tonnes », « 1900 emplois »: a number of things.
  return after?.kind === 'word' && after.gap !== 'break' && looksCounted(text, i + 1, false);
}

/** « n° 12-2025 », « 15/2025 », « n° 5/W/2024 »: the number of a file. */
function isPartOfFileNumber({ tokens }: DateText, i: number): boolean {
  const [before, second] = [tokens[i - 1], tokens[i - 2]];
  if ((tokens[i] as Token).gap !== 'glued' || before?.gap !== 'glued') return false;
  if (second?.kind === 'word') return before.text === '/' && tokens[i - 3]?.text === '/';
  return second?.kind === 'number' && !isYearNumber(second) && (before.text === '/' || before.text === '-');
}

/** « entre 2000 et 2500 emplois », « 2000 à 3000 euros »: a range of things, not of years. */
function opensCountedRange(text: DateText, i: number): boolean {
  const { tokens } = text;
  const link = text.key(i + 1);
  if (link !== 'a' && link !== 'et' && link !== 'ou' && link !== '-') return false;
  const [high, thing] = [tokens[i + 2], tokens[i + 3]];
  if (high?.kind !== 'number' || high.text.length !== 4 || thing === undefined || thing.gap === 'break')
    return false;
  if (SYMBOLS_AFTER_NUMBER.has(thing.text)) return true;
  return thing.kind === 'word' && thing.gap === 'space' && looksCounted(text, i + 3, true);
}

/** Is the word at `at`, after a number like a year, one that is counted or a unit? */
function looksCounted(text: DateText, at: number, inRange: boolean): boolean {
  const after = text.tokens[at] as Token;
  const { key } = after;
  if (COUNTED_AFTER_YEAR.has(key)) return true;
  if (NOT_COUNTED.has(key)) return false;
  if (!inRange && isInYearRange(text, at - 1)) return false;
  if (key.length > 3 && (key.endsWith('s') || key.endsWith('x')) && after.text === after.text.toLowerCase())
    return true;
  return key === 'million' || key === 'milliard';
}

const RANGE_LINKS: ReadonlySet<string> = wordSet("de d' a et -");

/** « de 2020 à 2030 », « entre 2021 et 2024 », « 2021-2026 »: another year stands beside it. */
const isInYearRange = ({ tokens, key }: DateText, i: number): boolean =>
  RANGE_LINKS.has(key(i - 1)) && (isYearNumber(tokens[i - 2]) || isYearNumber(tokens[i + 2]));

const isUpper = (word: string): boolean => word === word.toUpperCase() && word !== word.toLowerCase();
const isLower = (word: string): boolean => word === word.toLowerCase();

const NEAR_WORDS = 4;
/** In a headline set in capitals every word is: no small letter stands near, and there are words to tell by. */
function isSetInCapitals(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0;
  for (let k = from - NEAR_WORDS; k <= to + NEAR_WORDS; k += 1) {
    const token = tokens[k];
    if (token?.kind !== 'word' || k === from) continue;
    if (!isUpper(token.text)) return false;
    if (token.text.length > 1) words += 1;
  }
  return words > 0;
}

/** « la Coupe du monde de 2030 » says when. */
const TIME_OF: ReadonlySet<string> = wordSet('de du a et ou');

/** « CAN 2025 », « Vision 2030 », « Coupe du monde 2030 », « Génération Green 2020-2030 ». */
function isPartOfName({ tokens }: DateText, i: number): boolean {
  if ((tokens[i] as Token).gap === 'break') return false;
  const gluedHyphen = (at: number): boolean => tokens[at]?.text === '-' && tokens[at]?.gap === 'glued';
  let at = i - 1;
  let spans = gluedHyphen(i + 1) && isYearNumber(tokens[i + 2]);
  const ends = spans ? i + 3 : i + 1;
  if (gluedHyphen(at) && isYearNumber(tokens[at - 1])) {
    at -= 2;
    spans = true;
  }
  const hyphened = gluedHyphen(at);
  if (hyphened) at -= 1;
  const before = tokens[at];
  if (before?.kind !== 'word') return false;
  if (NAMED_WITH_YEAR.has(before.key)) return !(spans && PLANS.has(before.key) && isLower(before.text));
  if (before.key.endsWith("'")) return false;
  for (let k = at - 1; k > at - LONGEST_NAME && tokens[k]?.kind === 'word'; k -= 1)
    if (COMPETITIONS.has((tokens[k] as Token).key)) return !TIME_OF.has(before.key);
  const previous = tokens[at - 1];
  if (isUpper(before.text) && before.text.length >= 2) {
    if (hyphened || gluedHyphen(at - 1)) return !ACRONYMS_BEFORE_YEAR.has(before.text);
    return !isSetInCapitals(tokens, at, i) && !ACRONYMS_BEFORE_YEAR.has(before.text);
  }
  if (isLower(before.text[0] as string) || before.text.length < 3) return false;
  if (MONTHS.has(before.key) || WEEKDAYS.has(before.key) || FINANCE_WORDS.has(before.key)) return false;
  // « Maroc 2030 », « Forêt 2020-2030 » between quotation marks of their own.
  if (previous !== undefined && '«"“'.includes(previous.text) && '»"”'.includes(tokens[ends]?.text ?? '.'))
    return true;
  // The first word of a sentence has its capital from there; « CAN-Maroc 2025 » does not open one.
  if (previous === undefined || before.gap === 'break') return false;
  const joined = previous.text === '-' && previous.gap === 'glued' && before.gap === 'glued';
  return joined || previous.kind !== 'mark' || !OPENING_MARKS.includes(previous.text);
}
