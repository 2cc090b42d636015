/** What a printed line looks like before anyone asks what it says: folded form, words, sentence marks. */

const FOLDED = new Map<number, string>();
for (let code = 0xc0; code <= 0x17f; code += 1) {
  const base = String.fromCharCode(code).normalize('NFD')[0]!.toLowerCase();
  if (base.length === 1) FOLDED.set(code, base);
}
for (const code of [0x2018, 0x2019, 0x02bc, 0x2032, 0x60, 0xb4]) FOLDED.set(code, "'");
for (const code of [0xab, 0xbb, 0x201c, 0x201d, 0x201e]) FOLDED.set(code, '"');
for (let code = 0x2010; code <= 0x2015; code += 1) FOLDED.set(code, '-');
for (const code of [0x09, 0xa0, 0x202f, 0x2009, 0x2002, 0x2003, 0x2007, 0x3000]) FOLDED.set(code, ' ');

/** The same with lower case, for what one byte holds on both sides; 0 where one byte does not hold it. */
const BYTES = new Uint8Array(0x10000);
for (let code = 0; code < 0x10000; code += 1) {
  const folded = (FOLDED.get(code) ?? (code < 0x100 ? String.fromCharCode(code) : '')).toLowerCase();
  if (folded.length === 1 && folded.charCodeAt(0) < 0x100) BYTES[code] = folded.charCodeAt(0);
}
let bytes = Buffer.allocUnsafe(4096);

/**
 * Lower case, no accents, ASCII apostrophes, quotes, dashes and spaces, **of the same length as the text**: a place in one is the same
 * place in the other. The text is expected in NFC.
 */
export function foldInPlace(text: string): string {
  if (bytes.length < text.length) bytes = Buffer.allocUnsafe(text.length * 2);
  const written = bytes;
  for (let at = 0; at < text.length; at += 1) {
    const byte = BYTES[text.charCodeAt(at)]!;
    if (byte === 0) return foldWide(text);
    written[at] = byte;
  }
  return written.toString('latin1', 0, text.length);
}

/** The same for text with letters or signs that one byte does not hold: « œ », « … », « € ». */
function foldWide(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80 ? code === 0x09 || code === 0x60 : true) {
      const replacement = FOLDED.get(code);
      if (replacement !== undefined) {
        folded += text.slice(from, at) + replacement;
        from = at + 1;
      }
    }
  }
  folded += text.slice(from);
  const lower = folded.toLowerCase();
  // A few capitals (İ) lower to two units: places matter more than their case.
  return lower.length === folded.length ? lower : folded;
}

const WORD = /[\p{L}\p{N}]/u;

/** Number of words between spaces; a mark alone is none. */
export function wordsOf(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0x202f)
      inside = false;
    else if (
      !inside &&
      ((code >= 97 && code <= 122) ||
        (code >= 48 && code <= 57) ||
        (code >= 65 && code <= 90) ||
        (code > 0xbf && WORD.test(text[at]!)) ||
        code > 0xd7ff)
    ) {
      words += 1;
      inside = true;
    }
  }
  return words;
}

const A = 97;
const Z = 122;
const SPACE = 32;
const NOWHERE = 0;
const ROOT = 1;

/** Words that make French sentences and are rare in menus and labels. */
export const FUNCTION_WORDS = new Set(
  (
    'le la les l un une des du de d au aux en dans sur sous pour par avec sans selon entre vers chez depuis lors apres avant pendant contre ' +
    'et ou mais donc or ni car que qu qui quoi dont ou si comme quand lorsque puisque afin ainsi alors aussi encore plus moins tres trop bien ' +
    'ce cet cette ces cela ceci celui celle ceux son sa ses leur leurs notre nos votre vos mon ma mes il elle ils elles on nous vous je tu se s ne n pas ' +
    'est sont a ont ete etre etait etaient sera seront avoir fait faire peut doit deux trois tout tous toute toutes meme autre autres y c j m t'
  ).split(' '),
);

/** The same words as a tree of letters: row `state`, column the letter; 0 is no way on. The last column says that a word ends here. */
const LETTERS = 26;
const ENDS = LETTERS;
const WIDTH = LETTERS + 1;
const tree = treeOf(FUNCTION_WORDS);

function treeOf(words: ReadonlySet<string>): Uint16Array {
  const rows: number[] = new Array(2 * WIDTH).fill(0);
  for (const word of words) {
    let state = ROOT;
    for (const letter of word) {
      const at = state * WIDTH + letter.charCodeAt(0) - A;
      if (rows[at] === 0) {
        rows[at] = rows.length / WIDTH;
        rows.push(...new Array(WIDTH).fill(0));
      }
      state = rows[at]!;
    }
    rows[state * WIDTH + ENDS] = 1;
  }
  return Uint16Array.from(rows);
}

const LONGEST_FUNCTION_WORD = Math.max(...Array.from(FUNCTION_WORDS, ({ length }) => length));

/** Share of the words of a folded text that are function words, figures apart; about 0.45 in French prose, under 0.2 in labels. */
export function functionShare(key: string): number {
  let all = 0;
  let functions = 0;
  // Where the word at hand stands in the tree: `NOWHERE` when no function word begins like it.
  let state = ROOT;
  let inside = false;
  let figures = true;
  for (let at = 0; at <= key.length; at += 1) {
    const code = at < key.length ? key.charCodeAt(at) : SPACE;
    if (code >= A && code <= Z) {
      state = tree[state * WIDTH + code - A]!;
      inside = true;
      figures = false;
    } else if (code >= 48 && code <= 57) {
      state = NOWHERE;
      inside = true;
    } else if (inside) {
      // « 12,8 » and « 2.300 » say nothing of the grammar around them.
      if (!figures) all += 1;
      if (tree[state * WIDTH + ENDS] === 1) functions += 1;
      state = ROOT;
      inside = false;
      figures = true;
    }
  }
  return all === 0 ? 0 : functions / all;
}

/** « …des deux pays. », « …vraiment ? », « …conjoints”. », « …(AFP) »; not « Perspectives du partenariat ». */
const FINAL_MARK = /[.!?…][\s"'»”’)\]]*$|[.!?…][»"”]\s*\([^()]{1,40}\)\s*$/;

/** Looks at the end only: what stands before it cannot matter. */
export const endsSentence = (text: string): boolean => FINAL_MARK.test(text.slice(-120));

/** A teaser cut by the machine that printed it: « …au Maroc afin de la... », « […] »; not a sentence that ends by suspension after a full clause of its own is told apart by its place. */
const CUT = /(?:\.{3}|…|\[(?:\.{3}|…)\]|\((?:\.{3}|…)\))\s*$/;
export const isCut = (text: string): boolean => CUT.test(text.slice(-40));

/** « - item », « • item », « – item », « 1. item », « 2) item ». */
export const BULLET = /^\s*(?:[-–—•·▪■●○►▶✓✔*]\s+|[•·▪■●►▶]\s*|\d{1,2}[.)]\s+(?=\S))/;

/** Content words of a word key, cut to six letters so that inflections meet. */
export function topicWords(ink: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < ink.length; ) {
    const space = ink.indexOf(' ', from);
    const to = space < 0 ? ink.length : space;
    const length = to - from;
    const isFunction = length <= LONGEST_FUNCTION_WORD && FUNCTION_WORDS.has(ink.slice(from, to));
    if (length >= 5 && !isFunction) found.push(ink.slice(from, Math.min(to, from + 6)));
    from = to + 1;
  }
  return found;
}
