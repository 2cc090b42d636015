/** Ranges: « de 10 à 15 % », « entre 20 et 30 », « de -4 à 2 °C »; and the ways from one value to another that are none. */

import { wordSet } from '../text/word-set.ts';
import { settleBare } from './bare-numbers.ts';
import { isNoDuration } from './clock-times.ts';
import { readCountedNoun } from './counted-nouns.ts';
import { TURNED } from './counts.ts';
import { isMotion, isQualifierWord, perAfter, qualifierOf, signBefore } from './modifiers.ts';
import { opensNumeral } from './number-words.ts';
import { isLabelled } from './numbered-names.ts';
import { type Numeral, round } from './numerals.ts';
import { type Draft, kindOf } from './quantity-span.ts';
import { isOneSentence, push, type Scan } from './scan.ts';
import { trapAt } from './traps.ts';
import { pieceAt, pointsOrIndex } from './unit-after.ts';
import type { UnitHit } from './units.ts';
import type { Piece } from './view.ts';

/** Dimensions in which changes are told as they are: « baisser de 2 à 4 degrés ». */
const OF_CHANGE = wordSet('ratio temperature duration');

const SIGNS = wordSet('+ -');

/** « de 10 à 15 % », « entre 20 et 30 », « 6 à 8 euros », « 10-15 % », « entre 800 millions et 1,2 milliard d’euros ». */
export function rangeFrom(scan: Scan, i: number, first: Piece): number | undefined {
  const { tokens } = scan;
  const link = tokens[first.next];
  if (link === undefined || link.gap === 'break') return undefined;
  const signed = signBefore(scan, i);
  const before = scan.key(signed.from - 1);
  const between = before === 'entre' || (scan.key(signed.from - 2) === 'entre' && isQualifierWord(before));
  const dashed = link.text === '-' && first.numeral.form === 'digits';
  const toward = link.key === 'a' || (link.key === 'et' && between) || link.key === 'ou';
  if (!dashed && !toward) return undefined;
  let at = first.next + 1;
  // « 1,80- 3,80 »: a stray space beside the dash of two decimals.
  const uneven = (link.gap === 'glued') !== (tokens[at]?.gap === 'glued');
  if (dashed && uneven && (link.gap !== 'glued' || first.numeral.plainDigits !== undefined)) return undefined;
  while (
    isQualifierWord(scan.key(at)) ||
    (at > first.next + 1 && (scan.key(at) === 'de' || scan.key(at) === "d'"))
  )
    at += 1;
  // « entre +26 % et +33 % »
  if (SIGNS.has(scan.key(at)) && tokens[at + 1]?.kind === 'number') at += 1;
  const start = tokens[at];
  if (start === undefined || start.gap === 'break' || !opensNumeral(start) || scan.inDate[at] === 1)
    return undefined;
  if ((start.key === 'un' || start.key === 'une') && !pieceAt(scan, at)?.numeral.multiplied) return undefined;
  if (trapAt(scan, at, true) !== undefined) return undefined;
  const second = withTurn(scan, pieceAt(scan, at));
  if (second === undefined) return undefined;
  // « le 0 à 100 km/h » is a test of speed.
  if (first.numeral.value === 0 && second.unit?.unit.id === 'km/h') return second.next;
  // « la tranche 35-60 ans »: an age, which no label takes.
  if (first.unit === undefined && second.unit?.unit.id !== 'an' && isLabelled(scan, i, first.numeral))
    return undefined;
  if (link.key === 'ou' && (first.unit !== undefined || second.numeral.value === undefined)) return undefined;
  const motion =
    !between &&
    link.key === 'a' &&
    (goesOnAWay(scan, signed.from) ||
      isMotion(scan, signed.from, OF_CHANGE.has((second.unit ?? first.unit)?.unit.dimension ?? '')));
  if (motion) return undefined;
  const [low, high] = [first.numeral, second.numeral];
  const lowUnit = first.unit;
  // « entre 1,95% et 7,23 »: the sign said once
  const ends = tokens[second.next]?.kind !== 'word' || tokens[second.next]?.gap === 'break';
  const highUnit =
    second.unit ?? (between && ends && second.next === high.next ? sameRatio(lowUnit) : undefined);
  if (lowUnit !== undefined && highUnit === undefined) return undefined;
  if (lowUnit !== undefined && highUnit !== undefined && lowUnit.unit !== highUnit.unit) return undefined;
  // « la baisse s’atténue de -3,4 % à -0,9 % »
  if (signed.sign === -1 && !between && !dashed && highUnit?.unit.dimension === 'ratio') return undefined;
  let factor = 1;
  if (lowUnit === undefined && !low.multiplied) factor = high.factor * (highUnit?.factor ?? 1);
  else if (lowUnit === undefined) factor = highUnit?.factor ?? 1;
  else factor = lowUnit.factor;
  // « 800 à 1,2 milliard »: the first is already in the smaller size.
  let min = round((low.value as number) * factor);
  let max = round((high.value as number) * (highUnit?.factor ?? 1));
  const printed = low.value as number;
  if (min > max && lowUnit === undefined && factor >= 1e6) {
    // « de 15 à 12 millions » falls within one size; « 900 000 à 1 million » is written out in full.
    if (printed >= 100 && printed < 1000 && max / factor < 10) min = round(min / 1000);
    else if (printed >= 1000) min = printed;
  }
  // « entre 80 et 100.000 tonnes »: the thousands of the second hold for the first.
  if (lowUnit === undefined && !low.multiplied && min < max / 1000 && max % 1000 === 0)
    min = round(min * 1000);
  // « de -4 à 2 °C »
  if (signed.sign === -1 && !dashed) min = -min;
  if (scan.key(at - 1) === '-' && !dashed) max = -max;
  // « entre -2 et -4 % »: named from the nearer.
  if (between && min > max && min < 0) [min, max] = [max, min];
  // « 28 737-800 »: a model, whose number follows no order.
  if (!(min < max)) return dashed && first.unit === undefined ? second.next : undefined;
  let to = second.next;
  const shared: Draft = {
    from: signed.from,
    to,
    kind: 'cardinal',
    min,
    max,
    inWords: low.form === 'words',
    rule: 'range',
  };
  if (highUnit !== undefined) {
    if (highUnit.unit.id === 'h' && isNoDuration(scan, at, second, scan.found.at(-1)?.to)) return to;
    if (
      highUnit.unit.dimension === 'duration' &&
      highUnit.unit.id === 'h' &&
      ['a', 'de', '', '-', 'entre'].includes(before) &&
      max <= 24 &&
      scan.tokens[i]?.kind === 'number' &&
      first.unit !== undefined
    )
      return to;
    const unit = pointsOrIndex(scan, highUnit.unit, max, i, to);
    shared.kind = kindOf(unit);
    shared.unit = unit.id;
  } else {
    // Scores and codes: « 3-1 », « 2 à 0 »; a count needs its noun.
    const linked = scan.key(high.next) === 'de' || scan.key(high.next) === "d'";
    const noun = readCountedNoun(
      tokens,
      linked && high.multiplied ? high.next + 1 : high.next,
      !high.multiplied,
    );
    if (noun === undefined || (linked && !high.multiplied)) {
      if (dashed) return to;
      return between && max >= 100 ? pushRange(scan, shared, i, low) : undefined;
    }
    if (scan.key(noun.head) === 'fois') return noun.head + 1;
    shared.whatFrom = noun.from;
    shared.whatTo = noun.to;
    to = noun.to;
    shared.to = to;
  }
  return pushRange(scan, shared, i, low);
}

