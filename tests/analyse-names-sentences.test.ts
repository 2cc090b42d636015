/** Sentences whose expected names stand inside the text: `{CN:chinois}`; every other name of that kind is a fault. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMatcher, findMentions } from '../scripts/pipeline/analyse/names/matcher.ts';
import type { MentionKind } from '../scripts/pipeline/model.ts';
import { openTaxonomy } from '../src/library/index.ts';

const folder = join(import.meta.dirname, 'cases/names');
const matcher = createMatcher(openTaxonomy(join(import.meta.dirname, '..')).value);

const KINDS: Record<string, MentionKind> = {
  countries: 'country',
  organisations: 'organisation',
  people: 'person',
  places: 'place',
  outlets: 'outlet',
  sectors: 'sector',
};

interface Expected {
  id: string;
  /** Absent for `{CN}`: somewhere in the line. */
  start?: number;
  end?: number;
}

/** `{CN:words}` or `{CN}`: an id and, when given, the words that hold the mention. `{}` says that nothing is expected. */
const MARK = /\{(?<id>[A-Za-z0-9-]*)(?::(?<words>[^{}]*))?\}/g;

function readLine(line: string): { text: string; expected: Expected[] } {
  const expected: Expected[] = [];
  let text = '';
  let from = 0;
  for (const match of line.matchAll(MARK)) {
    text += line.slice(from, match.index);
    const { id = '', words } = match.groups ?? {};
    if (words !== undefined) expected.push({ id, start: text.length, end: text.length + words.length });
    else if (id !== '') expected.push({ id });
    text += words ?? '';
    from = match.index + match[0].length;
  }
  return { text: text + line.slice(from), expected };
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  const kind = KINDS[file.split('--')[0] ?? ''];
  describe(file, () => {
    test('belongs to a kind', () => expect(kind).toBeDefined());
    const lines = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
    test.each(lines)('%s', (line) => {
      const { text, expected } = readLine(line);
      const found = findMentions(text, matcher).filter((mention) => mention.kind === kind);
      const holds = ({ id, start, end }: Expected, mention: (typeof found)[number]): boolean =>
        mention.id === id && (start === undefined || (mention.start < (end ?? 0) && mention.end > start));
      const missing = expected.filter((one) => !found.some((mention) => holds(one, mention)));
      const extra = found.filter((mention) => !expected.some((one) => holds(one, mention)));
      expect({
        missing: missing.map(({ id }) => id),
        extra: extra.map(({ id, asWritten }) => `${id} ${asWritten}`),
      }).toEqual({
        missing: [],
        extra: [],
      });
    });
  });
}
