/** « Voulez-vous dire … ? »: the query with its unknown words replaced by the nearest ones that the site knows. */
import { findNearest } from '../../domain/nearest.ts';
import type { QueryWord } from '../../locale/search-text.ts';

/** `undefined` when an unknown word resembles none of the vocabulary. */
export function suggest(
  query: string,
  unknown: readonly QueryWord[],
  vocabulary: readonly string[],
): string | undefined {
  let corrected = query;
  for (const { text } of unknown) {
    const near = findNearest(text, vocabulary);
    if (near === undefined) return undefined;
    corrected = corrected.replace(text, () => near);
  }
  return corrected === query ? undefined : corrected;
}
