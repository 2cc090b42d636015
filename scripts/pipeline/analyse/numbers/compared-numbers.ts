/** Numbers that are of the kind of what came before: « contre 61,5 », « dont 85 en ville », « 3.472 en 2023 », « à 13 sur un total de 395 ». */

import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { isQualifierWord } from './modifiers.ts';
import type { Numeral } from './numerals.ts';
import type { Draft, QuantitySpan } from './quantity-span.ts';
import type { Scan } from './scan.ts';
import { isLevelLeft, wayOn } from './stated-numbers.ts';

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

const NAMED_AGAIN: Readonly<Record<string, ReadonlySet<string>>> = { percent: CHANGES, money: AMOUNTS };

const isDecimal = ({ form, multiplied, value = 0 }: Numeral): boolean =>
  form === 'digits' && !multiplied && !Number.isInteger(value);

/** « 74,6 milliards de dirhams contre 61,5 un an plus tôt »: what a bare number after « contre » takes from the quantity before. */
export function comparedWith(scan: Scan, from: number, numeral: Numeral): Draft | undefined {
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
