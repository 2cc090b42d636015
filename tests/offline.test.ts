/** The offline copy as it is written: which files, in which order of urgency, and how large. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeOffline } from '../src/integrations/offline/index.ts';
import { planDownload, type StoredFile, type Tier } from '../src/integrations/offline/plan.ts';
import { formatBytes } from '../src/locale/search.ts';
import { createAddresses } from '../src/site/addresses.ts';
import type { Site } from '../src/site/site.ts';

const file = (path: string, size = 1000): StoredFile => ({ path, hash: path, size });

describe('what a first visit stores', () => {
  const articles = Array.from({ length: 200 }, (_, index) => `articles/a${index}/index.html`);
  const others = [
    'index.html',
    '404.html',
    'assets/a.css',
    'recherche/index.html',
    'pays/maroc/index.html',
    'pagefind/pagefind.js',
    'pagefind/index/x.pf_index',
    'donnees/chiffres.csv',
  ];
  const fragments = Array.from({ length: 200 }, (_, index) => `pagefind/fragment/f${index}.pf_fragment`);
  const files = [...others, ...fragments, ...articles].map((path) => file(path));

  it('is everything while it is small', () => {
    expect(new Set(planDownload(files, articles).map(({ tier }) => tier))).toEqual(new Set([0]));
  });

  it('of a large site is the frame at once, then the search and the latest articles, within the budget', () => {
    const plan = planDownload(files, articles, { bytes: 300_000, files: 5000 });
    const tierOf = (path: string): Tier | undefined => plan.find((one) => one.path === path)?.tier;
    for (const path of [
      'index.html',
      '404.html',
      'assets/a.css',
      'recherche/index.html',
      'pays/maroc/index.html',
    ])
      expect(tierOf(path), path).toBe(0);
    expect(tierOf('pagefind/index/x.pf_index')).toBe(1);
    expect(tierOf('articles/a0/index.html')).toBe(1);
    expect(tierOf('articles/a199/index.html')).toBe(2);
    expect(tierOf('donnees/chiffres.csv')).toBe(2);
    const taken = plan.filter(({ tier }) => tier < 2).reduce((sum, { size }) => sum + size, 0);
    expect(taken).toBeLessThanOrEqual(300_000);
    expect(plan).toHaveLength(files.length);
  });
});

describe('writing it', () => {
  let folder: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const site = {
    addresses: createAddresses('https://example.org/b/'),
    corpus: { articles: [] },
  } as unknown as Site;
  const listed = (): string[] =>
    (
      JSON.parse(readFileSync(join(folder, 'hors-ligne/fichiers.json'), 'utf8')) as { files: [string][] }
    ).files.map(([path]) => path);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trait-d-union-offline-'));
    write('index.html', 'accueil');
    write('articles/été/index.html', 'un article');
    write('_headers', '/*');
    write('.cache', 'x');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('lists what a reader reads, and not what a host reads', async () => {
    expect(await writeOffline(site, folder)).toEqual({ files: 2, bytes: 17 });
    expect(listed()).toEqual(['articles/été/index.html', 'index.html']);
  });

  it('names the edition in the worker: the same for the same files, another when one changes', async () => {
    await writeOffline(site, folder);
    const worker = (): string => readFileSync(join(folder, 'sw.js'), 'utf8');
    const first = worker();
    const { edition } = JSON.parse(readFileSync(join(folder, 'hors-ligne/fichiers.json'), 'utf8')) as {
      edition: string;
    };
    expect(first).toContain(`const EDITION = '${edition}';`);
    await writeOffline(site, folder);
    expect(worker()).toBe(first);
    write('index.html', 'Accueil');
    await writeOffline(site, folder);
    expect(worker()).not.toBe(first);
  });
});

describe('sizes', () => {
  it.each([
    [0, '0 octet'],
    [1, '1 octet'],
    [820, '820 octets'],
    [12_340, '12 ko'],
    [3_440_000, '3,4 Mo'],
    [2_000_000_000, '2 Go'],
  ])('%i is « %s »', (bytes, text) => {
    expect(formatBytes(bytes).replace(/\u00a0/g, ' ')).toBe(text);
  });
});
