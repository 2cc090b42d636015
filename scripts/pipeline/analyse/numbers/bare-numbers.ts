/** Numbers that name nothing themselves take it from their neighbours: « 25, 30 et 45 MW », « contre 61,5 », « dont 85 en ville ». */
import type { Qualifier } from '../../../../src/domain/figure.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { comparedWith } from './compared-numbers.ts';
import { readCountedNoun } from './counted-nouns.ts';
import { isQualifierWord, qualifierOf } from './modifiers.ts';
import { isLabel, isLabelled } from './numbered-names.ts';
import { type Numeral, round } from './numerals.ts';
import { isCountOfName, isPlaced } from './placed-numbers.ts';
import type { Draft, QuantitySpan } from './quantity-span.ts';
import { isOneSentence, push, type Scan, type Waiting } from './scan.ts';
import { beforeQualifiers, isLevelLeft, isStated, isSubject, wayOn } from './stated-numbers.ts';
import { PLURAL_NOUN } from './traps.ts';
import { pieceAt } from './unit-after.ts';
import type { Piece } from './view.ts';

const isYear = (value: number): boolean => value >= 1900 && value <= 2100;
/** What leads to an amount. */
const TO_AN_AMOUNT = wordSet(
  'a contre soit atteint atteignant atteignent depasse depassant totalise totalisant',
);

/** « 25, 30 et 45 MW », « 74,6 contre 61,5 milliards » */
const JOINING = wordSet('et a ou contre vs versus voire');

/** Keeps the bare number at `i` until what follows explains it; settles it at once when nothing is joined to it. A label's number is dropped. */
export function keepBare(scan: Scan, i: number, piece: Piece, signed: { from: number; sign: 1 | -1 }): void {
  const { numeral } = piece;
  if (numeral.form === 'words' && !numeral.multiplied && (numeral.value ?? 0) < 100) {
    const follower = scan.key(numeral.next);
    // « trois usines, dont deux en Chine », « dix écoles, contre cinq aujourd’hui »
    const link = scan.key(beforeQualifiers(scan, i));
    const part = (link === 'dont' || link === 'contre') && scan.found.at(-1)?.rule === 'count';
    const told = isSubject(scan, i, numeral.next) || isStated(scan, i, numeral);
    if (follower !== 'a' && follower !== 'et' && follower !== 'ou' && !part && !told) return;
  }
  if (isLabelled(scan, i, numeral)) return;
  scan.pending.push({ i, from: signed.from, piece, sign: signed.sign });
  const next = scan.tokens[numeral.next];
  const joins =
    next !== undefined &&
    next.gap !== 'break' &&
    (JOINING.has(next.key) ||
      (isLevelLeft(scan, signed.from) && wayOn(scan, numeral.next) !== undefined) ||
      (next.key === 'au' && scan.key(numeral.next + 1) === 'lieu') ||
      (!numeral.multiplied && (next.text === ',' || next.text === '/')));
  if (joins) return;
  settleBare(scan);
}

/** Bare numbers that nothing explained: kept when they are plainly amounts (« 12.500 contre 11.000 »), else dropped. */
export function settleBare(scan: Scan): void {
  const items = scan.pending.splice(0);
  const last = items.at(-1);
  if (last === undefined) return;
  // « de 10 à 12 milliards »: the size of the last holds for those before it.
  if (items.length > 1 && last.piece.numeral.multiplied) {
    if (!settleOne(scan, last)) return;
    scan.pending.push(...items.slice(0, -1));
    giveToPending(scan, last.i, scan.found.at(-1) as QuantitySpan, last.piece.numeral);
    return;
  }
  for (const item of items) settleOne(scan, item);
}

