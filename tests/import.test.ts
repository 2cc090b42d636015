import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerImport } from '../scripts/import/answer.ts';
import { answerAnalysis } from '../scripts/import/answer-analysis.ts';
import { answerLines } from '../scripts/import/json-lines.ts';
import { mergeArticle, partsOf } from '../scripts/import/merge.ts';
import { main } from '../scripts/import.ts';
import { createWorld } from '../scripts/pipeline/index.ts';
import { openTaxonomy } from '../src/library/index.ts';

const project = resolve(import.meta.dirname, '..');
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(root, 'content/clippings'), { recursive: true });
  symlinkSync(join(project, 'content/taxonomy'), join(root, 'content/taxonomy'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Runs the command as the launcher does, in a project of its own. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const out = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.out += text;
    return true;
  });
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.err += text;
    return true;
  });
  try {
    const code = await main(['--root', root, ...args]);
    return { code, ...said };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

const TEXT = `Tanger accueille une usine de batteries

L’usine de Tanger emploiera 2 300 personnes d’ici 2027, a indiqué mercredi le ministère de l’Industrie et du Commerce dans un communiqué.

L’investissement atteint 13 milliards de dirhams, selon le constructeur chinois, qui prévoit une capacité de 20 GWh par an.
`;
const MORE = `
Le Maroc et la Chine ont signé vendredi un accord de coopération industrielle portant sur la formation de 400 techniciens.
`;
const NAME = 'usine-batteries-tanger.txt';
const clip = (text: string, name = NAME) => writeFileSync(join(root, 'content/clippings', name), text);
const articlePath = (id = 'usine-batteries-tanger') => join(root, 'content/articles', `${id}.mdx`);
const article = (id?: string): string => readFileSync(articlePath(id), 'utf8');
const edit = (change: (text: string) => string): void => {
  const before = article();
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(articlePath(), after);
};
/** The clipping's own spaces: typography is mended after it is read. */
const plainSpaces = (text = ''): string => text.replace(/[\u00a0\u202f]/g, ' ');
const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';
const drafts = (): string[] =>
  readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.part'));

describe('importing what is new', () => {
  it('makes the article, then leaves it alone', async () => {
    clip(TEXT);
    const first = await run();
    expect(first.code).toBe(0);
    expect(lastLine(first.out)).toBe('Écrit : 1\u00a0article créé.');
    expect(article()).toMatch(/^---\ntitle: Tanger accueille une usine de batteries\n/);
    expect(article()).toContain('clipping: usine-batteries-tanger.txt');
    const before = { text: article(), written: statSync(articlePath()).mtimeMs };
    const second = await run();
    expect(lastLine(second.out)).toBe('Aucun fichier n’a été modifié. 1\u00a0article à jour.');
    expect({ text: article(), written: statSync(articlePath()).mtimeMs }).toEqual(before);
    expect(drafts()).toEqual([]);
  });

  it('keeps a clipping from elsewhere, under its name', async () => {
    const elsewhere = join(root, NAME);
    writeFileSync(elsewhere, TEXT);
    expect((await run(elsewhere)).code).toBe(0);
    expect(readFileSync(join(root, 'content/clippings', NAME), 'utf8')).toBe(TEXT);
    expect(existsSync(articlePath())).toBe(true);
    expect(lastLine((await run()).out)).toContain('à jour');
  });

  it('does not mix up two clippings of one name', async () => {
    clip(TEXT);
    await run();
    const elsewhere = join(root, NAME);
    writeFileSync(elsewhere, TEXT.replace('Tanger accueille', 'Kénitra accueille'));
    const { out } = await run(elsewhere);
    expect(out).toContain('IdTaken');
    expect(readdirSync(join(root, 'content/clippings'))).toHaveLength(2);
    expect(readdirSync(join(root, 'content/articles')).filter((name) => name.endsWith('.mdx'))).toHaveLength(
      2,
    );
    expect(article()).toContain('title: Tanger');
    expect(lastLine((await run()).out)).toContain('2\u00a0articles à jour');
  });

  it('writes elsewhere when asked, and copies nothing', async () => {
    const elsewhere = join(root, NAME);
    writeFileSync(elsewhere, TEXT);
    const out = join(root, 'ailleurs');
    expect((await run(elsewhere, '--out', out)).code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['.imports.json', 'usine-batteries-tanger.mdx']);
    expect(readdirSync(join(root, 'content/clippings'))).toEqual([]);
    expect(existsSync(join(root, 'content/articles'))).toBe(false);
  });

  it('tells every fault of every file, and writes the others', async () => {
    clip(TEXT);
    clip('', 'vide.txt');
    writeFileSync(
      join(root, 'content/clippings/image.txt'),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 0, 3, 0]),
    );
    const { code, out } = await run(join(root, 'content/clippings'), join(root, 'absent.txt'));
    expect(code).toBe(1);
    for (const name of ['EmptyClipping', 'BinaryFile', 'FileNotFound']) expect(out).toContain(name);
    expect(lastLine(out)).toBe('Écrit : 1\u00a0article créé. 3\u00a0coupures sans article.');
    expect(readdirSync(join(root, 'content/articles')).sort()).toEqual([
      '.imports.json',
      'usine-batteries-tanger.mdx',
    ]);
  });

  it('gives the whole report as one JSON document', async () => {
    clip(TEXT);
    const { out, err } = await run('--json');
    const report = JSON.parse(out);
    expect(err).toBe('');
    expect(report.summary).toMatchObject({ created: 1, failed: 0 });
    expect(report.clippings[0]).toMatchObject({ status: 'created', id: 'usine-batteries-tanger' });
    expect(report.clippings[0].article.title).toBe('Tanger accueille une usine de batteries');
    const { passages, findings, article } = report.clippings[0];
    for (const { what, id, passage, start, end, sentence, rule, line } of findings) {
      const words = passages[passage].text.slice(start, end);
      expect(sentence).toContain(words);
      expect(plainSpaces(TEXT.split('\n')[line - 1])).toContain(plainSpaces(words));
      expect(rule).toMatch(/^[a-z-]+$/);
      if (what === 'figure')
        expect(words).toContain(article.figures.find((figure: { id: string }) => figure.id === id).asWritten);
    }
    expect(findings.length).toBeGreaterThan(3);
    expect(JSON.parse((await run('--json', join(root, 'absent.txt'))).out).clippings).toEqual([]);
  });

  it('tells all on demand, with no colour outside a terminal', async () => {
    clip(
      `- 12:03KFC Maroc innove avec une application\n- 11:50Rugby : le Maroc se qualifie\n- 11:29Tiznit : don du sang\n${TEXT}`,
    );
    const { out } = await run('--details');
    for (const heading of ['Gardé', 'Retiré', 'Trouvé']) expect(out).toContain(`  ${heading}\n`);
    expect(out).toContain('(ticker)');
    // Each finding with its line, its sentence and its rule.
    expect(out).toMatch(/chiffre {2}.*13.milliards de dirhams\n {6}l\. \d+ {2}.*13 milliards.* \(money\)\n/);
    expect(out).not.toContain('\u001b[');
  });

  it('explains itself, and says which option it does not know', async () => {
    expect((await run('--help')).out).toMatch(/^Usage/);
    const wrong = await run('--forse');
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('--forse');
  });

  it('says what is wrong with the taxonomy, and writes nothing', async () => {
    clip(TEXT);
    rmSync(join(root, 'content/taxonomy'));
    mkdirSync(join(root, 'content/taxonomy'));
    writeFileSync(join(root, 'content/taxonomy/countries.yaml'), '- id: France\n');
    const { code, err } = await run();
    expect(code).toBe(1);
    expect(err).toContain('content/taxonomy/countries.yaml');
    expect(existsSync(join(root, 'content/articles'))).toBe(false);
  });
});

