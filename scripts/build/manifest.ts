/** What the last complete build wrote: the memory that lets the next one write only what changed. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './files.ts';

/** Fingerprints of one page: of the articles that its view is composed from (when they are known), and of the view itself. */
export type PageRecord = readonly [from: string, view: string];

/** `pages` and `files` are by their path in the site. */
export interface Manifest {
  pages: ReadonlyMap<string, PageRecord>;
  /** The edition line as HTML, the same in every page. */
  edition: string;
  /** Other files that the builder put into the site: assets and public files. */
  files: ReadonlySet<string>;
  /** Fingerprint of what the search index in place was made from. */
  search?: string;
  /** Is the offline copy that of these very files? */
  stored: boolean;
  /** Names at the top of the site once all was done: one that is missing later was deleted by hand. */
  entries: readonly string[];
}

export const emptyManifest: Manifest = {
  pages: new Map(),
  edition: '',
  files: new Set(),
  stored: false,
  entries: [],
};

/** Bumped when the meaning of the file changes; an older one is then forgotten and everything is built again. */
const VERSION = 2;

const fileIn = (cache: string): string => join(cache, 'manifest.json');

/** `undefined` when no build has been completed here, or the last one was cut short. */
export function readManifest(cache: string): Manifest | undefined {
  if (!existsSync(fileIn(cache))) return undefined;
  const stored = JSON.parse(readFileSync(fileIn(cache), 'utf8'));
  if (stored.version !== VERSION) return undefined;
  return { ...stored, pages: new Map(Object.entries(stored.pages)), files: new Set(stored.files) };
}

export function writeManifest(cache: string, manifest: Manifest): void {
  const stored = {
    version: VERSION,
    ...manifest,
    pages: Object.fromEntries(manifest.pages),
    files: [...manifest.files],
  };
  writeWhole(fileIn(cache), JSON.stringify(stored));
}

/** Called before the site is touched: a build that is cut short must not be taken for a complete one. */
export function forgetManifest(cache: string): void {
  rmSync(fileIn(cache), { force: true });
}
