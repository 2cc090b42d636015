/** Opens the index in the browser: Pagefind's module, then every lot. */
import { foldWord } from '../../locale/search-text.ts';
import { type Choices, type Counts, type Pagefind, SearchEngine } from './engine.ts';
import type { IndexFile } from './index.ts';

export interface OpenIndex {
  engine: SearchEngine;
  examples: readonly string[];
  /** The words that can be suggested; fetched when first asked for. */
  vocabulary(): Promise<readonly string[]>;
  /** Values of facets as the index writes them, whatever the case and accents of an address (`type=echeance`). */
  settle(choices: Choices): Promise<Choices>;
}

const getJson = async <T>(address: string): Promise<T> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as T;
};

/** `base` is the address of the site's root, whole: `https://example.org/briefing/`. */
export async function openIndex(base: string): Promise<OpenIndex> {
  const folder = `${base}pagefind/`;
  // A literal here would be rewritten by the bundler, which knows nothing of files made after it.
  const address = `${folder}pagefind.js`;
  const [pagefind, file] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    getJson<IndexFile>(`${folder}index.json`),
  ]);
  const [, ...others] = file.lots;
  await pagefind.options({ basePath: folder, baseUrl: base, noWorker: true });
  await pagefind.init();
  await Promise.all(others.map(({ name }) => pagefind.mergeIndex(`${folder}lots/${name}/`)));
  const engine = new SearchEngine(
    pagefind,
    file.lots.map(({ name }) => name),
  );
  let vocabulary: Promise<readonly string[]> | undefined;
  return {
    engine,
    examples: file.examples,
    vocabulary: () => {
      vocabulary ??= getJson<string[]>(`${folder}vocabulary.json`);
      return vocabulary;
    },
    settle: async (choices) =>
      Object.values(choices).every((values) => values.length === 0)
        ? choices
        : settle(choices, await pagefind.filters()),
  };
}

const settle = (choices: Choices, known: Counts): Choices =>
  Object.fromEntries(
    Object.entries(choices).map(([name, values]) => {
      const written = new Map(Object.keys(known[name] ?? {}).map((value) => [foldWord(value), value]));
      return [name, values.map((value) => written.get(foldWord(value)) ?? value)];
    }),
  );
