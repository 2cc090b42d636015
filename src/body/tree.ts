/** Turns a Markdown tree into a safe HTML tree: only the elements built here can ever come out. */
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Definition, Nodes, Parents, Root, Table, TableRow } from 'mdast';
import { findNearest } from '../domain/nearest.ts';
import type { Problem } from '../domain/problem.ts';
import { components, isSafeImage, kindOfAddress } from './vocabulary.ts';

/** Deeper than any article a person writes, and shallow enough for every recursion that follows. */
const MAX_DEPTH = 60;

/** Where a fault stands in the body, 1-based. */
interface Place {
  line?: number | undefined;
  column?: number | undefined;
}

interface JsxAttribute {
  type: string;
  name?: string;
  value?: unknown;
}

interface JsxElement {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: JsxAttribute[];
  children: Nodes[];
}

export interface TreeOutcome {
  tree: HastRoot;
  problems: Problem[];
}

interface Context {
  definitions: ReadonlyMap<string, Definition>;
  depth: number;
  report: (node: Nodes, name: Problem['name'], details: Problem['details'], suggestion?: string) => void;
}

type Handler = (node: never, context: Context) => ElementContent[];

/**
 * Builds the safe tree. `locate` moves a place of the body to a place of the file. What is refused leaves no element behind, only
 * its problem and, where it has any, its plain words.
 */
export function toSafeTree(root: Root, file: string, locate: (place: Place) => Place): TreeOutcome {
  const problems: Problem[] = [];
  const report: Context['report'] = (node, name, details, suggestion) => {
    const place = locate(node.position?.start ?? {});
    problems.push({ name, severity: 'error', file, ...place, details, ...(suggestion && { suggestion }) });
  };
  const context: Context = { definitions: definitionsOf(root), depth: 0, report };
  return { tree: { type: 'root', children: blocksOf(root, context) }, problems };
}

function definitionsOf(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const node of root.children)
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
  return found;
}

const element = (
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

function childrenOf(node: Parents | JsxElement, context: Context): ElementContent[] {
  if (context.depth >= MAX_DEPTH) {
    context.report(node as Nodes, 'NestingTooDeep', { depth: MAX_DEPTH + 1, limit: MAX_DEPTH });
    return [];
  }
  const deeper = { ...context, depth: context.depth + 1 };
  return node.children.flatMap((child) => convert(child as Nodes, deeper));
}

const INLINE = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
]);
const isInline = (node: Nodes): boolean =>
  INLINE.has(node.type) || node.type === ('mdxJsxTextElement' as string);

/** Children of a container, its loose words gathered in paragraphs (`<Note>mots</Note>` alone on its line has no paragraph). */
function blocksOf(node: Parents | JsxElement, context: Context): ElementContent[] {
  const blocks: ElementContent[] = [];
  let loose: Nodes[] = [];
  const closeParagraph = () => {
    if (loose.length > 0)
      blocks.push(element('p', childrenOf({ type: 'paragraph', children: loose } as Parents, context)));
    loose = [];
  };
  if (context.depth >= MAX_DEPTH) return childrenOf(node, context);
  const deeper = { ...context, depth: context.depth + 1 };
  for (const child of node.children as Nodes[]) {
    if (isInline(child)) loose.push(child);
    else {
      closeParagraph();
      blocks.push(...convert(child, deeper));
    }
  }
  closeParagraph();
  return blocks;
}

