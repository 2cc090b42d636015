/** Reads the office of a person in the words beside the name. */
import type { Article } from '../../../src/domain/article.ts';
import type { Mention, Passage } from '../model.ts';
import type { Scan } from './matcher.ts';

/** People in the given order, each with the role the text gives (verbatim), when it gives one. */
export function rolesOf(
  _passages: readonly Passage[],
  _scans: readonly Scan[],
  _mentions: readonly Mention[][],
  ids: readonly string[],
): Article['people'] {
  return ids.map((id) => ({ id }));
}
