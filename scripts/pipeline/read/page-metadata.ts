/** What a saved page declares about its article: JSON-LD first, then OpenGraph and `meta`, then the visible marks. */
import type { ClippingMeta, Declared } from '../model.ts';
import { fold, wordKey } from './fold.ts';
import { ARTICLE_TYPES, type Json, nameOf, plain, typesOf } from './page-data.ts';
import { printedDay } from './printed-date.ts';

/** ISO day of a machine date; the day printed, whatever the time zone. */
function dayOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const day = printedDay(fold(value));
  if (day) return day;
  const compact = /^(20\d{2}|19\d{2})(\d{2})(\d{2})(?:T|$|\d{4,6}$)/.exec(value.trim());
  return compact ? printedDay(`${compact[1]}-${compact[2]}-${compact[3]}`) : undefined;
}

/** « 2025-03-04T23:30:00Z », « …T22:10:00+00:00 »: past midnight where the paper is printed; not « …T23:30:00+01:00 ». */
const LATE_STAMP = /T2[1-3]:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|\+00:?00)$/;

/** Ends the evidence of a day that was perhaps the next one for the readers of the page. */
export const LATE_IN_UTC = ', late in UTC';

const lateness = (stamp: unknown): string =>
  typeof stamp === 'string' && LATE_STAMP.test(stamp.trim()) ? LATE_IN_UTC : '';

const DATE_METAS = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'article:published',
  'datepublished',
  'date.published',
  'publish-date',
  'publish_date',
  'publication_date',
  'pubdate',
  'publishdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.issued',
  'dcterms.date',
  'dc.date',
  'dc.created',
  'article.published',
  'article:post_date',
  'rnews:datepublished',
  'citation_date',
  'article_date_original',
  'og:pubdate',
  'created',
  'date',
];

const UPDATED_METAS = ['og:updated_time', 'article:modified_time', 'last-modified', 'dc.date.modified'];

/** `https://site.ma/2025/03/12/titre`, `/2025-03-12-titre`; not `/2025/03/`. */
const DAY_IN_ADDRESS = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?([0-3]\d)(?=[/_.-]|$)/;

function metaReader(
  document: Document,
): (names: readonly string[]) => { value: string; name: string } | undefined {
  const byName = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta')) {
    const content = meta.getAttribute('content');
    if (!content?.trim()) continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = meta.getAttribute(key)?.trim().toLowerCase();
      if (name && !byName.has(name)) byName.set(name, content);
    }
  }
  return (names) => {
    for (const name of names) {
      const value = byName.get(name);
      if (value) return { value, name };
    }
    return undefined;
  };
}

const declared = (value: string | undefined, evidence: string): Declared | undefined =>
  value ? { value, evidence } : undefined;

/** Where a title ends and the name of the site begins: « Titre - Le Matin », « Titre | Médias24 », « Titre – H24info ». */
const SITE_SEPARATOR = /(?<!\s)\s+[|\-–—•·:»›/]{1,2}\s+/;
/** What is left of it where the name went: « Titre - ». */
const SEPARATOR_AT_END = /(?<![\s|\-–—•·:»›/])[\s|\-–—•·:»›/]+$/;

/** Longer than this, in characters, a text is no title and its ends are not looked at. */
const LONGEST_TITLE = 500;

/** Title without the name of the site at either end. `outlet` may be unknown. */
export function withoutSiteName(title: string, outlet: string | undefined): string {
  if (title.length > LONGEST_TITLE) return title;
  const site = outlet ? wordKey(outlet).replace(/ /g, '') : '';
  let current = title;
  for (let round = 0; round < 3; round += 1) {
    const parts = current.split(SITE_SEPARATOR);
    if (parts.length < 2) return current;
    const last = parts.at(-1)!;
    const first = parts[0]!;
    const isSite = (part: string): boolean => {
      const key = wordKey(part).replace(/ /g, '');
      if (key === '') return true;
      return (
        site !== '' && (key === site || (key.length > 3 && (site.startsWith(key) || key.startsWith(site))))
      );
    };
    const longest = Math.max(...parts.map((part) => part.length));
    if (isSite(last)) current = current.slice(0, current.lastIndexOf(last)).replace(SEPARATOR_AT_END, '');
    else if (isSite(first)) current = current.slice(first.length).replace(/^[\s|\-–—•·:»›/]+/, '');
    else if (
      last.split(/\s+/).length <= 3 &&
      last.length < longest &&
      /[|–—•·»›]\s+\S+(?:\s+\S+){0,2}$/.test(current)
    ) {
      current = current.slice(0, current.lastIndexOf(last)).replace(SEPARATOR_AT_END, '');
    } else return current;
  }
  return current;
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    wordKey(text)
      .split(' ')
      .filter((word) => word.length > 2),
  );

