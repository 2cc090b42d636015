/** Writes one Pagefind bundle: indexes the words of the documents and puts the text that is shown in their place. */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import type { PreparedDocument, SearchDocument } from './document.ts';
import { prepare } from './document.ts';
import { type BundleFiles, SIGNATURE, steady } from './steady.ts';

/** What a bundle needs to answer; the ready-made interfaces and the worker, 400 kB of them, are not used. */
const OWN_FILES = /^(?:pagefind\.js|pagefind-entry\.json|pagefind\..+\.pf_meta|wasm\.unknown\.pagefind)$/;

const ENTRY = 'pagefind-entry.json';

/** The folders of a bundle. */
const PARTS: readonly string[] = ['index', 'filter', 'fragment'];

/** In a bundle that is merged into another the engine itself is not asked for again. */
const ENGINE_FILES = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;

export interface BundleOptions {
  /** Where the files are written before the bundle is put in its place. */
  temporary: string;
  /** The bundle's own folder; what stood there is replaced. */
  folder: string;
  /** Value of the facet `lot`. */
  lot: string;
  /** Does it hold the engine? */
  engine: boolean;
}

/** No French stemmer: the words come stemmed, and must be taken as they are. */
const LANGUAGE = 'unknown';

export async function writeBundle(
  documents: readonly SearchDocument[],
  options: BundleOptions,
): Promise<void> {
  const { createIndex } = await import('pagefind');
  const { errors, index } = await createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  const prepared = documents.map(prepare);
  await addAll(index, documents, prepared, options.lot);
  // Not `writeFiles`: up to 1.5.2 it answers before its files are on the disk (a fault of its service mode, mended after that version).
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(`Pagefind gave no files: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  const files: BundleFiles = new Map(
    written.files.flatMap(({ path, content }) => {
      // Pagefind joins paths as its platform does.
      const name = path.replaceAll('\\', '/');
      return isOwn(name, options.engine) ? [[name, content]] : [];
    }),
  );
  putFragments(prepared, files);
  steady(files);
  writeFiles(files, options.temporary);
  moveBundle(options);
}

const isOwn = (name: string, engine: boolean): boolean =>
  name.includes('/') || (OWN_FILES.test(name) && (engine || !ENGINE_FILES.test(name)));

function writeFiles(files: BundleFiles, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['.', ...PARTS]) mkdirSync(join(folder, part), { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
}

/** Enough at once to keep Pagefind busy, few enough to keep memory flat. */
const BATCH = 500;

async function addAll(
  index: PagefindIndex,
  documents: readonly SearchDocument[],
  prepared: readonly PreparedDocument[],
  lot: string,
): Promise<void> {
  for (let start = 0; start < documents.length; start += BATCH) {
    const answers = await Promise.all(
      documents.slice(start, start + BATCH).map(({ facets, date }, offset) => {
        const { indexed, indexedTitle, fragment } = prepared[start + offset]!;
        return index.addCustomRecord({
          url: fragment.url,
          content: indexed,
          language: LANGUAGE,
          meta: { title: indexedTitle },
          filters: { ...facets, lot: [lot] },
          // A page without the sort key would vanish from sorted results.
          sort: { date: date === '' ? '0000' : date },
        });
      }),
    );
    const errors = answers.flatMap((answer) => answer.errors);
    if (errors.length > 0) throw new Error(`Pagefind refused a document: ${errors.join('; ')}`);
  }
}

/**
 * Pagefind's fragments hold the words as indexed. The same chunks as printed take their place: positions count chunks, so they
 * still point at the right words.
 */
function putFragments(prepared: readonly PreparedDocument[], files: BundleFiles): void {
  const byUrl = new Map(prepared.map(({ fragment }) => [fragment.url, fragment]));
  for (const [name, content] of files) {
    if (!name.startsWith('fragment/')) continue;
    const { url } = JSON.parse(gunzipSync(content).subarray(SIGNATURE.length).toString('utf8')) as {
      url: string;
    };
    const fragment = byUrl.get(url);
    if (!fragment) throw new Error(`Pagefind wrote a fragment for an unknown address: ${url}`);
    byUrl.delete(url);
    files.set(name, gzipSync(SIGNATURE + JSON.stringify(fragment)));
  }
  if (byUrl.size > 0)
    throw new Error(`Pagefind wrote no fragment for ${[...byUrl.keys()].slice(0, 3).join(', ')}`);
}

/** Puts the bundle in its folder, file by file, the entry last, and removes what the former bundle left there. */
function moveBundle({ temporary, folder }: BundleOptions): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (OWN_FILES.test(name) && name !== ENTRY) rmSync(join(folder, name));
  for (const part of PARTS) {
    rmSync(join(folder, part), { recursive: true, force: true });
    move(join(temporary, part), join(folder, part));
  }
  // The entry last: it names the metadata.
  const names = readdirSync(temporary).filter((name) => !PARTS.includes(name) && name !== ENTRY);
  for (const name of [...names, ENTRY]) move(join(temporary, name), join(folder, name));
  rmSync(temporary, { recursive: true, force: true });
}

/** Renames where it can: the folders may stand on two disks. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
