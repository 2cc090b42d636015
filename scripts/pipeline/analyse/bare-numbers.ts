/** Numbers that name nothing themselves take it from their neighbours: « 25, 30 et 45 MW », « contre 61,5 », « dont 85 en ville ». */
import type { Qualifier } from '../../../src/domain/figure.ts';
import { readCountedNoun } from './counted-nouns.ts';
import { isQualifierWord, qualifierOf } from './modifiers.ts';
import { type Numeral, round } from './numerals.ts';
import { isCountOfName, isPlaced } from './placed-numbers.ts';
import type { Draft, QuantitySpan } from './quantity-span.ts';
import { isOneSentence, push, type Scan, type Waiting } from './scan.ts';
import { beforeQualifiers, isLevelLeft, isStated, isSubject, wayOn } from './stated-numbers.ts';
import type { Token } from './tokens.ts';
import { isLabel, isLabelled, PLURAL_NOUN } from './traps.ts';
import { pieceAt } from './unit-after.ts';
import type { Piece } from './view.ts';
import { wordSet } from './word-set.ts';

/** « contre 61,5 », « dont 150 », « après 98,3 millions »: what follows is of the kind of what came before. */
const COMPARING = wordSet('contre dont apres versus vs a soit sur lieu ainsi');
/** What stands between « contre » and its number: « contre les 12 », « sur un total de 9 millions ». */
const BEFORE_COMPARED = wordSet("de d' les des un total");
/** « une perte de 45 MDH contre un bénéfice de 12 » */
const AMOUNTS = wordSet('un une benefice perte deficit excedent resultat gain montant');
/** « contre une hausse de 6,3 »: a change beside a per cent is one too. */
const CHANGES = wordSet('une hausse baisse progression croissance diminution augmentation recul repli un');
/** « 18 en affaires et 256 en économie » */
const IN_A_PLACE = wordSet('en a au aux dans pour chez sous');
/** « dont 85 ont été livrés » */
const DONE_TO_THEM = wordSet('ont sont seront etaient furent avaient');
/** « (240 actuellement) »: the same thing at another time. */
const NOW = wordSet("actuellement aujourd' auparavant precedemment initialement hier");
const isYear = (value: number): boolean => value >= 1900 && value <= 2100;
/** What leads to an amount. */
const TO_AN_AMOUNT = wordSet(
  'a contre soit atteint atteignant atteignent depasse depassant totalise totalisant',
);

/** « passe de 125 sièges à 13 et de 18 à 5 »: the level left for the one that « à » at `at` leads to. */
function isLeftFor(scan: Scan, last: QuantitySpan, at: number): boolean {
  if (last.kind === 'percent' || (last.to !== at && wayOn(scan, last.to) !== at)) return false;
  if (isLevelLeft(scan, last.from)) return true;
  const earlier = scan.found.at(-2);
  return (
    scan.key(last.from - 1) === 'de' &&
    scan.key(last.from - 2) === 'et' &&
    earlier?.rule === 'compared-number' &&
    last.from - earlier.to < 8
  );
}

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

const NAMED_AGAIN: Readonly<Record<string, ReadonlySet<string>>> = { percent: CHANGES, money: AMOUNTS };

const isDecimal = ({ form, multiplied, value = 0 }: Numeral): boolean =>
  form === 'digits' && !multiplied && !Number.isInteger(value);

