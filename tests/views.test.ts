/** What pages, feeds and downloads show of a corpus: every link lands, every list is whole, every view is plain data. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Article, articleSchema } from '../src/domain/article.ts';
import { type ArticleEntry, byDate, type Corpus } from '../src/domain/corpus.ts';
import { taxonomyKinds, taxonomySchemas } from '../src/domain/taxonomy.ts';
import { themeSchema } from '../src/domain/theme.ts';
import { csvCell } from '../src/site/data-files.ts';
import type { FileView } from '../src/site/feeds.ts';
import { paginate } from '../src/site/paginate.ts';
import { pagesOf } from '../src/site/routes.ts';
import { createSite, type Site } from '../src/site/site.ts';
import { textFragment } from '../src/site/text-fragment.ts';
import { articleView } from '../src/site/views/article.ts';
import { compareView } from '../src/site/views/compare.ts';
import { personView } from '../src/site/views/hub.ts';
import { themeView } from '../src/site/views/theme.ts';

const taxonomy = Object.fromEntries(
  taxonomyKinds.map((kind) => [kind, new Map()]),
) as unknown as Corpus['taxonomy'];
const add = (kind: (typeof taxonomyKinds)[number], entry: Record<string, unknown>): void => {
  const parsed = taxonomySchemas[kind].parse(entry);
  (taxonomy[kind] as Map<string, unknown>).set(parsed.id, parsed);
};
for (const [id, name, locative] of [
  ['MA', 'Maroc', 'au Maroc'],
  ['FR', 'France', 'en France'],
  ['CN', 'Chine', 'en Chine'],
])
  add('countries', { id, name, locative });
add('sectors', { id: 'batteries', name: 'Batteries' });
for (const [id = '', country] of [
  ['alpha', 'FR'],
  ['beta', 'CN'],
  ['gamma', 'CN'],
])
  add('organisations', { id, name: id.toUpperCase(), country });
add('people', { id: 'jeanne-dupont', name: 'Jeanne Dupont', country: 'FR' });
add('outlets', { id: 'le-journal', name: 'Le Journal' });
add('units', { id: 'MAD', name: { one: 'dirham', other: 'dirhams' }, symbol: 'DH', dimension: 'money' });

type Written = Partial<Record<keyof Article, unknown>>;

function entryOf(id: string, quote: string, written: Written): ArticleEntry {
  const article = articleSchema.parse({
    title: `Titre de ${id}`,
    origin: { clipping: `${id}.txt`, sha256: '0'.repeat(64) },
    countries: ['MA'],
    ...written,
  });
  const marks = [
    ...article.figures.map((figure) => `<mark class="figure" id="chiffre-${figure.id}">…</mark>`),
    ...article.deadlines.map((deadline) => `<span class="deadline" id="echeance-${deadline.id}">…</span>`),
  ];
  return {
    id,
    fingerprint: id,
    file: `content/articles/${id}.mdx`,
    article,
    titleHtml: article.title,
    standfirstHtml: article.standfirst ?? '',
    blocks: [{ kind: 'paragraph', text: quote, id: 'p-1' }],
    html: `<p id="p-1">${quote}${marks.join('')}</p>`,
    words: 40,
  };
}

const amount = (value: number, organisation: string, more: Record<string, unknown> = {}) => ({
  id: `montant-${organisation}`,
  label: 'investissement dans les batteries',
  value,
  unit: 'MAD',
  kind: 'amount',
  status: 'announced',
  organisations: [organisation],
  asWritten: `${value / 1e6} millions de dirhams`,
  quote: `${organisation} investira ${value / 1e6} millions de dirhams, dit-on.`,
  ...more,
});

const articles = [
  entryOf('un', 'alpha investira 12 millions de dirhams, dit-on.', {
    publishedOn: '2025-03-01',
    countries: ['MA', 'FR'],
    sectors: ['batteries'],
    organisations: ['alpha'],
    people: [{ id: 'jeanne-dupont', role: 'directrice' }],
    origin: {
      clipping: 'un.txt',
      sha256: '0'.repeat(64),
      outlet: 'le-journal',
      url: 'https://journal.example/un?a=1&b=2',
    },
    figures: [amount(12e6, 'alpha', { period: '2024' })],
    deadlines: [
      {
        id: 'usine',
        label: 'ouverture de l’usine',
        due: '2024',
        organisations: ['alpha'],
        asWritten: '12 millions',
        quote: 'alpha investira 12 millions de dirhams, dit-on.',
      },
    ],
  }),
  entryOf('deux', 'alpha investira 15 millions de dirhams, dit-on.', {
    publishedOn: '2025-04-01',
    countries: ['MA', 'FR'],
    sectors: ['batteries'],
    organisations: ['alpha'],
    figures: [amount(15e6, 'alpha', { period: '2024' })],
  }),
  entryOf('trois', 'beta investira 40 millions de dirhams, dit-on.', {
    countries: ['MA', 'CN'],
    sectors: ['batteries'],
    organisations: ['beta'],
    figures: [amount(40e6, 'beta', { period: '2025' }), amount(3e6, 'gamma', { period: '2025' })],
  }),
  entryOf('quatre', 'Rien de chiffré <ici> & là.', { title: 'Titre <b>&</b> "signes"', countries: ['MA'] }),
].sort(byDate);

const theme = themeSchema.parse({
  title: 'Batteries',
  summary: 'Qui investit.',
  order: 1,
  select: { anyOf: { sectors: ['batteries'] } },
});

const siteOf = (entries: readonly ArticleEntry[], url = 'https://example.org/'): Site =>
  createSite(
    {
      publication: {
        title: 'Trait d’union',
        tagline: 'Le briefing',
        description: 'Chaque chiffre.',
        url,
        contact: 'mailto:redaction@example.org',
        publisher: 'La rédaction',
      },
      taxonomy,
      articles: entries,
      themes: [{ id: 'batteries', file: '', theme, html: '<p>Introduction.</p>' }],
      pages: [
        { id: 'methode', file: '', prose: { title: 'Méthode', summary: 'Comment.' }, html: '<p>…</p>' },
      ],
    },
    { today: '2026-01-01', url },
  );

const site = siteOf(articles);
const entry = (id: string) => site.index.byId.get(id)!;

function* hrefsIn(value: unknown): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* hrefsIn(item);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value))
      if (typeof item === 'string' && /^(?:href|address|xml|json|print|csv|home|action)$/.test(key))
        yield item;
      else yield* hrefsIn(item);
}

test.each(['https://example.org/', 'https://example.org/briefing/'])(
  'under %s every address is given once, and every link leads to a page that is made',
  (url) => {
    const pages = [...pagesOf(siteOf(articles, url))];
    const made = pages.map(({ address }) => address);
    expect(new Set(made).size).toBe(made.length);
    const base = new URL(url).pathname;
    const lost = pages.flatMap(({ address, view }) =>
      [...hrefsIn(view)]
        .filter((href) => !/^(?:https?:|mailto:|#)/.test(href))
        .filter((href) => !href.startsWith(base) || !made.includes(href.replace(/[?#].*$/, '')))
        .map((href) => `${address} → ${href}`),
    );
    // These two are prose that this corpus has not; the project's own content has them.
    expect(lost.filter((line) => !/(?:a-propos|hors-ligne)\/$/.test(line))).toEqual([]);
  },
);

test('views are plain data', () => {
  for (const { view } of pagesOf(site)) expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});

test('each figure of the register leads to the mark of its words, then to its sentence', () => {
  const register = [...pagesOf(site)].find(({ address }) => address === '/chiffres/')!.view as {
    figures: { href: string; sentence: { before: string; words: string; after: string } }[];
  };
  expect(register.figures).toHaveLength(4);
  for (const { href, sentence } of register.figures) {
    const [, id = '', anchor, encoded = ''] = /^\/articles\/([^/]+)\/#([^:]+):~:text=(.+)$/.exec(href) ?? [];
    expect(entry(id).html).toContain(`id="${anchor}"`);
    const passage = decodeURIComponent(encoded.replace(/^.*-,|,-.*$/g, ''));
    expect(passage).toBe(sentence.before + sentence.words + sentence.after);
  }
});

test('a text fragment keeps the page’s characters and escapes the signs of its own grammar', () => {
  expect(textFragment('de 7\u202f500 à 8-9, «\u00a0oui\u00a0» & non')).toBe(
    ':~:text=de%207%E2%80%AF500%20%C3%A0%208%2D9%2C%20%C2%AB%C2%A0oui%C2%A0%C2%BB%20%26%20non',
  );
  const long = Array.from({ length: 60 }, (_, index) => `mot${index}`).join(' ');
  expect(textFragment(long)).toBe(
    ':~:text=mot0%20mot1%20mot2%20mot3%20mot4%20mot5,mot54%20mot55%20mot56%20mot57%20mot58%20mot59',
  );
});

test('a text fragment names the words around, so that the same sentence printed higher on the page is not taken for it', () => {
  expect(textFragment('Oui.', { before: 'Titre\nIl a dit ceci hier.', after: 'Et puis' })).toBe(
    ':~:text=dit%20ceci%20hier%2E-,Oui%2E',
  );
  expect(textFragment('Oui.', { after: 'Et puis il partit.' })).toBe(':~:text=Oui%2E,-Et%20puis%20il');
});

test('pages of a list hold every entry once, and new entries on top leave the archive as it is', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(40), fc.integer({ min: 1, max: 30 }), (count, added, size) => {
      const old = Array.from({ length: count }, (_, index) => count - index);
      const slices = paginate(old, size);
      expect(slices.flatMap(({ entries }) => entries)).toEqual(old);
      const fresh = Array.from({ length: added }, (_, index) => count + added - index);
      const after = paginate([...fresh, ...old], size);
      const archive = (list: typeof slices) =>
        new Map(list.flatMap(({ number, entries }) => (number === undefined ? [] : [[number, entries]])));
      for (const [number, entries] of archive(slices)) expect(archive(after).get(number)).toEqual(entries);
    }),
  );
});

test('figures of one thing, one year and two values are a divergence; related articles say so', () => {
  const view = themeView(
    site,
    site.corpus.themes[0]!,
    paginate(site.index.byTheme.get('batteries')!, 50)[0]!,
  );
  expect(view.divergences.map(({ claims }) => claims.map(({ amount: shown }) => shown?.number))).toEqual([
    ['15', '12'],
  ]);
  expect(articleView(site, entry('un')).related[0]).toMatchObject({
    text: 'Titre de deux',
    relation: 'contradicts',
  });
});

test('a ranking needs three actors and states who comes first', () => {
  const view = themeView(
    site,
    site.corpus.themes[0]!,
    paginate(site.index.byTheme.get('batteries')!, 50)[0]!,
  );
  expect(view.charts).toHaveLength(1);
  expect(view.charts[0]!.title).toBe(
    'Le plus gros montant annoncé\u00a0: BETA, 40\u00a0millions de dirhams (3\u00a0acteurs comparés)',
  );
  expect(view.charts[0]!.bars.map(({ name, length }) => [name, length])).toEqual([
    ['BETA', 1],
    ['ALPHA', 0.375],
    ['GAMMA', 0.075],
  ]);
});

test('who does what: a promise takes the amount of its own sentence', () => {
  const view = themeView(
    site,
    site.corpus.themes[0]!,
    paginate(site.index.byTheme.get('batteries')!, 50)[0]!,
  );
  expect(view.actions[0]).toMatchObject({
    project: 'Ouverture de l’usine',
    amount: '12\u00a0millions de dirhams',
    due: '2024',
    status: 'overdue',
  });
  expect(view.coverage).toMatchObject({
    articles: 3,
    undated: 1,
    withoutOutlet: 2,
    outlets: ['Le Journal'],
    first: '2025-03-01',
    last: '2025-04-01',
  });
});

test('an office is dated by the article that prints it', () => {
  const person = taxonomy.people.get('jeanne-dupont')!;
  const view = personView(site, person, paginate(site.index.byPerson.get('jeanne-dupont')!, 50)[0]!);
  expect(view.roles).toEqual([
    { role: 'directrice', date: '2025-03-01', article: { href: '/articles/un/', text: 'Titre de un' } },
  ]);
});

test('the comparison leaves out the country that all share, and leaves blank what is not published', () => {
  const view = compareView(site);
  expect(view.countries.map(({ text }) => text)).toEqual(['France', 'Chine']);
  expect(
    view.rows.find(({ label }) => label === 'Acteurs du pays')!.cells[0]!.map(({ text }) => text),
  ).toEqual(['ALPHA', 'Jeanne Dupont']);
  expect(view.rows.find(({ label }) => label === 'Échéances à venir')!.cells).toEqual([[], []]);
});

const fileAt = (address: string): string =>
  ([...pagesOf(site)].find((page) => page.address === address)!.view as FileView).body;

test('the package describes the columns that the tables have', () => {
  const { resources } = JSON.parse(fileAt('/donnees/datapackage.json')) as {
    resources: { path: string; schema?: { fields: { name: string; description: string }[] } }[];
  };
  for (const { path, schema } of resources) {
    const body = fileAt(`/donnees/${path}`);
    if (!schema) expect(Array.isArray(JSON.parse(body))).toBe(true);
    else expect(body.split('\r\n')[0]).toBe(schema.fields.map(({ name }) => name).join(','));
    for (const { description } of schema?.fields ?? []) expect(description).toMatch(/\.$/);
  }
  expect(fileAt('/donnees/chiffres.csv').trimEnd().split('\r\n')).toHaveLength(5);
});

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['dit "oui"', '"dit ""oui"""'],
  ['=1+1', "'=1+1"],
  ['+73 %', "'+73 %"],
  [-4.2, '-4.2'],
  [undefined, ''],
])('a cell: %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

test('feeds escape what they quote, name the whole address and date nothing that is undated', () => {
  const atom = fileAt('/flux.xml');
  expect(atom).toContain('<title>Titre &lt;b&gt;&amp;&lt;/b&gt; &quot;signes&quot;</title>');
  expect(atom).toContain('<link href="https://example.org/articles/un/"/>');
  expect(atom.match(/<published>/g)).toHaveLength(2);
  const feed = JSON.parse(fileAt('/pays/france/flux.json')) as {
    items: { id: string; date_published?: string }[];
  };
  expect(feed.items.map(({ id }) => id)).toEqual([
    'https://example.org/articles/deux/',
    'https://example.org/articles/un/',
  ]);
  expect(feed.items[0]!.date_published).toBe('2025-04-01T00:00:00Z');
});
