/** Settles what a date leaves out (its year, its month, its day) from the day it is read from, or leaves the value out: never invents. */
import { boundsOfPeriod } from '../../../../src/domain/dates.ts';
import type { DateFound } from '../../model.ts';
import { wordSet } from '../text/word-set.ts';
import {
  dayShifted,
  daysBetween,
  exists,
  iso,
  monthOf,
  pad,
  weekdayOf,
  weekdayOfDay,
  yearOf,
} from './calendar.ts';
import { type Atom, type DateText, isFreeNumber, isYearNumber, yearToldOf } from './date-text.ts';
import { tenseAround } from './tense.ts';

export type Settled = Pick<DateFound, 'value' | 'reasoning'>;

export const settledAs = (value: string | undefined, reasoning: DateFound['reasoning']): Settled =>
  value === undefined ? { reasoning } : { value, reasoning };

const printed = (value: string): Settled => ({ value, reasoning: 'printed' });
const UNSETTLED: Settled = { reasoning: 'relative-to-publication' };

export function settle(text: DateText, atom: Atom): Settled {
  const { year, month, day, weekday, part } = atom;
  if (part !== undefined) return settleParts(text, atom, part);
  if (day !== undefined && month !== undefined) return settleDay(text, atom, month, day);
  if (month !== undefined) return settleMonth(text, atom, month);
  if (weekday !== undefined) return settleWeekday(text, atom, weekday);
  if (atom.decade === true && year !== undefined) return printed(`${year}/${year + 9}`);
  return printed(String(year));
}

/** What is still to come when the month told of is over is another month of that name: « attendu pour juillet ». */
function yearTold(text: DateText, { turn, weekday, from, to }: Atom, month: number): number | undefined {
  const year = turn === undefined && weekday === undefined ? yearToldOf(text, month, from) : undefined;
  if (year === undefined || text.reference === undefined) return year;
  const over = `${year}-${pad(month)}` < text.reference.slice(0, 7);
  return over && tenseAround(text.tokens, from, to) === 'ahead' ? undefined : year;
}

function settleDay(text: DateText, atom: Atom, month: number, day: number): Settled {
  const { year, weekday, turn, from, to } = atom;
  if (year !== undefined)
    return exists(year, month, day) ? printed(iso(year, month, day)) : { reasoning: 'printed' };
  const told = yearTold(text, atom, month);
  if (told !== undefined && exists(told, month, day))
    return { value: iso(told, month, day), reasoning: 'relative-to-event' };
  const fits = (candidate: number): boolean =>
    exists(candidate, month, day) && (weekday === undefined || weekdayOf(candidate, month, day) === weekday);
  const { reference } = text;
  if (reference === undefined)
    return weekday === undefined
      ? UNSETTLED
      : { reasoning: 'weekday', ...yearByHints(text, month, day, fits) };
  const now = yearOf(reference);
  // « depuis le 1er janvier » looks back, whatever is nearer.
  const since = text.key(from - 1) === 'depuis' || text.key(from - 2) === 'depuis';
  const tense = turn === 1 ? 'ahead' : turn === -1 || since ? 'behind' : tenseAround(text.tokens, from, to);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of [now - 1, now, now + 1, now - 2, now + 2]) {
    if (!fits(candidate)) continue;
    const value = iso(candidate, month, day);
    const days = daysBetween(reference, value);
    if ((turn === -1 || since) && days > 0) continue;
    if (turn === 1 && days < 0) continue;
    if (weekday === undefined && Math.abs(days) >= 366) continue;
    const far = distance(days, tense);
    if (far < least) [best, least] = [value, far];
  }
  return best === undefined
    ? UNSETTLED
    : { value: best, reasoning: weekday === undefined ? 'relative-to-publication' : 'weekday' };
}

/** How far a day lies, with the unlikely side of time counting more. */
function distance(days: number, tense: ReturnType<typeof tenseAround>): number {
  if (tense === 'ahead') return days >= 0 ? days : -days * 3;
  return days <= 0 ? -days : days * (tense === 'behind' ? 3 : 1.5);
}

/** The one year of the text, or failing that beside one of the text, in which « vendredi 10 octobre » fell on that weekday. */
function yearByHints(
  text: DateText,
  month: number,
  day: number,
  fits: (year: number) => boolean,
): { value?: string } {
  const hints = new Set(text.hintedYears);
  for (const [i, token] of text.tokens.entries())
    if (isYearNumber(token) && isFreeNumber(text, i)) hints.add(Number(token.text));
  for (const steps of [[0], [1, -1]]) {
    const fitting = new Set<number>();
    for (const hint of hints) for (const step of steps) if (fits(hint + step)) fitting.add(hint + step);
    // When two years of the text fit, the text does not settle it.
    if (fitting.size > 1) return {};
    for (const year of fitting) return { value: iso(year, month, day) };
  }
  return {};
}

const MONTHS_AHEAD = 3;