/** A line break of the source inside a paragraph is shown as a space, with the spaces around it. */
export function shownText(value: string): string {
  if (!/[\r\n]/.test(value)) return value;
  const lines = value.split(/[\r\n]+/);
  // By hand and not by one expression: `/[ \t]*\n/` takes quadratic time on a long run of spaces.
  return lines
    .map((line, index) => {
      let start = 0;
      let end = line.length;
      if (index > 0) while (line[start] === ' ' || line[start] === '\t') start += 1;
      if (index < lines.length - 1)
        while (end > start && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
      return line.slice(start, end);
    })
    .join(' ');
}

const words = (value: string): ElementContent[] =>
  value === '' ? [] : [{ type: 'text', value: shownText(value) }];

const wrap =
  (tagName: string): Handler =>
  (node: Parents, context: Context) => [element(tagName, childrenOf(node, context))];

function link(node: Nodes, href: string, children: ElementContent[], context: Context): ElementContent[] {
  if (kindOfAddress(href) === 'unsafe') {
    context.report(node, 'BrokenLink', { value: href, reason: 'scheme' });
    return children;
  }
  return [element('a', children, { href })];
}

function image(node: Nodes, src: string, alt: string | null | undefined, context: Context): ElementContent[] {
  if (!isSafeImage(src)) {
    context.report(node, 'BrokenLink', { value: src, reason: 'image-place' });
    return words(alt ?? '');
  }
  if (!alt) {
    context.report(node, 'BrokenLink', { value: src, reason: 'image-alt' });
    return [];
  }
  return [element('img', [], { src, alt, loading: 'lazy', decoding: 'async' })];
}

function table(node: Table, context: Context): ElementContent[] {
  const [head, ...rows] = node.children;
  const row = (source: TableRow, tagName: 'th' | 'td') =>
    element(
      'tr',
      source.children.map((cell) =>
        element(tagName, childrenOf(cell, context), tagName === 'th' ? { scope: 'col' } : {}),
      ),
    );
  const parts: Element[] = [];
  if (head?.children.some((cell) => cell.children.length > 0))
    parts.push(element('thead', [row(head, 'th')]));
  if (rows.length > 0)
    parts.push(
      element(
        'tbody',
        rows.map((source) => row(source, 'td')),
      ),
    );
  return [element('table', parts)];
}

const forbidden =
  (what: string): Handler =>
  (node: Nodes, context: Context) => {
    const text = 'value' in node ? String(node.value) : '';
    context.report(node, 'ForbiddenMdx', { what, value: text.slice(0, 80) });
    return [];
  };

const esm: Handler = (node: Nodes, context: Context) => {
  const text = 'value' in node ? String(node.value) : '';
  return forbidden(text.startsWith('export') ? 'export' : 'import')(node as never, context);
};

/** The component's attributes as plain strings, or undefined when one of them is refused (and told). */
function attributesOf(
  node: JsxElement,
  allowed: readonly string[],
  context: Context,
): Map<string, string> | undefined {
  const found = new Map<string, string>();
  let refused = false;
  for (const { type, name = '', value } of node.attributes) {
    const known = type === 'mdxJsxAttribute' && allowed.includes(name);
    if (known && typeof value === 'string') found.set(name, value);
    else {
      refused = true;
      const what = known ? 'attribute-value' : 'attribute';
      context.report(node as unknown as Nodes, 'ForbiddenMdx', {
        what,
        value: `<${node.name} ${name || '{…}'}>`,
      });
    }
  }
  return refused ? undefined : found;
}

function component(node: JsxElement, context: Context): ElementContent[] {
  const name = node.name ?? '';
  const rule = Object.hasOwn(components, name) ? components[name] : undefined;
  const inline = node.type === 'mdxJsxTextElement';
  if (rule === undefined) {
    const known = Object.keys(components);
    context.report(
      node as unknown as Nodes,
      'UnknownComponent',
      { value: name, known: known.join(', ') },
      findNearest(name, known),
    );
    return inline ? childrenOf(node, context) : blocksOf(node, context);
  }
  if (inline && !rule.inline) {
    context.report(node as unknown as Nodes, 'ForbiddenMdx', {
      what: 'component-in-sentence',
      value: `<${name}>`,
    });
    return childrenOf(node, context);
  }
  const attributes = attributesOf(node, rule.attributes, context);
  if (attributes === undefined) return [];
  if (inline) return [element('span', childrenOf(node, context), { className: ['note'] })];
  const children = blocksOf(node, context);
  if (name === 'Note') return [element('aside', children, { className: ['note'] })];
  if (name === 'Encadre') {
    const title = attributes.get('titre');
    const heading = title ? [element('p', words(title), { className: ['encadre-titre'] })] : [];
    return [element('aside', [...heading, ...children], { className: ['encadre'] })];
  }
  const author = attributes.get('auteur');
  const source = attributes.get('source');
  const caption: ElementContent[] = [];
  if (author) caption.push(...words(author));
  if (author && source) caption.push({ type: 'text', value: ', ' });
  if (source) caption.push(element('cite', words(source)));
  const parts: ElementContent[] = [element('blockquote', children)];
  if (caption.length > 0) parts.push(element('figcaption', caption));
  return [element('figure', parts, { className: ['citation'] })];
}

/** One entry for each kind of node. A kind that is not here cannot come out. */
const handlers: Readonly<Record<string, Handler>> = {
  text: (node: { value: string }) => words(node.value),
  paragraph: wrap('p'),
  emphasis: wrap('em'),
  strong: wrap('strong'),
  delete: wrap('del'),
  inlineCode: (node: { value: string }) => [element('code', words(node.value))],
  code: (node: { value: string }) => [
    element('pre', [element('code', [{ type: 'text', value: node.value }])]),
  ],
  break: () => [element('br', [])],
  thematicBreak: () => [element('hr', [])],
  heading: (node: Parents & { depth: number }, context) => [
    element(`h${node.depth}`, childrenOf(node, context)),
  ],
  blockquote: (node: Parents, context) => [element('blockquote', blocksOf(node, context))],
  list: (
    node: Parents & { ordered?: boolean | null; start?: number | null; spread?: boolean | null },
    context,
  ) => {
    const start = node.ordered && node.start != null && node.start !== 1 ? { start: node.start } : {};
    return [element(node.ordered ? 'ol' : 'ul', childrenOf(node, context), start)];
  },
  listItem: (node: Parents & { spread?: boolean | null }, context) => {
    const children = blocksOf(node, context);
    // A tight item is shown without the paragraph that Markdown trees put in it.
    const single = children.filter(isParagraph).length <= 1;
    const tight =
      node.spread || !single
        ? children
        : children.flatMap((child) => (isParagraph(child) ? child.children : [child]));
    return [element('li', tight)];
  },
  table: (node: Table, context) => table(node, context),
  link: (node: Parents & { url: string }, context) =>
    link(node as Nodes, node.url, childrenOf(node, context), context),
  linkReference: (node: Parents & { identifier: string }, context) => {
    const href = context.definitions.get(node.identifier)?.url;
    const children = childrenOf(node, context);
    return href === undefined ? children : link(node as Nodes, href, children, context);
  },
  image: (node: Nodes & { url: string; alt?: string | null }, context) =>
    image(node, node.url, node.alt, context),
  imageReference: (node: Nodes & { identifier: string; alt?: string | null }, context) =>
    image(node, context.definitions.get(node.identifier)?.url ?? '', node.alt, context),
  definition: () => [],
  html: forbidden('html'),
  mdxjsEsm: esm,
  mdxFlowExpression: forbidden('expression'),
  mdxTextExpression: forbidden('expression'),
  mdxJsxFlowElement: component as Handler,
  mdxJsxTextElement: component as Handler,
};

const isParagraph = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'p';

function convert(node: Nodes, context: Context): ElementContent[] {
  const handler = handlers[node.type];
  if (handler === undefined) return forbidden(node.type)(node as never, context);
  return handler(node as never, context);
}
