/** What search engines read: the addresses worth keeping, and that all may be read. */
import { dateOf } from '../domain/corpus.ts';
import { boundsOfPeriod } from '../domain/dates.ts';
import { escapeXml, type FileView } from './feeds.ts';
import { isDefined, linkToActor, linkToCountry, linkToSector } from './links.ts';
import type { Site } from './site.ts';

interface Listed {
  address: string;
  /** ISO day, when known. */
  changed?: string;
}

function listedPages(site: Site): Listed[] {
  const { addresses: to, corpus, index } = site;
  const hubs = [
    ...[...index.byCountry.keys()].map((id) => linkToCountry(site, id)),
    ...[...index.bySector.keys()].map((id) => linkToSector(site, id)),
    ...[...index.byOrganisation.keys(), ...index.byPerson.keys()].map((id) => linkToActor(site, id)),
  ].filter(isDefined);
  return [
    ...[
      to.home(),
      to.themes(),
      to.articles(),
      to.countries(),
      to.sectors(),
      to.actors(),
      to.figures(),
      to.deadlines(),
      to.data(),
      ...corpus.themes.map(({ id }) => to.theme(id)),
      ...corpus.pages.map(({ id }) => to.prose(id)),
      ...hubs.map(({ href }) => href),
    ].map((address) => ({ address })),
    ...corpus.articles.map(({ id, article }) => {
      const date = dateOf(article);
      return { address: to.article(id), ...(date ? { changed: boundsOfPeriod(date).first } : {}) };
    }),
  ];
}

export function sitemapFile(site: Site): FileView {
  const rows = listedPages(site).map(
    ({ address, changed }) =>
      `<url><loc>${escapeXml(site.addresses.absolute(address))}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  );
  const body = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...rows,
    '</urlset>',
    '',
  ].join('\n');
  return { body, type: 'application/xml; charset=utf-8' };
}

export const robotsFile = (site: Site): FileView => ({
  body: `User-agent: *\nAllow: /\n\nSitemap: ${site.addresses.absolute(site.addresses.sitemap())}\n`,
  type: 'text/plain; charset=utf-8',
});
