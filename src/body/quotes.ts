/** Finds the words of a quotation where they were printed. */
import { foldTypography } from './text.ts';

/** What a reader sees of an article, in reading order. */
export interface Printed {
  title?: string | undefined;
  standfirst?: string | undefined;
  blocks: readonly { id: string; printed: string }[];
}

/** Where a quotation stands: `title`, `standfirst` or the id of a block, and its offsets in that text (`end` exclusive). */
export interface QuotePlace {
  where: 'title' | 'standfirst' | 'block';
  /** Index in `blocks`; -1 elsewhere. */
  index: number;
  start: number;
  end: number;
}

/**
 * The first place where `quote` was printed, body first, or undefined. Only spaces and apostrophes may differ in kind;
 * every other character must be the same.
 */
export function findQuote(printed: Printed, quote: string): QuotePlace | undefined {
  const needle = foldTypography(quote);
  if (needle === '') return undefined;
  for (const [index, block] of printed.blocks.entries()) {
    const start = foldTypography(block.printed).indexOf(needle);
    if (start >= 0) return { where: 'block', index, start, end: start + needle.length };
  }
  for (const where of ['title', 'standfirst'] as const) {
    const start = foldTypography(printed[where] ?? '').indexOf(needle);
    if (start >= 0) return { where, index: -1, start, end: start + needle.length };
  }
  return undefined;
}

const isWordPart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/**
 * Offsets in `quote` at which `asWritten` stands. Whole words come first: `5` in « 25 à 5 » is the last character, not the second.
 */
export function findWords(quote: string, asWritten: string): number[] {
  const hay = foldTypography(quote);
  const needle = foldTypography(asWritten);
  if (needle === '') return [];
  const whole: number[] = [];
  const inside: number[] = [];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const cutsBefore = isWordPart(needle[0]) && isWordPart(hay[at - 1]);
    const cutsAfter = isWordPart(needle.at(-1)) && isWordPart(hay[at + needle.length]);
    (cutsBefore || cutsAfter ? inside : whole).push(at);
  }
  return whole.length > 0 ? whole : inside;
}
