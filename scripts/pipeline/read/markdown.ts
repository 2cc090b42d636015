/** Markdown with or without frontmatter: the tree of a fast parser, in which anything that could be code is text again. */
import { createRequire } from 'node:module';
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { markdownToMdast as MarkdownToMdast } from 'satteri';
import { parse as parseYaml, YAMLError } from 'yaml';
import type { ClippingMeta, Declared } from '../model.ts';
import { fold } from './fold.ts';
import { printedDay } from './printed-date.ts';

let parser: typeof MarkdownToMdast | undefined;

/** Loaded when the first Markdown comes, so that a text clipping does not wait for it. */
function markdownToMdast(source: string): Root {
  parser ??= createRequire(import.meta.url)('satteri').markdownToMdast as typeof MarkdownToMdast;
  return parser(source) as Root;
}

/** Frontmatter keys in use in Jekyll, Hugo, Obsidian, web clippers and our own articles. */
const KEYS: Record<keyof ClippingMeta, readonly string[]> = {
  title: ['title', 'titre'],
  standfirst: ['standfirst', 'description', 'excerpt', 'chapo', 'summary', 'subtitle'],
  author: ['author', 'authors', 'auteur', 'by'],
  outlet: ['outlet', 'site', 'publisher', 'sitename', 'media', 'journal'],
  publishedOn: ['publishedOn', 'published', 'date', 'datePublished', 'pubDate', 'publié'],
  url: ['url', 'source', 'link', 'canonical', 'origin'],
  lang: ['lang', 'language', 'langue'],
};

export interface MarkdownRead {
  tree: Root;
  meta: ClippingMeta;
  /** Lines of the frontmatter that were read as metadata, 1-based inclusive. */
  frontmatter?: { text: string; line: number; lastLine: number };
}

/** Reads Markdown. JSX, expressions and raw HTML are words of the clipping, never markup. */
export function readMarkdown(text: string): MarkdownRead {
  const tree = markdownToMdast(text);
  const meta: ClippingMeta = {};
  let frontmatter: MarkdownRead['frontmatter'];
  const children: RootContent[] = [];
  const definitions = new Map<string, { url: string; title?: string | null }>();
  for (const node of tree.children) {
    if (node.type === 'definition') definitions.set(node.identifier, node);
  }
  for (const node of tree.children) {
    if (node.type === 'yaml' || (node.type as string) === 'toml') {
      const line = node.position?.start.line ?? 1;
      const lastLine = node.position?.end.line ?? 1;
      frontmatter = { text: `---\n${(node as { value: string }).value}\n---`, line, lastLine };
      if (node.type === 'yaml') readFrontmatter(node.value, meta);
    } else if (node.type === 'definition') {
      // Used where it is referred to.
    } else if (node.type === 'html') {
      children.push({ ...textParagraph(node.value), position: node.position });
    } else {
      children.push(node);
    }
  }
  const made: Root = {
    type: 'root',
    children: children.map((node) => asText(node, definitions) as RootContent),
    position: tree.position,
  };
  return frontmatter ? { tree: made, meta, frontmatter } : { tree: made, meta };
}

const textParagraph = (value: string): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
});

type AnyNode = { type: string; children?: AnyNode[]; value?: string } & Record<string, unknown>;

function asText(node: unknown, definitions: Map<string, { url: string; title?: string | null }>): unknown {
  const any = node as AnyNode;
  if (any.type === 'html') return { type: 'text', value: any.value ?? '', position: any.position };
  if (any.type === 'linkReference') {
    const target = definitions.get(String(any.identifier));
    const children = (any.children ?? []).map((child) => asText(child, definitions)) as PhrasingContent[];
    if (target) return { type: 'link', url: target.url, children, position: any.position };
    return { type: 'text', value: `[${String(any.label ?? '')}]`, position: any.position };
  }
  if (any.type === 'imageReference')
    return { type: 'text', value: String(any.alt ?? ''), position: any.position };
  if (any.children) return { ...any, children: any.children.map((child) => asText(child, definitions)) };
  return any;
}

function readFrontmatter(source: string, meta: ClippingMeta): void {
  let data: unknown;
  try {
    data = parseYaml(source, { maxAliasCount: 20, logLevel: 'error' });
  } catch (cause) {
    // A frontmatter that is no YAML still stands in the ledger, as a removal that the editor sees.
    if (!(cause instanceof YAMLError) && !(cause instanceof ReferenceError)) throw cause;
    return;
  }
  if (typeof data !== 'object' || data === null) return;
  const entries = new Map(
    Object.entries(data as Record<string, unknown>).map(([key, value]) => [
      key.toLowerCase(),
      { key, value },
    ]),
  );
  for (const [field, names] of Object.entries(KEYS) as [keyof ClippingMeta, readonly string[]][]) {
    for (const name of names) {
      const entry = entries.get(name.toLowerCase());
      const value = entry && fieldValue(field, entry.value);
      if (value && entry) {
        meta[field] = { value, evidence: `frontmatter ${entry.key}` } satisfies Declared;
        break;
      }
    }
  }
}

function fieldValue(field: keyof ClippingMeta, value: unknown): string | undefined {
  const text = Array.isArray(value)
    ? value.filter((item) => typeof item === 'string').join(', ')
    : value instanceof Date
      ? value.toISOString()
      : typeof value === 'string' || typeof value === 'number'
        ? String(value).trim()
        : '';
  if (text === '') return undefined;
  // Note-taking tools write names as links of their own: « [[Khadija Skalli]] ».
  if (field === 'author') return text.replace(/\[\[|\]\]/g, '').trim() || undefined;
  if (field === 'publishedOn') return printedDay(fold(text));
  if (field === 'url') return URL.canParse(text) && /^https?:/.test(text) ? text : undefined;
  if (field === 'lang') return /^[a-z]{2,3}\b/i.exec(text)?.[0].toLowerCase();
  return text;
}
