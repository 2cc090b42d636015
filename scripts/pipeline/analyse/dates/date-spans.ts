/** Reads dates that stand together: « les 10 et 11 octobre », « de 2020 à 2030 », « en mars et avril 2025 », « les neuf premiers mois ». */
import { boundsOfPeriod } from '../../../../src/domain/dates.ts';
import type { DateFound } from '../../model.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { monthOf, yearOf } from './calendar.ts';
import { atomAt } from './date-atoms.ts';
import { type Settled, settle, settledAs } from './date-settling.ts';
import {
  type Atom,
  type DateText,
  dayNumberAt,
  isFreeNumber,
  isYearNumber,
  monthNumberAt,
  yearAfter,
  yearToldOf,
} from './date-text.ts';
import { EDGES, WEEKDAYS } from './date-words.ts';

/** A date in tokens: `from` inclusive, `to` exclusive. */
export interface DateSpan extends Omit<DateFound, 'asWritten'> {
  from: number;
  to: number;
}

export function spanOf(text: DateText, from: number, to: number, settled: Settled, rule: string): DateSpan {
  const { start } = text.tokens[from] as Token;
  const { end } = text.tokens[to - 1] as Token;
  return { from, to, start, end, ...settled, rule };
}

export const spanOfAtom = (text: DateText, atom: Atom): DateSpan =>
  spanOf(text, atom.from, atom.to, settle(text, atom), atom.rule);

const DAY_LINKS: ReadonlySet<string> = wordSet('et au - , a / ou');
const MOST_DAYS = 6;

/** « les 10 et 11 octobre », « du 10 au 12 octobre 2025 », « 28, 29 et 30 mai », « 10-12 octobre ». */
export function dayListAt(text: DateText, i: number): DateSpan | undefined {
  const { key } = text;
  const weekday = WEEKDAYS.get(key(i));
  const at = weekday === undefined ? i : i + 1;
  const first = dayNumberAt(text, at);
  if (first === undefined || key(at) === 'premier') return undefined;
  let { day: last, to } = first;
  for (let steps = 0; steps < MOST_DAYS && DAY_LINKS.has(key(to)); steps += 1) {
    let next = to + 1;
    if (key(next) === 'le') next += 1;
    if (WEEKDAYS.has(key(next))) next += 1;
    const day = dayNumberAt(text, next);
    if (day === undefined || day.day <= last) break;
    ({ day: last, to } = day);
  }
  const month = to === first.to ? undefined : monthNumberAt(text, to, true);
  if (month === undefined) return undefined;
  const year = yearAfter(text, month.to);
  const shared: Atom = {
    from: i,
    to: year?.to ?? month.to,
    month: month.month,
    year: year?.year,
    turn: year?.turn,
    rule: 'date-days',
  };
  const begin = settle(text, { ...shared, day: first.day, weekday });
  const sameYear = begin.value === undefined ? shared.year : yearOf(begin.value);
  const end = settle(text, { ...shared, day: last, year: sameYear });
  const value =
    begin.value === undefined || end.value === undefined ? undefined : `${begin.value}/${end.value}`;
  return spanOf(text, i, shared.to, settledAs(value, begin.reasoning), shared.rule);
}

/** Words that open a span of two dates joined by « à », « au », « jusqu’à ». */
const OPENINGS: ReadonlySet<string> = wordSet("de du d' depuis periode entre ,");
const TOWARD: ReadonlySet<string> = wordSet("a au jusqu' et");
const BETWEEN: ReadonlySet<string> = wordSet("fin debut mi - en a au aux le la l' du de d' mois annee an");
const MOST_BETWEEN = 5;

/** The word that governs a date, over « fin », « le », « la mi- ». */
function governorOf({ key }: DateText, from: number): string {
  let at = from - 1;
  while (from - at <= 4 && EDGES.has(key(at))) at -= 1;
  return key(at);
}

