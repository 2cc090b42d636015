/** Reads a French numeral, in digits, in words or both, at a given token: « 7 500 », « 2,5 millions », « trois cent mille ». */

import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import {
  ABBREVIATED,
  COLLECTIVES,
  HUNDREDS,
  MULTIPLIERS,
  NEEDS_UNIT,
  PLURAL_WORD,
  SMALL_NUMBERS,
  TENS,
  WHOLE,
} from './number-words.ts';

export interface Numeral {
  /** Absent for a vague amount: « plusieurs milliards ». */
  value?: number;
  /** Index of the first token after it. */
  next: number;
  form: 'digits' | 'words';
  /** Says itself that it is approximate: « une dizaine ». */
  approximate: boolean;
  /** It ends with a multiplier word or sign, after which « de » leads to the thing counted. */
  multiplied: boolean;
  /** The product of the multipliers, which a range may share: 1e6 in « 2 à 3 millions ». */
  factor: number;
  /** The mark between digits when there is exactly one of three digits after it: « 7,500 » may be seven thousand or seven and a half. */
  doubtfulComma: boolean;
  /** Digits with neither group nor decimals, as written: « 2025 », « 05 ». */
  plainDigits?: string;
}

/** Digits with their groups and decimals: « 7 500 », « 7.500 », « 2,5 », « 1.200,50 ». */
export function readDigits(tokens: readonly Token[], at: number): Numeral | undefined {
  const first = tokens[at];
  if (first?.kind !== 'number') return undefined;
  let digits = first.text;
  let next = at + 1;
  let grouped = false;
  let decimals = '';
  let doubtfulComma = false;
  const canGroup = digits.length <= 3 && !digits.startsWith('0');
  const groupAfter = (mark: string | undefined, index: number): number | undefined => {
    const group = tokens[mark === undefined ? index : index + 1];
    if (group?.kind !== 'number' || group.text.length !== 3) return undefined;
    if (mark === undefined) return group.gap === 'space' ? index + 1 : undefined;
    // « 1 .700 » with a stray space too
    const touches = tokens[index]?.gap === 'glued' || (mark === '.' && tokens[index]?.gap === 'space');
    return tokens[index]?.text === mark && touches && group.gap === 'glued' ? index + 2 : undefined;
  };
  if (canGroup) {
    for (const mark of [undefined, '.', "'", ',']) {
      let after = groupAfter(mark, next);
      if (after === undefined) continue;
      if (mark === ',') {
        // One comma group is a decimal in French unless another group follows: « 7,500 », « 1,200,000 ».
        const further = groupAfter(mark, after);
        if (further === undefined) break;
      }
      while (after !== undefined) {
        digits += (tokens[after - 1] as Token).text;
        next = after;
        grouped = true;
        after = groupAfter(mark, next);
      }
      break;
    }
  }
  const mark = tokens[next];
  const fraction = tokens[next + 1];
  if (
    mark?.kind === 'mark' &&
    mark.gap === 'glued' &&
    (mark.text === ',' ||
      (mark.text === '.' && !grouped) ||
      (mark.text === '.' && tokens[at + 1]?.text !== '.')) &&
    fraction?.kind === 'number' &&
    fraction.gap === 'glued'
  ) {
    const chained = tokens[next + 2];
    const dotted =
      chained?.text === mark.text &&
      chained.gap === 'glued' &&
      tokens[next + 3]?.kind === 'number' &&
      tokens[next + 3]?.gap === 'glued';
    if (!dotted) {
      decimals = fraction.text;
      doubtfulComma = !grouped && mark.text === ',' && decimals.length === 3 && canGroup;
      next += 2;
    }
  }
  // « 5, 7 milliards »: a comma with a space after it, set by mistake; a list would say « et » before its last.
  const spaced = tokens[next + 1];
  if (
    decimals === '' &&
    !grouped &&
    digits.length <= 3 &&
    tokens[next]?.text === ',' &&
    tokens[next]?.gap === 'glued' &&
    spaced?.kind === 'number' &&
    spaced.gap === 'space' &&
    spaced.text.length <= 2 &&
    MULTIPLIERS.has(tokens[next + 2]?.key ?? '') &&
    !isListed(tokens, at)
  ) {
    decimals = spaced.text;
    next += 2;
  }
  const value = Number(decimals === '' ? digits : `${digits}.${decimals}`);
  const numeral: Numeral = {
    value,
    next,
    form: 'digits',
    approximate: false,
    multiplied: false,
    factor: 1,
    doubtfulComma,
  };
  if (!grouped && decimals === '') numeral.plainDigits = digits;
  return numeral;
}

