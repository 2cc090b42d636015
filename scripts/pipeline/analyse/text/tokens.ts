/** Cuts a text into words, numbers and marks in one pass, so that typography (spaces, dashes, apostrophes, case) stops mattering. */
import { rememberWords } from './vocabulary.ts';
import { wordSet } from './word-set.ts';

type TokenKind = 'word' | 'number' | 'mark';

/** What stands before a token: nothing, a space, or a line break. */
export type Gap = 'glued' | 'space' | 'break';

export interface Token {
  kind: TokenKind;
  /** Offsets in the text as given, UTF-16 units, `end` exclusive. */
  start: number;
  end: number;
  /** As written, with dashes as `-`, apostrophes as `'`, and ignorable characters gone. An elision keeps its apostrophe: `d'`. */
  text: string;
  /** `text` in lower case without accents: `decembre`. */
  key: string;
  gap: Gap;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const BREAK = 4;
/** Soft hyphens, zero-width and directional marks: printed as nothing. */
const IGNORED = 5;
const COMBINING = 6;
const SUPERSCRIPT = 7;
type CharClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One letter or modifier letter: `é`, `ᵉ`; not `4`, not `€`. */
const LETTER_CHARACTER = /^\p{L}$/u;

function classOf(code: number): CharClass {
  if (code < 0x80) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return LETTER;
    if (code >= 48 && code <= 57) return DIGIT;
    if (code === 10 || code === 13) return BREAK;
    return code <= 32 ? SPACE : OTHER;
  }
  if (code === 0xa0 || code === 0x202f || code === 0x3000 || (code >= 0x2000 && code <= 0x200a)) return SPACE;
  if (code === 0x205f || code === 0x1680) return SPACE;
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return BREAK;
  if (code === 0xad || code === 0xfeff || (code >= 0x200b && code <= 0x200f)) return IGNORED;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069)) return IGNORED;
  if (code >= 0x300 && code <= 0x36f) return COMBINING;
  if (code >= 0xff10 && code <= 0xff19) return DIGIT;
  if (code === 0xb2 || code === 0xb3 || code === 0xb9) return SUPERSCRIPT;
  if (code === 0xba || code === 0xaa || isApostrophe(code)) return OTHER;
  return LETTER_CHARACTER.test(String.fromCharCode(code)) ? LETTER : OTHER;
}

/** Classes of the first 64 K characters are asked for again and again: each is settled once. */
const classes = new Uint8Array(0x10000).fill(255);
function charClass(code: number): CharClass {
  const known = classes[code] as number;
  if (known !== 255) return known as CharClass;
  const found = classOf(code);
  classes[code] = found;
  return found;
}

function isApostrophe(code: number): boolean {
  return (
    code === 0x27 ||
    code === 0x2019 ||
    code === 0x2018 ||
    code === 0x2bc ||
    code === 0x2032 ||
    code === 0xff07 ||
    code === 0x60 ||
    code === 0xb4 ||
    code === 0x201b
  );
}

const isDash = (code: number): boolean =>
  code === 0x2d ||
  (code >= 0x2010 && code <= 0x2015) ||
  code === 0x2212 ||
  code === 0xfe63 ||
  code === 0xff0d;

const MARKS: Readonly<Record<string, string>> = {
  º: '°',
  '％': '%',
  '﹪': '%',
  '，': ',',
  '．': '.',
  '／': '/',
  '⁄': '/',
  '∕': '/',
  '：': ':',
  '（': '(',
  '）': ')',
  '＄': '$',
  '“': '"',
  '”': '"',
  '„': '"',
  '‹': '«',
  '›': '»',
};

/** Words that lose their vowel before another: the apostrophe belongs to them. */
const ELISIONS: ReadonlySet<string> = wordSet(`
  l d s n m t c j qu jusqu lorsqu puisqu quelqu quoiqu presqu aujourd entr prud
`);

/** How an address on the web begins; it is one mark, whatever stands in it. */
const ADDRESS = ['http://', 'https://', 'www.'];

/** Any character outside plain ASCII. Matches `é`, not `e`. */
const NOT_ASCII = /[^\x00-\x7f]/;
const ACCENTS = /[\u0300-\u036f]/g;

/** Lower case, accents and ligatures folded: `Décembre` → `decembre`, `œuvre` → `oeuvre`. */
export function foldKey(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
}

const ascii = (digits: string): string => (NOT_ASCII.test(digits) ? digits.normalize('NFKC') : digits);

interface Spelling {
  text: string;
  key: string;
  /** The same with the apostrophe that stands for its vowel, for words that can lose it: `d'`. */
  elided?: Spelling;
}

const spellingOf = rememberWords((written: string): Spelling => {
  const text = dropIgnored(written).normalize('NFC');
  const key = foldKey(text);
  return ELISIONS.has(key) ? { text, key, elided: { text: `${text}'`, key: `${key}'` } } : { text, key };
});

/** All tokens of `text`, in order. Linear in its length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let gap: Gap = 'space';
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    const kind = charClass(code);
    if (kind === SPACE) {
      if (gap === 'glued') gap = 'space';
      i += 1;
      continue;
    }
    if (kind === BREAK) {
      gap = 'break';
      i += 1;
      continue;
    }
    if (kind === IGNORED || kind === COMBINING) {
      i += 1;
      continue;
    }
    const start = i;
    if ((code === 104 || code === 119) && ADDRESS.some((opening) => text.startsWith(opening, i))) {
      while (i < length && charClass(text.charCodeAt(i)) !== SPACE && charClass(text.charCodeAt(i)) !== BREAK)
        i += 1;
      const address = text.slice(start, i);
      tokens.push({ kind: 'mark', start, end: i, text: address, key: address, gap });
      gap = 'glued';
      continue;
    }
    i += 1;
    if (kind === LETTER || kind === DIGIT) {
      let clean = true;
      let end = i;
      while (i < length) {
        const next = charClass(text.charCodeAt(i));
        if (next === kind || next === COMBINING) end = i + 1;
        else if (next !== IGNORED) break;
        if (next === IGNORED) clean = false;
        i += 1;
      }
      i = end;
      const written = text.slice(start, end);
      if (kind === DIGIT) {
        const digits = ascii(clean ? written : dropIgnored(written));
        tokens.push({ kind: 'number', start, end, text: digits, key: digits, gap });
      } else {
        let spelt = spellingOf(written);
        if (spelt.elided !== undefined && i < length && isApostrophe(text.charCodeAt(i))) {
          i += 1;
          spelt = spelt.elided;
        }
        tokens.push({ kind: 'word', start, end: i, text: spelt.text, key: spelt.key, gap });
      }
    } else if (kind === SUPERSCRIPT) {
      const digit = text.slice(start, i).normalize('NFKC');
      tokens.push({ kind: 'number', start, end: i, text: digit, key: digit, gap });
    } else {
      if (code >= 0xd800 && code <= 0xdbff && i < length) i += 1;
      const written = text.slice(start, i);
      const mark = isDash(code) ? '-' : isApostrophe(code) ? "'" : (MARKS[written] ?? written);
      tokens.push({ kind: 'mark', start, end: i, text: mark, key: mark, gap });
    }
    gap = 'glued';
  }
  return tokens;
}

function dropIgnored(text: string): string {
  let kept = '';
  for (let i = 0; i < text.length; i += 1) if (charClass(text.charCodeAt(i)) !== IGNORED) kept += text[i];
  return kept;
}
