import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprint, openLedger } from '../scripts/import/ledger.ts';
import { type Conversion, convert, createWorld } from '../scripts/pipeline/index.ts';
import type { Article } from '../src/domain/article.ts';
import { openTaxonomy } from '../src/library/index.ts';

const project = resolve(import.meta.dirname, '..');
const world = createWorld(openTaxonomy(project).value);

function trip(path: string, name: string): Conversion {
  const { value, problems } = convert(readFileSync(path), { file: name }, world);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (value === undefined) throw new Error(`No article from ${name}`);
  return value;
}

/**
 * Golden cases: `tests/cases/trip/<area--case>/input.*` → `expected.mdx`. `UPDATE_EXPECTATIONS=1` writes what is missing or has changed; without
 * it a missing expectation is a failure.
 */
describe('whole trips', () => {
  const folder = join(project, 'tests/cases/trip');
  const cases = readdirSync(folder).sort();
  it('are there', () => expect(cases.length).toBeGreaterThanOrEqual(10));
  it.each(cases)('%s', (name) => {
    const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.')) ?? 'input.txt';
    const expected = join(folder, name, 'expected.mdx');
    const { mdx } = trip(join(folder, name, input), `${name}${input.slice('input'.length)}`);
    if (process.env.UPDATE_EXPECTATIONS === '1') writeFileSync(expected, mdx);
    expect(existsSync(expected), `${expected} is missing: read the article, then UPDATE_EXPECTATIONS=1`).toBe(
      true,
    );
    expect(mdx).toBe(readFileSync(expected, 'utf8'));
  });
});

describe('the committed articles', () => {
  const clippings = readdirSync(join(project, 'content/clippings')).sort();
  it.each(clippings)('%s gives its article, byte for byte', (name) => {
    const { id, mdx } = trip(join(project, 'content/clippings', name), name);
    expect(mdx).toBe(readFileSync(join(project, 'content/articles', `${id}.mdx`), 'utf8'));
    // The ledger knows them, so that a first import in a fresh copy changes nothing.
    expect(openLedger(join(project, 'content/articles')).find(id)?.text).toBe(fingerprint(mdx));
  });
  it.each(clippings)('%s converted twice gives the same text', (name) => {
    const once = trip(join(project, 'content/clippings', name), name).mdx;
    expect(trip(join(project, 'content/clippings', name), name).mdx).toBe(once);
  });
});