/** Does the number at `at` go on a list, or stand after « respectivement »? */
function isListed(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before?.text === ',' || before?.key === 'et' || before?.key === 'respectivement';
}

/** Cardinal words up to 999 999: « vingt et un », « quatre-vingt-dix-sept », « deux mille cinq cents ». */
function readWords(tokens: readonly Token[], at: number): { value: number; next: number } | undefined {
  let total = 0;
  let current = 0;
  let seen = false;
  let next = at;
  let afterFour = false;
  let thousands = false;
  for (let i = at; i < tokens.length; ) {
    let token = tokens[i] as Token;
    let step = i;
    if (seen) {
      if (token.text === '-' && token.gap === 'glued') step = i + 1;
      else if (token.key === 'et' && current % 100 >= 20) {
        const key = tokens[i + 1]?.key;
        if (key !== 'un' && key !== 'une' && key !== 'onze') break;
        step = i + 1;
      }
      if (token.gap === 'break') break;
    }
    token = tokens[step] as Token;
    if (token?.kind !== 'word') break;
    const key = token.key;
    if (SMALL_NUMBERS.has(key)) {
      const value = SMALL_NUMBERS.get(key) as number;
      const rest = current % 100;
      const open =
        rest === 0
          ? !seen || current > 0 || thousands
          : value < 10
            ? rest >= 10 && rest % 10 === 0 && (rest !== 10 || value >= 7)
            : rest === 60 || rest === 80;
      if (!open) break;
      current += value;
      afterFour = key === 'quatre';
    } else if (TENS.has(key)) {
      const value = TENS.get(key) as number;
      if (value === 20 && afterFour && current % 100 === 4) current += 76;
      else if (current % 100 === 0) current += value;
      else break;
      afterFour = false;
    } else if (HUNDREDS.has(key)) {
      if (current >= 10 || (current === 0 && seen && !thousands)) break;
      current = (current === 0 ? 1 : current) * 100;
      afterFour = false;
    } else if (key === 'mille') {
      if (thousands) break;
      total = (current === 0 ? 1 : current) * 1000;
      current = 0;
      thousands = true;
      afterFour = false;
    } else break;
    seen = true;
    next = step + 1;
    i = next;
  }
  return seen ? { value: total + current, next } : undefined;
}

/**
 * The numeral that begins at token `at`, with its multipliers, or nothing.
 * `unitFollows(index)` tells whether a unit begins at that token: « 350 M€ » is a million only because € follows.
 */
export function readNumeral(
  tokens: readonly Token[],
  at: number,
  unitFollows: (index: number) => boolean,
): Numeral | undefined {
  const first = tokens[at];
  if (first === undefined) return undefined;
  if (first.key === 'demi') {
    const word = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
    const factor = MULTIPLIERS.get(tokens[word]?.key ?? '') ?? COLLECTIVES.get(tokens[word]?.key ?? '');
    if (factor === undefined) return undefined;
    const approximate = COLLECTIVES.has(tokens[word]?.key ?? '');
    return {
      value: factor / 2,
      next: word + 1,
      form: 'words',
      approximate,
      multiplied: true,
      factor,
      doubtfulComma: false,
    };
  }
  if (WHOLE.has(first.key)) return theWhole(tokens, at);
  let numeral: Numeral;
  if (first.kind === 'number') {
    numeral = readDigits(tokens, at) as Numeral;
  } else {
    const words = readWords(tokens, at);
    if (words === undefined) return undefined;
    // « un demi-million »
    if ((first.key === 'un' || first.key === 'une') && tokens[words.next]?.key === 'demi') {
      const half = readNumeral(tokens, words.next, unitFollows);
      if (half !== undefined) return half;
    }
    numeral = {
      value: words.value,
      next: words.next,
      form: 'words',
      approximate: false,
      multiplied: false,
      factor: 1,
      doubtfulComma: false,
    };
  }
  return pastItself(tokens, withMultipliers(tokens, numeral, unitFollows));
}

