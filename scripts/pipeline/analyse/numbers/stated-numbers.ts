/** Bare numbers that their sentence states as a value: « s’élève à 183 », « il en compte 12 », « 45 ont été retenus », « au nombre de 57 ». */

import { wordSet } from '../text/word-set.ts';
import { isQualifierWord } from './modifiers.ts';
import type { Numeral } from './numerals.ts';
import type { Scan } from './scan.ts';

/** Verbs that lead by « à » to a level: `eleve`, `ressortirait`, `passant`; not `arrive`. */
const TO_A_LEVEL =
  /^(?:elev(?:e|ent|er|era|ant|ait|erait)|etabli\p{L}*|ressort\p{L}*|pass(?:e|es|ee|ees|ent|er|era|ant|ait|erait)|port(?:e|es|ee|ees|ent|er|era|ant)|chiffr\p{L}*|culmin\p{L}*|fixe\p{L}*|situ\p{L}*|ramen\p{L}*|tomb\p{L}*|limit\p{L}*|hiss\p{L}*|stabilis\p{L}*|affich\p{L}*|monte\p{L}*|grimp\p{L}*|recul\p{L}*)$/u;
/** Verbs that stand before « à » and much else, a decimal of which is a level: `sommes`, `arriver`. */
const TO_A_DECIMAL =
  /^(?:est|sont|sommes|etait|etaient|sera|serait|arriv\p{L}*|revien\p{L}*|reste|restent)$/u;
/** Verbs that leave a level by « de »: `passe` in « passé de 10,13 à 8,97 ». */
const FROM_A_LEVEL =
  /^(?:pass(?:e|es|ee|ees|ent|er|era|ant|ait|erait)|(?:ramen|tomb|evolu|degringol|chut|descend|grimp|bond|saut|mont)\p{L}*)$/u;
/** Verbs that stand right before a level. */
const OF_A_LEVEL = wordSet(
  'atteint atteignait atteignaient atteignent atteindra atteindrait totalise totalisait totalisent depasse',
);
/** Between such a verb and its « à ». */
const WITHIN = wordSet('respectivement desormais ainsi actuellement donc finalement en moyenne');
/** « 45 ont été retenus » */
const DO_OR_ARE = wordSet('ont sont seront etaient furent avaient auront seraient auraient');
/** `deviennent`, `pourront`; not `seulement`. */
const THEY_DO = /^\p{L}{2,}(?:[^m]ent|ront)$/u;
const NO_VERB = wordSet('souvent front pour cent argent agent president');
/** « les deux sont liés » point back and count nothing. */
const POINTING = wordSet("les des ces aux leurs ses nos vos tous toutes la le l' a");
/** « on en compte 12 », « il y en a trois » */
const HAVING = wordSet(`
  compte comptait comptera comptent comporte comportait denombre denombrait recense recensait reste restent
  restait a avait aura existe possede exploite detient emploie
`);
/** What may follow a value: « s’élève à 36 en 2024 ». */
const AFTER_VALUE = wordSet(
  "en contre au aux a soit et ou le la les l' pour avec dans sur apres fin d' par selon vs mais voire depuis ce cette",
);
const BEING = wordSet('etaient sont seront furent');
const PRONOUNS = wordSet('ils elles');

/** Does its sentence state the bare number at `from` as a value? Asked only where nothing counted, no unit and no label stands beside it. */
export function isStated(scan: Scan, from: number, numeral: Numeral): boolean {
  const value = numeral.value as number;
  // « l’usine 4.0 »: a version.
  if (scan.key(numeral.next - 2) === '.' && Number.isInteger(value) && value < 1000) return false;
  const subject = isSubject(scan, from, numeral.next);
  if (subject && numeral.approximate) return true;
  if (numeral.multiplied || (value < 2 && Number.isInteger(value)) || isCodeOrYear(numeral)) return false;
  const at = beforeQualifiers(scan, from);
  if (subject) return true;
  if (!endsValue(scan, numeral.next)) return false;
  if (isHad(scan, at)) return true;
  if (scan.key(at) === 'de' && scan.key(at - 1) === 'nombre' && scan.key(at - 2) === 'au') return true;
  if (numeral.form === 'words') return false;
  if (BEING.has(scan.key(at)) && PRONOUNS.has(scan.key(at - 1)) && scan.key(numeral.next) === 'a')
    return true;
  if (isDecimal(scan, from, numeral) || (value >= 10 && isQualified(scan, from))) return true;
  return isMark(scan, from) || isLevel(scan, at, numeral) || isCompared(scan, from, numeral);
}

/** Does a verb right after say that the number stands for things: « 45 ont été retenus »? */
export function isSubject(scan: Scan, from: number, next: number): boolean {
  const verb = scan.tokens[next];
  return (
    verb?.kind === 'word' &&
    verb.gap === 'space' &&
    (DO_OR_ARE.has(verb.key) || THEY_DO.test(verb.key)) &&
    !NO_VERB.has(verb.key) &&
    !POINTING.has(scan.key(from - 1)) &&
    // « les articles 8 et 9 sont abrogés »
    !(scan.key(from - 1) === 'et' && scan.tokens[from - 2]?.kind === 'number')
  );
}

/** Is the number at `from` the level that a verb leaves: « passé de 10,13 »? */
export const isLevelLeft = (scan: Scan, from: number): boolean =>
  scan.key(from - 1) === 'de' && FROM_A_LEVEL.test(scan.key(from - 2));

