/** The words that « Voulez-vous dire » may propose: names of the taxonomy, titles and headings, as they are written. */
import { foldWord, wordsOf } from '../../locale/search-text.ts';
import type { SearchDocument } from './document.ts';

/** Shorter words have too many neighbours to be a useful suggestion. */
const SHORTEST = 4;

/** One spelling for each word, the most frequent one, in alphabetical order of the folded words. */
export function vocabularyOf(documents: Iterable<SearchDocument>): string[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const { passages } of documents)
    for (const [index, { text, heading }] of passages.entries()) {
      if (index > 0 && !heading) continue;
      for (const { start, end, keys } of wordsOf(text)) {
        const word = text.slice(start, end);
        const folded = foldWord(word);
        if (keys.length === 0 || folded.length < SHORTEST || /\d/.test(word)) continue;
        const counts = spellings.get(folded) ?? new Map<string, number>();
        spellings.set(folded, counts.set(word, (counts.get(word) ?? 0) + 1));
      }
    }
  return [...spellings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, counts]) => [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0]);
}