/** A small « m » is a million only when it touches a currency: « 12 m€ ». */
function signAt(tokens: readonly Token[], at: number): number | undefined {
  const { text } = tokens[at] as Token;
  const after = tokens[at + 1];
  if (text === 'm' && (after?.gap !== 'glued' || !'€$£'.includes(after.text))) return undefined;
  return ABBREVIATED.get(text);
}

/** « le milliard de dirhams », « la barre du million de visiteurs » */
function theWhole(tokens: readonly Token[], at: number): Numeral | undefined {
  const link = tokens[at + 1]?.key;
  if (!BEFORE_WHOLE.has(tokens[at - 1]?.key ?? '') || (link !== 'de' && link !== "d'")) return undefined;
  const value = MULTIPLIERS.get(tokens[at]?.key ?? '') as number;
  return {
    value,
    next: at + 1,
    form: 'words',
    approximate: false,
    multiplied: true,
    factor: value,
    doubtfulComma: false,
  };
}
const BEFORE_WHOLE = wordSet('le du au');

/** « huit (8) jours », « 10.000 (dix mille) dirhams »: past the bracket that says the number again. */
function pastItself(tokens: readonly Token[], numeral: Numeral): Numeral {
  const { next, form, value } = numeral;
  if (tokens[next]?.text !== '(') return numeral;
  const again = form === 'words' ? readDigits(tokens, next + 1) : readWords(tokens, next + 1);
  return again !== undefined && again.value === value && tokens[again.next]?.text === ')'
    ? { ...numeral, next: again.next + 1 }
    : numeral;
}

function withMultipliers(
  tokens: readonly Token[],
  numeral: Numeral,
  unitFollows: (index: number) => boolean,
): Numeral {
  let { next, approximate, multiplied, factor } = numeral;
  let value = numeral.value as number;
  let settled = 0;
  for (;;) {
    let index = next;
    // « une bonne dizaine », « une petite centaine »
    if (
      !multiplied &&
      QUALIFYING_ADJECTIVES.has(tokens[index]?.key ?? '') &&
      COLLECTIVES.has(tokens[index + 1]?.key ?? '')
    )
      index += 1;
    const token = tokens[index];
    if (token === undefined || token.gap === 'break') break;
    // « dizaines de milliers », « centaines de millions »
    const linked =
      multiplied && approximate && (token.key === 'de' || token.key === "d'") ? tokens[index + 1] : undefined;
    const word = linked ?? token;
    const after = linked === undefined ? index + 1 : index + 2;
    const multiplier =
      COLLECTIVES.has(word.key) && linked === undefined && multiplied
        ? undefined
        : (MULTIPLIERS.get(word.key) ?? COLLECTIVES.get(word.key) ?? undefined);
    if (multiplier !== undefined) {
      if (COLLECTIVES.has(word.key)) approximate = true;
      value *= multiplier;
      factor *= multiplier;
      multiplied = true;
      next = after;
      if (tokens[next]?.key === 'et' && tokens[next + 1]?.key.startsWith('demi')) {
        value += multiplier / 2;
        next += 2;
      } else {
        const rest = restOfCompound(tokens, next, multiplier);
        // « 1.482 millions cinq jours plus tôt »: after digits only a rest in thousands goes on.
        if (
          rest !== undefined &&
          (numeral.form === 'words' || tokens[next]?.kind === 'number' || rest.value >= 1000)
        ) {
          settled += value;
          value = rest.value;
          factor = 1;
          next = rest.next;
        }
      }
      continue;
    }
    const sign = multiplied && factor > 1 ? undefined : signAt(tokens, index);
    if (sign !== undefined && token.kind === 'word') {
      let unitAt = index + 1;
      if (tokens[unitAt]?.text === '.' && tokens[unitAt]?.gap === 'glued') unitAt += 1;
      const link = tokens[unitAt]?.key;
      const linkedUnit =
        link === 'de' || link === "d'"
          ? unitFollows(unitAt + 1) ||
            !NEEDS_UNIT.has(token.text) ||
            token.gap === 'glued' ||
            (token.text === 'M' && PLURAL_WORD.test(tokens[unitAt + 1]?.text ?? ''))
          : false;
      // « 263 K abonnements »
      const ofThings =
        (token.text === 'M' || token.text === 'K' || token.text === 'k') &&
        PLURAL_WORD.test(tokens[unitAt]?.text ?? '');
      if (unitFollows(unitAt) || linkedUnit || ofThings || !NEEDS_UNIT.has(token.text)) {
        value *= sign;
        factor *= sign;
        multiplied = true;
        next = unitFollows(unitAt) ? unitAt : index + 1;
        continue;
      }
    }
    break;
  }
  if (!multiplied) return numeral;
  return { ...numeral, value: settled + round(value), next, approximate, multiplied, factor };
}

