/** The build as a person runs it: in a folder of content, from the command line, and what stands in the site afterwards. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GeneratedArticle, generateArticles, writeArticle } from '../scripts/bench/generate.ts';
import { readEdition, replaceEdition } from '../scripts/build/edition-slot.ts';
import { listFiles } from '../scripts/build/files.ts';
import { readSettings } from '../scripts/build/open-site.ts';
import { fileOf } from '../scripts/build/render-pages.ts';
import { createContent, run as runCommand, taxonomy } from './build-content.ts';

const run = (command: string, root: string, args: string[] = [], environment: Record<string, string> = {}) =>
  runCommand(command, ['--root', root, ...args], environment);

/** Every file of the site with its bytes. */
const siteOf = (root: string): Map<string, string> =>
  new Map(
    listFiles(join(root, 'dist')).map((file) => [file, readFileSync(join(root, 'dist', file), 'latin1')]),
  );

const changedBetween = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((file) => before.get(file) !== after.get(file))
    .sort();

const articlesOf = (root: string): string[] =>
  readdirSync(join(root, 'content/articles'))
    .filter((name) => name.endsWith('.mdx'))
    .sort();

const roots: string[] = [];
const open = (count: number): string => {
  const root = createContent(count);
  roots.push(root);
  return root;
};
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

describe('npm run build', () => {
  let root: string;
  let first: Map<string, string>;
  beforeAll(() => {
    root = open(5);
    const built = run('build', root, ['--no-search']);
    expect(built).toMatchObject({ code: 0, err: '' });
    first = siteOf(root);
  });

  it('writes a page for each article, at its address', () => {
    for (const file of articlesOf(root)) {
      const page = first.get(`articles/${file.replace('.mdx', '')}/index.html`);
      expect(page).toContain('<!DOCTYPE html>');
    }
    expect(first.has('index.html')).toBe(true);
  });

  it('publishes styles and scripts as files of their own: no page has any inside', () => {
    expect([...first.keys()].some((file) => /^assets\/.+\.css$/.test(file))).toBe(true);
    for (const [file, page] of first)
      if (file.endsWith('.html'))
        expect(page, file).not.toMatch(/<style|<script(?![^>]*\ssrc=)(?![^>]*type="application\/)|\sstyle="/);
  });

  it('writes nothing when nothing changed', () => {
    const before = statSync(join(root, 'dist/index.html')).mtimeMs;
    const again = run('build', root, ['--no-search']);
    expect(again.code).toBe(0);
    expect(again.out).toContain('rien à refaire');
    expect(statSync(join(root, 'dist/index.html')).mtimeMs).toBe(before);
  });

  it('gives the same bytes when built from nothing', () => {
    const fresh = run('build', root, ['--no-search', '--force']);
    expect(fresh.code).toBe(0);
    expect(changedBetween(first, siteOf(root))).toEqual([]);
  });

  it('puts the new edition line into pages that are otherwise unchanged', () => {
    expect(run('build', root, ['--no-search'], { SOURCE_DATE: '2025-11-23' }).code).toBe(0);
    const after = siteOf(root);
    for (const [file, page] of after) {
      const line = readEdition(Buffer.from(page, 'latin1'));
      if (line === undefined) continue;
      expect(line, file).not.toBe(readEdition(Buffer.from(first.get(file)!, 'latin1')));
      expect(line, file).toBe(readEdition(Buffer.from(after.get('index.html')!, 'latin1')));
    }
    const incremental = after;
    expect(run('build', root, ['--no-search', '--force'], { SOURCE_DATE: '2025-11-23' }).code).toBe(0);
    expect(changedBetween(incremental, siteOf(root))).toEqual([]);
  });

  it('after any sequence of edits has the bytes of a build from nothing', () => {
    const [one = '', two = ''] = articlesOf(root);
    const path = join(root, 'content/articles', one);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: "?/m, '$&Titre changé, '));
    expect(run('build', root, ['--no-search']).code).toBe(0);
    expect(siteOf(root).get(`articles/${one.replace('.mdx', '')}/index.html`)).toContain(
      Buffer.from('Titre changé').toString('latin1'),
    );
    rmSync(join(root, 'content/articles', two));
    const removed = run('build', root, ['--no-search']);
    expect(removed.code).toBe(0);
    expect(existsSync(join(root, 'dist/articles', two.replace('.mdx', '')))).toBe(false);
    rmSync(join(root, 'dist/index.html'));
    expect(run('build', root, ['--no-search']).code).toBe(0);
    const incremental = siteOf(root);
    expect(run('build', root, ['--no-search', '--force']).code).toBe(0);
    expect(changedBetween(incremental, siteOf(root))).toEqual([]);
  });

  it('does not trust what a build that was cut short left behind', () => {
    const page = join(root, 'dist/index.html');
    writeFileSync(page, 'half');
    rmSync(join(root, '.cache/site/manifest.json'));
    expect(run('build', root, ['--no-search']).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('</html>');
  });

  it('tells every fault of content, exits 1 and leaves the site as it was', () => {
    const before = siteOf(root);
    const [one = ''] = articlesOf(root);
    const path = join(root, 'content/articles', one);
    const sound = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      `${sound.replace('countries:\n  - MA', 'countries:\n  - MAR')}\nVoir [là](/articles/nulle-part/).\n`,
    );
    for (const command of ['check', 'build']) {
      const { code, err } = run(command, root);
      expect(code).toBe(1);
      expect(err).toMatch(/\n\s+\d+:\d+ .*«\u202fMAR\u202f».*UnknownCountry/);
      expect(err).toMatch(
        /2 problèmes dans 1 fichier\. (?:Aucun fichier|Le site) n’a(?: pas)? été modifié\.\n$/,
      );
      expect(err).toMatch(/«\u202f\/articles\/nulle-part\/\u202f».*BrokenLink/);
    }
    expect(changedBetween(before, siteOf(root))).toEqual([]);
    writeFileSync(path, sound);
    expect(run('check', root).code).toBe(0);
  });

  it('answers a wrong option or setting in French, with exit code 1', () => {
    expect(run('build', root, ['--serch'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('--serch'),
    });
    expect(run('build', root, [], { SITE_URL: 'trait' }).err).toContain('https://');
    expect(run('build', root, [], { SOURCE_DATE: '23/11/2025' }).err).toContain('2025-10-10');
    for (const command of ['build', 'check', 'preview', 'dev', 'start', 'test', 'bench', 'import', 'analyse'])
      expect(run(command, root, ['--help'])).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^Usage/),
        err: '',
      });
  });
});

