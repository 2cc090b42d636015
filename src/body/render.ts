/** Shows a body as HTML: each block with its permalink, each figure and deadline marked where its words stand. */
import type { Element, ElementContent, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { deadlineAnchor, figureAnchor } from '../domain/anchors.ts';
import { findQuote, findWords } from './quotes.ts';
import type { Body } from './read.ts';
import { type PlainText, plainText } from './text.ts';
import { kindOfAddress } from './vocabulary.ts';

/** What is needed of a figure or a deadline to mark it. */
export interface Marked {
  id: string;
  asWritten: string;
  quote: string;
}

/** The French words that the page adds to the body. */
export interface BodyLabels {
  /** Name of the link of a paragraph to itself. */
  permalink: string;
  /** Before a note of the editor. */
  note: string;
}

export interface RenderOptions {
  title?: string | undefined;
  standfirst?: string | undefined;
  figures: readonly Marked[];
  deadlines: readonly Marked[];
  /** The address to write for an internal path (base path, relative copy…). */
  resolveHref: (href: string) => string;
  labels: BodyLabels;
}

export interface RenderedBody {
  /** HTML of the body; of the title and the standfirst with their own marks. */
  html: string;
  title: string;
  standfirst: string;
  /** Ids of figures and deadlines whose anchor is in one of the three. */
  marked: Set<string>;
  /** Ids whose quotation stands nowhere, or whose words do not stand in it. */
  unmarked: string[];
}

/** A stretch of one block's plain text to wrap. */
interface Stretch {
  start: number;
  end: number;
  tagName: 'mark' | 'span';
  className: string;
  anchor: string;
}

export function renderBody(body: Body, options: RenderOptions): RenderedBody {
  const { title, standfirst, figures, deadlines, resolveHref, labels } = options;
  const printed = { title, standfirst, blocks: body.blocks };
  const stretches = new Map<string, Stretch[]>();
  const marked = new Set<string>();
  const unmarked: string[] = [];
  const used = new Map<string, number>();
  const place = (claim: Marked, look: Pick<Stretch, 'tagName' | 'className' | 'anchor'>): void => {
    const found = findQuote(printed, claim.quote);
    const offsets = findWords(claim.quote, claim.asWritten);
    if (found === undefined || offsets.length === 0) {
      unmarked.push(claim.id);
      return;
    }
    // Two claims with the same words in the same sentence: the second one stands at the second place.
    const same = JSON.stringify([look.tagName, claim.quote, claim.asWritten]);
    const turn = used.get(same) ?? 0;
    used.set(same, turn + 1);
    const start = found.start + (offsets[Math.min(turn, offsets.length - 1)] ?? 0);
    const key = found.where === 'block' ? String(found.index) : found.where;
    const list = stretches.get(key) ?? [];
    list.push({ start, end: start + claim.asWritten.length, ...look });
    stretches.set(key, list);
    marked.add(claim.id);
  };
  for (const figure of figures)
    place(figure, { tagName: 'mark', className: 'figure', anchor: figureAnchor(figure.id) });
  for (const deadline of deadlines)
    place(deadline, { tagName: 'span', className: 'deadline', anchor: deadlineAnchor(deadline.id) });

  const children = body.tree.children.map((node, index): ElementContent => {
    const block = body.blocks[index];
    if (node.type !== 'element' || block === undefined)
      throw new Error('A body has one element for each block');
    const copy = structuredClone(node);
    mark(plainText([copy], true), copy, stretches.get(String(index)) ?? []);
    finish(copy, resolveHref, labels);
    copy.properties.id = block.id;
    return withPermalink(copy, block.id, labels.permalink);
  });
  const line = (text: string | undefined, key: string): string => {
    const holder: Element = {
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value: text ?? '' }],
    };
    mark(plainText([holder]), holder, stretches.get(key) ?? []);
    return toHtml({ type: 'root', children: holder.children });
  };
  const root: Root = {
    type: 'root',
    children: children.flatMap((child) => [child, { type: 'text', value: '\n' } as const]),
  };
  return {
    html: toHtml(root),
    title: line(title, 'title'),
    standfirst: line(standfirst, 'standfirst'),
    marked,
    unmarked,
  };
}

