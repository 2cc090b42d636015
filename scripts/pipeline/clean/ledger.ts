/** The proof that nothing was lost: every line of the clipping, and every sentence of it, is in the article or among the removals. */

import type { Cleaned, Clipping } from '../model.ts';
import { wordKey } from '../read/fold.ts';
import { mendCharacters } from './mend.ts';
import { type Runs, runsOf } from './runs.ts';
import { fusedStarts, sentencesOf } from './sentences.ts';
import { BULLET } from './shape.ts';
import { plainText } from './units.ts';

export interface Unaccounted {
  /** 1-based line of the input. */
  line: number;
  text: string;
}

export interface Ledger {
  /** Non-blank lines of the input. */
  lines: number;
  /** Sentences found neither in the article nor among the removals; empty when the ledger is complete. */
  lost: Unaccounted[];
}

/** Pieces shorter than this many words may not stand for a passage on their own when a line is taken apart. */
const SHORTEST_PIECE = 2;

/** Compares words only: letters and figures, without case, accents or marks. Time is linear in the usual case. */
export function ledgerOf(clipping: Clipping, cleaned: Cleaned): Ledger {
  const pieces = [
    cleaned.titleDerived ? '' : (cleaned.title ?? ''),
    cleaned.standfirst ?? '',
    ...cleaned.body.children.map(plainText),
    ...cleaned.removals.map((removal) => removal.text),
  ];
  const keys = pieces.map(wordKey);
  const whole = new Set(keys);
  const ink = `| ${keys.join(' | ')} |`;
  // Asked for where words were glued only.
  let words: Words | undefined;
  const wordsOf = (): Words => {
    words ??= {
      runs: runsOf(ink.split(' ')),
      whole,
      endings: new Set(keys.map((key) => key.slice(key.lastIndexOf(' ') + 1))),
    };
    return words;
  };
  let letters: Letters | undefined;
  const lettersOf = (): Letters => {
    letters ??= {
      solid: ink.replace(/[ |]+/g, ''),
      short: new Set(keys.map((key) => key.replace(/ /g, '')).filter((piece) => piece.length < SHORTEST_RUN)),
    };
    return letters;
  };
  const stands = (key: string): boolean => whole.has(key) || ink.includes(key);
  const seen = new Set<string>();
  const looked = new Set<string>();
  const lost: Unaccounted[] = [];
  let lines = 0;
  for (const [line, text] of printed(clipping)) {
    const key = wordKey(mendCharacters(text, new Map()));
    if (key === '') continue;
    lines += 1;
    if (seen.has(key)) continue;
    seen.add(key);
    if (stands(key)) continue;
    // The number of a list item is the list's in the article.
    const unnumbered = wordKey(mendCharacters(text.replace(BULLET, ''), new Map()));
    if (unnumbered !== '' && unnumbered !== key && stands(unnumbered)) continue;
    for (const sentence of sentencesOf(text).flatMap(partedSentences)) {
      const sentenceKey = wordKey(mendCharacters(sentence, new Map()));
      if (sentenceKey === '' || looked.has(sentenceKey)) continue;
      looked.add(sentenceKey);
      if (stands(sentenceKey)) continue;
      if (!standsInPieces(sentenceKey, wordsOf, lettersOf)) lost.push({ line, text: sentence.trim() });
    }
  }
  return { lines, lost };
}

/** What was kept and what was removed as runs of words, and which words are a piece of their own or end one. */
interface Words {
  runs: Runs;
  whole: ReadonlySet<string>;
  endings: ReadonlySet<string>;
}

/** What was kept and what was removed as one run of letters, and its pieces too short to count inside it. */
interface Letters {
  solid: string;
  short: ReadonlySet<string>;
}

/** Sentences with no space between them. */
function partedSentences(text: string): string[] {
  const starts = [0, ...fusedStarts(text)];
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/** What the input prints, with its lines. The marks of Markdown are no words: there the blocks that were read stand for the lines. */
function* printed(clipping: Clipping): Generator<[line: number, text: string]> {
  if (clipping.format === 'markdown') {
    for (const node of clipping.tree.children) yield [node.position?.start.line ?? 1, plainText(node)];
  } else yield* clipping.lines.map((text, index): [number, string] => [index + 1, text]);
}

/** A line whose parts went different ways: each part must be found, the longest first. */
function standsInPieces(key: string, wordsOf: () => Words, lettersOf: () => Letters): boolean {
  return standsInWords(key, wordsOf()) || standsInLetters(key.replace(/ /g, ''), lettersOf());
}

/** Shortest run of letters that counts where words were glued: long enough not to be met by chance. */
const SHORTEST_RUN = 14;
/** The last run of a passage may be a short word. */
const SHORTEST_TAIL = 5;

/** « …allemandsPublié le 12 mai à 09h15Le Maroc… » parted at its seams: its words are whole nowhere, its letters are. */
function standsInLetters(letters: string, { solid, short }: Letters): boolean {
  let at = 0;
  while (at < letters.length) {
    let low = 0;
    let high = letters.length - at;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (solid.includes(letters.slice(at, at + middle))) low = middle;
      else high = middle - 1;
    }
    const isTail = at > 0 && at + low === letters.length;
    if (low < (isTail ? SHORTEST_TAIL : Math.min(SHORTEST_RUN, letters.length))) {
      // A short piece counts when it is a whole one: « Crédit photo : DR ».
      while (low > 0 && !short.has(letters.slice(at, at + low))) low -= 1;
      if (low === 0) return false;
    }
    at += low;
  }
  return true;
}

function standsInWords(key: string, { runs, whole, endings }: Words): boolean {
  const words = key.split(' ');
  let at = 0;
  while (at < words.length) {
    const run = runs.longest(words, at);
    if (run === 0) return false;
    if (run < SHORTEST_PIECE && at + run < words.length) {
      // One word alone proves nothing, unless it is a whole piece, or the end of one at the beginning of the passage.
      const word = words[at]!;
      if (!whole.has(word) && !(at === 0 && endings.has(word))) return false;
    }
    at += run;
  }
  return true;
}
