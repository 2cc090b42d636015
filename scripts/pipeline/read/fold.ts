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

/** What each code unit of Latin text becomes in a word key: 0 parts words, 1 vanishes, anything else is the letter or figure. */
const KEY_UNITS = new Uint16Array(0x250);
for (let code = 0; code < KEY_UNITS.length; code += 1) {
  const base = String.fromCharCode(code).normalize('NFKD').replace(COMBINING, '').toLowerCase();
  if (base.length === 1 && /[\p{L}\p{N}]/u.test(base)) KEY_UNITS[code] = base.charCodeAt(0);
}
KEY_UNITS[0xad] = 1;

const SPELT_OUT = new Map<number, string>([
  [0x152, 'oe'],
  [0x153, 'oe'],
  [0xc6, 'ae'],
  [0xe6, 'ae'],
  [0xdf, 'ss'],
]);

// « Ǽ » is « æ » under its accent, which is spelt out in turn: the slow way knows how.
for (let code = 0; code < KEY_UNITS.length; code += 1)
  if (SPELT_OUT.has(KEY_UNITS[code]!)) KEY_UNITS[code] = 0x100;

const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const SPACE = 32;
let buffer = Buffer.allocUnsafe(4096);

/** Letters and digits only, words parted by one space: two printings of the same words fold to the same key. */
export function wordKey(text: string): string {
  if (buffer.length < text.length * 2 + 2) buffer = Buffer.allocUnsafe(text.length * 2 + 2);
  let length = 0;
  let open = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let unit = 0;
    if (code < 0x250) {
      const spelt = code >= 0xc6 ? SPELT_OUT.get(code) : undefined;
      if (spelt) {
        if (open && length > 0) buffer[length++] = SPACE;
        open = false;
        buffer[length++] = spelt.charCodeAt(0);
        buffer[length++] = spelt.charCodeAt(1);
        continue;
      }
      unit = KEY_UNITS[code]!;
      // A letter of its own beyond Latin-1 (« ł »): one byte does not hold it.
      if (unit > 0xff) return slowKey(text);
    } else if (
      (code >= 0x300 && code <= 0x36f) ||
      (code >= 0x200b && code <= 0x200f) ||
      code === 0x2060 ||
      code === 0xfeff
    )
      unit = 1;
    else if (code < 0x2000 || code > 0x206f) return slowKey(text);
    if (unit === 1) continue;
    if (unit === 0) open = true;
    else {
      if (open && length > 0) buffer[length++] = SPACE;
      open = false;
      buffer[length++] = unit;
    }
  }
  return buffer.toString('latin1', 0, length);
}

/** The same for text with letters beyond Latin, ligatures or signs. */
const slowKey = (text: string): string => fold(text).replace(/ß/g, 'ss').replace(NOT_WORD, ' ').trim();
