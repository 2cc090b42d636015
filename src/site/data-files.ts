/** The downloads: the register and the deadlines as tables, the articles as JSON, and the package that describes them. */
import { type DeadlineEntry, dateOf, type FigureEntry } from '../domain/corpus.ts';
import { deadlineStates } from '../domain/deadline.ts';
import { figureKinds, figureStatuses, qualifiers } from '../domain/figure.ts';
import { columnHelp, readme } from '../locale/data.ts';
import { words } from '../locale/site.ts';
import type { FileView } from './feeds.ts';
import { outletOf } from './links.ts';
import type { Site } from './site.ts';

type Value = string | number | undefined;

type FieldType = 'string' | 'number' | 'date';

/** A column: its name, its type for those who read the package, and how to fill it. */
interface Column<Entry> {
  name: keyof typeof columnHelp;
  type?: FieldType;
  values?: readonly string[];
  required?: true;
  of: (site: Site, entry: Entry) => Value;
}

/** Several ids in one cell. */
const joined = (ids: readonly string[]): string => ids.join(' ');

const figureColumns: Column<FigureEntry>[] = [
  { name: 'article', required: true, of: (_, { entry }) => entry.id },
  { name: 'id', required: true, of: (_, { figure }) => figure.id },
  { name: 'label', required: true, of: (_, { figure }) => figure.label },
  { name: 'value', type: 'number', of: (_, { figure }) => figure.value },
  { name: 'min', type: 'number', of: (_, { figure }) => figure.min },
  { name: 'max', type: 'number', of: (_, { figure }) => figure.max },
  { name: 'unit', of: (_, { figure }) => figure.unit },
  { name: 'per', of: (_, { figure }) => figure.per },
  { name: 'counted', of: (_, { figure }) => figure.counted },
  { name: 'qualifier', values: qualifiers, of: (_, { figure }) => figure.qualifier },
  { name: 'kind', values: figureKinds, required: true, of: (_, { figure }) => figure.kind },
  { name: 'period', of: (_, { figure }) => figure.period },
  { name: 'baseline', of: (_, { figure }) => figure.baseline },
  { name: 'status', values: figureStatuses, required: true, of: (_, { figure }) => figure.status },
  { name: 'due', of: (_, { figure }) => figure.due },
  { name: 'countries', of: (_, { figure }) => joined(figure.countries) },
  { name: 'organisations', of: (_, { figure }) => joined(figure.organisations) },
  { name: 'attributedTo', of: (_, { figure }) => figure.attributedTo },
  { name: 'asWritten', required: true, of: (_, { figure }) => figure.asWritten },
  { name: 'quote', required: true, of: (_, { figure }) => figure.quote },
  { name: 'articleTitle', required: true, of: (_, { entry }) => entry.article.title },
  { name: 'articleDate', of: (_, { entry }) => dateOf(entry.article) },
  { name: 'outlet', of: (site, { entry }) => outletOf(site, entry.article) },
  {
    name: 'address',
    required: true,
    of: ({ addresses: to }, { figure, entry }) => to.absolute(to.figure(entry.id, figure.id)),
  },
];

const deadlineColumns: Column<DeadlineEntry>[] = [
  { name: 'article', required: true, of: (_, { entry }) => entry.id },
  { name: 'id', required: true, of: (_, { deadline }) => deadline.id },
  { name: 'label', required: true, of: (_, { deadline }) => deadline.label },
  { name: 'due', required: true, of: (_, { deadline }) => deadline.due },
  { name: 'state', values: deadlineStates, required: true, of: (_, { state }) => state },
  { name: 'outcome', of: (_, { deadline }) => deadline.outcome },
  { name: 'countries', of: (_, { deadline }) => joined(deadline.countries) },
  { name: 'organisations', of: (_, { deadline }) => joined(deadline.organisations) },
  { name: 'asWritten', required: true, of: (_, { deadline }) => deadline.asWritten },
  { name: 'quote', required: true, of: (_, { deadline }) => deadline.quote },
  { name: 'articleTitle', required: true, of: (_, { entry }) => entry.article.title },
  { name: 'articleDate', of: (_, { entry }) => dateOf(entry.article) },
  {
    name: 'address',
    required: true,
    of: ({ addresses: to }, { deadline, entry }) => to.absolute(to.deadline(entry.id, deadline.id)),
  },
];

