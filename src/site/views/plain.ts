/** Pages with little of their own: prose, search, offline, data, not found. */
import type { ProseEntry } from '../../domain/corpus.ts';
import { byName, initialOf } from '../../locale/format.ts';
import { words } from '../../locale/site.ts';
import { isDefined, type Link, linkToActor, linkToCountry, linkToTheme } from '../links.ts';
import type { Site } from '../site.ts';
import type { Head, Trail } from './frame.ts';

export interface ProseView {
  head: Head;
  title: string;
  summary: string;
  html: string;
}

export const proseView = (site: Site, { id, prose, html }: ProseEntry): ProseView => ({
  head: { title: prose.title, description: prose.summary, address: site.addresses.prose(id) },
  title: prose.title,
  summary: prose.summary,
  html,
});

/** Id of the page of prose that stands on the offline page, above its controls. */
export const offlineProse = 'hors-ligne';

export function offlineView(site: Site): ProseView {
  const entry = site.corpus.pages.find(({ id }) => id === offlineProse);
  const { offline } = words;
  return entry
    ? proseView(site, entry)
    : {
        head: { title: offline.title, description: offline.title, address: site.addresses.offline() },
        title: offline.title,
        summary: '',
        html: '',
      };
}

export interface SearchView {
  head: Head;
  action: string;
  /** Every theme, country, actor and article under its letter, for those who read without script. */
  letters: { letter: string; links: Link[] }[];
  /** Absent when the list holds all; otherwise where the other articles are. */
  more?: Link;
}

/** Articles in the list of the search page; beyond, the list of articles has its own pages. */
const LISTED_ARTICLES = 500;

export function searchView(site: Site): SearchView {
  const { addresses: to, corpus, index } = site;
  const links = [
    ...corpus.themes.map(({ id }) => linkToTheme(site, id)),
    ...[...index.byCountry.keys()].map((id) => linkToCountry(site, id)),
    ...[...index.byOrganisation.keys(), ...index.byPerson.keys()].map((id) => linkToActor(site, id)),
    ...corpus.articles
      .slice(0, LISTED_ARTICLES)
      .map(({ id, article }) => ({ href: to.article(id), text: article.title })),
  ]
    .filter(isDefined)
    .sort((a, b) => byName.compare(a.text, b.text));
  const groups = Map.groupBy(links, ({ text }) => initialOf(text));
  return {
    head: { title: words.search.title, description: words.search.description, address: to.search() },
    action: to.search(),
    letters: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([letter, entries]) => ({ letter, links: entries })),
    ...(corpus.articles.length > LISTED_ARTICLES
      ? { more: { href: to.articles(), text: words.data.all } }
      : {}),
  };
}

export interface DownloadsView {
  head: Head;
  trail: Trail;
  files: (Link & { content: string })[];
  feeds: { title: string; xml: string; json: string }[];
}

export function dataView(site: Site): DownloadsView {
  const { addresses: to, corpus, index } = site;
  const countries = [...index.byCountry.keys()]
    .map((id) => corpus.taxonomy.countries.get(id))
    .filter(isDefined)
    .sort((a, b) => byName.compare(a.name, b.name));
  return {
    head: { title: words.data.title, description: words.data.lead, address: to.data() },
    trail: [],
    files: Object.entries(words.data.files).map(([name, content]) => ({
      href: to.dataFile(name),
      text: name,
      content,
    })),
    feeds: [
      { title: words.data.all, xml: to.feed('xml'), json: to.feed('json') },
      ...corpus.themes.map(({ id, theme }) => ({
        title: theme.title,
        xml: to.themeFeed(id, 'xml'),
        json: to.themeFeed(id, 'json'),
      })),
      ...countries.map((country) => ({
        title: country.name,
        xml: to.countryFeed(country, 'xml'),
        json: to.countryFeed(country, 'json'),
      })),
    ],
  };
}

export interface NotFoundView {
  head: Head;
  home: string;
  action: string;
}

export const notFoundView = (site: Site): NotFoundView => ({
  head: {
    title: words.notFound.title,
    description: words.notFound.text,
    address: site.addresses.notFound(),
    hidden: true,
  },
  home: site.addresses.home(),
  action: site.addresses.search(),
});
