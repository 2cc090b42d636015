/** Reads one date as it is printed, without its companions: « 10/10/2025 », « 3 sept. 2024 », « T3 2024 », « mi-avril », « 1998 », « jeudi ». */

import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { exists } from './calendar.ts';
import { partAt, partOfYearAt } from './date-parts.ts';
import {
  type Atom,
  type DateText,
  type DayNumber,
  dayNumberAt,
  isFreeNumber,
  isOldYear,
  isYearNumber,
  monthNumberAt,
  SYMBOLS_AFTER_NUMBER,
  yearAfter,
} from './date-text.ts';
import { isNoYear } from './date-vetoes.ts';
import { BEFORE_MONTH, DECADES, MONTHS, turnOf, WEEKDAYS } from './date-words.ts';

/** The date that begins at token `i`, or nothing. */
export function atomAt(text: DateText, i: number): Atom | undefined {
  if (text.tokens[i] === undefined) return undefined;
  return (
    numericAt(text, i) ??
    monthOfYearAt(text, i) ??
    dayOfMonthAt(text, i) ??
    decadeAt(text, i) ??
    dayAt(text, i) ??
    partAt(text, i) ??
    monthAt(text, i) ??
    yearAt(text, i) ??
    weekdayAt(text, i)
  );
}

/** « 10/10/2025 », « 10-10-2025 », « 10.10.2025 », « 2025-10-10 ». */
function numericAt({ tokens }: DateText, i: number): Atom | undefined {
  const [a, s1] = [tokens[i], tokens[i + 1]];
  if (a?.kind !== 'number' || s1?.gap !== 'glued' || !'/-.'.includes(s1.text)) return undefined;
  const [b, s2, c] = [tokens[i + 2], tokens[i + 3], tokens[i + 4]];
  if (b?.kind !== 'number' || s2?.text !== s1.text || c?.kind !== 'number') return undefined;
  if (b.gap !== 'glued' || s2.gap !== 'glued' || c.gap !== 'glued') return undefined;
  const afterwards = tokens[i + 5];
  if (
    afterwards?.gap === 'glued' &&
    (afterwards.kind !== 'mark' || afterwards.text === '-' || afterwards.text === '/')
  )
    return undefined;
  const before = tokens[i - 1];
  if (a.gap === 'glued' && before !== undefined && (before.kind !== 'mark' || '-/.'.includes(before.text)))
    return undefined;
  const [first, second, third] = [Number(a.text), Number(b.text), Number(c.text)];
  const atom = (year: number, month: number, day: number): Atom | undefined =>
    exists(year, month, day) ? { from: i, to: i + 5, year, month, day, rule: 'date-numeric' } : undefined;
  if (isYearNumber(tokens[i])) return b.text.length <= 2 ? atom(first, second, third) : undefined;
  if (a.text.length > 2 || b.text.length > 2) return undefined;
  if (isYearNumber(tokens[i + 4])) return atom(third, second, first);
  return c.text.length === 2 && s1.text === '/' ? atom(2000 + third, second, first) : undefined;
}

