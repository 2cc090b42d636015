/** A text as the readers of dates look at it: its tokens, the day it is read from, and the small pieces that dates are made of. */

import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { MONTHS, SHORT_MONTHS, type Turn, turnOf } from './date-words.ts';

/** What is printed of one date, before it is settled. Token indices: `from` inclusive, `to` exclusive. */
export interface Atom {
  from: number;
  to: number;
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
  weekday?: number | undefined;
  part?: string;
  /** Last of two parts told together. */
  lastPart?: string;
  /** Ten years from `year`. */
  decade?: boolean;
  turn?: Turn | undefined;
  rule: string;
}

/** What the dates before have told, for those that lean on them. */
export interface Told {
  /** Value of the date found last. */
  value?: string;
  /** Month that was printed last with its year, and the token it ended before. */
  month?: { year: number; month: number; at: number };
}

export interface DateText {
  readonly tokens: readonly Token[];
  /** ISO day that « vendredi » and « en mars » are counted from, when it is known. */
  readonly reference: string | undefined;
  /** Years that a weekday may choose among. */
  readonly hintedYears: readonly number[];
  readonly told: Told;
  /** Folded word at `index`; `''` outside the text. */
  key(index: number): string;
}

/** Years that stand by themselves are those of the industrial age; older ones need « en » or a month beside them. */
const FIRST_YEAR = 1850;
const FIRST_OLD_YEAR = 1000;
const LAST_YEAR = 2100;

export const isYearNumber = (token: Token | undefined): token is Token =>
  token?.kind === 'number' &&
  token.text.length === 4 &&
  Number(token.text) >= FIRST_YEAR &&
  Number(token.text) <= LAST_YEAR;

const isOldYearNumber = (token: Token | undefined): token is Token =>
  token?.kind === 'number' &&
  token.text.length === 4 &&
  Number(token.text) >= FIRST_OLD_YEAR &&
  Number(token.text) <= LAST_YEAR;

export const SYMBOLS_AFTER_NUMBER: ReadonlySet<string> = wordSet('% € $ £ ¥ ° ‰ ₽ ₹ ₺ ₩');
const SYMBOLS_BEFORE_NUMBER: ReadonlySet<string> = wordSet('$ € £ _ #');

/** A number with nothing glued to it that would make it part of a code. */
export const isFreeNumber = (text: DateText, i: number): boolean =>
  isFreeBefore(text, i) && isFreeAfter(text, i);

/** Small words that pages run into the year: « en2025 »; in capitals `EN1993` is a norm. */
const RUN_INTO_YEAR: ReadonlySet<string> = new Set([
  'en',
  'de',
  'sur',
  'fin',
  'depuis',
  'pour',
  'ici',
  'et',
  'à',
]);

function isFreeBefore({ tokens }: DateText, i: number): boolean {
  const before = tokens[i - 1];
  if ((tokens[i] as Token).gap !== 'glued' || before === undefined) return true;
  if (before.kind !== 'mark')
    return before.key.endsWith("'") || (isYearNumber(tokens[i]) && RUN_INTO_YEAR.has(before.text));
  if (
    (before.text === '.' || before.text === ',') &&
    before.gap === 'glued' &&
    tokens[i - 2]?.kind === 'number'
  )
    return false;
  return !SYMBOLS_BEFORE_NUMBER.has(before.text);
}

/** `Cette`, `CETTE`; not `MA`, `e`, `Kg`. */
const GLUED_SENTENCE = /^\p{Lu}(?:\p{Ll}{2,30}|\p{Lu}{3,30})$/u;

/** The same on its right side only: « 2T2025 » is no code. */
export function isFreeAfter({ tokens }: DateText, i: number): boolean {
  const after = tokens[i + 1];
  if (after === undefined) return true;
  if (SYMBOLS_AFTER_NUMBER.has(after.text)) return false;
  if (after.gap !== 'glued') return true;
  // « entre 1995 et 2010Cette dynamique »: two sentences that a page has run together.
  if (after.kind === 'word') return GLUED_SENTENCE.test(after.text) && isYearNumber(tokens[i]);
  const next = tokens[i + 2];
  return !((after.text === ',' || after.text === '.') && next?.kind === 'number' && next.gap === 'glued');
}

export interface DayNumber {
  day: number;
  to: number;
}

/** Day of the month: `10`, `1er`, « premier »; gives the day and the index after it. */
export function dayNumberAt({ tokens }: DateText, i: number): DayNumber | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  if (token.key === 'premier') return { day: 1, to: i + 1 };
  if (token.kind !== 'number' || token.text.length > 2) return undefined;
  const before = tokens[i - 1];
  if (token.gap === 'glued' && before !== undefined && before.kind !== 'mark') return undefined;
  const day = Number(token.text);
  if (day < 1 || day > 31) return undefined;
  return { day, to: day === 1 && tokens[i + 1]?.key === 'er' ? i + 2 : i + 1 };
}

