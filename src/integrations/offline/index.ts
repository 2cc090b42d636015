/** Makes a built site readable with no network: the service worker, and the list of files it keeps. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '../../site/site.ts';
import { BUDGET, planDownload, type StoredFile } from './plan.ts';

/** The service worker, at the root of the site. */
export const serviceWorkerFile = 'sw.js';
/** The service worker knows this address too. */
const LIST = 'hors-ligne/fichiers.json';

/** Not part of what a reader reads: the worker itself, its list, and what only a host reads. */
const LEFT_OUT = new Set([serviceWorkerFile, LIST, '_headers', '_redirects', 'robots.txt', 'CNAME']);

/**
 * Writes `sw.js` and the list of files into `outDir`, which must be complete. The same site gives the same bytes, so browsers see a
 * new edition only when there is one. `budget` is what a first visit may cost. Returns what a reader who takes all of it stores.
 */
export async function writeOffline(
  site: Site,
  outDir: string,
  budget: typeof BUDGET = BUDGET,
): Promise<{ files: number; bytes: number }> {
  const files = listFiles(outDir).map((path): StoredFile => {
    const bytes = readFileSync(join(outDir, path));
    return { path, hash: fingerprint(bytes), size: bytes.length };
  });
  const { base, article } = site.addresses;
  const newest = site.corpus.articles.map(({ id }) => `${article(id).slice(base.length)}index.html`);
  const rows = planDownload(files, newest, budget).map(
    ({ path, hash, size, tier }) => [path, hash, size, tier] as const,
  );
  const worker = readFileSync(new URL('./service-worker.js', import.meta.url), 'utf8');
  const edition = fingerprint(worker + JSON.stringify(rows));
  rmSync(join(outDir, serviceWorkerFile), { force: true });
  writeInto(outDir, LIST, JSON.stringify({ edition, files: rows }));
  writeInto(outDir, serviceWorkerFile, worker.replace("'__EDITION__'", `'${edition}'`));
  return { files: rows.length, bytes: rows.reduce((sum, [, , size]) => sum + size, 0) };
}

/** The first 64 bits of SHA-256, as the service worker computes them over what it received. */
const fingerprint = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

function writeInto(outDir: string, path: string, text: string): void {
  mkdirSync(dirname(join(outDir, path)), { recursive: true });
  writeFileSync(join(outDir, path), text);
}

/** Paths below `outDir` with `/`, in a fixed order; hidden files are left out. */
const listFiles = (outDir: string): string[] =>
  readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(outDir.replace(/\/$/, '').length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !LEFT_OUT.has(path) && !path.split('/').some((part) => part.startsWith('.')))
    .sort();