/** Share of the shorter text's words found in the longer: 1 for a title and the same title with the site's name. */
export function likeness(one: string, other: string): number {
  const a = wordsOf(one);
  const b = wordsOf(other);
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const word of small) if (large.has(word)) common += 1;
  return common / small.size;
}

/** A name, not an address nor a handle: « Khadija Skalli »; not « https://facebook.com/x », « @redac », « admin ». */
function personName(value: string | undefined): string | undefined {
  if (!value || /https?:|@|\bwww\./i.test(value) || value.length > 90) return undefined;
  const name = value.replace(/^(?:par|by|de|auteur\s*:)\s+/i, '').trim();
  return /^(?:admin\w*|root|webmaster|super ?user|super utilisateur|user\d*|test|auteur|author|editor|éditeur)$/i.test(
    name,
  )
    ? undefined
    : name;
}

/** A blog prints its own name as `h1` and the title below: the heading with which a claim ends, after that name. */
function behindSiteName(site: string, claims: readonly string[], document: Document): Declared | undefined {
  const key = wordKey(site);
  const rests = claims.flatMap((claim) => {
    const whole = wordKey(claim);
    return whole.startsWith(`${key} `) ? [whole.slice(key.length + 1)] : [];
  });
  if (!rests.some((rest) => rest.split(' ').length >= Math.max(4, key.split(' ').length))) return undefined;
  for (const head of document.querySelectorAll('h1, h2, h3, .entry-title, .post-title')) {
    const text = plain(head.textContent);
    if (text && rests.includes(wordKey(text))) return { value: text, evidence: head.localName };
  }
  return undefined;
}

function visibleTitle(document: Document, claims: readonly string[]): Declared | undefined {
  const heads = [...document.querySelectorAll('h1')]
    .map((head) => plain(head.textContent))
    .filter((text): text is string => text !== undefined && text.length > 3 && text.length < 400);
  const named = [
    ...document.querySelectorAll('[itemprop~="headline"], .entry-title, .article-title, .post-title'),
  ]
    .map((head) => plain(head.textContent ?? head.getAttribute('content')))
    .filter((text): text is string => text !== undefined && text.length > 10 && text.length < 400);
  for (const [texts, evidence] of [
    [heads, 'h1'],
    [named, 'itemprop=headline'],
  ] as const) {
    let best: { text: string; score: number } | undefined;
    for (const text of texts) {
      const key = wordKey(text);
      // A claim that begins with the whole heading is that heading and the site's name.
      const score = Math.max(
        0,
        ...claims.map(
          (claim) =>
            likeness(text, claim) * Math.min(1, wordsOf(text).size / 3) +
            (wordKey(claim).startsWith(key) ? 0.5 : 0),
        ),
      );
      if (!best || score > best.score) best = { text, score };
    }
    const printed = best && best.score >= 0.6 ? behindSiteName(best.text, claims, document) : undefined;
    if (printed) return printed;
    if (best && best.score >= 0.6) return { value: best.text, evidence };
  }
  // No good `h1`: a heading with which a claim begins is the title without the site's name.
  for (const head of document.querySelectorAll('h2, h3')) {
    const text = plain(head.textContent);
    if (!text || text.length > 300) continue;
    const key = wordKey(text);
    if (key.split(' ').length >= 4 && claims.some((claim) => wordKey(claim).startsWith(key)))
      return { value: text, evidence: head.localName };
  }
  if (claims.length === 0 && heads.length > 0) return { value: heads[0]!, evidence: 'h1' };
  return undefined;
}

