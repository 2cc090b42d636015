/** The search index and its answers, outside of a browser: lots, facets, phrases, dates, excerpts, addresses. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Passage, prepare, type SearchDocument } from '../src/integrations/search/document.ts';
import { type Pagefind, SearchEngine } from '../src/integrations/search/engine.ts';
import { excerptOf, markWords } from '../src/integrations/search/excerpt.ts';
import { type IndexFile, writeSearchIndex } from '../src/integrations/search/index.ts';
import { cutIntoLots } from '../src/integrations/search/lots.ts';
import { readState, toggle, writeState } from '../src/integrations/search/state.ts';
import { suggest } from '../src/integrations/search/suggest.ts';
import { vocabularyOf } from '../src/integrations/search/vocabulary.ts';
import { parseQuery } from '../src/locale/search-text.ts';

/** A document with a title, a text and a few facets. */
const document = (
  url: string,
  title: string,
  text: string,
  { date = '', pays = ['Maroc'], type = 'Article' }: { date?: string; pays?: string[]; type?: string } = {},
): SearchDocument => ({
  url,
  passages: [{ text: title }, { id: 'p1', text }],
  facets: { type: [type], pays, annee: [date.slice(0, 4) || 'Sans date'] },
  date,
  shown: { title },
});

const documents: SearchDocument[] = [
  document('a/', 'L’hydrogène vert', 'Une usine à Tanger-Med. Ken et le port.', { date: '2025-03-01' }),
  document('b/', 'La chaîne de valeur', 'L’industrie chimique et l’automobile, à Tanger.', {
    date: '2024-06-01',
    pays: ['Maroc', 'Chine'],
  }),
  document('c/', 'Commission russo-marocaine', 'La chaîne, puis la valeur. Portugal et portable.', {
    date: '2023-01-05',
    pays: ['Russie'],
  }),
  document('d/', 'Sans date', 'L’industrie automobile crée 7 500 emplois.', { pays: ['France'] }),
  document('a/#chiffre-1', '7 500 emplois', 'Création de 7 500 emplois.', {
    date: '2025-03-01',
    type: 'Chiffre',
  }),
  ...Array.from({ length: 20 }, (_, index) =>
    document(`e${index}/`, `Article ${index}`, 'Un texte de remplissage sur la logistique.', {
      date: `20${10 + (index % 15)}-01-01`,
    }),
  ),
];

const folders: string[] = [];
const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'trait-d-union-search-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const write = (outDir: string, some: readonly SearchDocument[], lotSize?: number) =>
  writeSearchIndex(some, outDir, { cacheDir: join(outDir, '.work'), ...(lotSize ? { lotSize } : {}) });

const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [
        file.slice(folder.length),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );

/** Pagefind's own module over the files of `outDir`: the same code that runs in the browser. */
async function openEngine(outDir: string): Promise<SearchEngine> {
  const folder = join(outDir, 'pagefind');
  const base = 'http://site.test/pagefind/';
  vi.stubGlobal('fetch', async (address: string) => {
    const path = String(address).split('?')[0]!.slice(base.length);
    return new Response(readFileSync(join(folder, path)));
  });
  const address = `${pathToFileURL(join(folder, 'pagefind.js')).href}?${folders.length}${Math.random()}`;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  const { lots } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as IndexFile;
  await pagefind.options({ basePath: base, baseUrl: '/', noWorker: true });
  await pagefind.init();
  for (const { name } of lots.slice(1)) await pagefind.mergeIndex(`${base}lots/${name}/`);
  return new SearchEngine(
    pagefind,
    lots.map(({ name }) => name),
  );
}
afterAll(() => vi.unstubAllGlobals());

