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

/** What becomes of a unit of text in a word key, when it is not the code of a letter or a figure. */
const PARTS = 0;
const VANISHES = 1;
const SPELT_OUT = 2;
/** Letters of which one byte is not enough (« ł »), and all that is beyond Latin. */
const ASKS_MORE = 3;

/** Ligatures and their like: 0x153 is `œ`. */
const SPELT = new Map<number, string>([
  [0x152, 'oe'],
  [0x153, 'oe'],
  [0xc6, 'ae'],
  [0xe6, 'ae'],
  [0xdf, 'ss'],
]);

const KEY_UNITS = new Uint8Array(0x10000).fill(ASKS_MORE);
for (let code = 0; code < 0x250; code += 1) {
  const base = String.fromCharCode(code).normalize('NFKD').replace(COMBINING, '').toLowerCase();
  const isKept = base.length === 1 && /[\p{L}\p{N}]/u.test(base);
  const unit = isKept ? base.charCodeAt(0) : PARTS;
  // « Ǽ » is « æ » under its accent, which is spelt out in turn: the slow way knows how.
  KEY_UNITS[code] = SPELT.has(code) ? SPELT_OUT : unit > 0xff || SPELT.has(unit) ? ASKS_MORE : unit;
}
KEY_UNITS.fill(VANISHES, 0x300, 0x370);
KEY_UNITS.fill(PARTS, 0x2000, 0x2070);
KEY_UNITS.fill(VANISHES, 0x200b, 0x2010);
for (const code of [0xad, 0x2060, 0xfeff]) KEY_UNITS[code] = VANISHES;

const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const SPACE = 32;
let buffer = Buffer.allocUnsafe(4096);

/** Letters and digits only, words parted by one space: two printings of the same words fold to the same key. */
export function wordKey(text: string): string {
  if (buffer.length < text.length * 2 + 2) buffer = Buffer.allocUnsafe(text.length * 2 + 2);
  const key = buffer;
  let length = 0;
  let open = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const unit = KEY_UNITS[code]!;
    if (unit > ASKS_MORE) {
      if (open && length > 0) key[length++] = SPACE;
      open = false;
      key[length++] = unit;
    } else if (unit === PARTS) open = true;
    else if (unit === ASKS_MORE) return slowKey(text);
    else if (unit === SPELT_OUT) {
      const spelt = SPELT.get(code)!;
      if (open && length > 0) key[length++] = SPACE;
      open = false;
      key[length++] = spelt.charCodeAt(0);
      key[length++] = spelt.charCodeAt(1);
    }
  }
  return key.toString('latin1', 0, length);
}

/** The same for text with letters beyond Latin, ligatures or signs. */
const slowKey = (text: string): string => fold(text).replace(/ß/g, 'ss').replace(NOT_WORD, ' ').trim();
