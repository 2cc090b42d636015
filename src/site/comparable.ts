/** Which figures may be set side by side: same thing measured, same unit, same perimeter. */
import { dateOf, type FigureEntry } from '../domain/corpus.ts';
import type { Figure } from '../domain/figure.ts';

/** What a figure measures, whatever its value and its period: two figures with the same subject may be compared. */
export const subjectOf = (figure: Figure): string =>
  [
    figure.label.toLowerCase(),
    figure.kind,
    figure.unit ?? figure.counted ?? '',
    figure.per ?? '',
    figure.baseline ?? '',
    figure.countries.toSorted().join(' '),
    figure.organisations.toSorted().join(' '),
  ].join('|');

/** « Surface du parc » says nothing of which park: only figures that name whom or where they speak of may be compared. */
const hasPerimeter = ({ countries, organisations }: Figure): boolean =>
  countries.length + organisations.length > 0;

/** One number to plot or compare: the value, or the middle of a range closed on both sides. */
export function magnitudeOf({ value, min, max }: Figure): number | undefined {
  if (value !== undefined) return value;
  return min !== undefined && max !== undefined ? (min + max) / 2 : undefined;
}

const sameValue = (a: Figure, b: Figure): boolean =>
  a.value === b.value && a.min === b.min && a.max === b.max && a.qualifier === b.qualifier;

export function claimsBySubject(figures: readonly FigureEntry[]): Map<string, FigureEntry[]> {
  const claims = new Map<string, FigureEntry[]>();
  for (const entry of figures) {
    if (magnitudeOf(entry.figure) === undefined || !hasPerimeter(entry.figure)) continue;
    const subject = subjectOf(entry.figure);
    const group = claims.get(subject);
    if (group) group.push(entry);
    else claims.set(subject, [entry]);
  }
  return claims;
}

/** The moment a figure speaks of: its period, else its due date. */
const momentOf = ({ period, due }: Figure): string => period ?? due ?? '';

export type Relation = 'confirms' | 'contradicts' | 'updates' | 'updated-by';

/** What `other` is to `figure`, when both have the same subject. */
export function relationOf(figure: FigureEntry, other: FigureEntry): Relation {
  const [mine, theirs] = [momentOf(figure.figure), momentOf(other.figure)];
  if (mine !== '' && mine === theirs && figure.figure.status === other.figure.status)
    return sameValue(figure.figure, other.figure) ? 'confirms' : 'contradicts';
  const [myDate, theirDate] = [
    mine || (dateOf(figure.entry.article) ?? ''),
    theirs || (dateOf(other.entry.article) ?? ''),
  ];
  return theirDate > myDate ? 'updated-by' : 'updates';
}

/** Figures of one subject and one moment that do not agree. */
export interface Divergence {
  label: string;
  moment: string;
  claims: readonly FigureEntry[];
}

/** Divergences among `figures`, those with the most claims first. */
export function divergencesOf(figures: readonly FigureEntry[]): Divergence[] {
  return [...claimsBySubject(figures).values()]
    .flatMap((claims) => {
      const byMoment = Map.groupBy(claims, ({ figure }) => `${momentOf(figure)}|${figure.status}`);
      return [...byMoment.values()];
    })
    .filter(([first]) => first && momentOf(first.figure) !== '')
    .filter(([first, ...others]) => first && others.some((other) => !sameValue(first.figure, other.figure)))
    .map((claims) => ({
      label: claims[0]!.figure.label,
      moment: momentOf(claims[0]!.figure),
      claims: claims.filter(
        (claim, index) =>
          claims.findIndex(
            (other) => other.entry === claim.entry && sameValue(other.figure, claim.figure),
          ) === index,
      ),
    }))
    .sort((a, b) => b.claims.length - a.claims.length);
}

/** Comparable figures worth drawing. */
export interface ChartSet {
  kind: 'series' | 'ranking';
  claims: readonly FigureEntry[];
}

/** More bars than this are a table, not a picture. */
const MOST_BARS = 8;

/** The latest claim of each key, in the order of first appearance (newest first). */
function latestBy(claims: readonly FigureEntry[], keyOf: (claim: FigureEntry) => string): FigureEntry[] {
  const latest = new Map<string, FigureEntry>();
  for (const claim of claims) {
    const key = keyOf(claim);
    if (key !== '' && !latest.has(key)) latest.set(key, claim);
  }
  return [...latest.values()];
}

/**
 * Charts that `figures` (newest first) can honestly give, at most `most`: the same subject over at least two periods, or the same
 * measure of one kind, unit and status stated of at least three organisations.
 */
export function chartsOf(figures: readonly FigureEntry[], most: number): ChartSet[] {
  const drawable = figures.filter(({ figure }) => magnitudeOf(figure) !== undefined);
  const series = [...claimsBySubject(drawable).values()]
    .map((claims): ChartSet => {
      const periods = latestBy(claims, ({ figure }) => figure.period ?? '');
      return {
        kind: 'series',
        claims: periods.sort((a, b) => (momentOf(a.figure) < momentOf(b.figure) ? -1 : 1)).slice(-MOST_BARS),
      };
    })
    .filter(({ claims }) => claims.length >= 2);
  const measures = Map.groupBy(
    drawable.filter(
      ({ figure }) =>
        figure.organisations.length === 1 && figure.kind !== 'growth' && figure.kind !== 'share',
    ),
    ({ figure }) => [figure.kind, figure.unit ?? figure.counted, figure.per ?? '', figure.status].join('|'),
  );
  const rankings = [...measures.values()]
    .map(
      (claims): ChartSet => ({
        kind: 'ranking',
        claims: latestBy(claims, ({ figure }) => figure.organisations[0]!)
          .sort((a, b) => magnitudeOf(b.figure)! - magnitudeOf(a.figure)!)
          .slice(0, MOST_BARS),
      }),
    )
    .filter(({ claims }) => claims.length >= 3);
  const byLength = (a: ChartSet, b: ChartSet) => b.claims.length - a.claims.length;
  return [...series.sort(byLength), ...rankings.sort(byLength)].slice(0, most);
}
