/** Every address of the site is built here, and nowhere else. */
import { deadlineAnchor, figureAnchor } from '../domain/anchors.ts';
import { slugify } from '../domain/ids.ts';
import type { Country } from '../domain/taxonomy.ts';

export interface Addresses {
  /** The base path, `/` or `/briefing/`. */
  base: string;
  /** The published address of a root-relative path: `/flux.xml` gives `/briefing/flux.xml`. */
  resolve(path: string): string;
  /** The same, with scheme and host, for feeds, citations and the sitemap. */
  absolute(address: string): string;
  /** Page `number` of the list that begins at `address`; see `paginate`. */
  pageOf(address: string, number: number): string;
  home(): string;
  themes(): string;
  theme(id: string): string;
  themePrint(id: string): string;
  themeFeed(id: string, format: 'xml' | 'json'): string;
  /** The figures of a theme, as a table for spreadsheets. */
  themeData(id: string): string;
  articles(): string;
  article(id: string): string;
  /** The place in the article where a figure's words are marked. */
  figure(articleId: string, figureId: string): string;
  deadline(articleId: string, deadlineId: string): string;
  countries(): string;
  country(country: Pick<Country, 'name'>): string;
  countryFeed(country: Pick<Country, 'name'>, format: 'xml' | 'json'): string;
  compareCountries(): string;
  sectors(): string;
  sector(id: string): string;
  actors(): string;
  actor(id: string): string;
  figures(): string;
  deadlines(): string;
  search(query?: string): string;
  /** The search page with facets already chosen: `{ pays: 'Chine' }`. */
  searchWith(facets: Readonly<Record<string, string>>): string;
  offline(): string;
  prose(id: string): string;
  notFound(): string;
  feed(format: 'xml' | 'json'): string;
  data(): string;
  dataFile(name: string): string;
  sitemap(): string;
  robots(): string;
  manifest(): string;
}

/** `url` is the publication's address with its base path, as in content/publication.yaml. */
export function createAddresses(url: string): Addresses {
  const { origin, pathname } = new URL(url);
  const base = pathname.endsWith('/') ? pathname : `${pathname}/`;
  const at = (...parts: string[]) => base + parts.map((part) => `${part}/`).join('');
  const countrySlugs = new Map<string, string>();
  const country = ({ name }: Pick<Country, 'name'>) => {
    const known = countrySlugs.get(name) ?? slugify(name);
    countrySlugs.set(name, known);
    return at('pays', known);
  };
  return {
    base,
    resolve: (path) => base + path.replace(/^\/+/, ''),
    absolute: (address) => origin + address,
    pageOf: (address, number) => `${address}page/${number}/`,
    home: () => base,
    themes: () => at('dossiers'),
    theme: (id) => at('dossiers', id),
    themePrint: (id) => at('dossiers', id, 'imprimer'),
    themeFeed: (id, format) => `${at('dossiers', id)}flux.${format}`,
    themeData: (id) => `${at('dossiers', id)}chiffres.csv`,
    articles: () => at('articles'),
    article: (id) => at('articles', id),
    figure: (articleId, figureId) => `${at('articles', articleId)}#${figureAnchor(figureId)}`,
    deadline: (articleId, deadlineId) => `${at('articles', articleId)}#${deadlineAnchor(deadlineId)}`,
    countries: () => at('pays'),
    country,
    countryFeed: (entry, format) => `${country(entry)}flux.${format}`,
    compareCountries: () => at('pays', 'comparer'),
    sectors: () => at('secteurs'),
    sector: (id) => at('secteurs', id),
    actors: () => at('acteurs'),
    actor: (id) => at('acteurs', id),
    figures: () => at('chiffres'),
    deadlines: () => at('echeances'),
    search: (query) => at('recherche') + (query === undefined ? '' : `?q=${encodeURIComponent(query)}`),
    searchWith: (facets) => `${at('recherche')}?${new URLSearchParams(facets)}`,
    offline: () => at('hors-ligne'),
    prose: (id) => at(id),
    notFound: () => `${base}404.html`,
    feed: (format) => `${base}flux.${format}`,
    data: () => at('donnees'),
    dataFile: (name) => `${at('donnees')}${name}`,
    sitemap: () => `${base}sitemap.xml`,
    robots: () => `${base}robots.txt`,
    manifest: () => `${base}manifest.webmanifest`,
  };
}