/** Spans that begin with `first`: « de 2020 à 2030 », « du 28 septembre au 2 octobre », « 2024-2025 »; or the pair that it shares a year with. */
export function spansFrom(text: DateText, first: Atom): DateSpan[] | undefined {
  const { tokens, key } = text;
  const link = tokens[first.to];
  if (link === undefined || link.gap === 'break') return undefined;
  const dashed = link.text === '-' || link.text === '/';
  if (!dashed && !TOWARD.has(link.key)) return undefined;
  let at = first.to + 1;
  if (dashed && first.rule === 'date-year') {
    const years = yearsFrom(text, first, at);
    if (years !== undefined) return [years];
  }
  if (dashed && link.gap === 'glued' && tokens[at]?.gap !== 'glued') return undefined;
  while (BETWEEN.has(key(at)) && at - first.to <= MOST_BETWEEN) at += 1;
  const governor = governorOf(text, first.from);
  if (link.key === 'et' && governor !== 'entre') return pairFrom(text, first, at);
  const second = atomAt(text, at);
  if (second === undefined || second.from !== at) return undefined;
  if (!dashed && link.key !== 'et' && !OPENINGS.has(governor) && !WEEKDAYS.has(key(first.from))) {
    if (first.rule !== second.rule || link.key === 'au') return undefined;
  }
  if (first.weekday !== undefined && first.day === undefined) return undefined;
  if (dashed && first.rule === 'date-year' && second.rule !== 'date-year') return undefined;
  const end = settle(text, endOf(text, first, second));
  const begin = settle(text, beginningOf(first, second, end.value));
  const increasing =
    begin.value !== undefined &&
    end.value !== undefined &&
    boundsOfPeriod(begin.value).first <= boundsOfPeriod(end.value).last;
  if (begin.value !== undefined && end.value !== undefined && !increasing) return undefined;
  const value = increasing ? `${begin.value}/${end.value}` : undefined;
  const rule = first.rule === 'date-year' ? 'date-years' : 'date-span';
  return [spanOf(text, first.from, second.to, settledAs(value, begin.reasoning), rule)];
}

/** Years that « 2025-27 » may go over. */
const LONGEST_SHORT_SPAN = 15;

/** « 2024-25 », « 2024/2025 », « 2016- 2017 ». */
function yearsFrom(text: DateText, first: Atom, at: number): DateSpan | undefined {
  const token = text.tokens[at];
  if (token?.kind !== 'number' || token.gap === 'break' || !isFreeNumber(text, at)) return undefined;
  const year = first.year as number;
  const short = token.text.length === 2 && token.gap === 'glued';
  // « sur 2025-27 »: no month has that number.
  const end = Number(token.text);
  const later =
    end === (year + 1) % 100 || (end > 12 && end > year % 100 && end - (year % 100) <= LONGEST_SHORT_SPAN);
  if (short ? !later : !(isYearNumber(token) && Number(token.text) > year)) return undefined;
  const value = `${year}/${short ? year - (year % 100) + end + (end < year % 100 ? 100 : 0) : token.text}`;
  return spanOf(text, first.from, at + 1, { value, reasoning: 'printed' }, 'date-years');
}

/** « en janvier 2029 …, entre janvier et mai »: the end follows a beginning that the text has dated. */
function endOf(text: DateText, first: Atom, second: Atom): Atom {
  const { month } = first;
  if (second.year !== undefined || second.turn !== undefined || second.month === undefined) return second;
  if (first.year !== undefined)
    return month !== undefined && first.turn === undefined && second.month >= month
      ? { ...second, year: first.year }
      : second;
  if (first.turn !== undefined || month === undefined) return second;
  const told = yearToldOf(text, month, first.from);
  return told === undefined ? second : { ...second, year: told + (second.month < month ? 1 : 0) };
}

/** The beginning of a span takes its month and year from the end: « du 28 décembre au 3 janvier 2025 » begins in 2024. */
function beginningOf(first: Atom, second: Atom, end: string | undefined): Atom {
  const month = first.month ?? (first.day === undefined ? undefined : second.month);
  if (first.year !== undefined || first.turn !== undefined) return { ...first, month };
  if (end === undefined || end.length < 7 || end[5] === 'Q' || end[5] === 'S')
    return { ...first, month, year: second.year, turn: second.turn };
  const later =
    month !== undefined &&
    (month > monthOf(end) ||
      (month === monthOf(end) && (first.day ?? 0) > Number(end.slice(8) || (first.day ?? 0))));
  return { ...first, month, year: yearOf(end) - (later ? 1 : 0) };
}

/** « en mars et avril 2025 »: two dates that share their year. */
function pairFrom(text: DateText, first: Atom, at: number): DateSpan[] | undefined {
  if (first.year !== undefined || first.turn !== undefined || first.weekday !== undefined) return undefined;
  if (first.month === undefined && first.part === undefined) return undefined;
  const second = atomAt(text, at);
  if (second?.year === undefined || (second.month === undefined && second.part === undefined))
    return undefined;
  if (second.day !== undefined && first.day === undefined) return undefined;
  return [spanOfAtom(text, { ...first, year: second.year }), spanOfAtom(text, second)];
}