/** Keeps one bare number when its neighbours tell what it is; was it kept? */
function settleOne(scan: Scan, { from, piece, sign }: Waiting): boolean {
  const { numeral } = piece;
  const value = numeral.value as number;
  const keep = (span: Omit<Draft, 'from' | 'to'>): true => {
    push(scan, { ...span, from, to: piece.next, ...qualified(scan, from, numeral, piece.next) });
    return true;
  };
  const compared = comparedWith(scan, from, numeral);
  const shared = compared ?? currencyOfSentence(scan, from, numeral);
  if (shared !== undefined) {
    const factor = compared === undefined ? 1 : (compared.printed?.factor ?? 1);
    return keep({ ...shared, value: round(value * sign * factor) });
  }
  if (numeral.form === 'digits' && (isPlaced(scan, from, numeral.next) || isCountOfName(scan, from)))
    return keep({ kind: 'cardinal', value: value * sign, inWords: false, rule: 'placed-number' });
  const fact = factOf(scan, from, numeral);
  if (fact !== undefined) return keep({ ...fact, value });
  // « multipliées par 2,3 »
  if (scan.key(from - 1) === 'par' && scan.key(from - 2).startsWith('multipli') && numeral.form === 'digits')
    return keep({ kind: 'cardinal', value, inWords: false, rule: 'multiplier' });
  const stated = isStated(scan, from, numeral);
  const amount =
    stated ||
    numeral.multiplied ||
    (numeral.plainDigits === undefined && value >= 1000 && Number.isInteger(value)) ||
    isPlainAmount(scan, from, numeral);
  if (!amount) return false;
  return keep({
    kind: 'cardinal',
    value: value * sign,
    inWords: numeral.form === 'words',
    rule: stated ? 'stated-number' : 'bare-number',
  });
}

/** A quantity with a unit explains the bare numbers joined to it. */
export function giveToPending(scan: Scan, i: number, span: QuantitySpan, numeral?: Numeral): void {
  if (scan.pending.length === 0) return;
  const factor = numeral === undefined ? factorOf(scan, i) : numeral.factor;
  scan.found.pop();
  for (const item of scan.pending.splice(0)) {
    const own = item.piece.numeral;
    const printed = own.value as number;
    // « en fin 2017à3,6 % »: a year that lost its space is no percentage.
    // « en possèdent deux et 13 % »
    if (own.form === 'words' && !span.inWords && span.unit !== undefined) continue;
    if (span.kind === 'percent' && own.plainDigits !== undefined && isYear(printed)) continue;
    // « de 600 000 à 1,2 million »: the first is written out in full.
    const isFull =
      own.multiplied || (printed >= 1000 && printed * factor > 100 * Math.abs(span.value ?? span.max ?? 0));
    const value = round(printed * (isFull ? 1 : factor) * item.sign);
    const { whatFrom, whatTo, unit, kind, per } = span;
    const qualifier = qualifierOf(scan, item.from, own, item.piece.next);
    const shared: Draft = {
      from: item.from,
      to: item.piece.next,
      kind,
      value,
      inWords: own.form === 'words',
      rule: 'shared-unit',
    };
    if (unit !== undefined) shared.unit = unit;
    if (per !== undefined) shared.per = per;
    if (qualifier !== undefined) shared.qualifier = qualifier;
    if (whatFrom !== undefined) shared.whatFrom = whatFrom;
    if (whatTo !== undefined) shared.whatTo = whatTo;
    push(scan, shared);
  }
  scan.found.push(span);
}

const BETWEEN_JOINED = wordSet("de d' lieu voire");

/** Does the number at `i` stand right after the link of the last bare one: « 25, 30 et environ 45 »? */
export function isJoined(scan: Scan, i: number): boolean {
  const last = scan.pending.at(-1) as Waiting;
  const link = (isLevelLeft(scan, last.from) ? wayOn(scan, last.piece.next) : undefined) ?? last.piece.next;
  for (let k = link + 1; k < i; k += 1) {
    const key = scan.key(k);
    // « de 0,5 % et 0,39, à 1.078 points »: « à » goes on a list only where « à » opened it.
    const goesOn = key === 'a' ? scan.key(last.from - 1) === 'a' : BETWEEN_JOINED.has(key);
    if (!isQualifierWord(key) && !goesOn) return false;
  }
  return i > link;
}

function factorOf(scan: Scan, i: number): number {
  const piece = pieceAt(scan, i);
  return (piece?.numeral.factor ?? 1) * (piece?.unit?.factor ?? 1);
}

