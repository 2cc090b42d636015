/** Tells the names that two entries of the taxonomy claim at once: the reader of clippings could not choose between them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/domain/problem.ts';
import type { Taxonomy, TaxonomyKind } from '../../src/domain/taxonomy.ts';
import { findAliasConflicts } from '../pipeline/analyse/names/claims.ts';
import type { MentionKind } from '../pipeline/model.ts';

const kindOfMention: Record<MentionKind, TaxonomyKind> = {
  country: 'countries',
  sector: 'sectors',
  organisation: 'organisations',
  person: 'people',
  place: 'places',
  outlet: 'outlets',
};

/** One problem for each entry after the first that claims a name, at the line of that entry. */
export function findAmbiguousAliases(root: string, taxonomy: Taxonomy): Problem[] {
  return findAliasConflicts(taxonomy).flatMap(({ kind, alias, ids: [first, ...others] }) => {
    const file = `content/taxonomy/${kindOfMention[kind]}.yaml`;
    return others.map((id) => ({
      name: 'AmbiguousAlias' as const,
      severity: 'error' as const,
      file,
      line: lineOfEntry(readFileSync(join(root, file), 'utf8'), id),
      column: 1,
      details: { value: alias, other: first ?? '' },
    }));
  });
}

/** The line that says `id: <id>`, block or flow style; 1 when the file writes it in a way of its own. */
function lineOfEntry(text: string, id: string): number {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => {
    const [, value] = line.split(/\bid:\s*/, 2);
    return value !== undefined && value.replace(/^["']/, '').split(/["',}\s]/, 1)[0] === id;
  });
  return index + 1 || 1;
}
