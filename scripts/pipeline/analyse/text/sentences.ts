/** Cuts French prose into sentences, knowing its abbreviations, initials, numbers, quotations and ellipses. */
import { foldKey } from './tokens.ts';
import { wordSet } from './word-set.ts';

export interface Span {
  start: number;
  end: number;
}

/** Abbreviations (folded) after which a full stop does not end the sentence, even before a capital. */
const ABBREVIATIONS: ReadonlySet<string> = wordSet(`
  m mm mme mmes mlle mlles me dr drs pr prof mgr st ste cdt lt janv fevr fev avr juil sept oct nov dec
  al n° pp chap cf ref env tel bd bvd av apr vs dir resp approx mr mrs ms co corp cie jr sr hon gvt rep dep
`);
/** Those that are words or units too: the sentence goes on only when no capital follows (« art. 4 », but « 30 min. Le train »). */
const CLOSING_ABBREVIATIONS: ReadonlySet<string> = wordSet(
  'etc ltd inc sa plc bros art no nos p vol ed fig ch par max min tel ex col gal',
);
/** Marks that open what follows: a sentence may begin with them. */
const OPENERS = '«"“(‘[—–-';
const CLOSERS = '»"”)’]';

const LINE_FEED = 0x0a;
const EXCLAMATION = 0x21;
const STOP = 0x2e;
const QUESTION = 0x3f;
const ELLIPSIS = 0x2026;

const isSpace = (char: string): boolean => char.trim() === '' || char === '\u200b';
/** An upper-case letter of any script. Matches `É`, not `é`. */
const UPPER = /^\p{Lu}$/u;
const LETTER = /^\p{L}$/u;
const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/**
 * Sentences of `text` in order, without the blanks between them; every non-blank character is in exactly one.
 * A line break ends a sentence only when a blank line follows.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text[from] as string)) from += 1;
    while (to > from && isSpace(text[to - 1] as string)) to -= 1;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  const length = text.length;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED) {
      let j = i + 1;
      while (j < length && (text[j] === ' ' || text[j] === '\t' || text[j] === '\r')) j += 1;
      if (text[j] === '\n') push(i);
      i = Math.max(i + 1, text[j] === '\n' ? j : i + 1);
      continue;
    }
    if (code !== STOP && code !== EXCLAMATION && code !== QUESTION && code !== ELLIPSIS) {
      i += 1;
      continue;
    }
    const end = endOfSentenceAt(text, i);
    if (end === undefined) {
      i += 1;
      while (i < length && text[i] === '.') i += 1;
    } else {
      push(end);
      i = end;
    }
  }
  push(length);
  return spans;
}

/** Where the sentence closed by the mark at `i` ends (past closing quotes), or nothing when the mark does not close one. */
function endOfSentenceAt(text: string, i: number): number | undefined {
  const length = text.length;
  let end = i + 1;
  while (end < length && '.!?…'.includes(text[end] as string)) end += 1;
  const single = end === i + 1 && text[i] === '.';
  if (single && stopIsInsideWord(text, i)) return undefined;
  let after = end;
  let quoted = false;
  for (;;) {
    let k = after;
    while (k < length && isSpace(text[k] as string) && text[k] !== '\n') k += 1;
    const next = text[k];
    if (next === undefined || !CLOSERS.includes(next)) break;
    // A straight quote after a space opens what follows.
    if (k > after && (next === '"' || next === '’')) break;
    after = k + 1;
    quoted = true;
  }
  let k = after;
  while (k < length && isSpace(text[k] as string)) k += 1;
  if (k >= length) return after;
  if (k === after && !quoted && single) {
    // Glued: « prix.Le » closes when a capital follows a lower-case word; « lematin.ma » does not.
    const next = text[k] as string;
    const before = text[i - 1] ?? '';
    return UPPER.test(next) && LETTER.test(before) && !UPPER.test(before) && LETTER.test(text[k + 1] ?? '')
      ? after
      : undefined;
  }
  // « Est-ce sûr ? », a-t-il demandé.
  if (',;:'.includes(text[k] as string)) return undefined;
  let first = text[k] as string;
  let m = k;
  while (m < length && (OPENERS.includes(text[m] as string) || isSpace(text[m] as string))) m += 1;
  first = text[m] ?? '';
  if (UPPER.test(first) || isDigit(first)) return after;
  if (first === '' || (!LETTER.test(first) && m > k)) return after;
  // « Bien ! », dit-il: a small letter goes on with the sentence.
  if (LETTER.test(first)) return m > k && !quoted && OPENERS.includes(text[k] as string) ? after : undefined;
  return after;
}

/** Small words that begin a sentence. Matches `Le taux`, not `Legrand`. */
const OPENING_WORD =
  /^(?:Le|La|Les|L|Un|Une|Il|Elle|Ils|Elles|Ce|Cette|Ces|En|Dans|De|Des|Pour|Au|Aux)(?![\p{L}-])/u;
/** A family name that begins with an article. Matches `Le Maire`, not `Le ministre`. */
const NAME_WITH_ARTICLE = /^(?:Le|La|De|El) \p{Lu}\p{Ll}/u;

/** Is the full stop at `i` part of an abbreviation, an initial or a number? */
function stopIsInsideWord(text: string, i: number): boolean {
  const next = text[i + 1];
  if (next !== undefined && isDigit(next) && isDigit(text[i - 1] ?? '')) return true;
  let from = i;
  while (from > 0 && (LETTER.test(text[from - 1] as string) || text[from - 1] === '°')) from -= 1;
  const word = text.slice(from, i);
  if (word === '') return false;
  let k = i + 1;
  while (k < text.length && isSpace(text[k] as string)) k += 1;
  const following = text[k] ?? '';
  if (word.length === 1 && UPPER.test(word)) {
    // An initial (« J. Dupont », « U.S. »), unless a sentence plainly begins: « catégorie B. Le taux… », but « B. Le Maire ».
    if (k === i + 1) return true;
    const after = text.slice(k, k + 40);
    return UPPER.test(following) && (!OPENING_WORD.test(after) || NAME_WITH_ARTICLE.test(after));
  }
  const key = foldKey(word);
  if (CLOSING_ABBREVIATIONS.has(key)) return !UPPER.test(following);
  if (!ABBREVIATIONS.has(key)) return false;
  // « 12 p. », « M. Mezzour »: short words count as abbreviations only when something follows that could go on.
  return following !== '';
}