it('every address follows the base path of the one setting', () => {
  const root = open(2);
  expect(run('build', root, ['--no-search'], { SITE_URL: 'https://example.org/briefing/' })).toMatchObject({
    code: 0,
    err: '',
  });
  const pages = [...siteOf(root)].filter(([file]) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(2);
  for (const [file, page] of pages)
    for (const [, address = ''] of page.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g))
      expect(address, file).toMatch(/^\/briefing\//);
});

describe('a site of many articles', () => {
  const root = open(45);
  const [first = '', second = '', third = ''] = articlesOf(root);
  const edit = (file: string, change: (text: string) => string) => {
    const path = join(root, 'content/articles', file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  const later: GeneratedArticle[] = [...generateArticles(47, 7, taxonomy)].slice(45);
  const add = (article: GeneratedArticle | undefined) => {
    if (!article) throw new Error('No article to add');
    writeFileSync(join(root, 'content/clippings', `${article.id}.txt`), article.clipping);
    writeFileSync(join(root, 'content/articles', `${article.id}.mdx`), writeArticle(article));
  };
  const edits: [what: string, edit: () => void][] = [
    ['a word of a body', () => edit(first, (text) => `${text}\nUne phrase de plus.\n`)],
    [
      'a title that other pages show',
      () => edit(second, (text) => text.replace(/^title: "?/m, '$&Autrement dit, ')),
    ],
    [
      'a date, which moves it in every list',
      () => edit(third, (text) => text.replace(/^publishedOn: .*$/m, 'publishedOn: "2025-12-01"')),
    ],
    [
      'a country that no article named',
      () => edit(first, (text) => text.replace('countries:\n  - MA', 'countries:\n  - MA\n  - FJ')),
    ],
    ['an article added', () => add(later[0])],
    [
      'a name of the taxonomy',
      () => {
        const path = join(root, 'content/taxonomy/countries.yaml');
        writeFileSync(
          path,
          readFileSync(path, 'utf8').replace(
            /^(- id: "?MA"?[\s\S]*?name: )"?Maroc"?/m,
            '$1"Royaume du Maroc"',
          ),
        );
      },
    ],
    ['an article taken away', () => rmSync(join(root, 'content/articles', second))],
  ];

  it('has after each kind of edit the very bytes that a build from nothing gives', {
    timeout: 300_000,
  }, () => {
    const fresh = createContent(0);
    roots.push(fresh);
    expect(run('build', root, ['--no-search'])).toMatchObject({ code: 0, err: '' });
    for (const [index, [what, make]] of edits.entries()) {
      const before = siteOf(root);
      make();
      expect(run('build', root, ['--no-search']), what).toMatchObject({ code: 0, err: '' });
      expect(changedBetween(before, siteOf(root)), what).not.toEqual([]);
      // A fault of one edit is still there after the next, so that not each needs a build from nothing.
      if (index % 3 !== 0) continue;
      rmSync(join(fresh, 'content'), { recursive: true });
      cpSync(join(root, 'content'), join(fresh, 'content'), { recursive: true });
      expect(run('build', fresh, ['--no-search', '--force']), what).toMatchObject({ code: 0, err: '' });
      expect(changedBetween(siteOf(fresh), siteOf(root)), what).toEqual([]);
    }
  });

  it('renders few pages after one changed article', () => {
    edit(first, (text) => `${text}\nUne autre phrase.\n`);
    const { out } = run('build', root, ['--no-search']);
    expect(Number(/(\d+)\s+pages? refaites?/.exec(out)?.[1])).toBeLessThan(5);
  });
});

describe('small parts', () => {
  it('an address names one file inside the site', () => {
    expect(fileOf('/', '/')).toBe('index.html');
    expect(fileOf('/b/articles/x/', '/b/')).toBe('articles/x/index.html');
    expect(fileOf('/b/flux.xml', '/b/')).toBe('flux.xml');
    for (const wrong of ['/x/', '/b/../x/', '/b/a//c/', '/b/x?y', '/b/x#y', '/b/a/./c/'])
      expect(() => fileOf(wrong, '/b/')).toThrow();
  });

  it('the edition line is replaced between its markers only', () => {
    const page = (line: string) => Buffer.from(`<p>é</p><!--edition-->${line}<!--/edition--><p>b</p>`);
    expect(readEdition(page('<i>À 1</i>'))).toBe('<i>À 1</i>');
    expect(replaceEdition(page('<i>À 1</i>'), '<i>2 €</i>')).toEqual(page('<i>2 €</i>'));
    expect(replaceEdition(page('<i>1</i>'), '<i>1</i>')).toBeUndefined();
    expect(replaceEdition(Buffer.from('<p>none</p>'), 'x')).toBeUndefined();
    expect(() => readEdition(Buffer.from('<!--edition-->never closed'))).toThrow();
  });

  it('the day of the edition is that of Casablanca, unless the environment says otherwise', () => {
    // From mid-2018 Morocco keeps UTC+1 but for Ramadan.
    expect(readSettings({}, new Date('2025-11-22T23:30:00Z')).today).toBe('2025-11-23');
    expect(readSettings({ SOURCE_DATE: '2024-02-29' }, new Date()).today).toBe('2024-02-29');
    expect(() => readSettings({ SOURCE_DATE: '2023-02-29' }, new Date())).toThrow();
    expect(readSettings({ SITE_URL: 'https://x.org/b/' }, new Date())).toMatchObject({
      url: 'https://x.org/b/',
    });
    expect(() => readSettings({ SITE_URL: 'javascript:alert(1)' }, new Date())).toThrow();
  });

  it('the generator gives the same articles for the same seed, and others for another', () => {
    const make = (count: number, seed: number) =>
      [...generateArticles(count, seed, taxonomy)].map(writeArticle);
    expect(make(3, 1)).toEqual(make(3, 1));
    expect(make(5, 1).slice(0, 3)).toEqual(make(3, 1));
    expect(make(3, 2)).not.toEqual(make(3, 1));
  });
});
