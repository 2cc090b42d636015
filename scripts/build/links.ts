/** Finds links in the editors' own words that lead to no page of the site, or to no place in the page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNearest } from '../../src/domain/nearest.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { pagesOf } from '../../src/site/routes.ts';
import type { Site } from '../../src/site/site.ts';
import type { Workplace } from './workplace.ts';

/** The address of a link to this site; matches `href="/articles/x/#chiffre-a"`, not `href="https://…"` nor `href="#a"`. */
const INTERNAL_HREF = /\shref="(?<href>\/(?!\/)[^"]*)"/g;
/** An anchor of rendered HTML; matches ` id="chiffre-a"`. */
const ANCHOR = /\sid="(?<id>[^"]+)"/g;

interface Written {
  file: string;
  html: string;
}

/** One `BrokenLink` for each, at the place where the editor wrote it. */
export function findBrokenLinks(site: Site, place: Workplace): Problem[] {
  const { articles, themes, pages } = site.corpus;
  const links = [...articles, ...themes, ...pages].flatMap(linksOf);
  if (links.length === 0) return [];
  const addresses = addressesOf(site);
  const anchors = new Map(articles.map((entry) => [site.addresses.article(entry.id), entry.html]));
  const isBroken = (href: string): boolean => {
    const [target = '', anchor = ''] = decodeHref(href).split('#');
    const [address = ''] = target.split('?');
    if (!addresses.has(address) && !rarerAddresses(site, addresses).has(address))
      return !existsSync(join(place.publicFiles, address.slice(site.addresses.base.length)));
    const html = anchors.get(address);
    return anchor !== '' && html !== undefined && !anchorsOf(html).has(anchor);
  };
  return links
    .filter(({ href }) => isBroken(href))
    .map(({ file, href }) => describe(file, href, site, place, [...rarerAddresses(site, addresses)]));
}

/** The pages that editors usually link to, told without composing what they show. */
function addressesOf(site: Site): Set<string> {
  const { corpus, addresses } = site;
  return new Set([
    addresses.home(),
    ...corpus.articles.map(({ id }) => addresses.article(id)),
    ...corpus.themes.map(({ id }) => addresses.theme(id)),
    ...corpus.pages.map(({ id }) => addresses.prose(id)),
  ]);
}

/** Adds every other page to `known`, once: that takes as long as composing them all. */
function rarerAddresses(site: Site, known: Set<string>): Set<string> {
  if (!known.has(site.addresses.notFound())) for (const { address } of pagesOf(site)) known.add(address);
  return known;
}

const linksOf = ({ file, html }: Written): { file: string; href: string }[] =>
  html.includes(' href="/')
    ? [...html.matchAll(INTERNAL_HREF)].map((match) => ({ file, href: match.groups!.href! }))
    : [];

const anchorsOf = (html: string): Set<string> =>
  new Set([...html.matchAll(ANCHOR)].map((match) => match.groups!.id!));

const decodeHref = (href: string): string => {
  const plain = href.replaceAll('&amp;', '&').replaceAll('&#x26;', '&');
  return URL.canParse(plain, 'http://x') ? decodeURIComponent(plain) : plain;
};

function describe(
  file: string,
  href: string,
  site: Site,
  place: Workplace,
  addresses: readonly string[],
): Problem {
  const { base } = site.addresses;
  const written = `/${decodeHref(href).slice(base.length)}`;
  const own = addresses.map((address) => `/${address.slice(base.length)}`);
  const suggestion = findNearest(written, own);
  return {
    name: 'BrokenLink',
    severity: 'error',
    file,
    ...placeOf(readFileSync(join(place.root, file), 'utf8'), written),
    details: { value: written },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** 1-based place of the first link to `written` in the text of the file; none when the editor wrote it in another way. */
function placeOf(text: string, written: string): { line?: number; column?: number } {
  const offset = [`(${written}`, `<${written}`, `"${written}`]
    .map((form) => text.indexOf(form))
    .find((at) => at !== -1);
  if (offset === undefined) return {};
  const before = text.slice(0, offset + 1);
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