/** Wraps the stretches of one block in place; a stretch that crosses elements becomes several pieces, its id on the first. */
function mark(plain: PlainText, block: Element, stretches: readonly Stretch[]): void {
  if (stretches.length === 0) return;
  // The longest first, so that a shorter one inside it is its child.
  const ordered = stretches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const anchored = new Set<string>();
  const pieces = new Map<Text, ElementContent[]>();
  for (const { node, start } of plain.runs) {
    const end = start + node.value.length;
    const crossing = ordered.filter((stretch) => stretch.start < end && stretch.end > start);
    if (crossing.length === 0) continue;
    const cuts = new Set([start, end]);
    for (const stretch of crossing) {
      cuts.add(Math.max(stretch.start, start));
      cuts.add(Math.min(stretch.end, end));
    }
    const points = [...cuts].sort((a, b) => a - b);
    const parts: ElementContent[] = [];
    for (const [index, from] of points.slice(0, -1).entries()) {
      const to = points[index + 1] ?? end;
      const around = crossing.filter((stretch) => stretch.start <= from && stretch.end >= to);
      const text: ElementContent = { type: 'text', value: node.value.slice(from - start, to - start) };
      parts.push(
        around.reduceRight<ElementContent>((inner, stretch) => wrapped(inner, stretch, anchored), text),
      );
    }
    pieces.set(node, parts);
  }
  replaceTexts(block, pieces);
}

function wrapped(inner: ElementContent, stretch: Stretch, anchored: Set<string>): Element {
  const first = !anchored.has(stretch.anchor);
  anchored.add(stretch.anchor);
  const properties = first
    ? { className: [stretch.className], id: stretch.anchor }
    : { className: [stretch.className] };
  return { type: 'element', tagName: stretch.tagName, properties, children: [inner] };
}

function replaceTexts(parent: Element, pieces: ReadonlyMap<Text, ElementContent[]>): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type === 'text') return pieces.get(child) ?? [child];
    if (child.type === 'element') replaceTexts(child, pieces);
    return [child];
  });
}

/** Resolves internal addresses, tells external ones, names the notes. */
function finish(node: Element, resolveHref: (href: string) => string, labels: BodyLabels): void {
  const { properties } = node;
  if (typeof properties.href === 'string') {
    if (kindOfAddress(properties.href) === 'external') properties.rel = ['noopener', 'nofollow', 'external'];
    else properties.href = resolveHref(properties.href);
  }
  if (typeof properties.src === 'string') properties.src = resolveHref(properties.src);
  for (const child of node.children) if (child.type === 'element') finish(child, resolveHref, labels);
  if (Array.isArray(properties.className) && properties.className.includes('note')) {
    const label: Element = {
      type: 'element',
      tagName: node.tagName === 'aside' ? 'p' : 'b',
      properties: { className: ['note-label'] },
      children: [{ type: 'text', value: labels.note }],
    };
    node.children.unshift(
      label,
      ...(node.tagName === 'aside' ? [] : [{ type: 'text', value: ' ' } as const]),
    );
  }
}

/** Headings and paragraphs carry their link; what cannot hold one is wrapped. */
function withPermalink(node: Element, id: string, label: string): Element {
  const permalink: Element = {
    type: 'element',
    tagName: 'a',
    properties: { className: ['permalink'], href: `#${id}`, ariaLabel: label },
    children: [],
  };
  if (/^(?:h[1-6]|p|aside|figure)$/.test(node.tagName)) {
    node.children.push(permalink);
    return node;
  }
  if (node.tagName === 'hr') return node;
  delete node.properties.id;
  const className = node.tagName === 'table' ? ['block', 'scroll'] : ['block'];
  const properties = node.tagName === 'table' ? { className, id, tabIndex: 0 } : { className, id };
  return { type: 'element', tagName: 'div', properties, children: [node, permalink] };
}
