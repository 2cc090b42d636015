/** Every page and file of the site: one row a page type, with the addresses it answers and the view it is given. */
import { type ArticleEntry, type FigureEntry, figuresOf } from '../domain/corpus.ts';
import {
  articlesJson,
  dataPackage,
  deadlinesCsv,
  figuresCsv,
  figuresJson,
  readmeFile,
} from './data-files.ts';
import { atomFeed, feedSources, jsonFeed } from './feeds.ts';
import type { Link } from './links.ts';
import { manifestFile } from './manifest-file.ts';
import { paginate, type Slice } from './paginate.ts';
import { surroundingsOf } from './related.ts';
import type { Site } from './site.ts';
import { robotsFile, sitemapFile } from './site-files.ts';
import { articleView } from './views/article.ts';
import { compareView } from './views/compare.ts';
import type { Trail } from './views/frame.ts';
import { homeView } from './views/home.ts';
import {
  actorsView,
  countriesView,
  countryView,
  type HubView,
  organisationView,
  personView,
  sectorsView,
  sectorView,
} from './views/hub.ts';
import { archiveView, articlesView, deadlinesView, pageSize, registerView } from './views/lists.ts';
import { dataView, notFoundView, offlineProse, offlineView, proseView, searchView } from './views/plain.ts';
import { printView, themeView } from './views/theme.ts';
import { themesView } from './views/themes.ts';

/**
 * A page to render. `view` is plain data, all that the page may show: when it is unchanged, so is the page, and it need not be
 * rendered again.
 */
export interface Page {
  address: string;
  /** Composed anew each time it is asked for. */
  readonly view: unknown;
  /**
   * The articles from which alone, beside `worldOf`, the view is composed: as long as they are the same, in the same order, so
   * is the view, and it need not even be composed. Absent when it may read any of them.
   */
  from?: readonly (readonly ArticleEntry[])[];
  /** Where a page of a long list stands in it; part of what its view is composed from. */
  place?: string;
}

/** All that any view may read beside the articles. */
export const worldOf = ({ corpus, index, today, addresses }: Site): unknown => ({
  publication: corpus.publication,
  taxonomy: Object.values(corpus.taxonomy).map((entries) => [...entries.values()]),
  themes: corpus.themes,
  pages: corpus.pages,
  hubs: [index.byCountry, index.bySector, index.byOrganisation, index.byPerson, index.byTheme].map((lists) =>
    [...lists.keys()].sort(),
  ),
  today,
  home: addresses.absolute(addresses.home()),
});

/** One page type: every page of it, with its address. */
type Route = (site: Site) => Iterable<Page>;

/** A page, or a file, that exists once. */
const single =
  (address: (site: Site) => string, view: (site: Site) => unknown): Route =>
  (site) => [
    {
      address: address(site),
      get view() {
        return view(site);
      },
    },
  ];

/** One page for each entry. */
const each = <Entry>(
  entriesOf: (site: Site) => Iterable<Entry>,
  address: (site: Site, entry: Entry) => string,
  view: (site: Site, entry: Entry) => unknown,
  from?: (site: Site, entry: Entry) => readonly (readonly ArticleEntry[])[],
): Route =>
  function* (site) {
    for (const entry of entriesOf(site))
      yield {
        address: address(site, entry),
        get view() {
          return view(site, entry);
        },
        ...(from ? { from: from(site, entry) } : {}),
      };
  };

const entryOf = (item: ArticleEntry | { entry: ArticleEntry }): ArticleEntry =>
  'entry' in item ? item.entry : item;

const placeOf = ({ number, newer, older, total }: Slice<unknown>): string =>
  [number, newer, older, total].join(' ');

/** A long list cut into pages. */
const list = <Item extends ArticleEntry | { entry: ArticleEntry }>(
  itemsOf: (site: Site) => readonly Item[],
  size: number,
  address: (site: Site) => string,
  view: (site: Site, slice: Slice<Item>) => unknown,
): Route =>
  function* (site) {
    for (const slice of paginate(itemsOf(site), size))
      yield {
        address:
          slice.number === undefined ? address(site) : site.addresses.pageOf(address(site), slice.number),
        get view() {
          return view(site, slice);
        },
        from: [slice.entries.map(entryOf)],
        place: placeOf(slice),
      };
  };

/** A hub, whose first page says what is known and whose archive pages list its older articles. */
function* hubPages(
  site: Site,
  hub: { link: Link; trail: Trail },
  entries: readonly ArticleEntry[],
  viewOf: (slice: Slice<ArticleEntry>) => unknown,
): Generator<Page> {
  for (const slice of paginate(entries, pageSize.hub))
    yield slice.number === undefined
      ? {
          address: hub.link.href,
          get view() {
            return viewOf(slice);
          },
        }
      : {
          address: site.addresses.pageOf(hub.link.href, slice.number),
          get view() {
            return archiveView(site, hub.link, hub.trail, slice);
          },
          from: [slice.entries],
          place: placeOf(slice),
        };
}