/** Metadata of a saved page. `data` is its linked data; `address` is where it was saved from, when the caller knows. */
export function pageMetadata(document: Document, data: readonly Json[], address?: string): ClippingMeta {
  const articles = data.filter((item) => typesOf(item).some((type) => ARTICLE_TYPES.test(type)));
  articles.sort((a, b) => rank(a) - rank(b));
  const meta = metaReader(document);
  const fromArticles = <T>(pick: (item: Json) => T | undefined): T | undefined => {
    for (const item of articles) {
      const value = pick(item);
      if (value !== undefined) return value;
    }
    return undefined;
  };

  const siteName = meta(['og:site_name', 'application-name', 'twitter:app:name:iphone']);
  const publisher = plain(fromArticles((item) => nameOf(item.publisher)));
  const outlet =
    declared(plain(siteName?.value), `meta ${siteName?.name}`) ??
    declared(publisher, 'json-ld publisher') ??
    declared(plain(nameOf(data.find((item) => typesOf(item).includes('WebSite'))?.name)), 'json-ld WebSite');

  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
  const addresses: [string | undefined, string][] = [
    [canonical, 'link canonical'],
    [meta(['og:url', 'twitter:url'])?.value, 'meta og:url'],
    [fromArticles((item) => (typeof item.url === 'string' ? item.url : undefined)), 'json-ld url'],
    [address, 'address given'],
  ];
  const url = addresses
    .map(([value, evidence]) => declared(httpAddress(value, address), evidence))
    .find((found) => found !== undefined);

  const documentTitle = plain(document.querySelector('head > title, title')?.textContent);
  const headline = plain(
    fromArticles((item) => (typeof item.headline === 'string' ? item.headline : undefined)),
  );
  const ogTitle = meta(['og:title', 'twitter:title', 'dc.title', 'sailthru.title', 'title']);
  const ogText = plain(ogTitle?.value);
  const claims = [headline, ogText, documentTitle].filter((text): text is string => text !== undefined);
  const strip = (text: string | undefined): string | undefined =>
    text ? withoutSiteName(text, outlet?.value) : undefined;
  const title =
    visibleTitle(document, claims) ??
    declared(strip(headline), 'json-ld headline') ??
    declared(strip(ogText), `meta ${ogTitle?.name}`) ??
    declared(strip(documentTitle), 'title');

  const datePublished = fromArticles((item) => item.datePublished ?? item.dateCreated);
  const dateMeta = meta(DATE_METAS);
  const updatedMeta = meta(UPDATED_METAS);
  const published =
    declared(dayOf(datePublished), `json-ld datePublished${lateness(datePublished)}`) ??
    declared(dayOf(dateMeta?.value), `meta ${dateMeta?.name}${lateness(dateMeta?.value)}`) ??
    markedDate(document) ??
    declared(dayInAddress(url?.value ?? address), 'address') ??
    declared(dayOf(fromArticles((item) => item.dateModified)), 'json-ld dateModified') ??
    declared(dayOf(updatedMeta?.value), `meta ${updatedMeta?.name}`);

  const authorMeta = meta([
    'author',
    'article:author',
    'dc.creator',
    'parsely-author',
    'sailthru.author',
    'twitter:creator',
  ]);
  const author =
    declared(personName(plain(fromArticles((item) => nameOf(item.author)))), 'json-ld author') ??
    declared(personName(plain(authorMeta?.value)), `meta ${authorMeta?.name}`) ??
    declared(
      personName(
        plain(
          document.querySelector('[rel~="author"], [itemprop~="author"] [itemprop~="name"]')?.textContent,
        ),
      ),
      'rel=author',
    );

  const description = meta(['og:description', 'description', 'twitter:description', 'dc.description']);
  const standfirst = declared(
    plain(description?.value) ??
      plain(fromArticles((item) => (typeof item.description === 'string' ? item.description : undefined))),
    `meta ${description?.name}`,
  );
  const language = document.documentElement?.getAttribute('lang')?.slice(0, 2).toLowerCase();
  const found: ClippingMeta = {};
  if (title) found.title = title;
  if (standfirst) found.standfirst = standfirst;
  if (author) found.author = author;
  if (outlet) found.outlet = outlet;
  if (published) found.publishedOn = published;
  if (url) found.url = url;
  if (language && /^[a-z]{2}$/.test(language)) found.lang = { value: language, evidence: 'html lang' };
  return found;
}

const rank = (item: Json): number => {
  const types = typesOf(item);
  if (types.some((type) => /Article$|BlogPosting|Report/.test(type))) return 0;
  return types.includes('WebPage') ? 2 : 1;
};

function httpAddress(value: string | undefined, base: string | undefined): string | undefined {
  if (!value) return undefined;
  const parsed = URL.canParse(value, base) ? new URL(value, base) : undefined;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined;
}

function dayInAddress(address: string | undefined): string | undefined {
  const found = address ? DAY_IN_ADDRESS.exec(address) : null;
  return found ? printedDay(`${found[1]}-${found[2]}-${found[3]}`) : undefined;
}

/** `time[datetime]` and `itemprop=datePublished` in the page, the published one before an updated one. */
function markedDate(document: Document): Declared | undefined {
  const marked = document.querySelector('[itemprop~="datePublished"]');
  const value = marked?.getAttribute('content') ?? marked?.getAttribute('datetime') ?? marked?.textContent;
  const day = dayOf(value);
  if (day) return { value: day, evidence: 'itemprop datePublished' };
  const scope = document.querySelector('article, main, [role="main"]') ?? document;
  for (const where of [scope, document]) {
    for (const time of where.querySelectorAll(
      'time[pubdate], time.published, time.entry-date, time[datetime]',
    )) {
      if (/updated|modif/i.test(time.className) && !/published/i.test(time.className)) continue;
      const found = dayOf(time.getAttribute('datetime')) ?? dayOf(time.textContent);
      if (found) return { value: found, evidence: 'time datetime' };
    }
  }
  return undefined;
}
