/** What the long lists show, page by page: articles, the register of figures, deadlines. */
import type { ArticleEntry, DeadlineEntry, FigureEntry } from '../../domain/corpus.ts';
import { formatAmount } from '../../locale/format.ts';
import { resultTypes } from '../../locale/search.ts';
import { articleCount, words } from '../../locale/site.ts';
import { magnitudeOf } from '../comparable.ts';
import type { Link } from '../links.ts';
import type { Slice } from '../paginate.ts';
import type { Site } from '../site.ts';
import type { Head, Trail } from './frame.ts';
import {
  type ArticleRow,
  articleRow,
  type SourcedDeadlineRow,
  type SourcedFigureRow,
  sourcedDeadlineRow,
  sourcedFigureRow,
} from './rows.ts';

export const pageSize = { articles: 60, hub: 40, figures: 100, deadlines: 100 } as const;

export interface PagerView {
  newer?: Link;
  older?: Link;
  number?: number;
}

export function pagerOf(site: Site, address: string, { number, newer, older }: Slice<unknown>): PagerView {
  const linkTo = (page: number): string => (page === 0 ? address : site.addresses.pageOf(address, page));
  return {
    ...(number === undefined ? {} : { number }),
    ...(newer === undefined ? {} : { newer: { href: linkTo(newer), text: words.pager.newer } }),
    ...(older === undefined ? {} : { older: { href: linkTo(older), text: words.pager.older } }),
  };
}

/** Head of one page of a list: archives say which page they are. */
function headOf(
  site: Site,
  address: string,
  title: string,
  description: string,
  slice: Slice<unknown>,
): Head {
  if (slice.number === undefined) return { title, description, address };
  return {
    title: `${title}, ${words.pager.archive(slice.number).toLowerCase()}`,
    description,
    address: site.addresses.pageOf(address, slice.number),
  };
}

export interface ArticlesView {
  head: Head;
  trail: Trail;
  title: string;
  lead: string;
  articles: ArticleRow[];
  pager: PagerView;
}

export function articlesView(site: Site, slice: Slice<ArticleEntry>): ArticlesView {
  const { title, lead } = words.articles;
  return {
    head: headOf(site, site.addresses.articles(), title, lead, slice),
    trail: [],
    title,
    lead: slice.number === undefined ? `${articleCount(slice.total)}. ${lead}` : lead,
    articles: slice.entries.map((entry) => articleRow(site, entry)),
    pager: pagerOf(site, site.addresses.articles(), slice),
  };
}

/** An archive page of a hub's articles. */
export function archiveView(site: Site, hub: Link, trail: Trail, slice: Slice<ArticleEntry>): ArticlesView {
  return {
    head: headOf(site, hub.href, hub.text, words.articles.title, slice),
    trail: [...trail, hub],
    title: hub.text,
    lead: `${words.articles.title}, ${words.pager.archive(slice.number ?? 0).toLowerCase()}.`,
    articles: slice.entries.map((entry) => articleRow(site, entry)),
    pager: pagerOf(site, hub.href, slice),
  };
}

export interface RegisterRow extends SourcedFigureRow {
  /** For sorting within one unit; absent for a vague amount. */
  magnitude?: number;
  unitName: string;
}

export interface RegisterView {
  head: Head;
  figures: RegisterRow[];
  /** On the head page only: a count on each archive page would change them all with every new article. */
  total?: number;
  units: string[];
  downloads: Link[];
  /** The filter works on one page; the search works on all. Absent when one page holds all. */
  searchAll?: string;
  pager: PagerView;
}

export function registerView(site: Site, slice: Slice<FigureEntry>): RegisterView {
  const { addresses: to } = site;
  const { title, lead } = words.register;
  const figures = slice.entries.map((entry) => registerRow(site, entry));
  return {
    head: headOf(site, to.figures(), title, lead, slice),
    figures,
    ...(slice.number === undefined ? { total: slice.total } : {}),
    units: [...new Set(figures.map(({ unitName }) => unitName))].sort(),
    downloads: [
      { href: to.dataFile('chiffres.csv'), text: 'CSV' },
      { href: to.dataFile('chiffres.json'), text: 'JSON' },
      { href: to.dataFile('datapackage.json'), text: 'Data Package' },
    ],
    ...(slice.older === undefined && slice.newer === undefined
      ? {}
      : { searchAll: to.searchWith({ type: resultTypes.figure }) }),
    pager: pagerOf(site, to.figures(), slice),
  };
}

function registerRow(site: Site, entry: FigureEntry): RegisterRow {
  const { figure } = entry;
  const magnitude = magnitudeOf(figure);
  const unit = figure.unit === undefined ? undefined : site.corpus.taxonomy.units.get(figure.unit);
  const { article, ...row } = sourcedFigureRow(site, entry);
  const { standfirst: _, ...source } = article;
  return {
    ...row,
    article: source,
    ...(magnitude === undefined || formatAmount(figure, site.corpus.taxonomy.units) === undefined
      ? {}
      : { magnitude }),
    unitName: unit?.symbol ?? figure.counted ?? words.register.units.none,
  };
}

export interface DeadlinesView {
  head: Head;
  deadlines: SourcedDeadlineRow[];
  /** On the head page only. */
  total?: number;
  download: string;
  pager: PagerView;
}

export function deadlinesView(site: Site, slice: Slice<DeadlineEntry>): DeadlinesView {
  const { title, lead } = words.deadlines;
  return {
    head: headOf(site, site.addresses.deadlines(), title, lead, slice),
    deadlines: slice.entries.map((deadline) => sourcedDeadlineRow(site, deadline)),
    ...(slice.number === undefined ? { total: slice.total } : {}),
    download: site.addresses.dataFile('echeances.csv'),
    pager: pagerOf(site, site.addresses.deadlines(), slice),
  };
}
