/** Feeds for those who follow: Atom (RFC 4287) and JSON Feed 1.1, for the whole, for each theme, for each country. */
import { type ArticleEntry, dateOf } from '../domain/corpus.ts';
import { boundsOfPeriod } from '../domain/dates.ts';
import { isDefined, outletOf } from './links.ts';
import type { Site } from './site.ts';

/** A file to publish, whole. */
export interface FileView {
  body: string;
  type: string;
}

export interface FeedSource {
  title: string;
  description: string;
  /** The page that the feed follows. */
  page: string;
  xml: string;
  json: string;
  entries: readonly ArticleEntry[];
  /** Whole articles; the feeds of one theme or one country give their summaries. */
  whole?: true;
}

const LATEST = 30;

/** An entry without a date keeps this one: a feed must have a date, and it must not look new at each edition. */
const NO_DATE = '1970-01-01';

const dayOf = ({ article }: ArticleEntry): string => {
  const date = dateOf(article);
  return date === undefined ? NO_DATE : boundsOfPeriod(date).first;
};

const instantOf = (entry: ArticleEntry): string => `${dayOf(entry)}T00:00:00Z`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 cannot hold, not even escaped. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** Links in a feed are read away from the site: they need their scheme and host. */
const withHost = (site: Site, html: string): string =>
  html.replaceAll('href="/', `href="${site.addresses.absolute('/')}`);

const summaryOf = ({ article, blocks }: ArticleEntry): string =>
  article.standfirst ?? blocks.find(({ kind }) => kind === 'paragraph')?.text ?? '';

export function atomFeed(site: Site, source: FeedSource): FileView {
  const { addresses: to, corpus } = site;
  const entries = source.entries.slice(0, LATEST);
  const updated = entries.map(instantOf).sort().at(-1) ?? `${NO_DATE}T00:00:00Z`;
  const items = entries.map((entry) => {
    const address = to.absolute(to.article(entry.id));
    const author = entry.article.origin.author ?? outletOf(site, entry.article);
    return [
      '<entry>',
      `<title>${escapeXml(entry.article.title)}</title>`,
      `<id>${escapeXml(address)}</id>`,
      `<link href="${escapeXml(address)}"/>`,
      `<updated>${instantOf(entry)}</updated>`,
      entry.article.publishedOn ? `<published>${entry.article.publishedOn}T00:00:00Z</published>` : undefined,
      author ? `<author><name>${escapeXml(author)}</name></author>` : undefined,
      ...(site.index.themesOf.get(entry.id) ?? []).map(
        (id) =>
          `<category term="${escapeXml(id)}" label="${escapeXml(site.themes.get(id)?.theme.title ?? id)}"/>`,
      ),
      `<summary>${escapeXml(summaryOf(entry))}</summary>`,
      source.whole ? `<content type="html">${escapeXml(withHost(site, entry.html))}</content>` : undefined,
      '</entry>',
    ]
      .filter(isDefined)
      .join('\n');
  });
  const body = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
    `<title>${escapeXml(source.title)}</title>`,
    `<subtitle>${escapeXml(source.description)}</subtitle>`,
    `<id>${escapeXml(to.absolute(source.page))}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(to.absolute(source.xml))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(to.absolute(source.page))}"/>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeXml(corpus.publication.publisher)}</name></author>`,
    ...items,
    '</feed>',
    '',
  ].join('\n');
  return { body, type: 'application/atom+xml; charset=utf-8' };
}

export function jsonFeed(site: Site, source: FeedSource): FileView {
  const { addresses: to, corpus } = site;
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: source.title,
    description: source.description,
    language: 'fr',
    home_page_url: to.absolute(source.page),
    feed_url: to.absolute(source.json),
    authors: [{ name: corpus.publication.publisher }],
    items: source.entries.slice(0, LATEST).map((entry) => {
      const address = to.absolute(to.article(entry.id));
      const { origin, publishedOn } = entry.article;
      const author = origin.author ?? outletOf(site, entry.article);
      const tags = (site.index.themesOf.get(entry.id) ?? []).map(
        (id) => site.themes.get(id)?.theme.title ?? id,
      );
      return {
        id: address,
        url: address,
        ...(origin.url ? { external_url: origin.url } : {}),
        title: entry.article.title,
        summary: summaryOf(entry),
        ...(source.whole
          ? { content_html: withHost(site, entry.html) }
          : { content_text: summaryOf(entry) || entry.article.title }),
        ...(publishedOn ? { date_published: `${publishedOn}T00:00:00Z` } : {}),
        ...(author ? { authors: [{ name: author }] } : {}),
        ...(tags.length > 0 ? { tags } : {}),
      };
    }),
  };
  return { body: `${JSON.stringify(feed, undefined, 1)}\n`, type: 'application/feed+json; charset=utf-8' };
}

/** Every feed of the site: the whole, then the themes, then the countries. */
export function feedSources(site: Site): FeedSource[] {
  const { addresses: to, corpus, index } = site;
  const { publication } = corpus;
  return [
    {
      title: publication.title,
      description: publication.description,
      page: to.home(),
      xml: to.feed('xml'),
      json: to.feed('json'),
      entries: corpus.articles,
      whole: true,
    },
    ...corpus.themes.map(({ id, theme }) => ({
      title: `${publication.title}, ${theme.title}`,
      description: theme.summary,
      page: to.theme(id),
      xml: to.themeFeed(id, 'xml'),
      json: to.themeFeed(id, 'json'),
      entries: index.byTheme.get(id) ?? [],
    })),
    ...[...index.byCountry].flatMap(([id, entries]) => {
      const country = corpus.taxonomy.countries.get(id);
      if (!country) return [];
      return [
        {
          title: `${publication.title}, ${country.name}`,
          description: `${publication.tagline}, ${country.name}`,
          page: to.country(country),
          xml: to.countryFeed(country, 'xml'),
          json: to.countryFeed(country, 'json'),
          entries,
        },
      ];
    }),
  ];
}
