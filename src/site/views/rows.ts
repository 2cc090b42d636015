/** The rows that many pages share: an article, a figure, a deadline, each as plain data with its links. */
import { type ArticleEntry, type DeadlineEntry, dateOf, type FigureEntry } from '../../domain/corpus.ts';
import type { DeadlineState } from '../../domain/deadline.ts';
import type { Figure, FigureStatus } from '../../domain/figure.ts';
import { type Amount, capitalise, formatAmount, formatInFull } from '../../locale/format.ts';
import { hrefToDeadline, hrefToFigure, isDefined, type Link, linkToArticle, outletOf } from '../links.ts';
import type { Site } from '../site.ts';

export interface ArticleRow extends Link {
  /** Partial ISO date. */
  date?: string;
  outlet?: string;
  standfirst?: string;
  themes: string[];
}

export function articleRow(site: Site, entry: ArticleEntry): ArticleRow {
  const { article } = entry;
  const date = dateOf(article);
  const outlet = outletOf(site, article);
  return {
    ...linkToArticle(site, entry),
    ...(date ? { date } : {}),
    ...(outlet ? { outlet } : {}),
    ...(article.standfirst ? { standfirst: article.standfirst } : {}),
    themes: (site.index.themesOf.get(entry.id) ?? [])
      .map((id) => site.themes.get(id)?.theme.title)
      .filter(isDefined),
  };
}

/** A sentence cut around the words that matter. */
export interface Sentence {
  before: string;
  words: string;
  after: string;
}

/** `asWritten` stands in `quote`: the build's integrity rules see to it. */
export function sentenceOf({ asWritten, quote }: { asWritten: string; quote: string }): Sentence {
  const start = quote.indexOf(asWritten);
  if (start < 0) return { before: quote, words: '', after: '' };
  return {
    before: quote.slice(0, start),
    words: asWritten,
    after: quote.slice(start + asWritten.length),
  };
}

export interface FigureRow {
  id: string;
  /** Absent for a vague amount: the words then stand for it. */
  amount?: Amount;
  /** The whole number with the code of its unit, when `amount` is in millions or milliards. */
  inFull?: string;
  label: string;
  sentence: Sentence;
  status: FigureStatus;
  period?: string;
  baseline?: string;
  due?: string;
  attributedTo?: string;
  /** The marked words in the article. */
  href: string;
}

/** A figure away from its article, with the way back to it. */
export interface SourcedFigureRow extends FigureRow {
  article: ArticleRow;
}

/** The value; a counted noun that the label already says is not said twice. */
function amountOf(site: Site, figure: Figure): Amount | undefined {
  const amount = formatAmount(figure, site.corpus.taxonomy.units);
  const isRepeated = amount?.unit.toLowerCase() === figure.label.toLowerCase();
  return isRepeated ? { ...amount, unit: '' } : amount;
}

export function figureRow(site: Site, { figure, entry }: FigureEntry): FigureRow {
  const amount = amountOf(site, figure);
  const inFull = formatInFull(figure);
  const { period, baseline, due, attributedTo } = figure;
  return {
    id: figure.id,
    ...(amount ? { amount } : {}),
    ...(inFull && amount ? { inFull } : {}),
    label: capitalise(figure.label),
    sentence: sentenceOf(figure),
    status: figure.status,
    ...(period ? { period } : {}),
    ...(baseline ? { baseline } : {}),
    ...(due ? { due } : {}),
    ...(attributedTo ? { attributedTo } : {}),
    href: hrefToFigure(site, entry, figure),
  };
}

export const sourcedFigureRow = (site: Site, figure: FigureEntry): SourcedFigureRow => ({
  ...figureRow(site, figure),
  article: articleRow(site, figure.entry),
});

export interface DeadlineRow {
  id: string;
  label: string;
  /** Partial ISO date. */
  due: string;
  state: DeadlineState;
  sentence: Sentence;
  outcome?: string;
  href: string;
}

export interface SourcedDeadlineRow extends DeadlineRow {
  article: ArticleRow;
}

export function deadlineRow(site: Site, { deadline, entry, state }: DeadlineEntry): DeadlineRow {
  return {
    id: deadline.id,
    label: capitalise(deadline.label),
    due: deadline.due,
    state,
    sentence: sentenceOf(deadline),
    ...(deadline.outcome ? { outcome: deadline.outcome } : {}),
    href: hrefToDeadline(site, entry, deadline),
  };
}

export const sourcedDeadlineRow = (site: Site, deadline: DeadlineEntry): SourcedDeadlineRow => ({
  ...deadlineRow(site, deadline),
  article: articleRow(site, deadline.entry),
});