/** Hubs of one kind: an entry of the taxonomy that no article names has no page. */
const hubs = <Entry extends { id: string; name: string }>(
  indexOf: (site: Site) => ReadonlyMap<string, readonly ArticleEntry[]>,
  taxonomyOf: (site: Site) => ReadonlyMap<string, Entry>,
  addressOf: (site: Site, entry: Entry) => string,
  view: (site: Site, entry: Entry, slice: Slice<ArticleEntry>) => HubView,
): Route =>
  function* (site) {
    for (const [id, entries] of indexOf(site)) {
      const entry = taxonomyOf(site).get(id);
      if (!entry) continue;
      const address = addressOf(site, entry);
      const [head, ...archive] = paginate(entries, pageSize.hub);
      if (!head) continue;
      let composed: HubView | undefined;
      const compose = (): HubView => (composed ??= view(site, entry, head));
      yield {
        address,
        get view() {
          return compose();
        },
        from: [entries],
      };
      for (const slice of archive)
        yield {
          address: site.addresses.pageOf(address, slice.number!),
          get view() {
            const { title, trail } = compose();
            return archiveView(site, { href: address, text: title }, trail, slice);
          },
          from: [slice.entries],
          place: placeOf(slice),
        };
    }
  };

const themePages: Route = function* (site) {
  for (const theme of site.corpus.themes) {
    const link = { href: site.addresses.theme(theme.id), text: theme.theme.title };
    const entries = site.index.byTheme.get(theme.id) ?? [];
    yield* hubPages(site, { link, trail: [] }, entries, (slice) => themeView(site, theme, slice));
  }
};

const feeds: Route = function* (site) {
  for (const source of feedSources(site)) {
    yield { address: source.xml, view: atomFeed(site, source) };
    yield { address: source.json, view: jsonFeed(site, source) };
  }
};

const figuresOfTheme = (site: Site, id: string): FigureEntry[] => figuresOf(site.index.byTheme.get(id) ?? []);

const routes: Route[] = [
  single((site) => site.addresses.home(), homeView),
  single((site) => site.addresses.themes(), themesView),
  themePages,
  each(
    (site) => site.corpus.themes,
    (site, { id }) => site.addresses.themePrint(id),
    printView,
  ),
  each(
    (site) => site.corpus.themes,
    (site, { id }) => site.addresses.themeData(id),
    (site, { id }) => figuresCsv(site, figuresOfTheme(site, id)),
  ),
  list(
    (site) => site.corpus.articles,
    pageSize.articles,
    (site) => site.addresses.articles(),
    articlesView,
  ),
  each(
    (site) => site.corpus.articles,
    (site, { id }) => site.addresses.article(id),
    articleView,
    (site, entry) => [[entry], ...surroundingsOf(site, entry)],
  ),
  single((site) => site.addresses.countries(), countriesView),
  single((site) => site.addresses.compareCountries(), compareView),
  hubs(
    (site) => site.index.byCountry,
    (site) => site.corpus.taxonomy.countries,
    (site, country) => site.addresses.country(country),
    countryView,
  ),
  single((site) => site.addresses.sectors(), sectorsView),
  hubs(
    (site) => site.index.bySector,
    (site) => site.corpus.taxonomy.sectors,
    (site, { id }) => site.addresses.sector(id),
    sectorView,
  ),
  single((site) => site.addresses.actors(), actorsView),
  hubs(
    (site) => site.index.byOrganisation,
    (site) => site.corpus.taxonomy.organisations,
    (site, { id }) => site.addresses.actor(id),
    organisationView,
  ),
  hubs(
    (site) => site.index.byPerson,
    (site) => site.corpus.taxonomy.people,
    (site, { id }) => site.addresses.actor(id),
    personView,
  ),
  list(
    (site) => site.figures,
    pageSize.figures,
    (site) => site.addresses.figures(),
    registerView,
  ),
  list(
    (site) => site.deadlines,
    pageSize.deadlines,
    (site) => site.addresses.deadlines(),
    deadlinesView,
  ),
  single((site) => site.addresses.search(), searchView),
  single((site) => site.addresses.offline(), offlineView),
  each(
    (site) => site.corpus.pages.filter(({ id }) => id !== offlineProse),
    (site, { id }) => site.addresses.prose(id),
    proseView,
  ),
  single((site) => site.addresses.notFound(), notFoundView),
  feeds,
  single((site) => site.addresses.data(), dataView),
  single(
    (site) => site.addresses.dataFile('chiffres.csv'),
    (site) => figuresCsv(site),
  ),
  single((site) => site.addresses.dataFile('chiffres.json'), figuresJson),
  single((site) => site.addresses.dataFile('echeances.csv'), deadlinesCsv),
  single((site) => site.addresses.dataFile('articles.json'), articlesJson),
  single((site) => site.addresses.dataFile('datapackage.json'), dataPackage),
  single((site) => site.addresses.dataFile('LISEZMOI.txt'), readmeFile),
  single((site) => site.addresses.sitemap(), sitemapFile),
  single((site) => site.addresses.robots(), robotsFile),
  single((site) => site.addresses.manifest(), manifestFile),
];

/** All pages, one by one, so that ten thousand views are never in memory at once. */
export function* pagesOf(site: Site): Generator<Page> {
  for (const route of routes) yield* route(site);
}
