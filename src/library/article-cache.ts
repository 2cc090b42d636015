/** Articles already read and rendered, kept between two builds: an edit of one file then reads one file. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { ArticleEntry } from '../domain/corpus.ts';

interface Kept {
  /** Of the file on disk: size and time of its last change. */
  fingerprint: string;
  entry: ArticleEntry;
}

interface Stored {
  key: string;
  articles: Map<string, Kept>;
}

/** One article in so many. */
const WORTH_WRITING = 100;

export interface ArticleCache {
  find(file: string, fingerprint: string): ArticleEntry | undefined;
  keep(file: string, fingerprint: string, entry: ArticleEntry): void;
  /**
   * Writes what was found or kept since the cache was opened, once it differs enough from what is on disk: writing ten thousand
   * articles takes longer than reading again the few that were edited.
   */
  save(): void;
}

/**
 * `key` stands for all that an entry depends on beside its own file (taxonomy, addresses, the code that reads and renders): with
 * another key nothing is found. A cache that cannot be read is an empty one: it holds nothing that the articles do not.
 */
export function openArticleCache(path: string, key: string): ArticleCache {
  const before = readStored(path, key);
  const after = new Map<string, Kept>();
  let changed = 0;
  return {
    find(file, fingerprint) {
      const kept = before.get(file);
      if (kept?.fingerprint !== fingerprint) return undefined;
      after.set(file, kept);
      return kept.entry;
    },
    keep(file, fingerprint, entry) {
      changed += 1;
      after.set(file, { fingerprint, entry });
    },
    save() {
      const gone = before.size + changed - after.size;
      if ((changed + gone) * WORTH_WRITING <= before.size) return;
      mkdirSync(dirname(path), { recursive: true });
      const partial = `${path}.${process.pid}.partial`;
      writeFileSync(partial, serialize({ key, articles: after } satisfies Stored));
      renameSync(partial, path);
    },
  };
}

function readStored(path: string, key: string): Map<string, Kept> {
  try {
    const stored = deserialize(readFileSync(path)) as Stored;
    return stored.key === key ? stored.articles : new Map();
  } catch {
    // Absent, or of another version of Node: the articles themselves are the truth.
    return new Map();
  }
}
