/** The manual has one sentence and one example for every field of the schemas, and none for a field that is gone. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { articleSchema } from '../src/domain/article.ts';
import { proseSchema, publicationSchema } from '../src/domain/publication.ts';
import { themeSchema } from '../src/domain/theme.ts';
import { fieldHelp } from '../src/locale/field-help.ts';
import { formatManual } from '../src/locale/manual.ts';

type JsonSchema = { properties?: Record<string, JsonSchema>; items?: JsonSchema };

/** `figures[].unit` and the like, for every property of a JSON Schema. */
const paths = (schema: JsonSchema, prefix = ''): string[] =>
  Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    return [path, ...paths(inner, path), ...(inner.items ? paths(inner.items, `${path}[]`) : [])];
  });

/** The lists inside a theme's clauses are the same four for each clause, and explained with it. */
const clauses = /^select\.\w+\.\w+$/;

describe.each([
  ['article', articleSchema],
  ['theme', themeSchema],
  ['publication', publicationSchema],
  ['prose', proseSchema],
] as const)('the manual of %s', (name, schema) => {
  it('explains each field and no other', () => {
    const fields = paths(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema);
    expect(Object.keys(fieldHelp[name]).sort()).toEqual(fields.filter((path) => !clauses.test(path)).sort());
  });
  it('gives a sentence and an example', () => {
    for (const [path, { help, example }] of Object.entries(fieldHelp[name])) {
      expect(help, path).toMatch(/\.$/);
      expect(example, path).not.toBe('');
    }
  });
});

it('docs/champs.md is the manual of today (UPDATE_EXPECTATIONS=1 writes it)', () => {
  const file = new URL('../docs/champs.md', import.meta.url);
  if (process.env.UPDATE_EXPECTATIONS === '1') writeFileSync(file, formatManual());
  expect(readFileSync(file, 'utf8')).toBe(formatManual());
});
