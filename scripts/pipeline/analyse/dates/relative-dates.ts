/** Reads dates that are told from the day they are printed on: « hier », « l’an dernier », « la semaine prochaine », « d’ici la fin de l’année ». */

import { SMALL_NUMBERS as NUMBER_WORDS } from '../numbers/number-words.ts';
import { wordSet } from '../text/word-set.ts';
import {
  dayShifted,
  exists,
  iso,
  monthOf,
  monthShifted,
  type PartKind,
  partShifted,
  weekShifted,
  yearOf,
} from './calendar.ts';
import { settledAs } from './date-settling.ts';
import { type DateSpan, spanOf } from './date-spans.ts';
import { type DateText, isYearNumber } from './date-text.ts';
import { isPrevious, type Turn, turnOf, WEEKDAYS } from './date-words.ts';

/** What one word makes: the tokens it takes, and its value when the day of reference is known. */
interface Relative {
  from: number;
  to: number;
  value: string | undefined;
  rule: string;
}

type Reader = (text: DateText, i: number) => Relative | undefined;

/** The relative date whose first telling word is at token `i`; nothing of it stands before `floor`. */
export function relativeAt(text: DateText, i: number, floor: number): DateSpan | undefined {
  const found = READERS.get(text.key(i))?.(text, i);
  if (found === undefined || found.from < floor) return undefined;
  const { from, to, value, rule } = found;
  return spanOf(text, from, to, settledAs(value, 'relative-to-publication'), rule);
}

const day = (text: DateText, from: number, to: number, by: number): Relative => ({
  from,
  // « hier mardi »
  to: WEEKDAYS.has(text.key(to)) ? to + 1 : to,
  value: text.reference === undefined ? undefined : dayShifted(text.reference, by),
  rule: 'date-relative-day',
});

const hasHyphenated = ({ key }: DateText, i: number, word: string): boolean =>
  key(i) === '-' && key(i + 1) === word;

/** « dernier », « ce … »: where it turns, and the index after it. */
function turnedNoun(
  { key }: DateText,
  i: number,
  articles: readonly string[],
  demonstrative: string,
): { turn: Turn; to: number; previous: boolean } | undefined {
  if (key(i - 1) === demonstrative) {
    const suffix = key(i + 1) === '-' && key(i + 2) === 'ci';
    return { turn: 0, to: suffix ? i + 3 : i + 1, previous: false };
  }
  if (!articles.includes(key(i - 1))) return undefined;
  if (key(i + 1) === 'en' && key(i + 2) === 'cours') return { turn: 0, to: i + 3, previous: false };
  const turn = turnOf(key(i + 1));
  return turn === undefined ? undefined : { turn, to: i + 2, previous: isPrevious(key(i + 1)) };
}

/** « il y a deux ans », « il y a dix jours »: one moment when its distance is told exactly, and nothing is counted by it. */
function agoAt(text: DateText, i: number, unit: 'year' | 'month' | 'day'): Relative | undefined {
  const { tokens, key, reference } = text;
  if (key(i - 2) !== 'a' || key(i - 3) !== 'y' || key(i - 4) !== 'il') return undefined;
  const number = tokens[i - 1];
  const count = number?.kind === 'number' ? Number(number.text) : NUMBER_WORDS.get(number?.key ?? '');
  if (
    count === undefined ||
    !Number.isInteger(count) ||
    AFTER_COUNTED.has(key(i + 1)) ||
    key(i + 2).startsWith('demi')
  )
    return undefined;
  const value = reference === undefined ? undefined : shiftedBack[unit](reference, count);
  return { from: i - 4, to: i + 1, value, rule: `date-relative-${unit}` };
}
const shiftedBack = {
  year: (day: string, by: number): string => String(yearOf(day) - by),
  month: (day: string, by: number): string => monthShifted(yearOf(day), monthOf(day), -by),
  day: (day: string, by: number): string => dayShifted(day, -by),
};
/** « il y a deux ans de retard », « il y a deux ans entre les crues ». */
const AFTER_COUNTED: ReadonlySet<string> = wordSet("de d' entre a environ");

