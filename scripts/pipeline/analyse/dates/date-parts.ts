/** Reads quarters and semesters as they are printed: « premier trimestre 2025 », « T3 2024 », « 2025 T2 », « le dernier trimestre de l’année ». */

import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { type PartKind, partName } from './calendar.ts';
import {
  type Atom,
  type DateText,
  isFreeAfter,
  isYearNumber,
  type YearAfter,
  yearAfter,
} from './date-text.ts';
import { isOrdinalSuffix, ORDINALS } from './date-words.ts';

const PART_LETTERS: ReadonlyMap<string, PartKind> = new Map([
  ['T', 'Q'],
  ['Q', 'Q'],
  ['S', 'S'],
  ['H', 'S'],
]);
const partRule = (kind: PartKind): string => (kind === 'Q' ? 'date-quarter' : 'date-semester');
const PART_NOUNS: ReadonlyMap<string, PartKind> = new Map([
  ['trimestre', 'Q'],
  ['semestre', 'S'],
]);
const PLURAL_PART_NOUNS: ReadonlyMap<string, PartKind> = new Map([
  ['trimestres', 'Q'],
  ['semestres', 'S'],
]);

/** Quarters and semesters: « premier trimestre 2025 », « T3 2024 », « H1-2025 », « 2e semestre de l’année 2025 ». */
export function partAt(text: DateText, i: number): Atom | undefined {
  const { tokens } = text;
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  // T3 2024, S1-2025, 3T 2024
  if (next?.gap === 'glued') {
    const letter = PART_LETTERS.get(token.text);
    if (letter !== undefined && next.kind === 'number' && next.text.length === 1)
      return shortPart(text, i, letter, Number(next.text), false);
    const after =
      token.kind === 'number' && token.text.length === 1 ? PART_LETTERS.get(next.text) : undefined;
    const part = after === undefined ? undefined : shortPart(text, i, after, Number(token.text), true);
    if (part?.year !== undefined) return part;
  }
  const ordinal = ordinalAt(text, i);
  if (ordinal !== undefined) {
    const pair = pairOfPartsAt(text, i, ordinal);
    if (pair !== undefined) return pair;
  }
  const last = token.key === 'dernier';
  const at = ordinal?.to ?? i + 1;
  const kind = ordinal === undefined && !last ? undefined : PART_NOUNS.get(text.key(at));
  if (kind === undefined) return undefined;
  const part = partName(kind, ordinal?.ordinal ?? (kind === 'Q' ? 4 : 2));
  const year = yearAfter(text, at + 1) ?? (last ? ofTheYear(text, at + 1) : undefined);
  if (part === undefined || (last && year?.year === undefined && year?.turn !== 0)) return undefined;
  return { from: i, to: year?.to ?? at + 1, part, year: year?.year, turn: year?.turn, rule: partRule(kind) };
}

/** « le dernier trimestre de l’année »: of the running one. */
const ofTheYear = ({ key }: DateText, i: number): YearAfter | undefined =>
  key(i) === 'de' && key(i + 1) === "l'" && key(i + 2) === 'annee' ? { turn: 0, to: i + 3 } : undefined;

/** « premier », « 2e », « 3ème ». */
function ordinalAt({ tokens }: DateText, i: number): { ordinal: number; to: number } | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  const word = ORDINALS.get(token.key);
  if (word !== undefined) return { ordinal: word, to: i + 1 };
  return token.kind === 'number' && token.text.length === 1 && isOrdinalSuffix(tokens[i + 1])
    ? { ordinal: Number(token.text), to: i + 2 }
    : undefined;
}

/** « premier et deuxième trimestres 2025 »: one span. */
function pairOfPartsAt(
  text: DateText,
  from: number,
  first: { ordinal: number; to: number },
): Atom | undefined {
  if (text.key(first.to) !== 'et') return undefined;
  const second = ordinalAt(text, first.to + 1);
  const kind = second === undefined ? undefined : PLURAL_PART_NOUNS.get(text.key(second.to));
  if (second === undefined || kind === undefined) return undefined;
  const [part, lastPart] = [partName(kind, first.ordinal), partName(kind, second.ordinal)];
  if (part === undefined || lastPart === undefined) return undefined;
  const year = yearAfter(text, second.to + 1);
  const to = year?.to ?? second.to + 1;
  return { from, to, part, lastPart, year: year?.year, turn: year?.turn, rule: 'date-quarters' };
}

