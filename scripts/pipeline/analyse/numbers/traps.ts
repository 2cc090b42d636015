/** Numbers that are no quantities: ordinals, codes, telephones, laws, scores, sections, years in names. */

import { isOrdinalSuffix } from '../dates/date-words.ts';
import { isShouted } from '../text/shouting.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { isFunctionWord, readCountedNoun } from './counted-nouns.ts';
import { collectiveValue, isNumberWord } from './number-words.ts';
import { isLabelled } from './numbered-names.ts';
import { readDigits, readNumeral } from './numerals.ts';
import { isCountOfName } from './placed-numbers.ts';
import type { View } from './view.ts';

/** -s, -x or -z: the plural that a number asks for. Matches `navires`, not `navire`. */
export const PLURAL_NOUN = /[sxz]$/;

const DIRECT_PLACES: ReadonlySet<string> = wordSet(
  'rue avenue boulevard bd av bis ter impasse allee lotissement quartier',
);

/** « 14 rabii II 1417 »: a day of the Hijri calendar. */
const HIJRI_MONTHS: ReadonlySet<string> = wordSet(`
  moharram moharrem mouharram safar rabi rabia rabii joumada jumada joumad rajab rajeb chaabane chaaban ramadan
  chaoual chawwal chaouel kaada hija hijja dou dhou doul
`);

