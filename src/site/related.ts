/** Articles that a reader of one article should see next, found through the index with bounded work. */
import type { Article } from '../domain/article.ts';
import { type ArticleEntry, byDate, dateOf, type FigureEntry } from '../domain/corpus.ts';
import type { Figure } from '../domain/figure.ts';
import { type Relation, relationOf, subjectOf } from './comparable.ts';
import type { Site } from './site.ts';

export interface Related {
  entry: ArticleEntry;
  relation: Relation | 'shares';
  /** Ids of what both name, the most telling first. */
  shared: string[];
}

const MOST_RELATED = 4;

/** Articles looked at on each side of this one, in each list that names it: the work does not grow with the corpus. */
const NEIGHBOURS = 8;

/** Figures of the same subject looked at on each side: only the nearest, so that a new article changes few pages. */
const CLAIMS = 2;

/** Of those met most often in the lists, how many are weighed exactly. */
const WEIGHED = 16;

/** What two articles share weighs by how telling it is; a country alone (the Morocco of every article) is not enough. */
const weights = { actor: 4, sector: 2, country: 1 } as const;
const LEAST_WEIGHT = 2;

/** The items that stand nearest to `entry`, `each` before and after it, in a list sorted by the date of their articles. */
function neighboursOf<Item>(
  list: readonly Item[],
  entry: ArticleEntry,
  each: number,
  entryOf: (item: Item) => ArticleEntry,
): readonly Item[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byDate(entryOf(list[middle]!), entry) < 0) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - each), low + each + 1);
}

const actorsOf = (article: Article): string[] => [
  ...article.organisations,
  ...article.people.map((person) => person.id),
];

function sharedBy(a: Article, b: Article): { weight: number; shared: string[] } {
  const common = (mine: readonly string[], theirs: readonly string[]) =>
    mine.filter((id) => theirs.includes(id));
  const actors = common(actorsOf(a), actorsOf(b));
  const sectors = common(a.sectors, b.sectors);
  const countries = common(a.countries, b.countries);
  return {
    weight:
      actors.length * weights.actor + sectors.length * weights.sector + countries.length * weights.country,
    shared: [...actors, ...sectors, ...countries],
  };
}

const timeOf = (article: Article): number => Date.parse(dateOf(article)?.slice(0, 10) ?? '') || 0;

/** The lists that name what the article names, with what it weighs to stand in one. */
function listsNaming({ index }: Site, article: Article): { list: readonly ArticleEntry[]; weight: number }[] {
  const found = (list: readonly ArticleEntry[] | undefined, weight: number) => ({ list: list ?? [], weight });
  return [
    ...article.organisations.map((id) => found(index.byOrganisation.get(id), weights.actor)),
    ...article.people.map(({ id }) => found(index.byPerson.get(id), weights.actor)),
    ...article.sectors.map((id) => found(index.bySector.get(id), weights.sector)),
    ...article.countries.map((id) => found(index.byCountry.get(id), weights.country)),
  ];
}

const claimsNear = (site: Site, figure: Figure, entry: ArticleEntry): readonly FigureEntry[] =>
  neighboursOf(site.claims.get(subjectOf(figure)) ?? [], entry, CLAIMS, (claim) => claim.entry);

const articlesNear = (list: readonly ArticleEntry[], entry: ArticleEntry): readonly ArticleEntry[] =>
  neighboursOf(list, entry, NEIGHBOURS, (item) => item);

/** All the articles that `relatedTo` looks at, list by list: when none of them has changed, neither has its answer. */
export const surroundingsOf = (site: Site, entry: ArticleEntry): (readonly ArticleEntry[])[] => [
  ...entry.article.figures.map((figure) => claimsNear(site, figure, entry).map((claim) => claim.entry)),
  ...listsNaming(site, entry.article).map(({ list }) => articlesNear(list, entry)),
];

/** Those whose figures speak of the same thing first; then those that share the most, the nearest in time first. */
export function relatedTo(site: Site, entry: ArticleEntry): Related[] {
  const { article } = entry;
  const found = new Map<ArticleEntry, Related>();
  for (const figure of article.figures) {
    for (const other of claimsNear(site, figure, entry))
      if (other.entry !== entry && !found.has(other.entry))
        found.set(other.entry, {
          entry: other.entry,
          relation: relationOf({ figure, entry }, other),
          shared: [],
        });
  }
  const met = new Map<ArticleEntry, number>();
  for (const { list, weight } of listsNaming(site, article))
    for (const candidate of articlesNear(list, entry))
      if (candidate !== entry && !found.has(candidate))
        met.set(candidate, (met.get(candidate) ?? 0) + weight);
  const time = timeOf(article);
  const ranked = [...met]
    .sort(([a, left], [b, right]) => right - left || (a.id < b.id ? -1 : 1))
    .slice(0, WEIGHED)
    .map(([candidate]) => ({
      candidate,
      ...sharedBy(article, candidate.article),
      distance: Math.abs(timeOf(candidate.article) - time),
    }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort(
      (a, b) => b.weight - a.weight || a.distance - b.distance || (a.candidate.id < b.candidate.id ? -1 : 1),
    );
  return [
    ...found.values(),
    ...ranked.map(({ candidate, shared }): Related => ({ entry: candidate, relation: 'shares', shared })),
  ].slice(0, MOST_RELATED);
}
