/** The corpus: all that is published, in memory, and the selections that pages ask of it. */
import type { Article } from './article.ts';
import { type Deadline, type DeadlineState, deadlineStates, stateOfDeadline } from './deadline.ts';
import type { Figure } from './figure.ts';
import type { Prose, Publication } from './publication.ts';
import type { Taxonomy } from './taxonomy.ts';
import { type Theme, themeSelects } from './theme.ts';

/** One block of the body as shown: `id` is its anchor on the page. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'list' | 'quote' | 'table' | 'component';
  text: string;
  id: string;
  depth?: number;
}

export interface ArticleEntry {
  id: string;
  /** Of the id and the file's text: two entries with one fingerprint, of the same taxonomy and code, are the same. */
  fingerprint: string;
  /** Path from the project's root, for problems and for « corriger cette page ». */
  file: string;
  article: Article;
  blocks: readonly Block[];
  /** Title and standfirst as HTML, with the marks of the figures that stand in them. */
  titleHtml: string;
  standfirstHtml: string;
  /** The body rendered: figures marked, every block with its anchor. */
  html: string;
  words: number;
}

export interface ThemeEntry {
  id: string;
  file: string;
  theme: Theme;
  html: string;
}

export interface ProseEntry {
  id: string;
  file: string;
  prose: Prose;
  html: string;
}

export interface Corpus {
  publication: Publication;
  taxonomy: Taxonomy;
  /** Newest first: see `byDate`. */
  articles: readonly ArticleEntry[];
  /** In the order that the themes themselves ask for. */
  themes: readonly ThemeEntry[];
  pages: readonly ProseEntry[];
}

/** The day that dates an article: published, else the event it tells; `undefined` when neither is known. */
export const dateOf = (article: Article): string | undefined => article.publishedOn ?? article.eventOn?.date;

/** Newest first, undated last, then by id, so that a build never depends on the order of a folder. */
export function byDate(a: ArticleEntry, b: ArticleEntry): number {
  const [left, right] = [dateOf(a.article) ?? '', dateOf(b.article) ?? ''];
  if (left !== right) return left < right ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

export interface FigureEntry {
  figure: Figure;
  entry: ArticleEntry;
}

export interface DeadlineEntry {
  deadline: Deadline;
  entry: ArticleEntry;
  state: DeadlineState;
}

export const figuresOf = (entries: readonly ArticleEntry[]): FigureEntry[] =>
  entries.flatMap((entry) => entry.article.figures.map((figure) => ({ figure, entry })));

/** Deadlines as seen on `today`: overdue first, then the nearest due. */
export function deadlinesOf(entries: readonly ArticleEntry[], today: string): DeadlineEntry[] {
  return entries
    .flatMap((entry) =>
      entry.article.deadlines.map((deadline) => ({
        deadline,
        entry,
        state: stateOfDeadline(deadline, today),
      })),
    )
    .sort(
      (a, b) =>
        deadlineStates.indexOf(a.state) - deadlineStates.indexOf(b.state) ||
        (a.deadline.due < b.deadline.due ? -1 : a.deadline.due > b.deadline.due ? 1 : 0) ||
        (a.entry.id < b.entry.id ? -1 : 1),
    );
}

/** Articles by the id they name, for each kind; built once, so that ten thousand pages do not scan ten thousand articles. */
export interface CorpusIndex {
  byId: ReadonlyMap<string, ArticleEntry>;
  byTheme: ReadonlyMap<string, readonly ArticleEntry[]>;
  byCountry: ReadonlyMap<string, readonly ArticleEntry[]>;
  bySector: ReadonlyMap<string, readonly ArticleEntry[]>;
  byOrganisation: ReadonlyMap<string, readonly ArticleEntry[]>;
  byPerson: ReadonlyMap<string, readonly ArticleEntry[]>;
  byOutlet: ReadonlyMap<string, readonly ArticleEntry[]>;
  /** Ids of the themes that choose an article, in the themes' order. */
  themesOf: ReadonlyMap<string, readonly string[]>;
}

function groupBy(
  entries: readonly ArticleEntry[],
  keysOf: (entry: ArticleEntry) => readonly string[],
): Map<string, ArticleEntry[]> {
  const groups = new Map<string, ArticleEntry[]>();
  for (const entry of entries)
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  return groups;
}

export function indexCorpus(corpus: Corpus): CorpusIndex {
  const { articles, themes } = corpus;
  const themesOf = new Map(
    articles.map((entry) => [
      entry.id,
      themes.filter(({ theme }) => themeSelects(theme, entry.article)).map(({ id }) => id),
    ]),
  );
  return {
    byId: new Map(articles.map((entry) => [entry.id, entry])),
    byTheme: groupBy(articles, (entry) => themesOf.get(entry.id) ?? []),
    byCountry: groupBy(articles, ({ article }) => article.countries),
    bySector: groupBy(articles, ({ article }) => article.sectors),
    byOrganisation: groupBy(articles, ({ article }) => article.organisations),
    byPerson: groupBy(articles, ({ article }) => article.people.map((person) => person.id)),
    byOutlet: groupBy(articles, ({ article }) => (article.origin.outlet ? [article.origin.outlet] : [])),
    themesOf,
  };
}
