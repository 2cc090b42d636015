/** What a theme's page shows, and its printable form. */
import {
  type ArticleEntry,
  type DeadlineEntry,
  dateOf,
  deadlinesOf,
  type FigureEntry,
  figuresOf,
  type ThemeEntry,
} from '../../domain/corpus.ts';
import type { DeadlineState } from '../../domain/deadline.ts';
import type { FigureStatus } from '../../domain/figure.ts';
import { capitalise, formatFigureValue } from '../../locale/format.ts';
import { words } from '../../locale/site.ts';
import { type Citation, citationOf } from '../cite.ts';
import { chartsOf, divergencesOf } from '../comparable.ts';
import { hrefToDeadline, hrefToFigure, isDefined, type Link, linkToActor, linkToArticle } from '../links.ts';
import type { Slice } from '../paginate.ts';
import type { Site } from '../site.ts';
import { type ChartView, chartView, isDrawable } from './chart.ts';
import type { Head, Trail } from './frame.ts';
import { mostTelling } from './home.ts';
import { type TimelineItem, timelineOf } from './hub.ts';
import { type PagerView, pagerOf } from './lists.ts';
import {
  type ArticleRow,
  articleRow,
  type SourcedDeadlineRow,
  type SourcedFigureRow,
  sourcedDeadlineRow,
  sourcedFigureRow,
} from './rows.ts';

/** One line of « qui fait quoi ». */
export interface ActionRow {
  actors: Link[];
  project: string;
  places: string[];
  amount?: string;
  due?: string;
  status: FigureStatus | DeadlineState;
  href: string;
}

export interface CoverageView {
  articles: number;
  outlets: string[];
  first?: string;
  last?: string;
  undated: number;
  withoutOutlet: number;
  reviewed: number;
}

export interface DivergenceView {
  label: string;
  moment: string;
  claims: SourcedFigureRow[];
}

export interface ThemeView {
  head: Head;
  trail: Trail;
  title: string;
  summary: string;
  html: string;
  brief: SourcedFigureRow[];
  charts: ChartView[];
  actions: ActionRow[];
  divergences: DivergenceView[];
  deadlines: SourcedDeadlineRow[];
  timeline: TimelineItem[];
  articles: ArticleRow[];
  pager: PagerView;
  coverage: CoverageView;
  links: { print: string; csv: string; deadlines: string; feeds: Link[] };
  citation: Citation;
}

const shown = { brief: 6, charts: 3, actions: 30, divergences: 6, deadlines: 12, outlets: 12 } as const;

/** Figures of the latest articles are enough for charts and tables; the register has them all. */
const LATEST_ARTICLES = 400;

export function themeView(site: Site, theme: ThemeEntry, slice: Slice<ArticleEntry>): ThemeView {
  const { addresses: to } = site;
  const { id } = theme;
  const entries = site.index.byTheme.get(id) ?? [];
  const figures = figuresOf(entries.slice(0, LATEST_ARTICLES));
  const deadlines = deadlinesOf(entries, site.today);
  const address = to.theme(id);
  return {
    head: {
      title: theme.theme.title,
      description: theme.theme.summary,
      address,
      feed: { xml: to.themeFeed(id, 'xml'), json: to.themeFeed(id, 'json') },
    },
    trail: [{ href: to.themes(), text: words.menu.themes }],
    title: theme.theme.title,
    summary: theme.theme.summary,
    html: theme.html,
    brief: mostTelling(figures, shown.brief).map((figure) => sourcedFigureRow(site, figure)),
    charts: chartsIn(site, figures),
    actions: actionsOf(site, figures, deadlines, shown.actions),
    divergences: divergencesOf(figures)
      .slice(0, shown.divergences)
      .map(({ label, moment, claims }) => ({
        label: capitalise(label),
        moment,
        claims: claims.slice(0, 6).map((claim) => sourcedFigureRow(site, claim)),
      })),
    deadlines: deadlines.slice(0, shown.deadlines).map((deadline) => sourcedDeadlineRow(site, deadline)),
    timeline: timelineOf(site, entries, deadlines),
    articles: slice.entries.map((entry) => articleRow(site, entry)),
    pager: pagerOf(site, address, slice),
    coverage: coverageOf(site, entries),
    links: {
      print: to.themePrint(id),
      csv: to.themeData(id),
      deadlines: to.deadlines(),
      feeds: [
        { href: to.themeFeed(id, 'xml'), text: words.foot.atom },
        { href: to.themeFeed(id, 'json'), text: words.foot.jsonFeed },
      ],
    },
    citation: themeCitation(site, theme),
  };
}