/** « les 3 à 5 premières années » */
function withTurn(scan: Scan, piece: Piece | undefined): Piece | undefined {
  if (piece === undefined || piece.unit !== undefined || !TURNED.has(scan.key(piece.next))) return piece;
  const unit = scan.reader.match(scan.tokens, piece.next + 1);
  return unit?.unit.dimension === 'duration' ? { ...piece, unit, next: unit.next } : piece;
}

/** « est passé de 459 à 545 au niveau national, de 552 à 635 en ville »: the next way of a list. */
function goesOnAWay(scan: Scan, from: number): boolean {
  const [left, reached] = scan.found.slice(-2);
  const link = scan.key(from - 2);
  return (
    left !== undefined &&
    reached !== undefined &&
    scan.key(from - 1) === 'de' &&
    (link === ',' || link === 'et' || link === 'puis') &&
    left.min === undefined &&
    left.kind === reached.kind &&
    left.unit === reached.unit &&
    scan.key(left.from - 1) === 'de' &&
    scan.key(reached.from - 1) === 'a' &&
    left.to === reached.from - 1 &&
    from - reached.to <= 14 &&
    isOneSentence(scan, reached.to, from)
  );
}

const sameRatio = (unit: UnitHit | undefined): UnitHit | undefined =>
  unit?.unit.dimension === 'ratio' ? unit : undefined;

function pushRange(scan: Scan, shared: Draft, i: number, low: Numeral): number {
  const qualifier = qualifierOf(scan, i, low, shared.to);
  if (qualifier !== undefined && scan.key(i - 1) !== 'entre') shared.qualifier = qualifier;
  const per = perAfter(scan, shared.to);
  if (per !== undefined) {
    shared.per = per.unit;
    shared.to = per.to;
  }
  push(scan, shared);
  settleBare(scan);
  return shared.to;
}
