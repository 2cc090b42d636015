/** The whole trip from content to site: read, check, render what changed, put it in place, index it, make it work offline. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hasErrors, type Problem } from '../../src/domain/problem.ts';
import { writeOffline } from '../../src/integrations/offline/index.ts';
import { buildSearchIndex } from '../../src/integrations/search/index.ts';
import type { Site } from '../../src/site/site.ts';
import { type Bundle, openBundle } from './bundle.ts';
import { copyIfChanged, listFiles, removeEmptyFolders } from './files.ts';
import {
  emptyManifest,
  forgetManifest,
  type Manifest,
  type PageRecord,
  readManifest,
  writeManifest,
} from './manifest.ts';
import { openSite, type Settings } from './open-site.ts';
import { renderPages } from './render-pages.ts';
import type { Workplace } from './workplace.ts';

/** What a build tells while it works. */
export interface Progress {
  compiling(): void;
  rendering(done: number): void;
  indexing(): void;
  storing(): void;
}

export interface PublishOptions extends Settings {
  /** `false` leaves the search index and the offline copy as they are: for quick rounds while writing, and for benchmarks. */
  search: boolean;
  progress: Progress;
}

export interface Published {
  problems: Problem[];
  /** Absent when problems stopped the build: nothing was written then. */
  done?: { site: Site; pages: number; rendered: number; written: number; removed: number; indexed: boolean };
}

/** Builds the site of `place`. Content faults are returned, code faults thrown; in both cases the last good site stays. */
export async function publish(place: Workplace, options: PublishOptions): Promise<Published> {
  const { site, problems } = openSite(place, options, { remember: true });
  if (!site || hasErrors(problems)) return { problems };
  const bundle = await openBundle(site.addresses.base, options.progress.compiling);
  const last = existsSync(place.site) ? readManifest(place.cache) : undefined;
  const previous = last ?? emptyManifest;
  const drafts = await renderPages({ site, bundle, previous, place, onProgress: options.progress.rendering });

  forgetManifest(place.cache);
  if (!last) rmSync(place.site, { recursive: true, force: true });
  for (const [file, draft] of drafts.drafts) move(draft, join(place.site, file));
  const copies = copyFiles(place, bundle);
  const removed = removeStale(place, previous, new Set([...drafts.pages.keys(), ...copies.files]));
  const written = drafts.drafts.size + copies.written;
  const untouched = written + removed === 0 && isWhole(place, previous);

  const manifest: Manifest = {
    pages: drafts.pages,
    edition: drafts.edition,
    files: copies.files,
    stored: previous.stored && untouched,
    entries: previous.entries,
    ...(previous.search !== undefined && isWhole(place, previous) ? { search: previous.search } : {}),
  };
  const indexed =
    options.search &&
    (await addSearch(place, site, manifest, searchKey(site, bundle, drafts.pages), options));
  writeManifest(place.cache, manifest);
  return {
    problems,
    done: { site, pages: drafts.pages.size, rendered: drafts.rendered, written, removed, indexed },
  };
}

/** Brings the search index, then the offline copy, up to date with the pages; tells whether the index was made again. */
async function addSearch(
  place: Workplace,
  site: Site,
  manifest: Manifest,
  key: string,
  { progress }: PublishOptions,
): Promise<boolean> {
  const stale = manifest.search !== key;
  if (stale) {
    progress.indexing();
    await buildSearchIndex(site, place.site, { cacheDir: join(place.cache, 'search') });
  }
  if (stale || !manifest.stored) {
    progress.storing();
    await writeOffline(site, place.site);
  }
  Object.assign(manifest, { search: key, stored: true, entries: readdirSync(place.site) });
  return stale;
}

/** What the index is made from: every page's fingerprint (the edition line apart), the words of the taxonomy, the code. */
function searchKey(site: Site, bundle: Bundle, pages: ReadonlyMap<string, PageRecord>): string {
  const words = Object.values(site.corpus.taxonomy).map((entries) => [...entries.values()]);
  return hash(
    'sha256',
    JSON.stringify([bundle.hash, words, [...pages].map(([file, [, view]]) => [file, view])]),
    'hex',
  );
}

/** Does everything that the last complete build left at the top of the site still stand? */
const isWhole = (place: Workplace, previous: Manifest): boolean =>
  previous.entries.every((name) => existsSync(join(place.site, name)));

function move(draft: string, file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  renameSync(draft, file);
}

/** Copies public files, and the styles and scripts of the bundle, into the site. */
function copyFiles(place: Workplace, bundle: Bundle): { files: Set<string>; written: number } {
  const files = new Set<string>();
  let written = 0;
  for (const folder of [place.publicFiles, bundle.assets])
    for (const file of listFiles(folder)) {
      files.add(file);
      if (copyIfChanged(join(folder, file), join(place.site, file))) written++;
    }
  return { files, written };
}

/** Removes what the last build wrote and this one did not; files of the search index and the offline copy are not among them. */
function removeStale(place: Workplace, previous: Manifest, present: ReadonlySet<string>): number {
  const stale = [...previous.pages.keys(), ...previous.files].filter((file) => !present.has(file));
  for (const file of stale) {
    rmSync(join(place.site, file), { force: true });
    removeEmptyFolders(dirname(join(place.site, file)), place.site);
  }
  return stale.length;
}
