/** All that can be found, one document each: articles, their figures and deadlines, actors and themes. */

import { type ArticleEntry, dateOf, type FigureEntry } from '../../domain/corpus.ts';
import type { Deadline } from '../../domain/deadline.ts';
import { labelBesideValue } from '../../domain/figure.ts';
import { formatCount, formatFigureValue, formatNumber, formatPartialDate } from '../../locale/format.ts';
import { resultTypes, undated } from '../../locale/search.ts';
import { isDefined, outletOf } from '../../site/links.ts';
import type { Site } from '../../site/site.ts';
import type { Facets, Passage, SearchDocument } from './document.ts';

/** Everything the site lets a reader find, articles first. */
export function* searchDocuments(site: Site): Generator<SearchDocument> {
  for (const entry of site.corpus.articles) {
    yield articleDocument(site, entry);
    for (const figure of entry.article.figures) yield figureDocument(site, { figure, entry });
    for (const deadline of entry.article.deadlines) yield deadlineDocument(site, entry, deadline);
  }
  yield* actorDocuments(site);
  yield* themeDocuments(site);
}

const SEPARATOR = ' — ';

/** The address as the index keeps it, without the base path. */
const relative = (site: Site, address: string): string => address.slice(site.addresses.base.length);

const countryNames = (site: Site, ids: readonly string[]): string[] =>
  ids.map((id) => site.corpus.taxonomy.countries.get(id)?.name).filter(isDefined);

const organisationNames = (site: Site, ids: readonly string[]): string[] =>
  ids.map((id) => site.corpus.taxonomy.organisations.get(id)?.name).filter(isDefined);

const sectorNames = (site: Site, ids: readonly string[]): string[] =>
  ids.map((id) => site.corpus.taxonomy.sectors.get(id)?.name).filter(isDefined);

/** What an article hands down to its figures and deadlines. */
function facetsOf(site: Site, { id, article }: ArticleEntry): Omit<Facets, 'type'> {
  const outlet = outletOf(site, article);
  return {
    pays: countryNames(site, article.countries),
    dossier: (site.index.themesOf.get(id) ?? [])
      .map((theme) => site.themes.get(theme)?.theme.title)
      .filter(isDefined),
    secteur: sectorNames(site, article.sectors),
    annee: [dateOf(article)?.slice(0, 4) ?? undated],
    ...(outlet ? { titre: [outlet] } : {}),
  };
}

function articleDocument(site: Site, entry: ArticleEntry): SearchDocument {
  const { article, blocks } = entry;
  const date = dateOf(article);
  const outlet = outletOf(site, article);
  const passages: Passage[] = [
    { text: article.title },
    ...(article.standfirst ? [{ text: article.standfirst }] : []),
    ...blocks.map(({ kind, id, text }) => ({ id, text, ...(kind === 'heading' ? { heading: true } : {}) })),
  ];
  const lead = article.standfirst ?? blocks.find(({ kind }) => kind === 'paragraph')?.text;
  return {
    url: relative(site, site.addresses.article(entry.id)),
    passages,
    facets: { type: [resultTypes.article], ...facetsOf(site, entry) },
    date: date ?? '',
    shown: {
      title: article.title,
      ...(date ? { date: formatPartialDate(date) } : {}),
      ...(outlet ? { context: outlet } : {}),
      ...(lead ? { lead: lead.slice(0, 400) } : {}),
    },
  };
}

function figureDocument(site: Site, { figure, entry }: FigureEntry): SearchDocument {
  const value = formatFigureValue(figure, site.corpus.taxonomy.units);
  const label = labelBesideValue(figure);
  const title = label === undefined ? value : value + SEPARATOR + label;
  const countries = countryNames(site, figure.countries);
  const who = [...organisationNames(site, figure.organisations), ...countries].join(', ');
  return recordDocument(site, entry, {
    url: site.addresses.figure(entry.id, figure.id),
    type: resultTypes.figure,
    title,
    texts: [figure.quote, ...(who ? [who] : []), ...(figure.attributedTo ? [figure.attributedTo] : [])],
    countries,
  });
}

function deadlineDocument(site: Site, entry: ArticleEntry, deadline: Deadline): SearchDocument {
  const countries = countryNames(site, deadline.countries);
  const who = [...organisationNames(site, deadline.organisations), ...countries].join(', ');
  return recordDocument(site, entry, {
    url: site.addresses.deadline(entry.id, deadline.id),
    type: resultTypes.deadline,
    title: formatPartialDate(deadline.due) + SEPARATOR + deadline.label,
    texts: [deadline.quote, ...(who ? [who] : []), ...(deadline.outcome ? [deadline.outcome] : [])],
    countries,
  });
}

