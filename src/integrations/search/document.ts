/** What one entry of the search is: its words, its facets and what its result shows. */
import { type Chunk, chunksOf } from '../../locale/search-text.ts';

/** A stretch of an entry's text; a hit in it leads to `#id` of the entry's page. */
export interface Passage {
  /** Anchor on the page; none for a title or a standfirst, which stand at its head. */
  id?: string;
  heading?: boolean;
  text: string;
}

/** The facets a reader can choose by; values are the words shown. */
export interface Facets {
  type: string[];
  pays?: string[];
  dossier?: string[];
  secteur?: string[];
  annee?: string[];
  titre?: string[];
}

/** What a result shows beside its excerpt; all strings are ready to be read. */
export interface Shown {
  title: string;
  /** Day or year, in French; absent when unknown. */
  date?: string;
  /** Where it comes from: the article of a figure, the country of an actor. */
  context?: string;
  /** Shown when no passage holds the words asked for: a standfirst, a quote. */
  lead?: string;
}

export interface SearchDocument {
  /** Address without the base path, so that the index does not depend on where the site is published. */
  url: string;
  /** First the title, then the passages in reading order. */
  passages: readonly Passage[];
  facets: Facets;
  /** ISO day or partial date, `''` when unknown. */
  date: string;
  shown: Shown;
}

/** An anchor of a result, as the engine's own fragments have them: `location` counts chunks from the start of the text. */
export interface Anchor {
  element: string;
  id: string;
  text: string;
  location: number;
}

/** The part of a search result that is fetched when it is shown. */
export interface Fragment {
  url: string;
  content: string;
  word_count: number;
  filters: Record<string, string[]>;
  meta: Record<string, string>;
  anchors: Anchor[];
}

/** A document ready for the engine: `indexed` and `fragment.content` have the same number of space-separated chunks. */
export interface PreparedDocument {
  indexed: string;
  indexedTitle: string;
  fragment: Fragment;
}

export function prepare({ url, passages, facets, shown }: SearchDocument): PreparedDocument {
  const chunks: Chunk[] = [];
  const anchors: Anchor[] = [];
  for (const { id, heading, text } of passages) {
    const found = chunksOf(text);
    if (id !== undefined && found.length > 0)
      anchors.push({ element: heading ? 'h2' : 'p', id, text: heading ? text : '', location: chunks.length });
    chunks.push(...found);
  }
  const { title, ...rest } = shown;
  return {
    indexed: chunks.map((chunk) => chunk.indexed).join(' '),
    indexedTitle: chunksOf(title)
      .map((chunk) => chunk.indexed)
      .join(' '),
    fragment: {
      url,
      content: chunks.map((chunk) => chunk.shown).join(' '),
      word_count: chunks.length,
      filters: {},
      meta: { title, type: facets.type[0] ?? '', body: String(chunksOf(title).length), ...rest },
      anchors,
    },
  };
}
