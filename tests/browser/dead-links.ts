/** Finds the links of a built site that lead nowhere, or out of its base path. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../scripts/build/files.ts';
import type { BuiltSite } from './browsing.ts';

/** Every `href` and `src` of a page; our own renderer writes attributes between double quotes. */
const LINK = /\s(?:href|src)="([^"]*)"/g;
const ID = /\sid="([^"]+)"/g;

/** Links of all pages that lead nowhere, or out of the base path. */
export function deadLinks({ place, base }: BuiltSite): string[] {
  const files = new Set(listFiles(place.site).map((file) => file.replaceAll('\\', '/')));
  const ids = new Map<string, Set<string>>();
  const html = (file: string): string => readFileSync(join(place.site, file), 'utf8');
  const idsOf = (file: string): Set<string> => {
    const known = ids.get(file) ?? new Set([...html(file).matchAll(ID)].map(([, id]) => id!));
    ids.set(file, known);
    return known;
  };
  const dead: string[] = [];
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const address = `http://site${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
    for (const [, href] of html(file).matchAll(LINK)) {
      const url = new URL(href!.replaceAll('&amp;', '&').replaceAll('&#38;', '&'), address);
      if (url.host !== 'site') continue;
      const path = decodeURIComponent(url.pathname.slice(base.length));
      const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
      const anchor = decodeURIComponent(url.hash.slice(1).split(':~:')[0] ?? '');
      if (!url.pathname.startsWith(base) || !files.has(target)) dead.push(`${file}: ${href}`);
      else if (anchor !== '' && target.endsWith('.html') && !idsOf(target).has(anchor))
        dead.push(`${file}: ${href}`);
    }
  }
  return dead;
}