describe.each([
  ['one lot', 4000],
  ['many lots', 4],
])('answers from %s', (_, lotSize) => {
  let engine: SearchEngine;
  beforeAll(async () => {
    const outDir = temporary();
    await write(outDir, documents, lotSize);
    engine = await openEngine(outDir);
  });
  const urls = async (...asked: Parameters<SearchEngine['find']>): Promise<string[]> => {
    const { hits } = await engine.find(...asked);
    return (await Promise.all(hits.map((hit) => hit.load()))).map(({ url }) => url);
  };
  const sorted = async (...asked: Parameters<SearchEngine['find']>): Promise<string[]> =>
    (await urls(...asked)).sort();

  it.each([
    ['hydrogène', ['a/']],
    ['l’hydrogène', ['a/']],
    ['7500', ['a/#chiffre-1', 'd/']],
    ['7 500', ['a/#chiffre-1', 'd/']],
    ['industrie automobile', ['b/', 'd/']],
    ['"industrie automobile"', ['d/']],
    ['"chaîne de valeur"', ['b/']],
    ['chaîne valeur', ['b/', 'c/']],
    ['"chaîne de valeur" Tanger', ['b/']],
    ['russo-marocaine', ['c/']],
    ['Tanger', ['a/', 'b/']],
    ['Tanger-Med', ['a/']],
    ['Tanger Med', ['a/']],
    ['port', ['a/']],
    ['ports', ['a/']],
    ['hydro', ['a/']],
    ['Kénitra', []],
    ['kent', []],
    ['Ken', ['a/']],
    ['hydrogène Kénitra', []],
    ['logistique hydrogène', []],
    ['russo-turque', []],
    ['de la', []],
  ])('« %s »', async (query, expected) => {
    expect(await sorted(query)).toEqual(expected);
  });

  it('puts the figure first for a number, and neighbours first for words', async () => {
    expect((await urls('7500'))[0]).toBe('a/#chiffre-1');
    expect((await urls('industrie automobile'))[0]).toBe('d/');
  });

  it('sorts by date over all lots, the undated last', async () => {
    expect(await urls('tanger', {}, 'date')).toEqual(['a/', 'b/']);
    const years = (await urls('logistique', {}, 'date')).map((url) => {
      const found = documents.find((one) => one.url === url);
      return found?.date ?? '';
    });
    expect(years).toHaveLength(20);
    expect(years).toEqual(years.toSorted().toReversed());
    expect((await urls('', { type: ['Article'] })).at(-1)).toBe('d/');
  });

  it('takes the values of one facet as alternatives, and counts what each would give', async () => {
    expect(await sorted('', { pays: ['Chine', 'Russie'] })).toEqual(['b/', 'c/']);
    expect(await sorted('Tanger', { pays: ['Chine'] })).toEqual(['b/']);
    const found = await engine.find('chaîne valeur', { pays: ['Chine'] });
    const counts = await found.count();
    expect(counts.pays).toMatchObject({ Chine: 1, Maroc: 1, Russie: 1 });
    expect(counts.type).toMatchObject({ Article: 1 });
    const phrase = await (await engine.find('"chaîne de valeur"')).count();
    expect(phrase.pays).toMatchObject({ Chine: 1, Maroc: 1, Russie: 0 });
    const mixed = await (await engine.find('"chaîne de valeur" Tanger')).count();
    expect(mixed.pays).toMatchObject({ Chine: 1, Maroc: 1 });
  });

  it('says which words stand nowhere, which are too frequent, and what was taken as a beginning', async () => {
    expect((await engine.find('hydrogène Kénitra')).unknown.map(({ text }) => text)).toEqual(['Kénitra']);
    expect(await engine.find('de la')).toMatchObject({ empty: true });
    expect(await engine.find('hydro')).toMatchObject({ beginning: 'hydro' });
    expect((await engine.find('port')).beginning).toBeUndefined();
  });
});

describe('writing the index', () => {
  it('gives the same bytes for the same documents, and leaves nothing of Pagefind that is not used', async () => {
    const [first, second] = [temporary(), temporary()];
    await write(first, documents);
    await write(second, documents);
    expect(filesOf(join(first, 'pagefind'))).toEqual(filesOf(join(second, 'pagefind')));
    const names = readdirSync(join(first, 'pagefind')).join(' ');
    expect(names).not.toMatch(/ui|worker|highlight|playground/);
  });

  it('makes only the changed lots again, and ends where a fresh build does', async () => {
    const outDir = temporary();
    const changed = documents.map((one) =>
      one.url === 'a/' ? { ...one, passages: [...one.passages, { text: 'Nouveau' }] } : one,
    );
    const all = await write(outDir, documents, 4);
    expect(all).toEqual({ records: documents.length, indexed: documents.length });
    expect((await write(outDir, documents, 4)).indexed).toBe(0);
    const { indexed } = await write(outDir, changed, 4);
    expect(indexed).toBeGreaterThan(0);
    expect(indexed).toBeLessThanOrEqual(4);
    const fresh = temporary();
    await write(fresh, changed, 4);
    expect(filesOf(join(outDir, 'pagefind'))).toEqual(filesOf(join(fresh, 'pagefind')));
    const engine = await openEngine(outDir);
    expect((await engine.find('nouveau')).hits).toHaveLength(1);
  });

  it('makes everything again when what stands there cannot be trusted', async () => {
    const outDir = temporary();
    await write(outDir, documents);
    rmSync(join(outDir, 'pagefind', 'index.json'));
    expect((await write(outDir, documents)).indexed).toBe(documents.length);
    rmSync(join(outDir, 'pagefind', 'pagefind-entry.json'));
    expect((await write(outDir, documents)).indexed).toBe(documents.length);
  });

  it('forgets lots that are no more', async () => {
    const outDir = temporary();
    await write(outDir, documents, 4);
    expect(readdirSync(join(outDir, 'pagefind'))).toContain('lots');
    await write(outDir, documents.slice(0, 3), 4);
    expect(readdirSync(join(outDir, 'pagefind'))).not.toContain('lots');
  });
});