/** A line of a register: found by its own words, chosen by the facets of its article unless it names its own countries. */
function recordDocument(
  site: Site,
  entry: ArticleEntry,
  record: { url: string; type: string; title: string; texts: string[]; countries: string[] },
): SearchDocument {
  const date = dateOf(entry.article);
  const facets = facetsOf(site, entry);
  return {
    url: relative(site, record.url),
    passages: [record.title, ...record.texts].map((text) => ({ text })),
    facets: {
      type: [record.type],
      ...facets,
      ...(record.countries.length > 0 ? { pays: record.countries } : {}),
    },
    date: date ?? '',
    shown: {
      title: record.title,
      ...(date ? { date: formatPartialDate(date) } : {}),
      context: entry.article.title,
      ...(record.texts[0] ? { lead: record.texts[0] } : {}),
    },
  };
}

function* actorDocuments(site: Site): Generator<SearchDocument> {
  const { organisations, people } = site.corpus.taxonomy;
  const { byOrganisation, byPerson } = site.index;
  for (const [actors, entriesOf] of [
    [organisations, byOrganisation],
    [people, byPerson],
  ] as const)
    for (const actor of actors.values()) {
      const entries = entriesOf.get(actor.id);
      if (!entries) continue;
      const roles: string[] = entries.flatMap(({ article }) =>
        article.people.flatMap(({ id, role }) => (id === actor.id && role ? [role] : [])),
      );
      const country = actor.country && site.corpus.taxonomy.countries.get(actor.country)?.name;
      yield {
        url: relative(site, site.addresses.actor(actor.id)),
        passages: [actor.name, ...new Set([...actor.aliases, ...roles, ...(country ? [country] : [])])].map(
          (text) => ({ text }),
        ),
        facets: {
          type: [resultTypes.actor],
          ...(country ? { pays: [country] } : {}),
          secteur: sectorNames(site, organisations.get(actor.id)?.sectors ?? []),
        },
        // Of no day: an actor is as new as the last article, and would be indexed again with each of them.
        date: '',
        shown: {
          title: actor.name,
          context: [country, formatCount(entries.length, 'article')].filter(Boolean).join(' · '),
          ...(roles[0] ? { lead: roles[0] } : {}),
        },
      };
    }
}

function* themeDocuments(site: Site): Generator<SearchDocument> {
  for (const { id, theme, html } of site.corpus.themes) {
    const entries = site.index.byTheme.get(id) ?? [];
    yield {
      url: relative(site, site.addresses.theme(id)),
      passages: [theme.title, theme.summary, plainTextOf(html)].map((text) => ({ text })),
      facets: { type: [resultTypes.theme], dossier: [theme.title] },
      date: '',
      shown: { title: theme.title, context: formatCount(entries.length, 'article'), lead: theme.summary },
    };
  }
}

/** A start or end tag, whole: `<a href="…">`, `</p>`; not the `<` of `&lt;`. Our own renderer wrote it, so no `>` stands inside one. */
const TAG = /<[^>]*>/g;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x27': "'",
  '#39': "'",
};

/** The words of HTML that our own renderer wrote. */
const plainTextOf = (html: string): string =>
  html
    .replace(TAG, ' ')
    .replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/[ \n]+/g, ' ')
    .trim();

/** How many examples of each kind. */
const EXAMPLES = 2;

/** Queries that find something: themes, the actors most often named, the numbers of the newest figures. */
export function examplesOf(site: Site): string[] {
  const { byOrganisation, byPerson } = site.index;
  const { organisations, people } = site.corpus.taxonomy;
  const actors = [...byOrganisation, ...byPerson]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .map(([id]) => (organisations.get(id) ?? people.get(id))?.name)
    .filter(isDefined);
  const numbers = site.figures
    .map(({ figure }) => figure.value)
    .filter(isDefined)
    .filter((value) => value >= 100 && value < 1e6);
  return [
    ...site.corpus.themes.slice(0, EXAMPLES).map(({ theme }) => theme.title),
    ...actors.slice(0, EXAMPLES),
    ...numbers.slice(0, EXAMPLES).map((value) => formatNumber(value)),
  ];
}