/** « 74,6 milliards de dirhams contre 61,5 un an plus tôt »: what a bare number after « contre » takes from the quantity before. */
function comparedWith(scan: Scan, from: number, numeral: Numeral): Draft | undefined {
  let at = from - 1;
  const ofSame = scan.key(from - 1) !== 'de' ? undefined : NAMED_AGAIN[scan.found.at(-1)?.kind ?? ''];
  while (isQualifierWord(scan.key(at)) || BEFORE_COMPARED.has(scan.key(at)) || ofSame?.has(scan.key(at)))
    at -= 1;
  // « 62,3 MDH sur A ainsi que 51,2 sur B »
  const link = scan.key(at) === 'que' && scan.key(at - 1) === 'ainsi' ? 'ainsi' : scan.key(at);
  const last = lastBefore(scan, link, numeral.next);
  const now = link === '(' && last?.rule === 'count' && last.to === at && isNow(scan, numeral.next);
  // « 89.000 postes, 29.000 en ville et 60.000 à la campagne »: the parts of what was just counted.
  const part =
    link === ',' &&
    last?.to === at &&
    last.rule === 'count' &&
    numeral.form === 'digits' &&
    (numeral.value as number) >= 1000 &&
    (numeral.value as number) < (last.value ?? 0);
  // « avancé de 0,50 % et 0,39 »
  const paired = link === 'et' && last?.kind === 'percent' && last.to === at && isDecimal(numeral);
  const chained =
    part || paired || (link === 'et' && (last?.rule === 'compared-number' || numeral.factor >= 1e6));
  const series = isSeries(scan, link, at, numeral, last);
  if (!COMPARING.has(link) && !chained && !now && !series) return undefined;
  // « a baissé de 64 000 personnes à 1172000 »
  if (
    link === 'a' &&
    !numeral.multiplied &&
    !(last?.rule === 'count' && last.to === at && (numeral.value as number) >= 10_000) &&
    !(last !== undefined && isLeftFor(scan, last, at))
  )
    return undefined;
  if (link === 'sur' && (numeral.value as number) < 1000 && scan.key(from - 2) !== 'total') return undefined;
  if (last?.value === undefined || last.to > at || at - last.to > 14) return undefined;
  for (let k = last.to; k < at; k += 1) if ('.;'.includes((scan.tokens[k] as Token).text)) return undefined;
  const value = numeral.value as number;
  const ratioTo = (other: number): number => (other === 0 ? 0 : value / other);
  const near = (ratio: number): boolean =>
    ratio > 0 && ratio <= (link === 'a' ? 1000 : 30) && (link === 'dont' || link === 'et' || ratio >= 1 / 30);
  const before = last.printed ?? { value: Math.abs(last.value), factor: 1 };
  // « 74,6 milliards contre 61,5 » shares the milliards; « 1 million contre 700 000 » does not.
  const shares = !numeral.multiplied && near(ratioTo(before.value));
  if (!shares && !near(ratioTo(Math.abs(last.value)))) return undefined;
  const printed = shares ? before : { value, factor: 1 };
  const { kind, unit, per, whatFrom, whatTo } = last;
  return {
    kind,
    printed,
    from,
    to: from,
    inWords: numeral.form === 'words',
    rule: 'compared-number',
    ...(unit === undefined ? {} : { unit }),
    ...(per === undefined ? {} : { per }),
    ...(whatFrom === undefined || unit !== undefined ? {} : { whatFrom, whatTo }),
  };
}

/**
 * « 616 tonnes en 2022, 3.472 en 2023 »: the same thing in its next year; « 18 passagers en classe affaires et 256 en économie »: in
 * its next place.
 */
function isSeries(
  scan: Scan,
  link: string,
  at: number,
  numeral: Numeral,
  last: QuantitySpan | undefined,
): boolean {
  if (
    last === undefined ||
    (link !== ',' && link !== 'et' && link !== 'puis' && link !== ':') ||
    numeral.form !== 'digits'
  )
    return false;
  const { inDate } = scan;
  const dated = inDate[numeral.next] === 1 || inDate[numeral.next + 1] === 1;
  const before = inDate[at - 1] === 1 || (link === 'et' && inDate[at - 2] === 1);
  if (dated) return before;
  // « 20 DH pour les enfants et 40 pour les adultes »
  const place = scan.key(numeral.next);
  if ((link === 'et' || link === ',') && IN_A_PLACE.has(place) && scan.key(last.to) === place) return true;
  if (last.rule !== 'count' && last.rule !== 'compared-number') return false;
  // « 46 cas : 15 à Rabat, 12 à Salé »
  if (link === ':' && last.to === at)
    return IN_A_PLACE.has(scan.key(numeral.next)) && last.kind === 'cardinal';
  if (last.kind !== 'cardinal' || last.to === at || numeral.multiplied || (numeral.value as number) < 2)
    return false;
  // « 395 sièges, 305 seront répartis »
  if (link === ',' && DONE_TO_THEM.has(scan.key(numeral.next))) return true;
  if (!IN_A_PLACE.has(scan.key(numeral.next))) return false;
  for (let k = Math.max(last.to, at - 14); k < at; k += 1) if (IN_A_PLACE.has(scan.key(k))) return true;
  return false;
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

/** « 400 bus pour 500 millions de DH, dont 85 ont été livrés »: a part with its verb is of the things, not of their price. */
function lastBefore(scan: Scan, link: string, next: number): QuantitySpan | undefined {
  const last = lastInOwnCurrency(scan);
  // « 3 000 postes sur 12 mois, dont 600 ici »: the part is of the posts.
  if (link === 'ainsi' && last?.kind === 'percent')
    return scan.found.findLast(({ kind }) => kind !== 'percent');
  if (link === 'dont' && last?.kind === 'duration')
    return scan.found.findLast(({ kind }) => kind !== 'duration');
  if (link !== 'dont' || last?.kind !== 'money' || !DONE_TO_THEM.has(scan.key(next))) return last;
  const counted = scan.found.at(-2);
  return counted?.rule === 'count' ? counted : undefined;
}

/** The quantity before, past one that only restates it: « 22,8 milliards de dirhams (2,7 mds d’euros) contre 15,8 ». */
function lastInOwnCurrency(scan: Scan): QuantitySpan | undefined {
  const last = scan.found.at(-1);
  return last?.restates === true ? (scan.found.at(-2) ?? last) : last;
}

/** « 1 200 salariés (240 actuellement) »: in the bracket the same thing at another time. */
function isNow(scan: Scan, next: number): boolean {
  return NOW.has(scan.key(next)) || scan.inDate[next] === 1 || scan.inDate[next + 1] === 1;
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
