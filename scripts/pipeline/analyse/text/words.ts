/** Cuts a text into words as names are compared: folded, with their case and with what stands between them. */

import { rememberWords } from './vocabulary.ts';

/** How two neighbouring words are joined. `other` is punctuation that no name runs across. */
export type Gap = 'space' | 'hyphen' | 'apostrophe' | 'dot' | 'none' | 'other';

export type Shape = 'lower' | 'capital' | 'upper' | 'digits';

export interface Word {
  /** UTF-16 offsets in the text that was given; `end` exclusive. */
  start: number;
  end: number;
  /** Lower case, accents dropped, ligatures opened, invisible characters gone. */
  fold: string;
  /** As `fold`, accents kept (composed). */
  accented: string;
  shape: Shape;
  /** What stands between the previous word and this one; `other` for the first. */
  gap: Gap;
  /** Letters joined by full stops: « U.S.A. » read as `usa`. */
  dotted: boolean;
}

/** What stands inside a word: a letter, a digit, an accent, an invisible character that copying leaves there (« Émi­rats »); not a hyphen. */
const INSIDE = /^[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]$/u;

/** Invisible characters inside a word: soft hyphen, zero-width spaces and joiners; not the space itself. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Combining accents left by decomposition: U+0301 after `e`, not `é`. */
const ACCENTS = /\p{M}+/gu;

/** For each UTF-16 unit whether it stands inside a word: 1 yes, 2 no, 3 half of a character beyond 64 K, 0 not asked yet. */
const insides = new Uint8Array(0x10000).fill(3, 0xd800, 0xe000);

function isInside(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const known = insides[code];
  if (known === 1) return true;
  if (known === 2) return false;
  if (known === 3) return isWideInside(text, at);
  const inside = INSIDE.test(String.fromCharCode(code));
  insides[code] = inside ? 1 : 2;
  return inside;
}

/** The same for a character of two units, at either of them. */
function isWideInside(text: string, at: number): boolean {
  const first = text.charCodeAt(at) >= 0xdc00 ? at - 1 : at;
  return INSIDE.test(text.slice(Math.max(0, first), first + 2));
}

/** A hyphen or a dash that scrapers put for one, with the space that strays on one side: `-`, `- `, U+2011, `.-` (« E.-U. »); not ` - `. */
const HYPHEN_GAP = /^(?:[-\u2010-\u2014\u2212] ?| [-\u2010\u2011]|\.[-\u2010\u2011])$/;

/** Only white space, of any width: U+00A0, U+202F, a line end; not a comma. */
const SPACE_GAP = /^[\s\u00A0\u202F\u2007\u2009]+$/;

/** An apostrophe of any kind, with the space some keyboards add: `’`, `' `; not `"`. */
const APOSTROPHE_GAP = /^\s?['’‘ʼʹ′`´＇]\s?$/;

/** A full stop inside a name: `Co. Limited`, `O.C.P`; not `. .`. */
const DOT_GAP = /^\.\s?$/;

const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };
const LIGATURE = /[œæßøłđı]/g;

/** A word of its own: « Procter & Gamble ». */
const AMPERSAND = 38;

interface Folded {
  fold: string;
  accented: string;
  shape: Shape;
}

function shapeOf(text: string): Shape {
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (lower === upper) return 'digits';
  if (text === lower) return 'lower';
  if (text === upper) return 'upper';
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first === first.toLowerCase() ? 'lower' : 'capital';
}

const fold = rememberWords((raw: string): Folded => {
  const visible = raw.replace(INVISIBLE, '').normalize('NFC');
  const accented = visible.toLowerCase().normalize('NFC');
  return {
    fold: accented
      .normalize('NFKD')
      .replace(ACCENTS, '')
      .replace(LIGATURE, (letter) => LIGATURES[letter] ?? letter),
    accented,
    shape: shapeOf(visible),
  };
});

function gapBetween(text: string, end: number, start: number): Gap {
  if (end === start) return 'none';
  if (start - end === 1) {
    const code = text.charCodeAt(end);
    if (code === 32 || code === 0xa0 || code === 10 || code === 0x202f) return 'space';
    if (code === 45) return 'hyphen';
    if (code === 39 || code === 0x2019) return 'apostrophe';
    if (code === 46) return 'dot';
  }
  if (start - end > 40) return 'other';
  const between = text.slice(end, start).replace(INVISIBLE, '');
  if (between === '') return 'none';
  if (SPACE_GAP.test(between)) return 'space';
  if (HYPHEN_GAP.test(between)) return 'hyphen';
  if (APOSTROPHE_GAP.test(between)) return 'apostrophe';
  if (DOT_GAP.test(between)) return 'dot';
  return 'other';
}

const isInitial = (word: Word | undefined): boolean =>
  word !== undefined && word.fold.length === 1 && word.shape === 'upper';

/** Joins « U », « S », « A » read apart because of their full stops into one word. */
function joinDotted(words: Word[], text: string): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const touches = last !== undefined && word.start === last.end + 1 && text[last.end] === '.';
    if (last && touches && isInitial(word) && (isInitial(last) || last.dotted)) {
      last.end = word.end;
      last.fold += word.fold;
      last.accented += word.accented;
      last.dotted = true;
    } else {
      joined.push(word);
    }
  }
  return joined;
}

/** The words of a text in order, in time linear in its length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let previousEnd = 0;
  let initials = 0;
  const { length } = text;
  for (let end = 0; end < length; ) {
    const start = end;
    end += 1;
    if (isInside(text, start)) while (end < length && isInside(text, end)) end += 1;
    else if (text.charCodeAt(start) !== AMPERSAND) continue;
    const folded = fold(text.slice(start, end));
    if (folded.fold === '') continue;
    const word: Word = {
      start,
      end,
      fold: folded.fold,
      accented: folded.accented,
      shape: folded.shape,
      gap: words.length === 0 ? 'other' : gapBetween(text, previousEnd, start),
      dotted: false,
    };
    if (isInitial(word) && text[end] === '.') initials += 1;
    words.push(word);
    previousEnd = end;
  }
  return initials > 0 ? joinDotted(words, text) : words;
}

/** Every letter of the passage is a capital, as in a printed headline: « LE MAROC ET LA CHINE ». */
export function isAllCapitals(words: readonly Word[]): boolean {
  let upper = 0;
  for (const word of words) {
    if (word.shape === 'lower' || (word.shape === 'capital' && word.fold.length > 1)) return false;
    if (word.shape === 'upper' && word.fold.length > 1) upper += 1;
  }
  return upper >= 3;
}

/** Not one capital letter in a passage of three words or more: a scraped title, a post. */
export const isAllSmall = (words: readonly Word[]): boolean =>
  words.length >= 3 && words.every(({ shape }) => shape === 'lower' || shape === 'digits');