const themeCitation = (site: Site, { id, theme }: ThemeEntry): Citation =>
  citationOf({
    id,
    title: theme.title,
    url: site.addresses.absolute(site.addresses.theme(id)),
    publisher: site.corpus.publication.publisher,
    publication: site.corpus.publication.title,
    author: site.corpus.publication.publisher,
  });

const chartsIn = (site: Site, figures: readonly FigureEntry[]): ChartView[] =>
  chartsOf(figures, shown.charts)
    .filter((set) => isDrawable(site, set))
    .map((set, index) => chartView(site, set, `graphique-${index + 1}`));

/** Places of the article that the sentence itself names. */
const placesIn = (site: Site, { article }: ArticleEntry, quote: string): string[] =>
  article.places.flatMap((id) => {
    const place = site.corpus.taxonomy.places.get(id);
    return place && [place.name, ...place.aliases].some((name) => quote.includes(name)) ? [place.name] : [];
  });

/**
 * Who does what: each promise (even when its sentence names nobody) with the amount or capacity that its own sentence states, then the figures of named actors that
 * stand in no promise.
 */
function actionsOf(
  site: Site,
  figures: readonly FigureEntry[],
  deadlines: readonly DeadlineEntry[],
  most: number,
): ActionRow[] {
  const { units } = site.corpus.taxonomy;
  const told = new Set<FigureEntry>();
  const actorsOf = (ids: readonly string[]): Link[] =>
    ids.map((id) => linkToActor(site, id)).filter(isDefined);
  const bySentence = Map.groupBy(figures, ({ figure, entry }) => `${entry.id}|${figure.quote}`);
  const promises = deadlines.map(({ deadline, entry, state }): ActionRow => {
    const stated = bySentence.get(`${entry.id}|${deadline.quote}`) ?? [];
    for (const figure of stated) told.add(figure);
    return {
      actors: actorsOf(deadline.organisations),
      project: capitalise(deadline.label),
      places: placesIn(site, entry, deadline.quote),
      ...(stated.length > 0
        ? { amount: stated.map(({ figure }) => formatFigureValue(figure, units)).join(' ; ') }
        : {}),
      due: deadline.due,
      status: state,
      href: hrefToDeadline(site, entry, deadline),
    };
  });
  const others = figures
    .filter((figure) => !told.has(figure) && figure.figure.organisations.length > 0)
    .map(({ figure, entry }): ActionRow => {
      const due = figure.due ?? figure.period;
      return {
        actors: actorsOf(figure.organisations),
        project: capitalise(figure.label),
        places: placesIn(site, entry, figure.quote),
        amount: formatFigureValue(figure, units),
        ...(figure.due && due ? { due } : {}),
        status: figure.status,
        href: hrefToFigure(site, entry, figure),
      };
    });
  // Those who are named first; promises at most two thirds of the table, so that amounts without a date have their place.
  const ranked = [...promises].sort((a, b) => Number(b.actors.length > 0) - Number(a.actors.length > 0));
  const kept = ranked.slice(0, Math.max(Math.ceil((most * 2) / 3), most - others.length));
  return [...kept, ...others.slice(0, most - kept.length)];
}