/** Numbers that are no quantities. Returns the index to go on from, or nothing when this may be one. */
export function trapAt(view: View, i: number, second = false): number | undefined {
  const { tokens } = view;
  const token = tokens[i] as Token;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (token.kind === 'word') {
    if (token.gap === 'glued' && before !== undefined && before.kind !== 'mark' && !before.key.endsWith("'"))
      return i + 1;
    if (token.key === 'neuf' && !neufCounts(view, i)) return i + 1;
    if (
      (token.key === 'un' || token.key === 'une') &&
      (view.key(i + 1) === 'des' || before?.key === "l'" || view.key(i + 1) === 'peu')
    )
      return i + 1;
    if (token.key === 'mille' && view.key(i + 1) === 'et') return i + 1;
    // « Trois-Rivières », « Deux-Sèvres »: a place.
    const joined = view.tokens[i + 2];
    const hyphened =
      after?.text === '-' && after.gap === 'glued' && joined?.kind === 'word' && joined.gap === 'glued';
    if (hyphened && joined.text[0] !== joined.text[0]?.toLowerCase() && !isNumberWord(joined.key))
      return i + 3;
    // « équivalent vingt pieds » is a kind of container.
    if (token.key === 'vingt' && isContainerSize(view, i)) return i + 2;
    if (token.key === 'cent' && (before?.key === 'pour' || (before?.text === '.' && view.key(i - 2) === 'p')))
      return i + 1;
    if (collectiveValue(token.key) !== undefined) return i + 1;
    // « Dix », « Cent » as names: « les Six », in mid-sentence.
    return undefined;
  }
  // Glued to letters: « A320 », « CO2 », « G20 ».
  if (token.gap === 'glued' && before !== undefined) {
    if (before.kind === 'word' && !before.key.endsWith("'") && !isGluedByMistake(tokens, i - 1)) {
      if ((before.text === 'x' || before.text === 'X') && tokens[i - 2]?.kind === 'number') return undefined;
      return skipCode(view, i);
    }
    if (before.kind === 'number') return i + 1;
    if (
      before.text === '_' ||
      before.text === '#' ||
      before.text === '@' ||
      before.text === '&' ||
      before.text === '='
    )
      return skipCode(view, i);
    if (before.text === '/' && tokens[i - 2]?.kind === 'word' && before.gap === 'glued') return i + 1;
    // « Covid-19 », « 69-21 », « AH-64 »
    if (before.text === '-' && before.gap === 'glued' && !second) {
      const joined = tokens[i - 2];
      if (joined?.kind === 'word' && !unitEndsAt(view, i - 1)) return skipCode(view, i);
      if (joined?.kind === 'number') return skipCode(view, i);
    }
    if (
      (before.text === '.' || before.text === ',') &&
      before.gap === 'glued' &&
      tokens[i - 2]?.kind === 'number'
    )
      return i + 1;
  }
  if (isContainerSize(view, i)) return i + 2;
  if (HIJRI_MONTHS.has(view.key(i + 1)) && token.text.length <= 2) return i + 2;
  // « 45e+4 minute », « 90+1 »: the minute of a goal.
  const added = isOrdinalSuffix(after) ? i + 2 : i + 1;
  if (tokens[added]?.text === '+' && tokens[added]?.gap === 'glued' && tokens[added + 1]?.kind === 'number')
    return added + (/^(?:minutes?|mn|')$/.test(view.key(added + 2)) ? 3 : 2);
  if (isOrdinalSuffix(after)) {
    if (!(after?.gap === 'space' && after.key === 'e')) return i + 2;
  }
  // « le 2 000ᵉ véhicule »
  const grouped = readDigits(tokens, i)?.next ?? i + 1;
  if (grouped > i + 1 && tokens[grouped]?.gap === 'glued' && isOrdinalSuffix(tokens[grouped]))
    return grouped + 1;
  // « 8 e édition » with a space before the letter.
  if (after?.key === 'e' && after.gap === 'space' && tokens[i + 2]?.kind === 'word') return i + 2;
  // Numbers that begin with 0 are codes, telephones, days.
  if (token.text.length >= 2 && token.text.startsWith('0') && !(after?.text === ',' && after.gap === 'glued'))
    return skipDigits(view, i);
  if (
    before?.text === '+' &&
    token.gap === 'glued' &&
    (((token.text === '212' || token.text === '33') && isDialled(tokens, i + 1)) || token.text.length > 6)
  )
    return skipDigits(view, i);
  if (token.text.length > 12) return i + 1;
  if (isDottedCode(view, i)) return skipDigits(view, i);
  // 4x4, 5G, 3D, 2.0
  const priced = before?.kind === 'mark' && '$€£¥'.includes(before.text);
  if (after?.kind === 'word' && after.gap === 'glued' && !priced && !isGluedByMistake(tokens, i + 1)) {
    const piece = readNumeral(tokens, i, view.unitFollows);
    const known =
      piece !== undefined && (piece.multiplied || view.reader.match(tokens, piece.next) !== undefined);
    if (piece !== undefined && piece.next === i + 1 && !known) {
      if ((after.text === 'x' || after.text === 'X') && tokens[i + 2]?.kind === 'number') {
        return view.reader.match(tokens, i + 3) === undefined ? skipCode(view, i) : i + 2;
      }
      return skipCode(view, i);
    }
  }
  // « 4×4 »
  if (after?.text === '×' && after.gap === 'glued' && tokens[i + 2]?.gap === 'glued')
    return view.unitFollows(i + 3) ? i + 2 : i + 3;
  // Clock: « 14:30 », « 12h03 »
  if (
    after?.text === ':' &&
    after.gap === 'glued' &&
    tokens[i + 2]?.kind === 'number' &&
    tokens[i + 2]?.gap === 'glued'
  )
    return skipCode(view, i);
  // Law numbers « n° 47.18 », « 2-24-123 », « loi 69-21 »
  if (isReference(view, i)) return skipReference(view, i);
  // Fractions and pairs « 24/7 », « 1/3 », « 7j/7 »
  if (
    after?.text === '/' &&
    after.gap === 'glued' &&
    tokens[i + 2]?.kind === 'number' &&
    tokens[i + 2]?.gap === 'glued'
  )
    return skipCode(view, i);
  if (before?.text === '/' && token.gap === 'glued' && before.gap === 'glued') return i + 1;
  // Section numbers: « 1. Les… », « 2) … », « 3- … » at the beginning of a line.
  if ((before === undefined || token.gap === 'break') && after?.kind === 'mark' && token.text.length <= 2) {
    if (
      (after.text === '.' ||
        after.text === ')' ||
        after.text === '-' ||
        after.text === '°' ||
        after.text === '/') &&
      after.gap === 'glued' &&
      tokens[i + 2]?.gap !== 'glued'
    )
      return i + 2;
  }
  // « 2 Verkor va bâtir … » at the beginning of a line: a heading's number before a name.
  if (
    (before === undefined || token.gap === 'break') &&
    token.text.length <= 2 &&
    after?.kind === 'word' &&
    isName(after) &&
    !PLURAL_NOUN.test(after.key) &&
    tokens[i + 2]?.kind !== 'number'
  )
    return i + 1;
  // « 3° L’emprisonnement », « 2° Le nord »: an item of a list.
  if (
    after?.text === '°' &&
    token.text.length <= 2 &&
    (before === undefined || token.gap === 'break' || before.text === ';' || before.text === ':') &&
    /^\p{Lu}/u.test(tokens[i + 2]?.text ?? '')
  )
    return i + 2;
  // « les 737 MAX »
  if (MODEL_ENDINGS.has(after?.text ?? '') && token.text.length === 3 && after?.gap === 'space') return i + 2;
  // Notes: « (1) », « [2] ».
  if ((before?.text === '(' && after?.text === ')') || (before?.text === '[' && after?.text === ']'))
    return isCountOfName(view, i) ? undefined : i + 1;
  // Addresses: « 12, rue … », « 12 avenue … ».
  const street = after?.text === ',' ? tokens[i + 2] : after;
  if (street?.kind === 'word' && DIRECT_PLACES.has(street.key) && token.text.length <= 4) return i + 2;
  // « 3-1 »: a score, unless a unit or a noun follows.
  if (
    after?.text === '-' &&
    after.gap === 'glued' &&
    tokens[i + 2]?.kind === 'number' &&
    tokens[i + 2]?.gap === 'glued' &&
    isScore(view, i)
  )
    return i + 3;
  // A year that no date claimed: « CAN 2025 ».
  if (
    token.text.length === 4 &&
    Number(token.text) >= 1900 &&
    Number(token.text) <= 2100 &&
    isYearLike(view, i)
  )
    return i + 1;
  return undefined;
}

/** « +33 1 42… », « +212-522… », not « +33 % »: more digits follow a country's code. */
function isDialled(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]?.kind === 'mark' && tokens[at]?.text !== '%' ? at + 1 : at;
  return tokens[mark]?.kind === 'number' && tokens[mark]?.gap !== 'break';
}

/** « de10à15% », « plus de80 emplois »: a space that was lost beside a small word, which is part of no code. */
function isGluedByMistake(tokens: readonly Token[], at: number): boolean {
  const { text } = tokens[at] as Token;
  if (LOSING_THEIR_SPACE.has(text)) return true;
  return LOSING_THEIR_SPACE.has(text.toLowerCase()) && isShouted(tokens, at);
}
const LOSING_THEIR_SPACE = wordSet(
  'de à et en entre par sur dont avec pour contre soit les des aux dans environ que plus près quelque',
);

/** What ends the name of an aircraft: « 737 MAX », « 321 NEO ». */
const MODEL_ENDINGS = wordSet('MAX Max NEO neo NG');

/** `Verkor`, not `MW` nor `usines`. */
const isName = ({ text }: Token): boolean =>
  text.length > 2 && text[0] !== text[0]?.toLowerCase() && text !== text.toUpperCase();

/** « équivalent vingt pieds », « équivalentes à 20 pieds »: a kind of container. */
function isContainerSize(view: View, i: number): boolean {
  if (!/^pieds?$/.test(view.key(i + 1))) return false;
  const at = view.key(i - 1) === 'a' || view.key(i - 1) === 'de' ? i - 2 : i - 1;
  return view.key(at).startsWith('equivalent') || view.key(at).startsWith('conteneur');
}

/** « neuf » counts only before a plural or a unit and not after the noun it would qualify. */
function neufCounts(view: View, i: number): boolean {
  const next = view.tokens[i + 1];
  if (next === undefined || next.gap === 'break') return false;
  if (next.text === '-') return true;
  if (next.kind !== 'word') return false;
  if (isNumberWord(next.key) || next.key === 'millions' || next.key === 'milliards' || next.key === 'mille')
    return true;
  if (isFunctionWord(next.key)) return false;
  const before = view.tokens[i - 1];
  // « compte neuf usines »: the adjective would agree with the noun before it, which a plural after it is not.
  if (next.gap === 'space' && PLURAL_NOUN.test(next.key))
    return readCountedNoun(view.tokens, i + 1, true) !== undefined;
  const noun =
    before?.kind === 'word' && !isFunctionWord(before.key) && before.gap !== 'break' && before.key.length > 3;
  return view.unitFollows(i + 1) && (!noun || before?.key === 'quelque');
}

/** Does a unit end right before token `i`: « 10%-15 % »? */
function unitEndsAt(view: View, i: number): boolean {
  const token = view.tokens[i - 1];
  return (
    token !== undefined &&
    view.tokens[i - 2]?.kind === 'number' &&
    view.reader.match(view.tokens, i - 1) !== undefined
  );
}

function isYearLike(view: View, i: number): boolean {
  const numeral = readNumeral(view.tokens, i, view.unitFollows);
  if (numeral === undefined || numeral.next !== i + 1) return false;
  // « entre 2000 et 2500 emplois »: the first end of a range.
  const high = ['a', 'et', 'ou', '-'].includes(view.key(i + 1))
    ? readNumeral(view.tokens, i + 2, view.unitFollows)
    : undefined;
  if (
    high !== undefined &&
    (view.unitFollows(high.next) || readCountedNoun(view.tokens, high.next, true) !== undefined)
  )
    return false;
  if (view.reader.match(view.tokens, i + 1) !== undefined && view.tokens[i + 1]?.gap !== 'break')
    return false;
  const noun = readCountedNoun(view.tokens, i + 1, true);
  return noun === undefined || isLabelled(view, i, numeral);
}

function isReference(view: View, i: number): boolean {
  const [, separator, next] = view.tokens.slice(i, i + 3);
  const chained =
    (separator?.text === '-' || separator?.text === '.') &&
    separator.gap === 'glued' &&
    next?.kind === 'number' &&
    next.gap === 'glued';
  let at = i - 1;
  if (view.key(at) === ':' && (chained || view.key(at - 1) === '°')) at -= 1;
  if (view.key(at) === '°') return true;
  if (!chained) return false;
  return (
    [
      'loi',
      'dahir',
      'decret',
      'arrete',
      'circulaire',
      'cadre',
      'organique',
      'lois',
      'bis',
      'ordonnance',
    ].includes(view.key(at)) ||
    (separator.text === '-' && view.tokens[i + 3]?.text === '-' && view.tokens[i + 4]?.kind === 'number')
  );
}

function skipReference(view: View, i: number): number {
  let at = i + 1;
  while (
    (view.tokens[at]?.kind === 'number' && view.tokens[at]?.gap === 'glued') ||
    ('-./'.includes(view.key(at) || ' ') &&
      view.tokens[at]?.gap === 'glued' &&
      view.tokens[at + 1]?.kind === 'number')
  )
    at += 1;
  return at;
}

/** Over all that is glued to a code. */
function skipCode(view: View, i: number): number {
  let at = i + 1;
  while (
    at < view.tokens.length &&
    view.tokens[at]?.gap === 'glued' &&
    (view.tokens[at]?.kind !== 'mark' ||
      ('-/:._'.includes(view.key(at)) && view.tokens[at + 1]?.gap === 'glued'))
  )
    at += 1;
  return at;
}

/** Over the groups of a telephone number: « 05 22 43 21 00 », « +212 5 22… ». */
function skipDigits(view: View, i: number): number {
  let at = i + 1;
  for (;;) {
    const token = view.tokens[at];
    if (token?.kind === 'number' && token.gap !== 'break' && token.text.length <= 4) at += 1;
    else if (
      token !== undefined &&
      '.-/'.includes(token.text) &&
      token.gap === 'glued' &&
      view.tokens[at + 1]?.kind === 'number' &&
      view.tokens[at + 1]?.gap === 'glued'
    )
      at += 2;
    else return at;
  }
}

/** « 39.010.2462122 », « 192.168.1.10 »: more dots than thousands have. */
function isDottedCode(view: View, i: number): boolean {
  const end = readDigits(view.tokens, i)?.next ?? i + 1;
  const [dot, digits] = view.tokens.slice(end, end + 2);
  return dot?.text === '.' && dot.gap === 'glued' && digits?.kind === 'number' && digits.gap === 'glued';
}

function isScore(view: View, i: number): boolean {
  const [a, , b] = view.tokens.slice(i, i + 3) as [Token, Token, Token];
  const afterwards = view.tokens[i + 3];
  if (a.text.length > 2 || b.text.length > 2)
    return (
      a.text.length <= 3 &&
      b.text.length <= 3 &&
      view.reader.match(view.tokens, i + 3) === undefined &&
      readCountedNoun(view.tokens, i + 3, true) === undefined
    );
  if (afterwards === undefined || afterwards.gap === 'break') return true;
  if (view.reader.match(view.tokens, i + 3) !== undefined) return false;
  const piece = readNumeral(view.tokens, i + 2, view.unitFollows);
  if (piece !== undefined && piece.next !== i + 3) return false;
  return readCountedNoun(view.tokens, i + 3, true) === undefined || Number(a.text) >= Number(b.text);
}