describe('the first five clippings', () => {
  const of = (name: string): Conversion => trip(join(project, 'content/clippings', name), name);
  const russian = of('commission-russo-marocaine-industrie.txt');
  const french = of('maroc-france-vehicules-electriques-hydrogene.txt');
  const asian = of('partenariats-maroc-chine-japon.txt');
  const renault = of('renault-partenariat-industriel.txt');
  const tangier = of('tanger-automotive-meetings.txt');
  const all = [russian, french, asian, renault, tangier];
  const headings = ({ body }: Conversion): string[] =>
    body.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text);
  const paragraphs = ({ body }: Conversion): string[] =>
    body.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  const rules = ({ article }: Conversion): Record<string, number> =>
    Object.fromEntries(article.removed.map(({ rule, count }) => [rule, count]));
  /** What a figure claims, without its words. */
  const claims = ({ article }: Conversion): Partial<Article['figures'][number]>[] =>
    article.figures.map(
      ({
        id: _id,
        label: _label,
        quote: _quote,
        attributedTo: _by,
        countries: _c,
        organisations: _o,
        ...claim
      }) => claim,
    );

  it('have their titles', () => {
    expect(all.map(({ article }) => article.title)).toEqual([
      'La commission intergouvernementale russo-marocaine chargée de la coopération économique et scientifique s’est réunie',
      'Le Maroc et la France explorent une coopération dans les domaines des véhicules électriques, des batteries et de l’hydrogène vert',
      'Intensification des partenariats stratégiques du Maroc avec la Chine et le Japon',
      'Renault renforce son partenariat industriel avec le Maroc',
      'Tanger accélère l’industrie automobile marocaine grâce à deux nouveaux partenariats stratégiques',
    ]);
    expect(all.map(({ article }) => article.titleDerived ?? false)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(french.article.standfirst).toMatch(
      /^Le ministre Mezzour a mis en avant .* intégration industrielle\.$/,
    );
  });

  it('have their headings', () => {
    expect(headings(russian)).toEqual(['De nouvelles perspectives dans les technologies et l’énergie']);
    expect(headings(french)).toEqual([]);
    expect(headings(asian)).toEqual([
      'Un partenariat stratégiques avec la Chine',
      'Investissements chinois dans la mobilité électrique',
      'Perspectives du partenariat Maroc-Japon',
    ]);
    expect(headings(renault)).toEqual([
      'Un partenariat industriel en pleine accélération',
      'Un plan ambitieux vers l’électromobilité',
      'Création de 7\u202f500 emplois et un centre R&D à Rabat',
      'Le Maroc, un modèle de réussite industrielle',
    ]);
    expect(headings(tangier)).toEqual([]);
  });

  it('print each paragraph once, in order', () => {
    expect(all.map((conversion) => paragraphs(conversion).length)).toEqual([6, 10, 6, 8, 5]);
    for (const conversion of all)
      expect(new Set(paragraphs(conversion)).size).toBe(paragraphs(conversion).length);
    expect(paragraphs(french)[0]).toMatch(/^Les deux responsables/);
    expect(paragraphs(french).at(-1)).toBe(
      'Il a mis en avant les opportunités de collaboration dans tous ces secteurs, affirmant qu’«\u202fil y a beaucoup de place pour une coopération étroite entre les deux pays\u202f».',
    );
    expect(paragraphs(renault)[0]).toMatch(/^Le chef du gouvernement, Aziz Akhannouch/);
    expect(paragraphs(tangier).at(-1)).toMatch(/^Tanger, plateforme industrielle/);
  });

  it('say what was removed', () => {
    expect(rules(russian)).toEqual({});
    expect(rules(french)).toEqual({ 'repeated-paragraph': 9 });
    expect(rules(asian)).toEqual({ ticker: 9, follow: 1 });
    expect(rules(tangier)).toEqual({ ticker: 9, follow: 1, comments: 1 });
    expect(renault.cleaned.removals).toHaveLength(6);
  });

  it('let nothing of a ticker or an advertisement in', () => {
    for (const { mdx } of all)
      expect(mdx).not.toMatch(
        /KFC|Cosumar|Sardine|Trump|Tiznit|Mazraoui|Facebook|Advertisement|Seagull|Luxury|Commentaires|600\.000/,
      );
    for (const { article } of all)
      for (const country of ['EG', 'CL', 'IN', 'PK', 'PL', 'US', 'UA'])
        expect(article.countries).not.toContain(country);
    expect(JSON.stringify(renault.article)).not.toMatch(/byd/i);
  });

  it('name their countries, the most salient first', () => {
    expect(all.map(({ article }) => article.countries.toSorted())).toEqual([
      ['MA', 'RU'],
      ['FR', 'MA'],
      ['CN', 'JP', 'MA'],
      ['FR', 'MA'],
      ['MA'],
    ]);
  });

  it('name who acts', () => {
    expect(russian.article.people.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['mikhail-anissimov', 'rachid-bahi', 'alexei-andreiev', 'anatoli-garbousov']),
    );
    expect(asian.article.organisations).toEqual(expect.arrayContaining(['catl', 'byd']));
    expect(renault.article.organisations).toContain('renault');
    expect(renault.article.people.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['aziz-akhannouch', 'francois-provost', 'ryad-mezzour']),
    );
    expect(french.article.people.map(({ id }) => id)).toContain('ryad-mezzour');
    expect(tangier.article.organisations).toEqual(
      expect.arrayContaining(['amica', 'anapec', 'renault', 'stellantis']),
    );
  });

  it('have their figures, complete and no more', () => {
    expect(claims(russian)).toEqual([
      {
        value: 73,
        unit: '%',
        kind: 'growth',
        period: '2025-S1',
        baseline: '2024-S1',
        status: 'observed',
        asWritten: '73 %',
      },
    ]);
    expect(claims(french)).toEqual([]);
    expect(claims(asian)).toEqual([
      {
        value: 70,
        unit: '%',
        qualifier: 'about',
        kind: 'share',
        period: '2021',
        status: 'observed',
        asWritten: expect.stringMatching(/70/),
      },
      {
        value: 100,
        unit: 'GWh',
        per: 'an',
        kind: 'capacity',
        status: 'target',
        due: '2025',
        asWritten: '100 GWh',
      },
      expect.objectContaining({ unit: 'USD', kind: 'amount', asWritten: 'plusieurs milliards de dollars' }),
    ]);
    expect(asian.article.figures[2]).not.toHaveProperty('value');
    expect(asian.article.figures[0]?.countries).toContain('CN');
    expect(asian.article.figures[1]?.organisations).toEqual(['catl']);
    expect(claims(renault)).toEqual([
      expect.objectContaining({ value: 7500, kind: 'jobs', status: 'announced' }),
    ]);
    expect(claims(tangier)).toEqual([
      {
        value: 157_000_000_000,
        unit: 'MAD',
        kind: 'amount',
        period: '2024',
        status: 'observed',
        asWritten: '157 milliards de dirhams',
      },
    ]);
  });

  it('have their deadlines', () => {
    const due = ({ article }: Conversion) =>
      article.deadlines.map(({ due, organisations }) => [due, organisations.join()]);
    expect(all.map(due)).toEqual([
      [],
      [],
      [['2025', 'catl']],
      [
        ['2030', 'renault'],
        [expect.stringMatching(/^2025/), expect.any(String)],
      ],
      [],
    ]);
    expect(renault.article.deadlines[0]?.quote).toContain('véhicules électriques d’ici 2030');
    expect(renault.article.deadlines[1]?.quote).toContain('verra également le jour à Rabat avant fin 2025');
  });

  it('are dated by what they print, or not at all', () => {
    expect(russian.article.eventOn).toMatchObject({
      date: '2025-10-10',
      asWritten: 'vendredi 10 octobre',
      reasoning: 'weekday',
    });
    for (const { article } of all) expect(article.publishedOn).toBeUndefined();
    for (const { article } of [french, asian, renault, tangier]) expect(article.eventOn).toBeUndefined();
  });
});