/** « mars »; « sept. » and the like only beside a number (`withNumber`), where they cannot be another word. */
export function monthNumberAt(
  { tokens }: DateText,
  i: number,
  withNumber: boolean,
): { month: number; to: number } | undefined {
  const token = tokens[i];
  if (token?.kind !== 'word') return undefined;
  const full = MONTHS.get(token.key);
  if (full !== undefined) return { month: full, to: i + 1 };
  const short = withNumber ? SHORT_MONTHS.get(token.key) : undefined;
  if (short === undefined) return undefined;
  const dot = tokens[i + 1];
  return { month: short, to: dot?.text === '.' && dot.gap === 'glued' ? i + 2 : i + 1 };
}

export interface YearAfter {
  year?: number | undefined;
  turn?: Turn | undefined;
  to: number;
}

const OF_YEAR: ReadonlySet<string> = wordSet("de d' au du");
const YEAR_NOUNS: ReadonlySet<string> = wordSet('annee an exercice');
export const isYearNoun = (key: string): boolean => YEAR_NOUNS.has(key);

/** Year right after a month or a part of the year: « 2025 », « de 2025 », « de l’année 2025 », « de l’an dernier ». */
export function yearAfter(text: DateText, i: number): YearAfter | undefined {
  const first = text.key(i);
  const turned = turnOf(first);
  if (turned !== undefined) return { turn: turned, to: i + 1 };
  if (first === 'courant') return { turn: 0, to: i + 1 };
  const printed = printedYearAt(text, i);
  if (printed !== undefined) return printed;
  // « mars-2025 »
  if (first === '-' && (text.tokens[i] as Token).gap === 'glued' && text.tokens[i + 1]?.gap === 'glued')
    return printedYearAt(text, i + 1);
  if (!OF_YEAR.has(first)) return undefined;
  const ofYear = printedYearAt(text, i + 1);
  if (ofYear !== undefined) return ofYear;
  const determiner = text.key(i + 1);
  if (determiner !== "l'" && determiner !== 'cette' && determiner !== 'titre') return undefined;
  if (!YEAR_NOUNS.has(text.key(i + 2))) return undefined;
  const named = printedYearAt(text, i + 3);
  // « de l’exercice 2023/24 » is no calendar year.
  if (named !== undefined) return opensYearSpan(text, named.to) ? undefined : named;
  if (determiner === 'cette') return { turn: 0, to: i + 3 };
  return turnedYearAt(text, i + 3);
}

/** « dernier », « en cours », « courante » after « l’année ». */
function turnedYearAt(text: DateText, i: number): YearAfter | undefined {
  const key = text.key(i);
  if (key === 'courant' || key === 'courante') return { turn: 0, to: i + 1 };
  if (key === 'en' && text.key(i + 1) === 'cours') return { turn: 0, to: i + 2 };
  const turned = turnOf(key);
  if (turned === undefined || text.reference === undefined) return undefined;
  return { year: Number(text.reference.slice(0, 4)) + turned, to: i + 1 };
}

function printedYearAt(text: DateText, i: number): YearAfter | undefined {
  const token = text.tokens[i];
  return isOldYearNumber(token) && isFreeNumber(text, i)
    ? { year: Number(token.text), to: i + 1 }
    : undefined;
}

const opensYearSpan = ({ tokens }: DateText, i: number): boolean => {
  const link = tokens[i];
  return (
    (link?.text === '/' || link?.text === '-') && link.gap === 'glued' && tokens[i + 1]?.kind === 'number'
  );
};

/** « en 1777 », « l’an 1769 »: a year of any age, told by the word before it; « l’an 1445 de l’hégire » is of another calendar. */
export const isOldYear = ({ tokens, key }: DateText, i: number): boolean =>
  isOldYearNumber(tokens[i]) &&
  !isYearNumber(tokens[i]) &&
  (key(i - 1) === 'en' || YEAR_NOUNS.has(key(i - 1))) &&
  key(i + 3) !== 'hegire';

/** How far on a month that was printed with its year is still meant when it is named alone. */
const MEMORY = 80;

/** « en janvier 2029 …, entre janvier et mai »: the year that a month named again keeps. */
export function yearToldOf({ told }: DateText, month: number, from: number): number | undefined {
  const last = told.month;
  return last !== undefined && last.month === month && from - last.at <= MEMORY ? last.year : undefined;
}
