/** The site as its pages see it: the corpus, indexed, on a given day, with its addresses. */
import {
  type Corpus,
  type CorpusIndex,
  type DeadlineEntry,
  deadlinesOf,
  type FigureEntry,
  figuresOf,
  indexCorpus,
  type ThemeEntry,
} from '../domain/corpus.ts';
import { type Addresses, createAddresses } from './addresses.ts';
import { claimsBySubject } from './comparable.ts';

export interface Site {
  corpus: Corpus;
  index: CorpusIndex;
  addresses: Addresses;
  /** ISO day of the build; deadlines are judged on it. */
  today: string;
  figures: readonly FigureEntry[];
  deadlines: readonly DeadlineEntry[];
  themes: ReadonlyMap<string, ThemeEntry>;
  /** Figures that measure the same thing, by what they measure: see `subjectOf`. */
  claims: ReadonlyMap<string, readonly FigureEntry[]>;
}

/** `url` overrides the publication's own address (a preview under another base path, say). */
export function createSite(corpus: Corpus, options: { today: string; url?: string }): Site {
  const figures = figuresOf(corpus.articles);
  return {
    corpus,
    index: indexCorpus(corpus),
    addresses: createAddresses(options.url ?? corpus.publication.url),
    today: options.today,
    figures,
    deadlines: deadlinesOf(corpus.articles, options.today),
    themes: new Map(corpus.themes.map((entry) => [entry.id, entry])),
    claims: claimsBySubject(figures),
  };
}