/** Four digits or more with nothing between them: an amount when a sign or a count in its sentence says so; else it may be a code. */
function isPlainAmount(scan: Scan, from: number, numeral: Numeral): boolean {
  const value = numeral.value as number;
  const digits = numeral.plainDigits ?? '';
  if (isChange(scan, from, numeral)) return true;
  if (digits.length < 4 || digits.length > 9 || digits.startsWith('0') || isYear(value)) return false;
  const first = scan.tokens[from] as Token;
  const before = scan.tokens[from - 1];
  // « (+42000) », « en ville (-29000) »
  if ((first.text === '+' || first.text === '-') && before?.text === '(') return true;
  if (digits.length >= 6 && before !== undefined && TO_AN_AMOUNT.has(before.key)) return true;
  const last = scan.found.findLast(({ kind }) => kind !== 'percent');
  if (last?.kind !== 'cardinal' || last.value === undefined || from - last.to > 25) return false;
  const ratio = value / Math.abs(last.value);
  return ratio >= 1 / 30 && ratio <= 30 && isOneSentence(scan, last.to, from);
}

/** « 103 cas graves (+8) », « 1.388 personnes (-231) » */
function isChange(scan: Scan, from: number, numeral: Numeral): boolean {
  const first = (scan.tokens[from] as Token).text;
  const last = scan.found.at(-1);
  return (
    (first === '+' || first === '-') &&
    scan.key(from - 1) === '(' &&
    scan.key(numeral.next) === ')' &&
    last?.kind === 'cardinal' &&
    last.to === from - 1
  );
}

function qualified(scan: Scan, from: number, numeral: Numeral, to: number): { qualifier?: Qualifier } {
  const qualifier = qualifierOf(scan, from, numeral, to);
  return qualifier === undefined ? {} : { qualifier };
}

/** « Emplois directs : 600 » on a line of its own: what is counted stands before the colon. */
function factOf(scan: Scan, from: number, numeral: Numeral): Draft | undefined {
  const colon = from - 1;
  const end = scan.tokens[numeral.next];
  const closes = end === undefined || end.gap === 'break' || end.text === '(' || end.text === ';';
  if (scan.key(colon) !== ':' || !closes || numeral.form !== 'digits') return undefined;
  let first = colon;
  while (
    first > 0 &&
    colon - first < 8 &&
    scan.tokens[first]?.gap !== 'break' &&
    scan.tokens[first - 1]?.kind === 'word'
  )
    first -= 1;
  const opens = first === 0 || scan.tokens[first]?.gap === 'break' || scan.tokens[first - 1]?.kind === 'mark';
  if (!opens || first === colon) return undefined;
  const noun = readCountedNoun(scan.tokens, first, true);
  // Only things: « Points : 12 », « Pages : 3 » and « Articles : 5 » are not.
  if (
    noun === undefined ||
    noun.to !== colon ||
    !PLURAL_NOUN.test(scan.key(noun.head)) ||
    isLabel(scan.key(noun.head))
  )
    return undefined;
  return {
    kind: 'cardinal',
    whatFrom: noun.from,
    whatTo: noun.to,
    from,
    to: from,
    inWords: false,
    rule: 'fact',
  };
}

/**
 * « 57,7 milliards de dirhams pour 4.979 MW, suivi du solaire pour 33 milliards »: a bare amount in the millions takes the currency of
 * the amounts before it in its sentence.
 */
function currencyOfSentence(scan: Scan, from: number, numeral: Numeral): Draft | undefined {
  if (!numeral.multiplied || numeral.factor < 1e6) return undefined;
  const link = scan.key(numeral.next);
  if (link === 'de' || link === "d'") return undefined;
  for (let k = scan.found.length - 1; k >= 0; k -= 1) {
    const before = scan.found[k] as QuantitySpan;
    if (from - before.to > 40 || !isOneSentence(scan, before.to, from)) return undefined;
    if (before.restates === true || before.kind === 'percent' || before.kind === 'duration') continue;
    if (before.kind === 'quantity' && (before.printed?.factor ?? 1) < 1e6) continue;
    // « 3.522 millions de m³, dont 1.512 millions stockés »: cubic metres too.
    const measured = before.kind === 'money' || before.kind === 'quantity';
    if (!measured || before.unit === undefined || before.per !== undefined) return undefined;
    if ((before.printed?.factor ?? 1) < 1e6) return undefined;
    const value = numeral.value as number;
    return {
      kind: before.kind,
      unit: before.unit,
      printed: { value: value / numeral.factor, factor: numeral.factor },
      from,
      to: from,
      inWords: numeral.form === 'words',
      rule: 'shared-currency',
    };
  }
  return undefined;
}
