/** Answers a query from the index, exactly: every word asked for is in every result, as a word. */
import { type FacetName, facetNames, resultTypes } from '../../locale/search.ts';
import { indexedForm, parseQuery, type QueryWord } from '../../locale/search-text.ts';
import type { Fragment } from './document.ts';

/** What is used of Pagefind's browser module. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  mergeIndex(path: string, options?: Record<string, unknown>): Promise<void>;
  filters(): Promise<Counts>;
  search(text: string | null, options?: SearchOptions): Promise<PagefindAnswer>;
}

export type Counts = Record<string, Record<string, number>>;

interface SearchOptions {
  filters?: Record<string, { any: readonly string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
}

interface PagefindAnswer {
  results: PagefindResult[];
  unfilteredResultCount: number;
  filters: Counts;
  totalFilters: Counts;
}

interface PagefindResult {
  id: string;
  /** Positions of the words found, in chunks. */
  words: number[];
  data(): Promise<Fragment & { raw_url?: string }>;
}

export type Choices = Partial<Record<FacetName, readonly string[]>>;
export type Sort = 'pertinence' | 'date';

export interface Hit {
  id: string;
  words: readonly number[];
  load(): Promise<Fragment>;
}

export interface Found {
  hits: readonly Hit[];
  /** How many results each value of each facet has or would have, the choices of the other facets holding. */
  count(): Promise<Counts>;
  /** The words that were really looked for: for marking them. */
  words: readonly QueryWord[];
  /** The last word was found in no text, but as the beginning of others. */
  beginning?: string;
  /** Words that stand in no text. */
  unknown: readonly QueryWord[];
  /** Nothing was asked: only frequent words, or nothing at all. */
  empty: boolean;
}

/** A value that no document has: with it, an answer brings its counts and no result. */
const NO_VALUE = '\u0000';

/** Looking for neighbours takes as long as the search itself; beyond this many results it would be felt. */
const MOST_COMPARED = 5000;

interface Asked {
  /** As Pagefind is asked; `null` for everything that the filters let through. */
  text: string | null;
  words: readonly QueryWord[];
  phrases: readonly string[];
  /** As Pagefind is asked for counts: the one phrase when there is nothing else; absent when it cannot count (words and phrases). */
  countable?: string | null;
  /** The lots in which every word stands; in the others Pagefind would leave out the missing ones. */
  lots: readonly string[];
  beginning?: string;
  unknown: readonly QueryWord[];
}

export class SearchEngine {
  readonly #pagefind: Pagefind;
  /** The first lot, then from the newest to the oldest. */
  readonly #lots: readonly string[];
  readonly #presence = new Map<string, Promise<readonly string[]>>();

  /** `pagefind` has all lots open. */
  constructor(pagefind: Pagefind, lots: readonly string[]) {
    this.#pagefind = pagefind;
    this.#lots = lots;
  }

  /** `text` is what was typed. */
  async find(text: string, choices: Choices = {}, sort: Sort = 'pertinence'): Promise<Found> {
    const asked = await this.#ask(text);
    const { words, beginning, unknown } = asked;
    const told = { words, unknown, ...(beginning === undefined ? {} : { beginning }) };
    const chosen = Object.values(choices).some((values) => values.length > 0);
    if (asked.text === null && !chosen) return { ...told, hits: [], count: noCounts, empty: true };
    if (asked.text !== null && asked.lots.length === 0)
      return { ...told, hits: [], count: noCounts, empty: false };
    const hits = await this.#search(asked, choices, sort);
    return { ...told, hits, count: () => this.#count(asked, choices), empty: false };
  }

  /** Settles which words are looked for, and where they stand. */
  async #ask(text: string): Promise<Asked> {
    const query = parseQuery(text);
    const words: QueryWord[] = [];
    const unknown: QueryWord[] = [];
    const lots: (readonly string[])[] = [];
    let beginning: string | undefined;
    for (const [index, word] of query.words.entries()) {
      const whole = await this.#lotsWith(indexedForm(word.keys).replaceAll('-', ''), word.keys.length > 1);
      if (whole.length > 0) {
        words.push(word);
        lots.push(whole);
      } else if (word.keys.length > 1) {
        // « Tanger-Med » where the texts have « Tanger Med ».
        for (const key of word.keys) {
          const part = { text: word.text, keys: [key] };
          const found = await this.#lotsWith(indexedForm(part.keys));
          words.push(part);
          lots.push(found);
          if (found.length === 0 && !unknown.includes(word)) unknown.push(word);
        }
      } else {
        const isLast = query.beginning !== undefined && index === query.words.length - 1;
        const begun = isLast ? await this.#lotsWith(query.beginning!) : [];
        lots.push(begun);
        if (begun.length > 0) beginning = query.beginning;
        else {
          words.push(word);
          unknown.push(word);
        }
      }
    }
    const phrases = query.phrases.map(
      (phrase) => `"${phrase.map(({ keys }) => indexedForm(keys)).join(' ')}"`,
    );
    const asWords = [
      ...words.map(({ keys }) => indexedForm(keys)),
      ...(beginning === undefined ? [] : [beginning]),
    ];
    const asked = asWords.length === 0 ? null : asWords.join(' ');
    const onlyPhrase = phrases.length === 1 && query.words.length === query.phrases[0]?.length;
    return {
      text: asked,
      ...(phrases.length === 0 ? { countable: asked } : onlyPhrase ? { countable: phrases[0] } : {}),
      words,
      phrases,
      lots: lots.reduce((shared, some) => shared.filter((lot) => some.includes(lot)), this.#lots),
      unknown,
      ...(beginning === undefined ? {} : { beginning }),
    };
  }

  /**
   * The lots that hold a word, or, for a form without its end mark, a word that so begins. A compound is asked for between
   * quotation marks: where it is missing Pagefind would fall back to its first part, which has an end mark of its own.
   */
  #lotsWith(form: string, compound = false): Promise<readonly string[]> {
    const known = this.#presence.get(form);
    if (known) return known;
    const answer = this.#pagefind
      .search(compound ? `"${form}"` : form, { filters: { lot: { any: [NO_VALUE] } } })
      .then(({ totalFilters }) => this.#lots.filter((lot) => (totalFilters.lot?.[lot] ?? 0) > 0));
    this.#presence.set(form, answer);
    return answer;
  }

  async #search(asked: Asked, choices: Choices, sort: Sort): Promise<Hit[]> {
    if (sort === 'date' || asked.text === null) return this.#searchByDate(asked, choices);
    const { results } = await this.#pagefind.search(asked.text, this.#options(asked, choices));
    return this.#bestFirst(asked, choices, await this.#withPhrases(asked, choices, results.map(asHit)));
  }

