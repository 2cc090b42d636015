/** Renders the pages that changed into a draft folder; the site itself is not touched yet. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, pagesOf } from '../../src/site/routes.ts';
import type { Site } from '../../src/site/site.ts';
import { editionOf, frameOf } from '../../src/site/views/frame.ts';
import type { Bundle } from './bundle.ts';
import { readEdition, replaceEdition } from './edition-slot.ts';
import type { Manifest } from './manifest.ts';
import type { Workplace } from './workplace.ts';

export interface Drafts {
  pages: Map<string, string>;
  edition: string;
  /** File of the site → draft that will take its place. */
  drafts: Map<string, string>;
  /** How many of the drafts were rendered; in the others only the edition line is new. */
  rendered: number;
}

export interface RenderOptions {
  site: Site;
  bundle: Bundle;
  previous: Manifest;
  place: Workplace;
  onProgress(done: number): void;
}

/** The file that a static server answers with at `address`; `base` is stripped. */
export function fileOf(address: string, base: string): string {
  if (!address.startsWith(base)) throw new Error(`The address ${address} is outside of ${base}`);
  const path = decodeURI(address.slice(base.length));
  if (/[?#\\\0]|(?:^|\/)\.{0,2}\//.test(path)) throw new Error(`The address ${address} names no file`);
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

export const countPages = (site: Site): number => {
  let count = 0;
  for (const _ of pagesOf(site)) count++;
  return count;
};

/** Renders every page whose view, frame or code changed since `previous`, or whose file is missing. */
export async function renderPages(options: RenderOptions): Promise<Drafts> {
  const { site, bundle, previous, place } = options;
  const frame = frameOf(site);
  const edition = editionOf(site);
  const shared = JSON.stringify([bundle.hash, frame]);
  const notFound = site.addresses.notFound();
  const pages = new Map<string, string>();
  const drafts = new Map<string, string>();
  const kept: string[] = [];
  let line: string | undefined;
  let lastKept: Page | undefined;

  rmSync(place.drafts, { recursive: true, force: true });
  mkdirSync(place.drafts, { recursive: true });
  const addDraft = (file: string, bytes: Buffer) => {
    const draft = join(place.drafts, String(drafts.size));
    writeFileSync(draft, bytes);
    drafts.set(file, draft);
  };
  const render = async ({ address, view }: Page): Promise<Buffer> => {
    const { status, bytes } = await renderOrExplain(bundle, address, { frame, edition, view });
    if (status !== (address === notFound ? 404 : 200)) throw new Error(`${address} answers ${status}`);
    const own = readEdition(bytes);
    line ??= own;
    if (own !== undefined && own !== line)
      throw new Error(`The edition line of ${address} differs from the others`);
    return bytes;
  };

  for (const page of pagesOf(site)) {
    const file = fileOf(page.address, site.addresses.base);
    if (pages.has(file)) throw new Error(`Two pages have the address ${page.address}`);
    const key = hash('sha256', shared + JSON.stringify(page.view), 'base64url').slice(0, 22);
    pages.set(file, key);
    if (previous.pages.get(file) === key && existsSync(join(place.site, file))) {
      kept.push(file);
      if (file.endsWith('.html')) lastKept = page;
    } else addDraft(file, await render(page));
    if (pages.size % 500 === 0) options.onProgress(pages.size);
  }
  const rendered = drafts.size;
  if (line === undefined && lastKept) await render(lastKept);
  if (line !== undefined && line !== previous.edition)
    for (const file of kept.filter((file) => file.endsWith('.html'))) {
      const bytes = replaceEdition(readFileSync(join(place.site, file)), line);
      if (bytes !== undefined) addDraft(file, bytes);
    }
  return { pages, edition: line ?? '', drafts, rendered };
}

async function renderOrExplain(bundle: Bundle, address: string, locals: App.Locals) {
  try {
    return await bundle.render(address, locals);
  } catch (error) {
    throw new Error(`The page at ${address} cannot be rendered`, { cause: error });
  }
}
