/** Makes the search index of a built site: Pagefind's engine, our documents, and the words that can be suggested. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../../site/site.ts';
import { writeBundle } from './bundle.ts';
import type { SearchDocument } from './document.ts';
import { examplesOf, searchDocuments } from './documents.ts';
import { cutIntoLots, FIRST_LOT, LOT_SIZE, type Lot } from './lots.ts';
import { vocabularyOf } from './vocabulary.ts';

/** To be raised when the way documents are indexed or shown changes: every lot is then made again. */
const FORM = 1;

/** `pagefind/index.json`: what the browser must open, and what the next build need not make again. */
export interface IndexFile {
  /** The first lot, then from the newest to the oldest; `hash` is the fingerprint of its documents. */
  lots: { name: string; hash: string }[];
  vocabulary: string;
  /** Queries to try, taken from what there is to find. */
  examples: string[];
}

export interface SearchIndexOptions {
  /** For work in progress; may be emptied at any time. */
  cacheDir: string;
  /** Documents to a lot; tests cut small sites. */
  lotSize?: number;
  examples?: readonly string[];
}

/**
 * Writes `<outDir>/pagefind/`. Only lots whose documents changed since the index that stands there are made again. Returns how
 * many documents can be found and how many had to be indexed.
 */
export async function buildSearchIndex(
  site: Site,
  outDir: string,
  options: SearchIndexOptions,
): Promise<{ records: number; indexed: number }> {
  return writeSearchIndex([...searchDocuments(site)], outDir, { ...options, examples: examplesOf(site) });
}

/** The same from documents at hand. */
export async function writeSearchIndex(
  documents: readonly SearchDocument[],
  outDir: string,
  { cacheDir, lotSize = LOT_SIZE, examples = [] }: SearchIndexOptions,
): Promise<{ records: number; indexed: number }> {
  const folder = join(outDir, 'pagefind');
  const indexFile = join(folder, 'index.json');
  const former = readIndex(indexFile);
  const lots = cutIntoLots(documents, lotSize);
  const next: IndexFile = {
    lots: lots.map(({ name, documents }) => ({ name, hash: fingerprint(documents) })),
    vocabulary: fingerprint(
      documents.map(({ passages }) => passages.filter(({ heading }, i) => i === 0 || heading)),
    ),
    examples: [...examples],
  };
  const standing = new Map(former?.lots.map(({ name, hash }) => [name, hash]));
  const changed = lots.filter(
    ({ name }, index) =>
      standing.get(name) !== next.lots[index]?.hash ||
      !existsSync(join(folderOf(folder, name), 'pagefind-entry.json')),
  );
  if (changed.length > 0) {
    // Should this be interrupted, nothing may claim that what stands there is whole.
    rmSync(indexFile, { force: true });
    await writeLots(changed, folder, cacheDir);
  }
  removeOthers(folder, lots);
  if (former?.vocabulary !== next.vocabulary || !existsSync(join(folder, 'vocabulary.json')))
    writeFileSync(join(folder, 'vocabulary.json'), JSON.stringify(vocabularyOf(documents)));
  writeFileSync(`${indexFile}.new`, JSON.stringify(next));
  renameSync(`${indexFile}.new`, indexFile);
  return { records: documents.length, indexed: changed.reduce((sum, lot) => sum + lot.documents.length, 0) };
}

/** The first lot is the bundle that the browser opens; the others stand below it and are merged into it. */
const folderOf = (folder: string, lot: string): string =>
  lot === FIRST_LOT ? folder : join(folder, 'lots', lot);

async function writeLots(lots: readonly Lot[], folder: string, cacheDir: string): Promise<void> {
  const temporary = join(cacheDir, 'search');
  mkdirSync(temporary, { recursive: true });
  try {
    for (const { name, documents } of lots)
      await writeBundle(documents, {
        temporary: join(temporary, name),
        folder: folderOf(folder, name),
        lot: name,
        engine: name === FIRST_LOT,
      });
  } finally {
    const { close } = await import('pagefind');
    await close();
  }
}

function removeOthers(folder: string, lots: readonly Lot[]): void {
  const parent = join(folder, 'lots');
  if (!existsSync(parent)) return;
  const kept = new Set(lots.map(({ name }) => name));
  for (const name of readdirSync(parent))
    if (!kept.has(name)) rmSync(join(parent, name), { recursive: true });
  if (kept.size === 1) rmSync(parent, { recursive: true });
}

/** What the last build left, if it can be read; otherwise everything is made again. */
function readIndex(file: string): IndexFile | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as IndexFile;
  } catch {
    return undefined;
  }
}

const fingerprint = (value: unknown): string =>
  createHash('sha256')
    .update(`${FORM}\n${JSON.stringify(value)}`)
    .digest('hex')
    .slice(0, 16);