  /** Pagefind sorts within a lot only, so the lots are asked in their order. */
  async #searchByDate(asked: Asked, choices: Choices): Promise<Hit[]> {
    const [first = '', ...dated] = this.#lots;
    const hits: Hit[] = [];
    for (const lot of [...dated, first]) {
      if (!asked.lots.includes(lot)) continue;
      const { results } = await this.#pagefind.search(asked.text, {
        ...this.#options({ lots: [lot] }, choices),
        sort: { date: 'desc' },
      });
      hits.push(...results.map(asHit));
    }
    return this.#withPhrases(asked, choices, hits);
  }

  /** Keeps the hits that hold every phrase. */
  async #withPhrases(asked: Asked, choices: Choices, hits: Hit[]): Promise<Hit[]> {
    let kept = hits;
    for (const phrase of asked.phrases) {
      const ids = await this.#idsOf(phrase, asked, choices);
      kept = kept.filter(({ id }) => ids.has(id));
    }
    return kept;
  }

  /** Figures before all when a number is asked for; then texts in which the words follow one another. */
  async #bestFirst(asked: Asked, choices: Choices, hits: Hit[]): Promise<Hit[]> {
    if (hits.length < 2) return hits;
    const firsts: Set<string>[] = [];
    if (asked.words.some(({ keys }) => keys.some((key) => /^\d/.test(key))) && asked.text !== null) {
      const types = choices.type ?? [];
      if (types.length === 0)
        firsts.push(await this.#idsOf(asked.text, asked, { ...choices, type: [resultTypes.figure] }));
    }
    if (asked.words.length > 1 && asked.beginning === undefined && hits.length <= MOST_COMPARED)
      firsts.push(
        await this.#idsOf(`"${asked.words.map(({ keys }) => indexedForm(keys)).join(' ')}"`, asked, choices),
      );
    const rank = ({ id }: Hit) => firsts.findIndex((ids) => ids.has(id));
    const place = (hit: Hit) => (rank(hit) === -1 ? firsts.length : rank(hit));
    return hits.toSorted((a, b) => place(a) - place(b));
  }

  async #idsOf(text: string, asked: Asked, choices: Choices): Promise<Set<string>> {
    const { results } = await this.#pagefind.search(text, this.#options(asked, choices));
    return new Set(results.map(({ id }) => id));
  }

  /** Values chosen in one facet are alternatives, so its own counts are taken without them. */
  async #count(asked: Asked, choices: Choices): Promise<Counts> {
    await this.#pagefind.filters();
    const current = await this.#answerCounts(asked, choices);
    const counts: Counts = {};
    for (const name of facetNames) {
      const others = { ...choices, [name]: [] };
      const own = (choices[name]?.length ? await this.#answerCounts(asked, others) : current)[name] ?? {};
      counts[name] =
        asked.countable === undefined ? await this.#countByHand(asked, others, name, Object.keys(own)) : own;
    }
    return counts;
  }

  async #answerCounts(asked: Asked, choices: Choices): Promise<Counts> {
    const text = asked.countable === undefined ? asked.text : asked.countable;
    const options = this.#options(asked, choices);
    if (text === null || asked.phrases.length > 0 || Object.keys(options.filters ?? {}).length > 0)
      return (await this.#pagefind.search(text, options)).filters;
    // With nothing to filter by, the totals of an answer without results say the same, and are had for much less; of a phrase
    // they would count its words.
    return (await this.#pagefind.search(text, { filters: { lot: { any: [NO_VALUE] } } })).totalFilters;
  }

  /** Pagefind cannot count what holds words and phrases at once. */
  async #countByHand(
    asked: Asked,
    choices: Choices,
    name: FacetName,
    values: readonly string[],
  ): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const value of values) {
      const only = { ...choices, [name]: [value] };
      const { results } = await this.#pagefind.search(asked.text, this.#options(asked, only));
      counts[value] = (await this.#withPhrases(asked, only, results.map(asHit))).length;
    }
    return counts;
  }

  #options(asked: Pick<Asked, 'lots'>, choices: Choices): SearchOptions {
    const filters: SearchOptions['filters'] = {};
    for (const name of facetNames) {
      const values = choices[name];
      if (values && values.length > 0) filters[name] = { any: values };
    }
    if (asked.lots.length < this.#lots.length) filters.lot = { any: asked.lots };
    return { filters };
  }
}

const asHit = ({ id, words, data }: PagefindResult): Hit => ({
  id,
  words,
  load: async () => {
    const fragment = await data();
    return { ...fragment, url: fragment.raw_url ?? fragment.url };
  },
});

const noCounts = async (): Promise<Counts> => ({});