it('says so when there is nothing to import', async () => {
  const { code, out } = await run();
  expect([code, out]).toEqual([
    0,
    'Aucune coupure à importer dans content/clippings/.\nAucun fichier n’a été modifié.\n',
  ]);
});

describe('an editor’s work', () => {
  beforeEach(async () => {
    clip(TEXT);
    await run();
  });

  it('stays when nothing else has changed', async () => {
    edit((text) => text.replace('title: Tanger accueille', 'title: Tanger attend'));
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(lastLine(out)).toBe('Aucun fichier n’a été modifié. 1\u00a0article retouché laissé tel quel.');
    expect(article()).toContain('title: Tanger attend');
  });

  it('stays while the rest follows, comments included', async () => {
    edit((text) =>
      text
        .replace('title: Tanger accueille', '# relu par K.\ntitle: Tanger attend')
        .replace('reviewed: false', 'reviewed: true'),
    );
    clip(TEXT + MORE);
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toContain('seul le reste a suivi les règles');
    expect(article()).toContain('# relu par K.\ntitle: Tanger attend');
    expect(article()).toContain('reviewed: true');
    expect(article()).toContain('400 techniciens.');
    expect(article()).not.toContain('reviewed: false');
    expect((await run('--json')).out).toContain('"edited"');
  });

  it('wins a conflict, which is shown until it is settled', async () => {
    edit((text) => `${text}\nMot ajouté par l’éditeur.\n`);
    clip(TEXT + MORE);
    for (const time of ['first', 'again']) {
      const { out } = await run();
      expect(out, time).toContain('Vous et les règles diffèrent sur');
      expect(article()).toContain('Mot ajouté');
      expect(article()).not.toContain('400 techniciens');
    }
    const forced = await run('--force');
    expect(lastLine(forced.out)).toBe('Écrit : 1\u00a0mis à jour.');
    expect(article()).toContain('400 techniciens');
  });

  it('is respected figure by figure', async () => {
    const ids = [...article().matchAll(/^ {2}- id: (\d\S*)$/gm)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    const figures = /^figures:\n(?: {2}.*\n)+/m.exec(article())?.[0] ?? '';
    const [first = '', second = ''] = figures.split(/^(?= {2}- id)/m).slice(1);
    edit((text) =>
      text.replace(first, '').replace(second, second.replace(/label: .*/, 'label: mot de l’éditeur')),
    );
    clip(TEXT + MORE);
    await run();
    expect(article()).not.toContain(first);
    expect(article()).toContain('label: mot de l’éditeur');
    expect(article()).toContain('400 techniciens');
  });

  it('is safe when the ledger is lost', async () => {
    edit((text) => text.replace('title: Tanger accueille', 'title: Tanger attend'));
    rmSync(join(root, 'content/articles/.imports.json'));
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toContain('ArticleEdited');
    expect(article()).toContain('title: Tanger attend');
  });

  it('is safe when its frontmatter cannot be read', async () => {
    edit((text) => text.replace('title: Tanger', 'title: "Tanger'));
    clip(TEXT + MORE);
    expect((await run()).out).toContain('ArticleEdited');
    expect(article()).toContain('title: "Tanger');
  });

  it('follows a clipping that the publisher corrected, when nobody touched it', async () => {
    clip(TEXT + MORE);
    expect(lastLine((await run()).out)).toBe('Écrit : 1\u00a0mis à jour.');
    expect(article()).toContain('400 techniciens');
  });

  it('is not undone by a ledger that remembers an article that is gone', async () => {
    rmSync(articlePath());
    rmSync(join(root, 'content/clippings', NAME));
    await run();
    expect(readFileSync(join(root, 'content/articles/.imports.json'), 'utf8')).not.toContain(
      'usine-batteries',
    );
  });

  it('keeps the name an editor gave to the file of a title', async () => {
    clip(
      'Un autre titre de presse\n\nLe Maroc produit 12 % de plus de voitures cette année, a dit le ministère.\n',
      'coupure-1.txt',
    );
    await run();
    clip(
      'Un titre corrigé de presse\n\nLe Maroc produit 12 % de plus de voitures cette année, a dit le ministère.\n',
      'coupure-1.txt',
    );
    await run();
    expect(readdirSync(join(root, 'content/articles')).filter((name) => name.endsWith('.mdx'))).toHaveLength(
      2,
    );
    expect(article('un-autre-titre-de-presse')).toContain('title: Un titre corrigé de presse');
  });
});

describe('merging', () => {
  const text = (title: string, extra = '', body = 'Corps.'): string =>
    `---\ntitle: ${title}\n${extra}---\n\n${body}\n`;
  it('drops what the rules dropped and nobody touched, keeps what an editor added', () => {
    const base = text('A', 'countries:\n  - MA\nplaces:\n  - rabat\n');
    const ours = text('A', 'countries:\n  - MA\nplaces:\n  - rabat\nstandfirst: Mot.\n');
    const theirs = text('A', 'countries:\n  - MA\n');
    expect(mergeArticle(ours, theirs, partsOf(base))).toEqual({
      text: text('A', 'countries:\n  - MA\nstandfirst: Mot.\n'),
      conflicts: [],
    });
  });
  it('does not call a conflict what both changed alike', () => {
    expect(mergeArticle(text('B'), text('B'), partsOf(text('A')))).toEqual({
      text: text('B'),
      conflicts: [],
    });
  });
  it('keeps dates between quotes', () => {
    const merged = mergeArticle(text('A'), text('A', 'publishedOn: "2025-10-10"\n'), partsOf(text('A')));
    expect(merged?.text).toContain('publishedOn: "2025-10-10"');
  });
});

describe('the line interface', () => {
  const world = createWorld(openTaxonomy(project).value);
  const ask = async (
    lines: string[],
    answer: Parameters<typeof answerLines>[2],
  ): Promise<Record<string, unknown>[]> => {
    const output = new PassThrough();
    const chunks: Buffer[] = [];
    output.on('data', (chunk) => chunks.push(chunk));
    await answerLines(Readable.from(lines.map((line) => `${line}\n`)), output, answer);
    return Buffer.concat(chunks)
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  };
  const convertLine = (request: Record<string, unknown>) => answerImport(request, world);

  it('parts its input at line feeds alone, wherever the bytes are cut', async () => {
    const lines = ['{"text":"été\u2028et\u2029hiver"}\r', '{"text":"fin"}'];
    const bytes = Buffer.from(lines.join('\n'));
    const output = new PassThrough();
    const one = (function* () {
      for (const byte of bytes) yield Buffer.of(byte);
    })();
    await answerLines(Readable.from(one, { objectMode: false }), output, ({ text }) => ({ text }));
    expect(
      output
        .read()
        .toString('utf8')
        .trimEnd()
        .split('\n')
        .map((line: string) => JSON.parse(line)),
    ).toEqual([{ text: 'été\u2028et\u2029hiver' }, { text: 'fin' }]);
  });

  it('answers each line in order, and a bad line by its error alone', async () => {
    clip(TEXT);
    const answers = await ask(
      [
        JSON.stringify({ id: 'a', text: TEXT }),
        'pas du JSON',
        '{"id":"c"}',
        '[1]',
        JSON.stringify({ id: 'e', textPath: join(root, 'absent.txt') }),
        JSON.stringify({ id: 'f', text: TEXT, format: 'pdf' }),
        '',
        JSON.stringify({
          id: 'g',
          textPath: join(root, 'content/clippings', NAME),
          url: 'https://lematin.ma/x',
        }),
        JSON.stringify({
          id: 'h',
          text: '<h1>Un titre de page</h1><p>Le groupe investit 5 millions d’euros à Tanger.</p>',
          format: 'html',
        }),
      ],
      convertLine,
    );
    expect(answers.map(({ id, error }) => [id, error === undefined])).toEqual([
      ['a', true],
      [null, false],
      ['c', false],
      [null, false],
      ['e', false],
      ['f', false],
      ['g', true],
      ['h', true],
    ]);
    expect(answers[0]).toMatchObject({
      title: 'Tanger accueille une usine de batteries',
      published: null,
      countries: expect.arrayContaining(['CN']),
      removed: [],
      problems: [],
    });
    expect(Object.keys(answers[0] ?? {})).toEqual(
      expect.arrayContaining([
        'id',
        'mdx',
        'title',
        'blocks',
        'removed',
        'published',
        'author',
        'outlet',
        'countries',
        'sectors',
        'organisations',
        'people',
        'figures',
        'deadlines',
        'problems',
      ]),
    );
    expect(answers[0]?.mdx).toMatch(/^---\ntitle: /);
    expect(
      (answers[0]!.figures as { value: number; unit?: string }[]).find(({ unit }) => unit === 'MAD')?.value,
    ).toBe(13e9);
    expect(String(answers[6]?.mdx)).toContain('url: https://lematin.ma/x');
  });

  it.each([
    [
      '{"id":"a","text":"x"',
      'a',
      /^Cette ligne s’arrête avant la fin de son objet JSON\. Écrivez un objet JSON par ligne/,
    ],
    ['{"id":"a","text":"Il a dit', 'a', /s’arrête avant la fin/],
    ['pas du JSON', null, /^Cette ligne n’est pas du JSON\. Écrivez/],
    ['{"id":12, "text":"Il "dit" oui"}', 12, /pas du JSON \(au caractère 23\)/],
    ['{"text":"le \\"id\\":\\"faux\\"","id":"vrai",}', 'vrai', /pas du JSON/],
    ['{"text":"id", id: 4}', null, /pas du JSON/],
    ['[1]', null, /pas un objet/],
    ['{"id":"c"}', 'c', /« text ».* ou « textPath »/],
    ['{"id":"d","text":["x"]}', 'd', /« text » n’est pas un texte/],
    ['{"id":"e","textPath":"/nulle/part"}', 'e', /^Fichier illisible.*n’existe pas.*Vérifiez/],
    ['{"id":"f","text":"x","format":"pdf"}', 'f', /« pdf »\. Les formats sont text, html, markdown/],
    ['{"text":"x"}', null, /« id »\. Ajoutez-le/],
  ])('says in French what is wrong with %s, and keeps its id', async (line, id, said) => {
    const [answer] = await ask([line], convertLine);
    expect(Object.keys(answer ?? {})).toEqual(['id', 'error']);
    expect(answer?.id).toBe(id);
    expect(String(answer?.error).replace(/[\u00a0\u202f]/g, ' ')).toMatch(said);
    expect(answer?.error).not.toMatch(/Unexpected|Expected|JSON at|position|ENOENT/);
  });

  it('tells a bug as one, with its stack on the other output, and goes on', async () => {
    const output = new PassThrough();
    const complaints = new PassThrough();
    const end = await answerLines(
      Readable.from(['{"id":1}\n{"id":2}\n']),
      output,
      ({ id }) => {
        if (id === 1) throw new TypeError('planted');
        return { id };
      },
      complaints,
    );
    expect(end).toEqual({ refused: 1, bugs: 1 });
    const lines = String(output.read())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      { id: 1, error: expect.stringMatching(/^Erreur du programme.*planted/) },
      { id: 2 },
    ]);
    expect(String(complaints.read())).toMatch(/TypeError: planted\n\s+at /);
  });

  it('finds figures, dates and countries of a text', async () => {
    const [answer, , wrongDay] = await ask(
      [
        '{"id":1,"text":"Le groupe chinois investit 12,8 milliards de dirhams au premier semestre 2025 pour 45 autobus, soit plusieurs emplois."}',
        '{"id":2}',
        '{"id":3,"text":"x","refDate":"2025-02-31"}',
      ],
      (request) => answerAnalysis(request, world),
    );
    expect(answer).toEqual({
      id: 1,
      found: [
        {
          kind: 'money',
          value: 12_800_000_000,
          unit: 'MAD',
          quote: '12,8 milliards de dirhams',
          what: 'investissement',
        },
        {
          kind: 'date',
          value: '2025-H1',
          unit: null,
          quote: expect.stringContaining('premier semestre 2025'),
        },
        { kind: 'cardinal', value: 45, unit: null, quote: expect.stringContaining('45'), what: 'autobus' },
      ],
      countries: ['CN'],
    });
    expect(wrongDay).toMatchObject({ id: 3, error: expect.stringContaining('refDate') });
  });

  it('reads no further than its reader follows', async () => {
    let asked = 0;
    const lines = (function* () {
      for (let index = 0; index < 5000; index += 1) yield `{"id":${index}}\n`;
    })();
    const waiting: (() => void)[] = [];
    const slow = new Writable({
      highWaterMark: 64,
      write: (_chunk, _encoding, done) => void waiting.push(done),
    });
    const end = answerLines(Readable.from(lines), slow, ({ id }) => {
      asked += 1;
      return { id, filler: 'x'.repeat(64) };
    });
    for (let turn = 0; turn < 50; turn += 1) await new Promise((next) => setImmediate(next));
    expect(asked).toBeLessThan(5);
    const timer = setInterval(() => {
      for (const done of waiting.splice(0)) done();
    }, 0);
    await end;
    clearInterval(timer);
    expect(asked).toBe(5000);
  });
});

it('ends cleanly on Ctrl-C: whole articles, no drafts, a ledger that knows them', async () => {
  for (let index = 0; index < 400; index += 1)
    clip(
      TEXT.replace('2 300', `${index + 100}`),
      `usine-numero-${'abcdefghij'[index % 10]}${index}-tanger.txt`,
    );
  const child = spawn(process.execPath, ['scripts/import.ts', '--root', root], { cwd: project });
  let out = '';
  child.stdout.on('data', (chunk) => {
    if (out === '') child.kill('SIGINT');
    out += chunk;
  });
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect(code).toBe(1);
  expect(out).toContain('Interrompu');
  expect(drafts()).toEqual([]);
  const written = readdirSync(join(root, 'content/articles')).filter((name) => name.endsWith('.mdx'));
  const ledger = JSON.parse(readFileSync(join(root, 'content/articles/.imports.json'), 'utf8'));
  expect(written.length).toBeLessThan(400);
  expect(Object.keys(ledger.articles).sort()).toEqual(written.map((name) => name.replace('.mdx', '')).sort());
  for (const name of written)
    expect(readFileSync(join(root, 'content/articles', name), 'utf8')).toMatch(/\n$/);
}, 30_000);
