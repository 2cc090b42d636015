/** What the comparison of two countries shows: the same rows for every main partner. */

import { dateOf, deadlinesOf, figuresOf } from '../../domain/corpus.ts';
import { labelBesideValue } from '../../domain/figure.ts';
import { formatFigureValue, formatNumber, formatPartialDate } from '../../locale/format.ts';
import { words } from '../../locale/site.ts';
import {
  hrefToFigure,
  isDefined,
  type Link,
  linkToActor,
  linkToArticle,
  linkToCountry,
  linkToSector,
} from '../links.ts';
import type { Site } from '../site.ts';
import type { Head, Trail } from './frame.ts';

export type Cell = (Link | { text: string; href?: string })[];

export interface CompareView {
  head: Head;
  trail: Trail;
  countries: (Link & { slug: string })[];
  rows: { label: string; cells: Cell[] }[];
}

const shown = { countries: 24, sectors: 5, actors: 6, figures: 4 } as const;

/** Articles of a country looked at for its sectors, actors and latest figures. */
const LATEST_ARTICLES = 200;

export function compareView(site: Site): CompareView {
  const { addresses: to, corpus, index } = site;
  const total = corpus.articles.length;
  const ranked = [...index.byCountry].sort(
    ([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1),
  );
  // The country that most articles are about is the publication's own: it is what the others have in common.
  const partners = ranked
    .filter(([, entries], rank) => rank > 0 || entries.length * 2 < total)
    .slice(0, shown.countries)
    .flatMap(([id, entries]) => {
      const link = linkToCountry(site, id);
      return link ? [{ id, link, entries, columns: columnOf(site, id, entries) }] : [];
    });
  const labels = words.compare.rows;
  return {
    head: { title: words.compare.title, description: words.compare.lead, address: to.compareCountries() },
    trail: [{ href: to.countries(), text: words.menu.countries }],
    countries: partners.map(({ link }) => ({ ...link, slug: link.href.split('/').at(-2) ?? '' })),
    rows: (Object.keys(labels) as (keyof typeof labels)[]).map((key) => ({
      label: labels[key],
      cells: partners.map(({ columns }) => columns[key]),
    })),
  };
}

type Entries = Site['corpus']['articles'];

function mostNamed(entries: Entries, idsOf: (entry: Entries[number]) => readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const id of idsOf(entry)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).map(([id]) => id);
}

function columnOf(
  site: Site,
  id: string,
  entries: Entries,
): Record<keyof (typeof words)['compare']['rows'], Cell> {
  const { taxonomy } = site.corpus;
  const latest = entries.slice(0, LATEST_ARTICLES);
  const figures = figuresOf(latest);
  const deadlines = deadlinesOf(entries, site.today);
  const count = (number: number): Cell => (number === 0 ? [] : [{ text: formatNumber(number) }]);
  const isOfCountry = (actor: string): boolean =>
    (taxonomy.organisations.get(actor) ?? taxonomy.people.get(actor))?.country === id;
  const own = figures.filter(({ figure }) => figure.countries.includes(id));
  const first = entries[0];
  const date = first && dateOf(first.article);
  return {
    articles: count(entries.length),
    figures: count(figures.length),
    overdue: count(deadlines.filter(({ state }) => state === 'overdue').length),
    upcoming: count(deadlines.filter(({ state }) => state === 'to-come' || state === 'this-year').length),
    sectors: mostNamed(latest, ({ article }) => article.sectors)
      .map((sector) => linkToSector(site, sector))
      .filter(isDefined)
      .slice(0, shown.sectors),
    actors: mostNamed(latest, ({ article }) => [
      ...article.organisations,
      ...article.people.map((person) => person.id),
    ])
      .filter(isOfCountry)
      .map((actor) => linkToActor(site, actor))
      .filter(isDefined)
      .slice(0, shown.actors),
    amounts: (own.length > 0 ? own : figures).slice(0, shown.figures).map(({ figure, entry }) => ({
      text: [formatFigureValue(figure, taxonomy.units), labelBesideValue(figure)].filter(Boolean).join(', '),
      href: hrefToFigure(site, entry, figure),
    })),
    latest: first
      ? [linkToArticle(site, first), { text: date ? formatPartialDate(date) : words.article.undated }]
      : [],
  };
}