function yearNoun(text: DateText, i: number): Relative | undefined {
  const ago = agoAt(text, i, 'year');
  if (ago !== undefined) return ago;
  const { key, reference } = text;
  const now = reference === undefined ? undefined : yearOf(reference);
  const rule = 'date-relative-year';
  const from = i - 1;
  if (key(from) === 'cette')
    return key(i) === 'annee' ? { from, to: i + 1, value: now?.toString(), rule } : undefined;
  if (key(from) !== "l'") return undefined;
  if (key(i + 1) === 'en' && key(i + 2) === 'cours') return { from, to: i + 3, value: now?.toString(), rule };
  const turn = turnOf(key(i + 1));
  if (turn === undefined) return undefined;
  // « 2017 … que l’année précédente »: the year before the one told of, not before publication.
  const told = text.told.value === undefined ? undefined : Number(text.told.value.slice(0, 4));
  const origin = isPrevious(key(i + 1)) ? (told ?? now) : now;
  return { from, to: i + 2, value: origin === undefined ? undefined : String(origin + turn), rule };
}

/** `2025-03`: what « le mois précédent » leans on. */
const MONTH = /^\d{4}-\d{2}$/;
/** `2025-Q3`. */
const PART = /^\d{4}-[QS]\d$/;

function monthNoun(text: DateText, i: number): Relative | undefined {
  const ago = agoAt(text, i, 'month');
  if (ago !== undefined) return ago;
  const { key, reference } = text;
  const turned = turnedNoun(text, i, ['le', 'du', 'au'], 'ce');
  // « ce mois de février » is read as a month.
  if (turned === undefined || (turned.turn === 0 && (key(i + 1) === 'de' || key(i + 1) === "d'")))
    return undefined;
  const told = turned.previous && MONTH.test(text.told.value ?? '') ? text.told.value : reference;
  const value = told === undefined ? undefined : monthShifted(yearOf(told), monthOf(told), turned.turn);
  return { from: i - 1, to: turned.to, value, rule: 'date-relative-month' };
}

const partNoun =
  (kind: PartKind): Reader =>
  (text, i) => {
    const turned = turnedNoun(text, i, ['le', 'du', 'au'], 'ce');
    if (turned === undefined) return undefined;
    const { told, reference } = text;
    const rule = kind === 'Q' ? 'date-quarter' : 'date-semester';
    const span = { from: i - 1, to: turned.to, rule };
    // « contre 3 % le trimestre précédent »: the one before the quarter told of, which the text may leave unsaid.
    if (turned.previous) {
      const last = PART.test(told.value ?? '') && told.value?.[5] === kind ? told.value : undefined;
      if (last === undefined) return undefined;
      const month = (Number(last[6]) - 1) * (kind === 'Q' ? 3 : 6) + 1;
      return { ...span, value: partShifted(yearOf(last), month, kind, -1) };
    }
    const value =
      reference === undefined
        ? undefined
        : partShifted(yearOf(reference), monthOf(reference), kind, turned.turn);
    return { ...span, value };
  };

function weekNoun(text: DateText, i: number): Relative | undefined {
  const turned = turnedNoun(text, i, ['la'], 'cette');
  if (turned === undefined) return undefined;
  const value = text.reference === undefined ? undefined : weekShifted(text.reference, turned.turn);
  return { from: i - 1, to: turned.to, value, rule: 'date-relative-week' };
}