function coverageOf(site: Site, entries: readonly ArticleEntry[]): CoverageView {
  const outlets = new Map<string, number>();
  for (const { article } of entries)
    if (article.origin.outlet)
      outlets.set(article.origin.outlet, (outlets.get(article.origin.outlet) ?? 0) + 1);
  const dates = entries.map(({ article }) => dateOf(article)).filter(isDefined);
  const [last, first] = [dates[0], dates.at(-1)];
  return {
    articles: entries.length,
    outlets: [...outlets]
      .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
      .slice(0, shown.outlets)
      .map(([id]) => site.corpus.taxonomy.outlets.get(id)?.name ?? id),
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
    undated: entries.length - dates.length,
    withoutOutlet: entries.filter(({ article }) => !article.origin.outlet).length,
    reviewed: entries.filter(({ article }) => article.reviewed).length,
  };
}

/** A row of the printed tables, with the number of its source. */
interface Numbered {
  source: number;
}

export interface PrintView {
  head: Head;
  back: Link;
  title: string;
  summary: string;
  publication: string;
  html: string;
  brief: (SourcedFigureRow & Numbered)[];
  charts: ChartView[];
  actions: ActionRow[];
  figures: (SourcedFigureRow & Numbered & { value: string })[];
  deadlines: (SourcedDeadlineRow & Numbered)[];
  articles: (ArticleRow & Numbered)[];
  sources: { number: number; title: string; outlet?: string; date?: string; url: string; origin?: string }[];
  total: { articles: number; figures: number };
  coverage: CoverageView;
  citation: string;
}

/** A printed dossier is taken into a meeting: beyond this it says how many there are and prints the latest. */
const printed = { articles: 60, figures: 150, actions: 60 } as const;

export function printView(site: Site, theme: ThemeEntry): PrintView {
  const { addresses: to } = site;
  const { id } = theme;
  const all = site.index.byTheme.get(id) ?? [];
  const entries = all.slice(0, printed.articles);
  const numbers = new Map(entries.map((entry, index) => [entry, index + 1]));
  const numbered = <T>(entry: ArticleEntry, row: T): T & Numbered => ({
    ...row,
    source: numbers.get(entry) ?? 0,
  });
  const figures = figuresOf(entries);
  const deadlines = deadlinesOf(entries, site.today);
  return {
    head: {
      title: `${theme.theme.title}, ${words.print.cover.toLowerCase()}`,
      description: theme.theme.summary,
      address: to.themePrint(id),
      hidden: true,
    },
    back: { href: to.theme(id), text: words.print.back },
    title: theme.theme.title,
    summary: theme.theme.summary,
    publication: site.corpus.publication.title,
    html: theme.html,
    brief: mostTelling(figures, shown.brief).map((figure) =>
      numbered(figure.entry, sourcedFigureRow(site, figure)),
    ),
    charts: chartsIn(site, figures),
    actions: actionsOf(site, figures, deadlines, printed.actions),
    figures: figures.slice(0, printed.figures).map((figure) => ({
      ...numbered(figure.entry, sourcedFigureRow(site, figure)),
      value: formatFigureValue(figure.figure, site.corpus.taxonomy.units),
    })),
    deadlines: deadlines.map((deadline) => numbered(deadline.entry, sourcedDeadlineRow(site, deadline))),
    articles: entries.map((entry) => numbered(entry, articleRow(site, entry))),
    sources: entries.map((entry) => {
      const row = articleRow(site, entry);
      const { url } = entry.article.origin;
      return {
        number: numbers.get(entry) ?? 0,
        title: linkToArticle(site, entry).text,
        ...(row.outlet ? { outlet: row.outlet } : {}),
        ...(row.date ? { date: row.date } : {}),
        url: to.absolute(row.href),
        ...(url ? { origin: url } : {}),
      };
    }),
    total: {
      articles: all.length,
      figures: all.reduce((sum, { article }) => sum + article.figures.length, 0),
    },
    coverage: coverageOf(site, all),
    citation: themeCitation(site, theme).text,
  };
}
