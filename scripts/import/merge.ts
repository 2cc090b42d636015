/** Brings new rules to an article that an editor has touched: what was touched stays, the rest follows. */
import { CORE_SCHEMA, load } from 'js-yaml';
import { type Document, parseDocument } from 'yaml';
import type { Article } from '../../src/domain/article.ts';
import { splitFrontmatter } from '../../src/library/frontmatter.ts';
import { writeFrontmatter } from '../pipeline/compose/index.ts';
import { fingerprint } from './ledger.ts';

/** Lists whose entries have an id and are compared one by one. */
const LISTED = ['figures', 'deadlines', 'people'] as const;
type Listed = (typeof LISTED)[number];

interface Entry {
  id: string;
}

type Frontmatter = Record<string, unknown>;

/** An article's text taken apart. */
interface Parts {
  frontmatter: Frontmatter;
  body: string;
}

const isListed = (key: string): key is Listed => (LISTED as readonly string[]).includes(key);

const entriesOf = (value: unknown): Entry[] =>
  Array.isArray(value)
    ? value.filter((entry): entry is Entry => typeof (entry as Entry | null)?.id === 'string')
    : [];

/** Keys in alphabetical order at every depth, so that their order in the file does not count. */
const stable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(stable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, stable(inner)]),
  );
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(stable(a)) === JSON.stringify(stable(b));
const mark = (value: unknown): string => fingerprint(JSON.stringify(stable(value)));

/** Fingerprints of every part of a text that the importer wrote: the base of later merges. */
export function partsOf(text: string): Record<string, string> {
  const split = splitFrontmatter(text);
  if (split === undefined) throw new Error('The importer wrote an article without frontmatter');
  const marks: Record<string, string> = {};
  // Our own YAML, whose looks do not matter here: the quick reader will do.
  const frontmatter = load(split.yaml, { schema: CORE_SCHEMA }) as Frontmatter;
  for (const [key, value] of Object.entries(frontmatter)) {
    if (isListed(key)) for (const entry of entriesOf(value)) marks[`${key}/${entry.id}`] = mark(entry);
    else marks[key] = mark(value);
  }
  marks.body = fingerprint(split.body.trim());
  return marks;
}

function takeApart(text: string): (Parts & { document: Document }) | undefined {
  const split = splitFrontmatter(text);
  if (split === undefined) return undefined;
  const document = parseDocument(split.yaml);
  if (document.errors.length > 0) return undefined;
  const frontmatter: unknown = document.toJS();
  if (typeof frontmatter !== 'object' || frontmatter === null || Array.isArray(frontmatter)) return undefined;
  return { document, frontmatter: frontmatter as Frontmatter, body: split.body };
}

export interface Merge {
  text: string;
  /** Parts that the editor changed and the rules would now write otherwise: `title`, `figures/emplois`, `body`. */
  conflicts: string[];
}

/** Parts that stand or fall with the words of the body: what quotes them, and what they may stand in. */
export const boundToBody: ReadonlySet<string> = new Set([
  'title',
  'standfirst',
  'eventOn',
  'figures',
  'deadlines',
]);

/**
 * `edited` with every part that still reads as in `base` replaced by what `generated` says. Comments and the look of the YAML stay.
 * Parts in `frozen` stay as they are. Undefined when the frontmatter cannot be read: nothing is then touched.
 */
export function mergeArticle(
  edited: string,
  generated: string,
  base: Readonly<Record<string, string>>,
  frozen: ReadonlySet<string> = new Set(),
): Merge | undefined {
  const ours = takeApart(edited);
  const theirs = takeApart(generated);
  if (ours === undefined || theirs === undefined) return undefined;
  const conflicts: string[] = [];
  const { document } = ours;
  let changed = false;
  const put = (key: string, value: unknown): void => {
    changed = true;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) document.delete(key);
    else document.set(key, nodeOf(key, value));
  };

  for (const key of new Set([...Object.keys(theirs.frontmatter), ...Object.keys(ours.frontmatter)])) {
    const current = ours.frontmatter[key];
    const wanted = theirs.frontmatter[key];
    if (frozen.has(key) || same(current, wanted)) continue;
    if (isListed(key)) {
      const list = mergeList(key, current, wanted, base, conflicts);
      if (!same(list, current ?? [])) put(key, list);
    } else if (base[key] === (current === undefined ? undefined : mark(current))) put(key, wanted);
    else if (base[key] !== (wanted === undefined ? undefined : mark(wanted))) conflicts.push(key);
  }

  const bodyMark = fingerprint(ours.body.trim());
  const newBodyMark = fingerprint(theirs.body.trim());
  const takesBody = bodyMark !== newBodyMark && base.body === bodyMark;
  if (bodyMark !== newBodyMark && !takesBody && base.body !== newBodyMark) conflicts.push('body');
  if (!changed && !takesBody) return { text: edited, conflicts };
  const yaml = changed ? document.toString({ lineWidth: 0 }) : (splitFrontmatter(edited)?.yaml ?? '');
  return { text: `---\n${yaml}---\n${takesBody ? theirs.body : ours.body}`, conflicts };
}

/** Entry by entry: untouched ones follow the rules, touched ones stay, those an editor removed do not come back. */
function mergeList(
  key: Listed,
  current: unknown,
  wanted: unknown,
  base: Readonly<Record<string, string>>,
  conflicts: string[],
): Entry[] {
  const ours = new Map(entriesOf(current).map((entry) => [entry.id, entry]));
  const merged: Entry[] = [];
  for (const entry of entriesOf(wanted)) {
    const path = `${key}/${entry.id}`;
    const mine = ours.get(entry.id);
    ours.delete(entry.id);
    if (mine === undefined) {
      if (base[path] === undefined) merged.push(entry);
      else if (base[path] !== mark(entry)) conflicts.push(path);
    } else if (base[path] === mark(mine)) merged.push(entry);
    else {
      merged.push(mine);
      if (!same(mine, entry) && base[path] !== mark(entry)) conflicts.push(path);
    }
  }
  for (const [id, mine] of ours) if (base[`${key}/${id}`] !== mark(mine)) merged.push(mine);
  return merged;
}

/** The value as the importer itself would write it (dates between quotes). */
function nodeOf(key: string, value: unknown): unknown {
  const written = parseDocument(writeFrontmatter({ [key]: value } as unknown as Article));
  return written.get(key, true);
}
