/** One folding of text for every comparison: case, accents, apostrophes, quotes and spaces of whatever kind become one. */

const COMBINING = /[\u0300-\u036f]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u2032`´]/g;
const QUOTES = /[«»\u201c\u201d\u201e\u2033]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u3000]+/g;
const NON_ASCII = /[^\x20-\x7e]/;

/** Lower case, no accents, ASCII apostrophes, quotes and dashes, single spaces, trimmed. Length may change. */
export function fold(text: string): string {
  let folded = text;
  if (NON_ASCII.test(text)) {
    folded = text
      .replace(INVISIBLE, '')
      .normalize('NFKD')
      .replace(COMBINING, '')
      .replace(APOSTROPHES, "'")
      .replace(QUOTES, '"')
      .replace(DASHES, '-')
      .replace(/œ/gi, 'oe')
      .replace(/æ/gi, 'ae')
      .replace(/…/g, '...');
  }
  return folded.replace(SPACES, ' ').trim().toLowerCase();
}

const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Letters and digits only, words parted by one space: two printings of the same words fold to the same key. */
export const wordKey = (text: string): string => fold(text).replace(NOT_WORD, ' ').trim();