/** A cell of RFC 4180; a text that a spreadsheet would take for a formula is kept as text by a leading apostrophe. */
export function csvCell(value: Value): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function toCsv<Entry>(site: Site, columns: readonly Column<Entry>[], entries: readonly Entry[]): FileView {
  const lines = [columns.map(({ name }) => name).join(',')];
  for (const entry of entries) lines.push(columns.map(({ of }) => csvCell(of(site, entry))).join(','));
  return { body: `${lines.join('\r\n')}\r\n`, type: 'text/csv; charset=utf-8; header=present' };
}

export const figuresCsv = (site: Site, figures: readonly FigureEntry[] = site.figures): FileView =>
  toCsv(site, figureColumns, figures);

export const deadlinesCsv = (site: Site): FileView => toCsv(site, deadlineColumns, site.deadlines);

const json = (value: unknown): FileView => ({
  body: `${JSON.stringify(value, undefined, 1)}\n`,
  type: 'application/json; charset=utf-8',
});

export const figuresJson = (site: Site): FileView =>
  json(
    site.figures.map((entry) =>
      Object.fromEntries(
        figureColumns.map(({ name, of }): [string, unknown] => [
          name,
          name === 'countries' || name === 'organisations' ? entry.figure[name] : of(site, entry),
        ]),
      ),
    ),
  );

export const articlesJson = (site: Site): FileView =>
  json(
    site.corpus.articles.map(({ id, article, words: length }) => {
      const { figures, deadlines, removed, ...rest } = article;
      return {
        id,
        ...rest,
        themes: site.index.themesOf.get(id) ?? [],
        words: length,
        figures: figures.length,
        deadlines: deadlines.length,
        removed: removed.reduce((sum, { count }) => sum + count, 0),
        address: site.addresses.absolute(site.addresses.article(id)),
      };
    }),
  );

const schemaOf = <Entry>(columns: readonly Column<Entry>[]) => ({
  fields: columns.map(({ name, type = 'string', values, required }) => ({
    name,
    type,
    description: columnHelp[name],
    ...(required || values
      ? { constraints: { ...(required ? { required } : {}), ...(values ? { enum: values } : {}) } }
      : {}),
  })),
  missingValues: [''],
});

/** Frictionless Data Package: https://specs.frictionlessdata.io/data-package/. */
export function dataPackage(site: Site): FileView {
  const { publication } = site.corpus;
  const table = (name: string, path: string, columns: readonly Column<never>[]) => ({
    name,
    path,
    title: words.data.files[path as keyof typeof words.data.files],
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', header: true },
    schema: { ...schemaOf(columns), primaryKey: ['article', 'id'] },
  });
  const document = (name: string, path: string) => ({
    name,
    path,
    title: words.data.files[path as keyof typeof words.data.files],
    profile: 'data-resource',
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8',
  });
  return json({
    profile: 'data-package',
    name: 'trait-d-union',
    title: publication.title,
    description: publication.description,
    homepage: publication.url,
    contributors: [{ title: publication.publisher, role: 'publisher' }],
    sources: [{ title: readme.sources }],
    resources: [
      table('chiffres', 'chiffres.csv', figureColumns),
      table('echeances', 'echeances.csv', deadlineColumns),
      document('chiffres-json', 'chiffres.json'),
      document('articles', 'articles.json'),
    ],
  });
}

export const readmeFile = (site: Site): FileView => ({
  body: readme.text({
    title: site.corpus.publication.title,
    home: site.addresses.absolute(site.addresses.home()),
    contact: site.corpus.publication.contact.replace(/^mailto:/, ''),
    columns: columnHelp,
  }),
  type: 'text/plain; charset=utf-8',
});
