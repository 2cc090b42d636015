/** Renders the pages that changed into a draft folder; the site itself is not touched yet. */
import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, pagesOf, worldOf } from '../../src/site/routes.ts';
import type { Site } from '../../src/site/site.ts';
import { editionOf, frameOf } from '../../src/site/views/frame.ts';
import type { Bundle } from './bundle.ts';
import { readEdition, replaceEdition } from './edition-slot.ts';
import type { Manifest, PageRecord } from './manifest.ts';
import type { Workplace } from './workplace.ts';

export interface Drafts {
  pages: Map<string, PageRecord>;
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
  const notFound = site.addresses.notFound();
  const fingerprint = createFingerprints(bundle, site);
  const pages = new Map<string, PageRecord>();
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
  const keep = (file: string, page: Page) => {
    kept.push(file);
    if (file.endsWith('.html')) lastKept = page;
  };
  const render = async (address: string, view: unknown): Promise<Buffer> => {
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
    const before = existsSync(join(place.site, file)) ? previous.pages.get(file) : undefined;
    const from = fingerprint.from(page);
    if (from !== '' && before?.[0] === from) {
      pages.set(file, before);
      keep(file, page);
    } else {
      const { view } = page;
      const record: PageRecord = [from, fingerprint.view(view)];
      pages.set(file, record);
      if (before?.[1] === record[1]) keep(file, page);
      else addDraft(file, await render(page.address, view));
    }
    if (pages.size % 500 === 0) options.onProgress(pages.size);
  }
  const rendered = drafts.size;
  if (line === undefined && lastKept) await render(lastKept.address, lastKept.view);
  if (line !== undefined && line !== previous.edition)
    for (const file of kept.filter((file) => file.endsWith('.html'))) {
      const bytes = replaceEdition(readFileSync(join(place.site, file)), line);
      if (bytes !== undefined) addDraft(file, bytes);
    }
  return { pages, edition: line ?? '', drafts, rendered };
}

/** Fingerprints of what a page is made from: the code and the frame are in each. */
function createFingerprints(bundle: Bundle, site: Site) {
  const digest = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);
  const shared = digest(JSON.stringify([bundle.hash, frameOf(site)]));
  const world = digest(JSON.stringify([shared, worldOf(site)]));
  return {
    /** Empty when it is not known which articles the view is composed from. */
    from: ({ from, place = '' }: Page): string =>
      from
        ? digest(
            `${world}|${place}|${from.map((list) => list.map((entry) => entry.fingerprint).join()).join('|')}`,
          )
        : '',
    view: (view: unknown): string => digest(shared + JSON.stringify(view)),
  };
}

async function renderOrExplain(bundle: Bundle, address: string, locals: App.Locals) {
  try {
    return await bundle.render(address, locals);
  } catch (error) {
    throw new Error(`The page at ${address} cannot be rendered`, { cause: error });
  }
}
