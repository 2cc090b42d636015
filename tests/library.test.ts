/** What an editor reads when content is at fault: every fault of every file, with line and column, in one run. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAmbiguousAliases } from '../scripts/build/aliases.ts';
import { openArticleCache } from '../src/library/article-cache.ts';
import { openLibrary } from '../src/library/index.ts';
import { formatProblemCount, formatProblems } from '../src/locale/problems.ts';

let root: string;
const write = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const lists: Record<string, string> = {
  countries: '- { id: MA, name: Maroc, locative: au Maroc }\n- { id: CN, name: Chine, locative: en Chine }\n',
  sectors: '- { id: automobile, name: Automobile }\n',
  organisations: '- { id: catl, name: CATL }\n',
  people: '[]\n',
  places: '[]\n',
  outlets: '[]\n',
  units: '- { id: MAD, name: { one: dirham, other: dirhams }, symbol: MAD, dimension: money }\n',
};
const article = (frontmatter: string, body = 'L’usine coûte 3 MAD.\n') =>
  `---\ntitle: Une usine\norigin:\n  clipping: a.txt\n  sha256: ${'a'.repeat(64)}\n${frontmatter}---\n\n${body}`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'library-'));
  for (const [kind, text] of Object.entries(lists)) write(`content/taxonomy/${kind}.yaml`, text);
  write(
    'content/publication.yaml',
    'title: T\ntagline: t\ndescription: d\nurl: https://example.org/\ncontact: mailto:a@example.org\npublisher: P\n',
  );
  write('content/clippings/a.txt', 'x');
});
afterEach(() => rmSync(root, { recursive: true }));

const told = () => formatProblems(openLibrary({ root }).problems).replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the library', () => {
  it('opens what is right without a word', () => {
    write('content/articles/une-usine.mdx', article('countries: [MA]\n'));
    const { value, problems } = openLibrary({ root });
    expect(problems).toEqual([]);
    expect(value?.articles.map(({ id }) => id)).toEqual(['une-usine']);
    expect(value?.articles[0]?.blocks.map(({ text }) => text)).toEqual(['L’usine coûte 3 MAD.']);
  });

  it('tells an unknown country with its place and the nearest one', () => {
    write('content/articles/x.mdx', article('countries:\n  - MA\n  - CNN\n'));
    expect(told()).toContain(
      '8:5  Pays inconnu : « CNN ». Écrivez un code à deux lettres de content/taxonomy/countries.yaml.   UnknownCountry',
    );
    expect(told()).toContain('Vouliez-vous dire CN (Chine) ?');
  });

  it('tells a misspelt key and the key meant', () => {
    write('content/articles/x.mdx', article('countrys: [MA]\n'));
    expect(told()).toContain('Clé inconnue : « countrys ». Corrigez son nom ou retirez-la.   UnknownKey');
    expect(told()).toContain('Vouliez-vous dire countries ?');
  });

  it('breaks when a quote does not stand in the body, and when its words do not stand in the quote', () => {
    const figure = (quote: string, asWritten: string) =>
      `figures:\n  - { id: a, label: x, kind: price, status: observed, value: 3, unit: MAD, asWritten: "${asWritten}", quote: "${quote}" }\n`;
    write('content/articles/good.mdx', article(figure('L’usine coûte 3 MAD.', '3 MAD')));
    expect(told()).toBe('');
    write('content/articles/bad.mdx', article(figure('L’usine coûtera 3 MAD.', '4 MAD')));
    expect(told()).toContain(
      'La citation « L’usine coûtera 3 MAD. » ne figure pas mot pour mot dans l’article.',
    );
    expect(told()).toContain('« 4 MAD » ne figure pas dans la citation qui doit le porter.');
  });

  it('tells all faults of all files in one run, and counts them', () => {
    write('content/articles/a.mdx', 'Sans en-tête.\n');
    write('content/articles/b.mdx', article('sectors: [automobil]\n'));
    write('content/themes/c.mdx', '---\ntitle: C : D\n---\n');
    const { problems } = openLibrary({ root });
    expect(problems.map(({ name }) => name).sort()).toEqual([
      'MissingFrontmatter',
      'UnknownSector',
      'YamlSyntax',
    ]);
    expect(formatProblemCount(problems)).toBe('3 problèmes dans 3 fichiers.');
  });

  it('refuses code in an article, at its line', () => {
    write(
      'content/articles/x.mdx',
      article('', 'Un.\n\nimport x from "y"\n\n{1 + 1}\n\n<script>alert(1)</script>\n'),
    );
    const { problems } = openLibrary({ root });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ line }) => line !== undefined && line >= 8)).toBe(true);
  });

  it('refuses two files that would be one page, and names no system can write', () => {
    write('content/articles/a.mdx', article(''));
    write('content/articles/A.mdx', article(''));
    write('content/articles/été.mdx', article(''));
    expect(
      openLibrary({ root })
        .problems.map(({ name }) => name)
        .sort(),
    ).toEqual(['DuplicateId', 'UnsafeId', 'UnsafeId']);
  });

  it('says which clipping is missing', () => {
    write('content/articles/x.mdx', article('').replace('a.txt', 'b.txt'));
    expect(told()).toContain('Coupure introuvable dans content/clippings/ : « b.txt ».');
  });
});

describe('the cache of articles', () => {
  const open = () => {
    const cache = openArticleCache(join(root, 'cache'), 'key');
    const { value, problems } = openLibrary({ root, cache });
    cache.save();
    return {
      articles: value?.articles.map(({ article }) => article.title),
      problems: problems.map(({ name }) => name),
    };
  };
  it('gives what the files say, before and after a change, and forgets what is gone', () => {
    write('content/articles/a.mdx', article(''));
    write('content/articles/b.mdx', article('').replace('Une usine', 'Un port'));
    expect(open()).toEqual({ articles: ['Une usine', 'Un port'], problems: [] });
    expect(open()).toEqual({ articles: ['Une usine', 'Un port'], problems: [] });
    write('content/articles/a.mdx', article('').replace('Une usine', 'Une mine'));
    expect(open()).toEqual({ articles: ['Une mine', 'Un port'], problems: [] });
    rmSync(join(root, 'content/articles/b.mdx'));
    expect(open()).toEqual({ articles: ['Une mine'], problems: [] });
  });
  it('never hides a problem', () => {
    write('content/articles/a.mdx', article('countries: [XX]\n'));
    expect(open().problems).toEqual(['UnknownCountry']);
    expect(open().problems).toEqual(['UnknownCountry']);
    rmSync(join(root, 'content/clippings/a.txt'));
    write('content/articles/a.mdx', article(''));
    expect(open().problems).toEqual(['UnknownClipping']);
  });
  it('is empty under another key, and when its file is damaged', () => {
    write('content/articles/a.mdx', article(''));
    open();
    const path = join(root, 'cache');
    const fingerprintOfNothing = openArticleCache(path, 'other').find('content/articles/a.mdx', '');
    expect(fingerprintOfNothing).toBeUndefined();
    writeFileSync(path, 'x');
    expect(open()).toEqual({ articles: ['Une usine'], problems: [] });
  });
});

describe('the taxonomy', () => {
  it('refuses an organisation and a person under one id: one address could not serve both', () => {
    write('content/taxonomy/people.yaml', '- { id: catl, name: Jean Catl }\n');
    expect(told()).toContain('L’identifiant « catl » est déjà pris par content/taxonomy/organisations.yaml.');
  });
  it('tells a name that two entries claim, at the second one, until both call it ambiguous', () => {
    write(
      'content/taxonomy/sectors.yaml',
      '- { id: automobile, name: Automobile }\n- id: voitures\n  name: Voitures\n  aliases: [automobile]\n',
    );
    const { value } = openLibrary({ root });
    const problems = findAmbiguousAliases(root, value!.taxonomy);
    expect(formatProblems(problems).replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(
      '2:1  Le nom « Automobile » désigne aussi automobile.',
    );
  });
});