/** « au 30/09 »: a day and its month. */
function dayOfMonthAt({ tokens, key }: DateText, i: number): Atom | undefined {
  const [day, slash, month, after] = [tokens[i], tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (day?.kind !== 'number' || slash?.text !== '/' || month?.kind !== 'number') return undefined;
  if (day.text.length !== 2 || month.text.length !== 2 || slash.gap !== 'glued' || month.gap !== 'glued')
    return undefined;
  if (!['au', 'le', 'du'].includes(key(i - 1)) || (after?.gap === 'glued' && after.text === '/'))
    return undefined;
  if (!exists(2024, Number(month.text), Number(day.text))) return undefined;
  return { from: i, to: i + 3, day: Number(day.text), month: Number(month.text), rule: 'date-numeric-day' };
}

/** « 09/2025 »: a month and its year; « n° 15/2025 » is a file number. */
function monthOfYearAt({ tokens, key }: DateText, i: number): Atom | undefined {
  const [month, slash, year] = [tokens[i], tokens[i + 1], tokens[i + 2]];
  if (month?.kind !== 'number' || month.text.length !== 2 || slash?.text !== '/' || !isYearNumber(year))
    return undefined;
  if (slash.gap !== 'glued' || year.gap !== 'glued' || month.gap === 'glued' || key(i - 1) === '°')
    return undefined;
  const number = Number(month.text);
  if (number < 1 || number > 12 || tokens[i + 3]?.text === '/') return undefined;
  return { from: i, to: i + 3, year: Number(year.text), month: number, rule: 'date-numeric-month' };
}

/** « les années 2000 », « les années 80 et 90 », « les années quatre-vingt-dix »: ten years. */
function decadeAt({ tokens, key }: DateText, i: number): Atom | undefined {
  const second = (key(i - 1) === 'et' || key(i - 1) === 'ou') && key(i - 3) === 'annees';
  if (key(i - 1) !== 'annees' && !second) return undefined;
  const token = tokens[i] as Token;
  if (token.kind === 'word') {
    let words = token.key;
    let to = i + 1;
    while (to < i + 7 && tokens[to]?.text === '-' && tokens[to]?.gap === 'glued') {
      words += `-${key(to + 1)}`;
      to += 2;
    }
    const year = DECADES.get(words);
    return year === undefined ? undefined : { from: i, to, year, decade: true, rule: 'date-decade' };
  }
  if (token.kind !== 'number' || token.text.length % 2 !== 0 || token.text.length > 4) return undefined;
  const year = token.text.length === 2 ? 1900 + Number(token.text) : Number(token.text);
  if (year % 10 !== 0 || year < 1850 || year > 2100) return undefined;
  return { from: i, to: i + 1, year, decade: true, rule: 'date-decade' };
}

/** « vendredi 10 octobre 2025 », « le 1er mars », « 3 sept. 2024 », « mardi 05/07/2022 », « 12-mars-2025 ». */
function dayAt(text: DateText, i: number): Atom | undefined {
  const { tokens, key } = text;
  let at = i;
  const weekday = WEEKDAYS.get(key(at));
  if (weekday !== undefined) {
    at += 1;
    if (key(at) === ',') at += 1;
    if (key(at) === 'le') at += 1;
    const numeric = numericAt(text, at);
    if (numeric !== undefined) return { ...numeric, from: i };
  }
  const day = dayNumberAt(text, at);
  if (day === undefined) return undefined;
  const hyphen = tokens[day.to];
  const joined = hyphen?.text === '-' && hyphen.gap === 'glued' && tokens[day.to + 1]?.gap === 'glued';
  const monthFrom = joined ? day.to + 1 : day.to;
  const month = monthNumberAt(text, monthFrom, true);
  if (month === undefined) return weekday === undefined ? undefined : weekdayWithDay(text, i, weekday, day);
  if ((tokens[monthFrom] as Token).gap === 'break') return undefined;
  const year = yearAfter(text, month.to);
  // « le 11-Septembre » names an event; « 12-mars-2025 » is a date.
  if (joined && year?.year === undefined) return undefined;
  return {
    from: i,
    to: year?.to ?? month.to,
    day: day.day,
    month: month.month,
    year: year?.year,
    turn: year?.turn,
    weekday,
    rule: weekday === undefined ? 'date-day-month' : 'date-weekday',
  };
}

/** Words in -s or -x that may follow « vendredi 12 » without being counted by it. */
const NOT_SHIPS: ReadonlySet<string> = wordSet(`
  dans sans sous mais puis plus moins tous vers lors alors apres depuis hors pres ainsi deux trois dernier
`);

/** A unit's symbol or a size: `MDH`, `km`, `million`; not `à`. */
const SYMBOL = /^(?:\p{Lu}{2,}|km|ha|kg|m|t|million|milliard|mille)$/u;

/** « vendredi 10 » with no month: only a reference can settle it. */
function weekdayWithDay(
  { tokens }: DateText,
  from: number,
  weekday: number,
  day: DayNumber,
): Atom | undefined {
  const after = tokens[day.to];
  if (after?.kind === 'word' && after.gap === 'glued') return undefined;
  if (after?.kind === 'mark' && after.gap === 'glued' && (after.text === '%' || after.text === '/'))
    return undefined;
  // « samedi, 5,760 tonnes », « vendredi 12 MDH »
  const decimals = tokens[day.to + 1];
  if (
    after?.kind === 'mark' &&
    after.gap === 'glued' &&
    decimals?.kind === 'number' &&
    decimals.gap === 'glued'
  )
    return undefined;
  if (after?.kind === 'word' && SYMBOL.test(after.text)) return undefined;
  // « vendredi 12 navires » counts ships.
  if (after?.kind === 'word' && after.key.length > 3 && /[sx]$/.test(after.key) && !NOT_SHIPS.has(after.key))
    return undefined;
  return { from, to: day.to, day: day.day, weekday, rule: 'date-weekday' };
}

/** « mars 2025 », « septembre dernier », « fin mars », « mi-avril »; a bare month only where the text speaks of time. */
function monthAt(text: DateText, i: number): Atom | undefined {
  const { tokens, key } = text;
  const token = tokens[i] as Token;
  if (token.kind !== 'word') return undefined;
  const month = monthNumberAt(text, i, isYearNumber(tokens[i + 1]) || isYearNumber(tokens[i + 2]));
  if (month === undefined) return undefined;
  const year = yearAfter(text, month.to);
  const before = key(i - 1);
  if (year === undefined) {
    // Bare « mars » or « mai » must stand where a date stands; a capital in mid-sentence is a name.
    const opensSpan = (key(month.to) === '-' || key(month.to) === 'a') && MONTHS.has(key(month.to + 1));
    if (!opensSpan && !BEFORE_MONTH.has(before)) return undefined;
    if (token.text !== token.text.toLowerCase() && token.text !== token.text.toUpperCase() && before !== '')
      return undefined;
  }
  if (token.gap === 'glued' && tokens[i - 1]?.kind === 'word' && !before.endsWith("'")) return undefined;
  return {
    from: i,
    to: year?.to ?? month.to,
    month: month.month,
    year: year?.year,
    turn: year?.turn,
    rule: 'date-month',
  };
}

function yearAt(text: DateText, i: number): Atom | undefined {
  const token = text.tokens[i] as Token;
  if (!isYearNumber(token) && !isOldYear(text, i)) return undefined;
  if (!isFreeNumber(text, i)) return undefined;
  const part = partOfYearAt(text, i);
  if (part !== undefined) return part;
  if (isNoYear(text, i) || (!isYearNumber(token) && isBeforeThing(text, i))) return undefined;
  return { from: i, to: i + 1, year: Number(token.text), rule: 'date-year' };
}

/** « en 1500 mots »: an old year stands before a pause, a preposition or a determiner, not before a thing. */
const isBeforeThing = ({ tokens }: DateText, i: number): boolean => {
  const after = tokens[i + 1];
  if (after === undefined || after.gap === 'break') return false;
  if (after.kind === 'number' || SYMBOLS_AFTER_NUMBER.has(after.text)) return true;
  return after.kind === 'word' && !AFTER_OLD_YEAR.has(after.key);
};
const AFTER_OLD_YEAR: ReadonlySet<string> = wordSet(`
  le la les l' un une par a au aux et ou de du des d' sous que qui dans il elle ils avec pour entre lors puis
`);

/** Words before a weekday that make a habit, a rank or a kind of it: « chaque lundi », « le premier lundi ». */
const HABITS: ReadonlySet<string> = wordSet(`
  chaque tous le les du des un premier deuxieme troisieme quatrieme second
`);

/** What took place once: « la séance du mardi », « le volume du vendredi »; « le marché du mardi » comes back every week. */
const OCCASIONS: ReadonlySet<string> = wordSet(`
  seance volume journee soiree nuit matinee cloture ouverture reunion conference vote attaque seisme sommet annonce
`);

/** « vendredi », « mercredi dernier », « lundi et mardi prochains », alone. */
function weekdayAt({ tokens, key }: DateText, i: number): Atom | undefined {
  const weekday = WEEKDAYS.get(key(i));
  if (weekday === undefined) return undefined;
  const before = key(i - 1);
  const turned = turnOf(key(i + 1));
  if (turned === undefined && HABITS.has(before) && !(before === 'du' && OCCASIONS.has(key(i - 2))))
    return undefined;
  // « du lundi au vendredi »
  if (
    turned === undefined &&
    (before === 'du' || before === 'au') &&
    (WEEKDAYS.has(key(i + 2)) || WEEKDAYS.has(key(i - 2)))
  )
    return undefined;
  const { text } = tokens[i] as Token;
  const capital = text !== text.toLowerCase() && text !== text.toUpperCase();
  if (capital && before !== '' && tokens[i - 1]?.kind === 'word') return undefined;
  const shared =
    (key(i + 1) === 'et' || key(i + 1) === 'ou') && WEEKDAYS.has(key(i + 2)) && key(i + 3).endsWith('s')
      ? turnOf(key(i + 3))
      : undefined;
  return {
    from: i,
    to: turned === undefined ? i + 1 : i + 2,
    weekday,
    turn: turned ?? shared,
    rule: 'date-weekday-alone',
  };
}