/** « d’ici (à) la fin de l’année », « avant la fin du mois », « jusqu’à la fin de l’année ». */
function endNoun(text: DateText, i: number): Relative | undefined {
  const { key, reference } = text;
  const before = key(i - 1) === 'la' ? i - 2 : i - 1;
  const governor = key(before) === 'a' && key(before - 1) === 'ici' ? 'ici' : key(before);
  const until = governor === 'a' && key(before - 1) === "jusqu'";
  if (!until && governor !== 'ici' && governor !== 'avant') return undefined;
  if (key(i + 1) === 'du' && key(i + 2) === 'mois' && turnOf(key(i + 3)) === undefined) {
    if (text.tokens[i + 3]?.kind === 'word' && ['de', "d'"].includes(key(i + 3))) return undefined;
    return { from: i, to: i + 3, value: reference?.slice(0, 7), rule: 'date-relative-month' };
  }
  const to = key(i + 1) === 'de' && key(i + 2) === "l'" && key(i + 3) === 'annee' ? i + 4 : undefined;
  if (to === undefined || turnOf(key(to)) !== undefined || isYearNumber(text.tokens[to])) return undefined;
  if (key(to).startsWith('suivant') || (key(to) === 'en' && key(to + 1) === 'cours')) return undefined;
  return { from: i, to, value: reference?.slice(0, 4), rule: 'date-relative-year' };
}

/** « depuis le début de l’année »; « de l’année agricole » begins on another day. */
function beginningNoun(text: DateText, i: number): Relative | undefined {
  const { key, reference } = text;
  if (key(i - 1) !== 'le' || key(i - 2) !== 'depuis') return undefined;
  if (key(i + 1) !== 'de' || key(i + 2) !== "l'" || key(i + 3) !== 'annee') return undefined;
  const to = i + 4;
  if (
    isYearNumber(text.tokens[to]) ||
    turnOf(key(to)) !== undefined ||
    key(to) === 'en' ||
    OTHER_YEARS.has(key(to))
  )
    return undefined;
  return { from: i, to, value: reference?.slice(0, 4), rule: 'date-relative-year' };
}
const OTHER_YEARS: ReadonlySet<string> = wordSet(
  'agricole scolaire universitaire academique hydrologique judiciaire fiscale budgetaire lunaire',
);

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    'hier',
    (text, i) =>
      hasHyphenated(text, i - 1, 'hier') && text.key(i - 2) === 'avant' ? undefined : day(text, i, i + 1, -1),
  ],
  ['avant', (text, i) => (hasHyphenated(text, i + 1, 'hier') ? day(text, i, i + 3, -2) : undefined)],
  ['apres', (text, i) => (hasHyphenated(text, i + 1, 'demain') ? day(text, i, i + 3, 2) : undefined)],
  // « le monde de demain », « c’est demain »: some day.
  ['demain', (text, i) => (['de', 'est'].includes(text.key(i - 1)) ? undefined : day(text, i, i + 1, 1))],
  // « à ce jour » is no date: so far.
  [
    'jour',
    (text, i) =>
      text.key(i - 1) === 'ce' && text.key(i - 2) !== 'a'
        ? { ...day(text, i - 1, i + 1, 0), to: i + 1 }
        : undefined,
  ],
  ['an', yearNoun],
  ['ans', (text, i) => agoAt(text, i, 'year')],
  ['jours', (text, i) => agoAt(text, i, 'day')],
  ['debut', beginningNoun],
  ['annee', yearNoun],
  ['mois', monthNoun],
  ['trimestre', partNoun('Q')],
  ['semestre', partNoun('S')],
  ['semaine', weekNoun],
  ['fin', endNoun],
]);

/** « le 20 du mois courant », « le 5 du mois prochain ». */
export function dayOfTurnedMonthAt(text: DateText, i: number): DateSpan | undefined {
  const { tokens, key, reference } = text;
  const token = tokens[i];
  if (token?.kind !== 'number' || token.text.length > 2 || key(i + 1) !== 'du' || key(i + 2) !== 'mois')
    return undefined;
  const running =
    key(i + 3) === 'courant' ? i + 4 : key(i + 3) === 'en' && key(i + 4) === 'cours' ? i + 5 : 0;
  const turn = running > 0 ? 0 : turnOf(key(i + 3));
  if (turn === undefined) return undefined;
  let value: string | undefined;
  if (reference !== undefined) {
    const month = monthShifted(yearOf(reference), monthOf(reference), turn);
    const number = Number(token.text);
    if (!exists(yearOf(month), monthOf(month), number)) return undefined;
    value = iso(yearOf(month), monthOf(month), number);
  }
  return spanOf(text, i, running || i + 4, settledAs(value, 'relative-to-publication'), 'date-relative-day');
}
