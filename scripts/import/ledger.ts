/**
 * Remembers what the importer wrote, so that an editor's work can be told from its own: `.imports.json` beside the articles, one line
 * an article, to be committed with them.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { slug } from '../../src/domain/ids.ts';
import { writeWhole } from './files.ts';

const recordSchema = z.strictObject({
  /** Name of the clipping in `content/clippings/`. */
  clipping: z.string(),
  /** Fingerprint of the whole text as written. */
  text: z.string(),
  /** Fingerprints of its parts: `title`, `figures/<id>`, `body`… See `partsOf`. */
  parts: z.record(z.string(), z.string()),
});

const ledgerSchema = z.strictObject({ version: z.literal(1), articles: z.record(slug, recordSchema) });

export type LedgerRecord = z.infer<typeof recordSchema>;

export interface Ledger {
  find(id: string): LedgerRecord | undefined;
  /** Id of the article made of a clipping, when the importer wrote one. */
  idOf(clipping: string): string | undefined;
  record(id: string, record: LedgerRecord): void;
  /** Forgets articles that are no longer there, and writes what changed; nothing is written when nothing did. */
  save(): void;
}

const FILE = '.imports.json';

/** A ledger that is missing or damaged is an empty one: every article that differs then counts as an editor's. */
export function openLedger(folder: string): Ledger {
  const path = join(folder, FILE);
  const records = new Map(Object.entries(readLedger(path)));
  const ids = new Map(Array.from(records, ([id, { clipping }]) => [clipping, id]));
  const before = textOf(records);
  return {
    find: (id) => records.get(id),
    idOf: (clipping) => ids.get(clipping),
    record(id, record) {
      records.set(id, record);
      ids.set(record.clipping, id);
    },
    save() {
      for (const id of records.keys()) if (!existsSync(join(folder, `${id}.mdx`))) records.delete(id);
      const text = textOf(records);
      if (text !== before || (records.size > 0 && !existsSync(path))) writeWhole(path, text);
    },
  };
}

function readLedger(path: string): Record<string, LedgerRecord> {
  if (!existsSync(path)) return {};
  try {
    const parsed = ledgerSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data.articles : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

/** One line an article, in alphabetical order: two editors who import at once meet no conflict on other articles. */
function textOf(records: ReadonlyMap<string, LedgerRecord>): string {
  const lines = [...records]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, record]) => `    ${JSON.stringify(id)}: ${JSON.stringify(record)}`);
  return `{\n  "version": 1,\n  "articles": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Twelve hexadecimal digits: enough to tell two versions of one part apart. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);
