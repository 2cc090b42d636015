/** What the front page shows. */
import type { ArticleEntry, FigureEntry } from '../../domain/corpus.ts';
import { magnitudeOf } from '../comparable.ts';
import type { Link } from '../links.ts';
import type { Site } from '../site.ts';
import type { Head } from './frame.ts';
import {
  type ArticleRow,
  articleRow,
  type SourcedDeadlineRow,
  type SourcedFigureRow,
  sourcedDeadlineRow,
  sourcedFigureRow,
} from './rows.ts';
import { type ThemeCard, themeCard } from './themes.ts';

export interface HomeView {
  head: Head;
  /** Sentences worth remembering, each the words that printed a figure. */
  remember: SourcedFigureRow[];
  themes: ThemeCard[];
  deadlines: SourcedDeadlineRow[];
  figures: SourcedFigureRow[];
  articles: ArticleRow[];
  links: Record<'deadlines' | 'figures' | 'articles' | 'search' | 'offline' | 'data', string>;
  feeds: Link[];
}

const shown = { remember: 3, deadlines: 6, figures: 6, articles: 8 } as const;

/** Among how many of the latest figures the sentences to remember are chosen. */
const LATEST = 60;

/** A sentence longer than this is not remembered. */
const LONGEST_SENTENCE = 260;

/** What a reader remembers best: money, jobs and capacities before shares and counts; a plain value before a vague one. */
const kindRank = ['amount', 'jobs', 'capacity', 'growth', 'share', 'power', 'energy'];
function rankOf({ figure }: FigureEntry): number {
  const rank = kindRank.indexOf(figure.kind);
  return (
    (rank < 0 ? kindRank.length : rank) +
    (magnitudeOf(figure) === undefined ? 20 : 0) +
    (figure.quote.length > LONGEST_SENTENCE ? 10 : 0)
  );
}

/** The most telling of the latest figures: one of each article first, then their others. */
export function mostTelling(figures: readonly FigureEntry[], most: number): FigureEntry[] {
  const ranked = figures.slice(0, LATEST).toSorted((a, b) => rankOf(a) - rankOf(b));
  const first = new Map<ArticleEntry, FigureEntry>();
  for (const figure of ranked) if (!first.has(figure.entry)) first.set(figure.entry, figure);
  const distinct = [...first.values()];
  return [...distinct, ...ranked.filter((figure) => !distinct.includes(figure))].slice(0, most);
}

export function homeView(site: Site): HomeView {
  const { addresses: to, corpus } = site;
  const { publication } = corpus;
  const remember = mostTelling(site.figures, shown.remember);
  return {
    head: { title: publication.title, description: publication.description, address: to.home() },
    remember: remember.map((figure) => sourcedFigureRow(site, figure)),
    themes: corpus.themes.map((entry) => themeCard(site, entry)),
    deadlines: site.deadlines
      .filter(({ state }) => state !== 'settled')
      .slice(0, shown.deadlines)
      .map((deadline) => sourcedDeadlineRow(site, deadline)),
    figures: site.figures.slice(0, shown.figures).map((figure) => sourcedFigureRow(site, figure)),
    articles: corpus.articles.slice(0, shown.articles).map((entry) => articleRow(site, entry)),
    links: {
      deadlines: to.deadlines(),
      figures: to.figures(),
      articles: to.articles(),
      search: to.search(),
      offline: to.offline(),
      data: to.data(),
    },
    feeds: [
      { href: to.feed('xml'), text: 'Atom' },
      { href: to.feed('json'), text: 'JSON Feed' },
    ],
  };
}
