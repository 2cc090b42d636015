/** Writes an article's frontmatter as YAML that every reader of YAML understands alike. */
import { Document, Scalar } from 'yaml';
import { type Article, articleSchema, eventDateSchema, originSchema } from '../../../src/domain/article.ts';
import { deadlineSchema } from '../../../src/domain/deadline.ts';
import { figureSchema } from '../../../src/domain/figure.ts';

/** Keys whose value looks like a number or a date to some readers (`2025`, `2025-10-10`): always between quotes. */
const QUOTED = new Set([
  'publishedOn',
  'retrievedOn',
  'date',
  'due',
  'period',
  'baseline',
  'lines',
  'sha256',
]);

/** Keys of the nested parts in the order of their schemas. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  '': Object.keys(articleSchema.shape),
  eventOn: Object.keys(eventDateSchema.shape),
  origin: Object.keys(originSchema.shape),
  figures: Object.keys(figureSchema.shape),
  deadlines: Object.keys(deadlineSchema.shape),
};

/** The YAML of an article, without fences. Keys stand in the order of the schema; what is absent or empty is left out. */
export function writeFrontmatter(article: Article): string {
  const document = new Document(prepared(article, ''), { compat: 'yaml-1.1', version: '1.2' });
  return document.toString({ lineWidth: 0, blockQuote: false, defaultStringType: 'PLAIN', indentSeq: true });
}

function prepared(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => prepared(item, key));
  if (typeof value === 'string' && QUOTED.has(key)) {
    const scalar = new Scalar(value);
    scalar.type = Scalar.QUOTE_DOUBLE;
    return scalar;
  }
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  const order = ORDER[key] ?? Object.keys(record);
  const entries = order
    .filter((name) => isFilled(record[name]))
    .map((name) => [name, prepared(record[name], name)]);
  return Object.fromEntries(entries);
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);
