/** Quantities told in a unit and its parts: « 2h30 », « deux ans et demi », « 2 ha 50 ares », « 12 DH 50 ». */
import type { Unit } from '../../../../src/domain/taxonomy.ts';
import { wordSet } from '../text/word-set.ts';
import { round } from './numerals.ts';
import type { Scan } from './scan.ts';
import { pieceAt } from './unit-after.ts';

/** A value in its unit, and the index after all that tells it. */
interface Whole {
  value: number;
  to: number;
}

/** How the hundredths of a hectare and those of an are are written. */
const ARES = wordSet('a are ares');
const CENTIARES = wordSet('ca centiare centiares');
/** Currencies whose hundredths are told after their name: « 12 DH 50 ». */
const WITH_CENTS: ReadonlySet<string> = new Set(['MAD', 'EUR']);

/** `value` with the parts that stand from token `to` on. */
export function withParts(scan: Scan, unit: Unit, { value, to }: Whole): Whole {
  // « deux ans et demi »
  if (scan.key(to) === 'et' && scan.key(to + 1).startsWith('demi') && scan.key(to + 2) !== '-')
    return { value: value + 0.5, to: to + 2 };
  if (unit.id === 'h') return withMinutes(scan, value, to);
  if (unit.id === 'ha') return withAres(scan, value, to);
  if (WITH_CENTS.has(unit.id) && Number.isInteger(value)) return withCents(scan, value, to);
  return { value, to };
}

function withMinutes(scan: Scan, value: number, to: number): Whole {
  const next = scan.tokens[to];
  // « 2h30 », « 2 h 15 »
  if (next?.kind === 'number' && (next.gap === 'glued' || partAt(scan, to, 60)))
    return { value: round(value + Number(next.text) / 60), to: to + 1 };
  // « 1 heure 35 minutes », « deux heures et 10 minutes »
  const at = scan.key(to) === 'et' ? to + 1 : to;
  const minutes =
    scan.tokens[at]?.kind === 'number' && scan.tokens[at]?.gap === 'space' ? pieceAt(scan, at) : undefined;
  const told = minutes?.unit?.unit.id === 'min' ? (minutes.numeral.value ?? 60) : 60;
  return told < 60 && minutes !== undefined
    ? { value: round(value + told / 60), to: minutes.next }
    : { value, to };
}

/** Two digits below `limit` that no unit follows. */
function partAt(scan: Scan, at: number, limit: number): boolean {
  const token = scan.tokens[at];
  return (
    token?.kind === 'number' &&
    token.gap === 'space' &&
    token.text.length === 2 &&
    Number(token.text) < limit &&
    !scan.unitFollows(at + 1)
  );
}

/** « 2 ha 50 ares », « 1ha 20a 35ca » */
function withAres(scan: Scan, value: number, to: number): Whole {
  const ares = scan.tokens[to];
  if (ares?.kind !== 'number' || ares.text.length > 2 || !ARES.has(scan.key(to + 1))) return { value, to };
  const whole = { value: round(value + Number(ares.text) / 100), to: to + 2 };
  const centiares = scan.tokens[whole.to];
  if (centiares?.kind !== 'number' || centiares.text.length > 2 || !CENTIARES.has(scan.key(whole.to + 1)))
    return whole;
  return { value: round(whole.value + Number(centiares.text) / 10_000), to: whole.to + 2 };
}

/** « 12 DH 50 » at the end of what is told: « 12 DH 50 emplois » is none. */
function withCents(scan: Scan, value: number, to: number): Whole {
  const after = scan.tokens[to + 1];
  const ends =
    after === undefined || after.gap === 'break' || (after.kind === 'mark' && '.,;)'.includes(after.text));
  const glued =
    after?.gap === 'glued' && scan.tokens[to + 2]?.gap === 'glued' && scan.tokens[to + 2]?.kind === 'number';
  return partAt(scan, to, 100) && ends && !glued
    ? { value: round(value + Number(scan.tokens[to]?.text) / 100), to: to + 1 }
    : { value, to };
}
