/** Writes an article's frontmatter as YAML that every reader of YAML understands alike. */
import { Document, type Node, Pair, Scalar, type ScalarTag, YAMLMap, YAMLSeq } from 'yaml';
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
  const document = new Document(null, { schema });
  document.contents = nodeOf(article, '') as never;
  return document.toString({
    directives: false,
    lineWidth: 0,
    blockQuote: false,
    defaultStringType: 'PLAIN',
    indentSeq: true,
  });
}

/** Nodes made by hand: those that the library makes of a plain value are searched for repeated objects, which an article has none of. */
function nodeOf(value: unknown, key: string): Node {
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    list.items = value.map((item) => nodeOf(item, key));
    return list;
  }
  if (typeof value === 'object' && value !== null) {
    const record = value as Record<string, unknown>;
    const map = new YAMLMap();
    for (const name of ORDER[key] ?? Object.keys(record))
      if (isFilled(record[name])) map.items.push(new Pair(new Scalar(name), nodeOf(record[name], name)));
    return map;
  }
  const scalar = new Scalar(value);
  if (QUOTED.has(key)) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** What keeps words from being written without quotes: `: `, ` #`, a colon or a space at the end, a mark or a space at the start, controls. */
const NEEDS_CARE = /^[^A-Za-z0-9\u00c0-\u024f]|[\x00-\x1f\x7f-\x9f\ud800-\udfff]|: | #|[ :]$/;
/** What no number, date or time holds, in any version of YAML: `157 milliards`, `12-emplois`, `70 %`; not `2025-10-10T12:00Z`, `0xff`, `1e3`. */
const NO_NUMBER = /[g-np-su-wyG-NP-SU-WY%€$\u00c0-\u024f]/;
/** Words that stand for something else in some version of YAML. */
const RESERVED = new Set(['y', 'yes', 'n', 'no', 'true', 'false', 'on', 'off', 'null']);
const LONGEST_RESERVED = 5;

/** Would the library write these words as they are? It asks some fifteen patterns; most words of an article can be told at a glance. */
function isPlain(text: string): boolean {
  if (NEEDS_CARE.test(text)) return false;
  if (text.charCodeAt(0) <= 57) return NO_NUMBER.test(text);
  return text.length > LONGEST_RESERVED || !RESERVED.has(text.toLowerCase());
}

/** Nothing here needs an escape between double quotes: `2025-S1`, a fingerprint; not `«`. */
const PLAIN_IN_QUOTES = /^[\w, -]*$/;

/** The library's own way of writing text, asked only for what is out of the ordinary. */
const quickly = (tag: ScalarTag): ScalarTag => ({
  ...tag,
  stringify(item, ...rest) {
    const text = item.value as string;
    const isQuoted = item.type === Scalar.QUOTE_DOUBLE;
    if (isQuoted && PLAIN_IN_QUOTES.test(text)) return `"${text}"`;
    if (!isQuoted && isPlain(text)) return text;
    return tag.stringify?.(item, ...rest) ?? '';
  },
});

/** Read alike by YAML 1.1 and 1.2. */
const { schema } = new Document(null, {
  compat: 'yaml-1.1',
  version: '1.2',
  customTags: (tags) =>
    tags.map((tag) =>
      typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:str' ? quickly(tag as ScalarTag) : tag,
    ),
});
