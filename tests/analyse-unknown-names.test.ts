/** Sentences in which the names to suggest are marked: `{O:Zelmar>CH}`, `{O:name=acronym}`, `{P:Jane Doe|présidente}`; any other is a fault. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMatcher } from '../scripts/pipeline/analyse/names/matcher.ts';
import { readNames } from '../scripts/pipeline/analyse/names/names.ts';
import { organisationSchema, personSchema } from '../src/domain/taxonomy.ts';
import { openTaxonomy } from '../src/library/index.ts';

const folder = join(import.meta.dirname, 'cases/unknown-names');
const { value: taxonomy } = openTaxonomy(join(import.meta.dirname, '..'));
const matcher = createMatcher(taxonomy);

/** A marked name, with what may follow it. */
const MARK =
  /\{(?<kind>[OP]):(?<name>[^{}=>|]+)(?:=(?<acronym>[^{}>|]+))?(?:>(?<country>[A-Z]{2}))?(?:\|(?<role>[^{}]+))?\}/g;

interface Named {
  kind: string;
  name: string;
  acronym: string | undefined;
  country: string | undefined;
  role: string | undefined;
  start: number;
}

function readLine(line: string): { text: string; expected: Named[] } {
  const expected: Named[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(MARK)) {
    text += line.slice(from, match.index);
    const { kind, name = '', acronym, country, role } = match.groups ?? {};
    expected.push({
      kind: kind === 'P' ? 'person' : 'organisation',
      name,
      acronym,
      country,
      role,
      start: text.length,
    });
    text += acronym === undefined ? name : `${name} (${acronym})`;
    from = match.index + match[0].length;
  }
  return { text: text + line.slice(from), expected };
}

for (const file of readdirSync(folder)) {
  const lines = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  describe(file, () => {
    test.each(lines)('%s', (line) => {
      const { text, expected } = readLine(line);
      const { suggestions } = readNames([{ kind: 'paragraph', text }], matcher);
      const found = suggestions.map(({ kind, name, role, start, yaml }): Named => {
        const [entry] = parse(yaml) as { country?: string; aliases?: string[] }[];
        return { kind, name, acronym: entry?.aliases?.[0], country: entry?.country, role, start };
      });
      expect(found).toEqual(expected);
      for (const { name, start, end, yaml, kind } of suggestions) {
        expect(text.slice(start, end).toLowerCase()).toBe(name.toLowerCase());
        const [entry] = parse(yaml) as { id: string }[];
        const schema = kind === 'person' ? personSchema : organisationSchema;
        expect(schema.safeParse(entry).success).toBe(true);
        expect((kind === 'person' ? taxonomy.people : taxonomy.organisations).has(entry?.id ?? '')).toBe(
          false,
        );
      }
    });
  });
}