describe('lots', () => {
  const dated = (count: number, date: (index: number) => string): SearchDocument[] =>
    Array.from({ length: count }, (_, index) => document(`${index}/`, 'T', 't', { date: date(index) }));

  it('are no larger than asked, share no day, and go from the newest to the oldest', () => {
    const some = dated(500, (index) =>
      new Date(Date.UTC(2015, 0, 1) + index * 5 * 864e5).toISOString().slice(0, 10),
    );
    const [first, ...others] = cutIntoLots(some, 40);
    const inOrder = [...others, first!];
    expect(inOrder.flatMap((lot) => lot.documents)).toHaveLength(500);
    for (const [index, { documents: lot }] of inOrder.entries()) {
      expect(lot.length).toBeLessThanOrEqual(40);
      expect(lot.length).toBeGreaterThan(0);
      const next = inOrder[index + 1]?.documents ?? [];
      const oldest = lot.map(({ date }) => date).sort()[0]!;
      for (const { date } of next) expect(date < oldest).toBe(true);
    }
  });

  it('hold partial dates, one crowded day, and nothing at all', () => {
    const some = [
      ...dated(30, () => '2024'),
      ...dated(30, () => '2024-05'),
      ...dated(30, () => '2024-05-06'),
      ...dated(3, () => ''),
    ];
    const lots = cutIntoLots(some, 10);
    expect(lots.flatMap((lot) => lot.documents)).toHaveLength(93);
    expect(new Set(lots.map(({ name }) => name)).size).toBe(lots.length);
    expect(cutIntoLots([], 10)).toEqual([{ name: 'base', documents: [] }]);
  });

  it('spread what has no date evenly', () => {
    const lots = cutIntoLots(
      dated(1000, () => ''),
      100,
    );
    expect(lots.length).toBeGreaterThan(9);
    for (const lot of lots) expect(lot.documents.length).toBeLessThan(100);
  });

  it('law: whatever the dates, each document is in one lot, no lot is empty, and names are names of folders', () => {
    const date = fc.oneof(
      fc.constant(''),
      fc.constantFrom('2024', '2024-S1', '2024-Q3', '2024-05', '2024-05-06', '1999-12-31'),
      fc
        .date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(
        fc.array(date, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (dates, size) => {
          const some = dates.map((day, index) => document(`${index}/`, 'T', 't', { date: day }));
          const lots = cutIntoLots(some, size);
          expect(lots.flatMap((lot) => lot.documents).length).toBe(some.length);
          expect(new Set(lots.map(({ name }) => name)).size).toBe(lots.length);
          for (const lot of lots) {
            expect(lot.name).toMatch(/^[a-z0-9-]+$/);
            expect(lot.documents).not.toEqual([]);
          }
        },
      ),
    );
  });

  it('a new article of today leaves the other lots as they were', () => {
    const some = dated(300, (index) => `20${10 + Math.floor(index / 20)}-0${1 + (index % 9)}-01`);
    const before = new Map(cutIntoLots(some, 25).map((lot) => [lot.name, lot.documents.length]));
    const after = cutIntoLots([document('new/', 'T', 't', { date: '2024-12-31' }), ...some], 25);
    expect(after.filter((lot) => before.get(lot.name) !== lot.documents.length).length).toBeLessThanOrEqual(
      2,
    );
  });
});

describe('excerpts', () => {
  const wanted = (query: string) => ({ words: parseQuery(query).words });
  const passages: Passage[] = [
    { text: 'Le titre parle de batteries' },
    { text: 'Un chapô.' },
    { id: 'h', heading: true, text: 'Un plan pour l’hydrogène' },
    { id: 'p1', text: 'Première phrase sans rien. Deuxième phrase, sur une usine de batteries à Tanger.' },
    {
      id: 'p2',
      text: `${'Du texte, encore du texte. '.repeat(30)}Là, l’industrie automobile crée 7\u202f500 emplois. ${'Puis rien. '.repeat(40)}`,
    },
  ];
  const { fragment } = prepare({
    url: 'a/',
    passages,
    facets: { type: ['Article'] },
    date: '',
    shown: { title: 'Le titre parle de batteries', lead: 'Un chapô.' },
  });
  const places = (pattern: RegExp): number[] =>
    fragment.content.split(' ').flatMap((chunk, index) => (pattern.test(chunk) ? [index] : []));
  const text = (query: string, pattern: RegExp): string =>
    excerptOf(fragment, places(pattern), wanted(query))
      .runs.map((run) => (run.marked ? `[${run.text}]` : run.text))
      .join('');

  it('begin with a sentence where one is near, and mark the words alone', () => {
    expect(text('batterie', /batteries/)).toBe('Deuxième phrase, sur une usine de [batteries] à Tanger.');
  });

  it('are taken where most of the words stand, with the typography of print', () => {
    const excerpt = excerptOf(
      fragment,
      places(/industrie|automobile|500/),
      wanted('industrie automobile 7500'),
    );
    expect(excerpt.id).toBe('p2');
    expect(excerpt.section).toBe('Un plan pour l’hydrogène');
    expect(excerpt.cutAfter).toBe(false);
    expect(text('industrie automobile 7500', /industrie|automobile|500/)).toContain(
      'Là, l’[industrie] [automobile] crée [7\u202f500] emplois.',
    );
  });

  it('of words in a heading show what follows it', () => {
    const excerpt = excerptOf(fragment, places(/hydrogène/), wanted('hydrogène'));
    expect(excerpt).toMatchObject({ id: 'h', section: 'Un plan pour l’hydrogène' });
    expect(excerpt.runs.map((run) => run.text).join('')).toMatch(/^Première phrase/);
  });

  it('of words in the title alone show the standfirst', () => {
    expect(excerptOf(fragment, [0], wanted('titre')).runs).toEqual([{ text: 'Un chapô.', marked: false }]);
  });

  it('mark whole words only', () => {
    expect(
      markWords('Le port, le portable et les ports', wanted('port'))
        .filter((run) => run.marked)
        .map((run) => run.text),
    ).toEqual(['port', 'ports']);
  });
});

describe('the address of a search', () => {
  it('says all of it, and nothing when nothing is asked', () => {
    const state = readState(
      '?q=l%E2%80%99hydrog%C3%A8ne&pays=Chine&pays=France&type=Chiffre&tri=date&autre=1',
    );
    expect(state).toEqual({
      query: 'l’hydrogène',
      choices: { pays: ['Chine', 'France'], type: ['Chiffre'] },
      sort: 'date',
    });
    expect(readState(writeState(state))).toEqual(state);
    expect(writeState(readState(''))).toBe('');
    expect(writeState(readState('?q=%20'))).toBe('');
  });

  it('a value is chosen once, and chosen again no more', () => {
    const chosen = toggle(readState('?q=a'), 'pays', 'Chine');
    expect(writeState(chosen)).toBe('?q=a&pays=Chine');
    expect(writeState(toggle(chosen, 'pays', 'Chine'))).toBe('?q=a');
  });
});

describe('« Voulez-vous dire »', () => {
  const vocabulary = vocabularyOf(documents);
  afterEach(() => vi.restoreAllMocks());

  it('proposes words of titles as they are written there', () => {
    expect(vocabulary).toContain('hydrogène');
    expect(suggest('hidrogene vert', parseQuery('hidrogene').words, vocabulary)).toBe('hydrogène vert');
  });

  it('proposes nothing for a word that resembles none', () => {
    expect(suggest('zzzzzz', parseQuery('zzzzzz').words, vocabulary)).toBeUndefined();
    expect(suggest('hidrogene zzzzzz', parseQuery('hidrogene zzzzzz').words, vocabulary)).toBeUndefined();
  });
});
