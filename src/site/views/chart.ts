/** What a chart shows: bars from zero, a title that states the finding, and how to read it. */

import { dateOf, type FigureEntry } from '../../domain/corpus.ts';
import {
  capitalise,
  formatAmount,
  formatFigureValue,
  formatPartialDate,
  formatPeriod,
} from '../../locale/format.ts';
import { words } from '../../locale/site.ts';
import { type ChartSet, magnitudeOf } from '../comparable.ts';
import { hrefToFigure } from '../links.ts';
import type { Site } from '../site.ts';

export interface Bar {
  name: string;
  /** The value in words. */
  value: string;
  /** Signed share of the longest bar, from -1 to 1. */
  length: number;
  href: string;
}

export interface ChartView {
  id: string;
  /** The finding. */
  title: string;
  reading: string;
  bars: Bar[];
}

const whenOf = ({ figure, entry }: FigureEntry): string => {
  if (figure.period) return formatPeriod(figure.period);
  const date = figure.due ?? dateOf(entry.article);
  return date ? formatPartialDate(date) : words.article.undated;
};

export function chartView(site: Site, { kind, claims }: ChartSet, id: string): ChartView {
  const { units, organisations } = site.corpus.taxonomy;
  const actorOf = ({ figure }: FigureEntry): string =>
    organisations.get(figure.organisations[0] ?? '')?.name ?? capitalise(figure.label);
  const wordsOf = ({ figure }: FigureEntry): string => formatFigureValue(figure, units);
  const longest = Math.max(...claims.map(({ figure }) => Math.abs(magnitudeOf(figure) ?? 0))) || 1;
  const bars = claims.map(
    (claim): Bar => ({
      name: kind === 'series' ? whenOf(claim) : actorOf(claim),
      value: wordsOf(claim),
      length: Math.round(((magnitudeOf(claim.figure) ?? 0) / longest) * 1000) / 1000,
      href: hrefToFigure(site, claim.entry, claim.figure),
    }),
  );
  const first = claims[0]!;
  const last = claims.at(-1)!;
  if (kind === 'ranking')
    return {
      id,
      title: words.chart.rankingFinding(
        first.figure.kind,
        first.figure.status,
        claims.filter(({ figure }) => magnitudeOf(figure) === magnitudeOf(first.figure)).map(actorOf),
        wordsOf(first),
        claims.length,
      ),
      reading: words.chart.rankingReading(actorOf(first), wordsOf(first)),
      bars,
    };
  return {
    id,
    title: words.chart.seriesFinding(
      capitalise(first.figure.label),
      wordsOf(first),
      whenOf(first),
      wordsOf(last),
      whenOf(last),
    ),
    reading: words.chart.seriesReading(capitalise(last.figure.label), wordsOf(last), whenOf(last)),
    bars,
  };
}

/** A chart needs a value for every bar. */
export const isDrawable = (site: Site, { claims }: ChartSet): boolean =>
  claims.every(({ figure }) => formatAmount(figure, site.corpus.taxonomy.units) !== undefined);