const QUALIFYING_ADJECTIVES: ReadonlySet<string> = wordSet('bonne petite grosse quasi demi');

/** « un million deux cent mille », « 1 milliard 200 millions »: the smaller rest that follows a multiplier without « de ». */
function restOfCompound(
  tokens: readonly Token[],
  at: number,
  above: number,
): { value: number; next: number } | undefined {
  const token = tokens[at];
  if (token === undefined || token.gap === 'break') return undefined;
  if (token.kind === 'number') {
    const digits = readDigits(tokens, at);
    const factor = MULTIPLIERS.get(tokens[digits?.next ?? at]?.key ?? '');
    if (digits === undefined || factor === undefined || factor >= above || (digits.value as number) >= 1000)
      return undefined;
    return { value: digits.value as number, next: digits.next };
  }
  if (token.key === 'un' || token.key === 'une') return undefined;
  const words = readWords(tokens, at);
  return words !== undefined && words.value < above ? words : undefined;
}

/** 2.3 × 1e9 in binary has crumbs; twelve significant digits are more than any newspaper prints. */
export const round = (value: number): number => Number(value.toPrecision(12));

const VAGUE: ReadonlySet<string> = wordSet("plusieurs quelques des de d' nombreux");

/**
 * « plusieurs milliards », « des centaines de millions », « quelques dizaines »: a size with no value.
 * Bare « des », « plusieurs » without a multiplier are none.
 */
export function readVague(tokens: readonly Token[], at: number): Numeral | undefined {
  if (!VAGUE.has(tokens[at]?.key ?? '')) return undefined;
  let next = at + 1;
  let plural = false;
  let factor = 1;
  for (;;) {
    const key = tokens[next]?.key ?? '';
    const size = MULTIPLIERS.get(key) ?? COLLECTIVES.get(key);
    if (size !== undefined && key !== 'mille' && (key.endsWith('s') || plural)) {
      plural = true;
      factor *= size;
      next += 1;
    } else if (
      plural &&
      (key === 'de' || key === "d'") &&
      (MULTIPLIERS.get(tokens[next + 1]?.key ?? '') ?? COLLECTIVES.get(tokens[next + 1]?.key ?? '')) !==
        undefined
    )
      next += 1;
    else break;
  }
  if (!plural) return undefined;
  return { next, form: 'words', approximate: true, multiplied: true, factor, doubtfulComma: false };
}