function settleMonth(text: DateText, atom: Atom, month: number): Settled {
  const { year, turn, from, to } = atom;
  if (year !== undefined) return printed(`${year}-${pad(month)}`);
  const told = yearTold(text, atom, month);
  if (told !== undefined) return { value: `${told}-${pad(month)}`, reasoning: 'relative-to-event' };
  const { reference } = text;
  if (reference === undefined) return UNSETTLED;
  const [now, current] = [yearOf(reference), monthOf(reference)];
  let chosen: number;
  if (turn === -1) chosen = month < current ? now : now - 1;
  else if (turn === 1) chosen = month > current ? now : now + 1;
  else if (turn === 0) chosen = now;
  else {
    const tense = leadsAhead(text, from) ? 'ahead' : tenseAround(text.tokens, from, to);
    // Whoever means the next month of last year says so: « a convenu d’une hausse en août », read in July.
    // With no verb to tell, « en septembre » read in June is the one to come, in December the one that was.
    const ahead = (month - current + 12) % 12;
    const soon = (ahead > 0 && text.key(from - 1) === 'pour') || (ahead === 1 && !looksBack(text, from));
    const isAhead = tense === undefined || soon ? ahead <= MONTHS_AHEAD : tense === 'ahead';
    chosen = isAhead ? (month >= current ? now : now + 1) : month <= current ? now : now - 1;
  }
  return { value: `${chosen}-${pad(month)}`, reasoning: 'relative-to-publication' };
}

const SINCE: ReadonlySet<string> = wordSet('depuis rapport contre comparativement');
/** « depuis août », « par rapport à août », « contre 3 % en août ». */
function looksBack({ key }: DateText, from: number): boolean {
  for (let k = from - 1; k >= from - 4; k -= 1) if (SINCE.has(key(k))) return true;
  return false;
}

/** « d’ici mars », « avant juin », « à partir de septembre », « dès mai » look ahead. */
function leadsAhead(text: DateText, from: number): boolean {
  const [first, second, third] = [text.key(from - 1), text.key(from - 2), text.key(from - 3)];
  return (
    first === 'ici' ||
    second === 'ici' ||
    third === 'ici' ||
    first === 'avant' ||
    first === 'des' ||
    (first === 'de' && second === 'partir')
  );
}

function settleParts(text: DateText, atom: Atom, part: string): Settled {
  if (atom.lastPart === undefined) return settlePart(text, atom, part);
  const first = settlePart(text, atom, part);
  const last = settlePart(text, atom, atom.lastPart);
  if (first.value === undefined || last.value === undefined) return { reasoning: last.reasoning };
  const year = last.value.slice(0, 4);
  return { value: `${year}-${part}/${year}-${atom.lastPart}`, reasoning: last.reasoning };
}

/** A part of the year that begins within so many days is spoken of as coming. */
const SOON = 21;

function settlePart(text: DateText, { year, turn, from, to }: Atom, part: string): Settled {
  if (year !== undefined) return printed(`${year}-${part}`);
  const { reference } = text;
  if (reference === undefined) return UNSETTLED;
  const now = yearOf(reference);
  const { first, last } = boundsOfPeriod(`${now}-${part}`);
  let chosen: number;
  if (turn === 0) chosen = now;
  else if (turn === 1) chosen = first > reference ? now : now + 1;
  // The next one that is not over, or the last one that has begun; one about to begin is meant unless the text says otherwise.
  else if (turn === undefined && tenseAround(text.tokens, from, to) === 'ahead')
    chosen = last >= reference ? now : now + 1;
  else
    chosen =
      first <= reference || (turn === undefined && daysBetween(reference, first) <= SOON) ? now : now - 1;
  return { value: `${chosen}-${part}`, reasoning: 'relative-to-publication' };
}

/** « vendredi 10 » is looked for this many days around the day it is read from. */
const NEAR_DAYS = 60;

function settleWeekday(text: DateText, { day, turn, from, to }: Atom, weekday: number): Settled {
  const { reference } = text;
  if (reference === undefined) return UNSETTLED;
  if (day !== undefined) {
    for (let days = 0; days <= NEAR_DAYS; days += 1) {
      for (const value of [dayShifted(reference, -days), dayShifted(reference, days)])
        if (Number(value.slice(8)) === day && weekdayOfDay(value) === weekday)
          return { value, reasoning: 'weekday' };
    }
    return { reasoning: 'weekday' };
  }
  const now = weekdayOfDay(reference);
  const back = (now - weekday + 7) % 7;
  const ahead = (weekday - now + 7) % 7;
  let days: number;
  if (turn === 1) days = ahead === 0 ? 7 : ahead;
  else if (turn === -1) days = back === 0 ? -7 : -back;
  else {
    const tense = tenseAround(text.tokens, from, to);
    // « ce mardi », printed on a Monday, is tomorrow.
    const nearer = text.key(from - 1) === 'ce' && ahead < back && tense !== 'behind';
    days = tense === 'ahead' || nearer ? ahead : -back;
  }
  return { value: dayShifted(reference, days), reasoning: 'relative-to-publication' };
}
