/** Reads the office of a person in the words beside the name, verbatim. */
import type { Article } from '../../../../src/domain/article.ts';
import type { Mention } from '../../model.ts';
import type { Word } from '../text/words.ts';
import type { Scan } from './matcher.ts';
import { officeAfter } from './office-after.ts';
import { officeBefore } from './office-before.ts';
import { NONE, opensOffice } from './offices.ts';

/** « son homologue, Jozef Síkela »: tells who it is, not what he is. */
export const isCounterpart = (role: string): boolean => /^homologue/.test(role);

/** Words inside a known name of a body or a place, but its first: a comma before one of them belongs to the name. */
export function innerWords(words: readonly Word[], mentions: readonly Mention[]): ReadonlySet<number> {
  const inner = new Set<number>();
  let index = 0;
  for (const { kind, start, end } of mentions) {
    if (kind === 'person') continue;
    while (index > 0 && (words[index - 1] as Word).start >= start) index -= 1;
    while (index < words.length && (words[index] as Word).start <= start) index += 1;
    for (let at = index; at < words.length && (words[at] as Word).start < end; at += 1) inner.add(at);
  }
  return inner;
}

/**
 * The office of the name over words `first`…`last`, and whether it stands after it. Of « le ministre, X, le directeur, Y » each has the
 * office before the name.
 */
export function officeOf(
  text: string,
  words: readonly Word[],
  first: number,
  last: number,
  inner: ReadonlySet<number> = NONE,
): { role: string; after: boolean } | undefined {
  const after = officeAfter(text, words, last, inner);
  if (after !== undefined && !/^(?:le|la|l)$/.test(words[last + 1]?.fold ?? ''))
    return { role: after, after: true };
  const before = officeBefore(text, words, first, inner);
  if (before !== undefined) return { role: before, after: false };
  return after === undefined ? undefined : { role: after, after: true };
}

/** People in the given order, each with the fullest role the text gives (verbatim), when it gives one. */
export function rolesOf(
  scans: readonly Scan[],
  mentions: readonly Mention[][],
  ids: readonly string[],
): Article['people'] {
  const roles = new Map<string, string>();
  for (const [index, { text, words }] of scans.entries()) {
    const people = (mentions[index] ?? []).filter((mention) => mention.kind === 'person');
    if (people.length === 0) continue;
    const inner = innerWords(words, mentions[index] ?? []);
    const byStart = new Map(words.map((word, at) => [word.start, at]));
    const byEnd = new Map(words.map((word, at) => [word.end, at]));
    for (const { id, start, end } of people) {
      const first = byStart.get(start);
      const last = byEnd.get(end);
      if (first === undefined || last === undefined) continue;
      // « le wali de Bank Al-Maghrib »: the name itself is the office.
      const isOffice = last > first && opensOffice(words, first);
      const role = isOffice ? text.slice(start, end) : officeOf(text, words, first, last, inner)?.role;
      if (role && !isCounterpart(role) && role.length > (roles.get(id)?.length ?? 0)) roles.set(id, role);
    }
  }
  return ids.map((id) => {
    const role = roles.get(id);
    return role ? { id, role } : { id };
  });
}