/** The « à » that leads on from a level left, past its date: « de 12 en 2024 à 15 MDH ». */
export function wayOn(scan: Scan, next: number): number | undefined {
  // « 7,2 enfants par femme en 1960 »
  let at = scan.key(next) === 'par' ? next + 2 : next;
  while (scan.inDate[at] === 1 || (BEFORE_DATE.has(scan.key(at)) && scan.inDate[at + 1] === 1)) at += 1;
  // « de 7,2 en 1960 (premier recensement) à 2,1 », « de 7,2 en 1960, à 2,1 »
  if (scan.key(at) === '(') at = pastBracket(scan, at);
  if (scan.key(at) === ',' && at > next) at += 1;
  return scan.key(at) === 'a' && at > next ? at : undefined;
}
/** Index after the bracket that opens at `at`, when it closes a few words on. */
function pastBracket(scan: Scan, at: number): number {
  for (let k = at + 1; k < at + 10; k += 1) if (scan.key(k) === ')') return k + 1;
  return at;
}
const BEFORE_DATE = wordSet('en au le la a fin');

function isCodeOrYear({ plainDigits, value = 0 }: Numeral): boolean {
  return plainDigits !== undefined && (plainDigits.startsWith('0') || (value >= 1900 && value <= 2100));
}

/** Index of the token before the number and its « plus de », « environ ». */
export function beforeQualifiers(scan: Scan, from: number): number {
  let at = from - 1;
  if ((scan.key(at) === 'de' || scan.key(at) === "d'") && isQualifierWord(scan.key(at - 1))) at -= 1;
  while (isQualifierWord(scan.key(at))) at -= 1;
  return at;
}

/** Nothing after the number can be what it counts. */
function endsValue(scan: Scan, next: number): boolean {
  const token = scan.tokens[next];
  if (token === undefined || token.gap === 'break' || scan.inDate[next] === 1) return true;
  if (token.kind === 'mark') return token.gap !== 'glued' || ',.;:!?)»"]'.includes(token.text);
  return token.kind === 'word' && AFTER_VALUE.has(token.key);
}

/** « on en compte 12 », « n’en comporte que 250 » */
function isHad(scan: Scan, at: number): boolean {
  const verb = scan.key(at) === 'que' || scan.key(at) === "qu'" ? at - 1 : at;
  return HAVING.has(scan.key(verb)) && scan.key(verb - 1) === 'en';
}

/** « un bêta de 0,4 », « supérieur à 1,5 »: a decimal in a sentence is a value; one among numbers is a table's, one with a dot a version. */
function isDecimal(scan: Scan, from: number, { next, plainDigits }: Numeral): boolean {
  if (plainDigits !== undefined || scan.tokens[from - 1]?.kind === 'number') return false;
  return scan.key(next - 2) === ',' && scan.tokens[next]?.kind !== 'number';
}

/** « un ratio de plus de 420 », « à près de 450 » */
function isQualified(scan: Scan, from: number): boolean {
  const before = scan.key(from - 1);
  return (before === 'de' && SIZING.has(scan.key(from - 2))) || before === 'environ';
}
const SIZING = wordSet('plus moins pres');

/** « la barre des 5.000 », « dépasser les 8.000 » */
function isMark(scan: Scan, from: number): boolean {
  const before = scan.key(from - 2);
  if (scan.key(from - 1) === 'des') return MARKS.has(before);
  return scan.key(from - 1) === 'les' && PASSING.test(before);
}
/** `depasse`, `franchir`; not `passe`. */
const PASSING = /^(?:depass|franchi)/;
const MARKS = wordSet('cap barre seuil');

function isLevel(scan: Scan, at: number, { next, value = 0 }: Numeral): boolean {
  if (OF_A_LEVEL.has(scan.key(at))) return true;
  if (scan.key(at) === 'de') return isLevelLeft(scan, at + 1) && wayOn(scan, next) !== undefined;
  // « s’établir autour de 97 »
  if (scan.key(at + 1) === 'autour' && TO_A_LEVEL.test(scan.key(at))) return true;
  if (scan.key(at) !== 'a') return false;
  let verb = at - 1;
  while (WITHIN.has(scan.key(verb))) verb -= 1;
  if (!Number.isInteger(value) && TO_A_DECIMAL.test(scan.key(verb))) return true;
  if (TO_A_LEVEL.test(scan.key(verb)) || isNumberBrought(scan, verb)) return true;
  // « passé de 10,13 le 1er janvier à 8,97 », « à 10,61 et à 10,15 »
  const last = scan.found.at(-1);
  // « avance de 0,13 %, à 906,81 »
  if (last?.kind === 'percent' && (last.to === at || (last.to === at - 1 && scan.key(at - 1) === ',')))
    return true;
  if (last?.rule !== 'stated-number' || at - last.to > 8) return false;
  for (let k = last.to; k < at; k += 1)
    if (scan.inDate[k] !== 1 && !BEFORE_DATE.has(scan.key(k)) && scan.key(k) !== 'et') return false;
  return true;
}

/** « portera le nombre total de trains à 30 » */
function isNumberBrought(scan: Scan, at: number): boolean {
  let counted = false;
  for (let k = at; k > at - 10; k -= 1) {
    const token = scan.tokens[k];
    if (token?.kind !== 'word') return false;
    if (OF_THINGS.has(token.key)) counted = true;
    else if (BRINGING.test(token.key)) return counted;
  }
  return false;
}
const OF_THINGS = wordSet('nombre total effectif effectifs parc flotte');
/** `portera`, `ramené`; not `porte-parole`'s second word. */
const BRINGING = /^(?:port(?:e|es|ee|er|era|erait|ant|ait|ent)|ramen\p{L}*|relev\p{L}*|hiss\p{L}*)$/u;

/** « un léger recul (433 contre 443) » */
const isCompared = (scan: Scan, from: number, numeral: Numeral): boolean =>
  scan.key(from - 1) === '(' && scan.key(numeral.next) === 'contre' && (numeral.value as number) >= 10;