/** Words after which a bare « T3 » is a quarter. */
const BEFORE_SHORT_PART: ReadonlySet<string> = wordSet('au du en le ce de seul (');

function shortPart(
  text: DateText,
  from: number,
  kind: PartKind,
  ordinal: number,
  digitFirst: boolean,
): Atom | undefined {
  const part = partName(kind, ordinal);
  if (part === undefined) return undefined;
  const { tokens, key } = text;
  const to = from + 2;
  const rule = partRule(kind);
  // « au T3 de cette année », « le S1 de l’an dernier »
  if (key(to) === 'de') {
    const named = yearAfter(text, to);
    if (named !== undefined) return { from, to: named.to, part, year: named.year, turn: named.turn, rule };
  }
  let at = to;
  if (['-', '/', "'", '.'].includes(key(at))) at += 1;
  if (key(at) === 'de' || key(at) === "d'") at += 1;
  const token = tokens[at];
  if (isYearNumber(token) && isFreeAfter(text, at))
    return { from, to: at + 1, part, year: Number(token.text), rule };
  // « 1H40 » is a time, « H1-25 » a semester.
  const joined = digitFirst ? key(from + 1) !== 'h' : at > to;
  if (token?.kind === 'number' && token.text.length === 2 && joined && token.gap === 'glued')
    return { from, to: at + 1, part, year: 2000 + Number(token.text), rule };
  // « au S3 » and « en H1 » are other things than semesters without a year.
  const letter = (tokens[from] as Token).text;
  const before = tokens[from - 1];
  if ((letter !== 'T' && letter !== 'S') || before === undefined || before.gap === 'break') return undefined;
  const closed = tokens[to]?.gap !== 'glued' || tokens[to]?.kind === 'mark';
  return closed && (BEFORE_SHORT_PART.has(before.key) || standsInPair(text, from))
    ? { from, to, part, rule }
    : undefined;
}

/** « aux T1 et T2 » */
const standsInPair = ({ tokens, key }: DateText, from: number): boolean =>
  key(from - 1) === 'aux' ||
  (key(from - 1) === 'et' && key(from - 4) === 'aux' && PART_LETTERS.has(tokens[from - 3]?.text ?? ''));

/** The part told with the year at `i`, before or after it: « celui de 2025 », « 2025 T2 ». */
export function partOfYearAt(text: DateText, i: number): Atom | undefined {
  const year = Number((text.tokens[i] as Token).text);
  const again = partAgainAt(text, i);
  if (again !== undefined)
    return {
      from: i,
      to: i + 1,
      year,
      part: again,
      rule: again.startsWith('Q') ? 'date-quarter' : 'date-semester',
    };
  return partAfterYearAt(text, i, year);
}

/** « 2025 T2 », « 2024-S1 ». */
function partAfterYearAt({ tokens }: DateText, i: number, year: number): Atom | undefined {
  const at = tokens[i + 1]?.text === '-' ? i + 2 : i + 1;
  const [letter, ordinal, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const kind = PART_LETTERS.get(letter?.text ?? '');
  if (kind === undefined || letter?.gap === 'break' || ordinal?.kind !== 'number' || ordinal.gap !== 'glued')
    return undefined;
  // « 2024 T2 2025 » begins with another year.
  const closed = after === undefined || after.gap !== 'glued' || after.kind === 'mark';
  if (ordinal.text.length !== 1 || !closed || isYearNumber(after)) return undefined;
  const part = partName(kind, Number(ordinal.text));
  return part === undefined ? undefined : { from: i, to: at + 2, year, part, rule: partRule(kind) };
}

/** « entre le deuxième trimestre de 2024 et celui de 2025 »: the quarter or half-year named just before, of another year. */
function partAgainAt({ key, told }: DateText, i: number): string | undefined {
  if (key(i - 1) !== 'de' || key(i - 2) !== 'celui') return undefined;
  return /^\d{4}-([QS]\d)$/.exec(told.value ?? '')?.[1];
}
