/** Brings a cleaned tree to the few kinds of nodes an article is written with, every character of it legible. */
import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import { kindOfAddress } from '../../../src/body/index.ts';

/** Breaks of line that are not `\n`: vertical tab, form feed, next line, line and paragraph separators. */
const LINE_BREAKS = /\r\n?|[\n\u000b\u000c\u0085\u2028\u2029]/g;

/** Controls and non-characters, which neither XML feeds nor YAML can carry, and byte order marks; tab is not among them. */
const ILLEGIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufeff\ufffe\uffff]/g;

/**
 * Any string as it can be printed: breaks of line become a space; controls, byte order marks and non-characters go; half a surrogate pair becomes
 * U+FFFD. Nothing else changes: marks of direction, joiners and every kind of space stay.
 */
export const legible = (text: string): string =>
  text.replace(LINE_BREAKS, ' ').replace(ILLEGIBLE, '').toWellFormed();

const isSpace = (character: string | undefined): boolean => character === ' ' || character === '\t';

/** Spaces at both ends apart. By hand: `/[ \t]+$/` takes quadratic time on a long run of spaces inside a text. */
function partSpaces(value: string): { before: string; inner: string; after: string } {
  let start = 0;
  while (isSpace(value[start])) start += 1;
  let end = value.length;
  while (end > start && isSpace(value[end - 1])) end -= 1;
  return { before: value.slice(0, start), inner: value.slice(start, end), after: value.slice(end) };
}

/** A title or a standfirst: legible, without spaces at its ends; undefined when nothing is left. */
export function settleText(text: string | undefined): string | undefined {
  const settled = partSpaces(legible(text ?? '')).inner;
  return settled.trim() === '' ? undefined : settled;
}

/** The body with only headings (2–6), paragraphs, lists, quotations and tables, each where it stood; empty ones dropped. */
export const settleBody = (root: Root): Root => ({
  type: 'root',
  children: root.children.flatMap((node) =>
    settleBlock(node).map((block) => (node.position ? { ...block, position: node.position } : block)),
  ),
});

const isWords = (node: Nodes): node is PhrasingContent =>
  /^(?:text|emphasis|strong|delete|link|linkReference|inlineCode|break|image|imageReference|html)$/.test(
    node.type,
  );

function settleBlock(node: RootContent): BlockContent[] {
  switch (node.type) {
    case 'heading': {
      const children = trimmed(withoutBreaks(settleInline(node.children)));
      const depth = Math.max(2, node.depth) as Heading['depth'];
      return isBlank(children) ? [] : [{ type: 'heading', depth, children }];
    }
    case 'paragraph':
      return paragraph(settleInline(node.children));
    case 'blockquote': {
      const children = settleContainer(node.children);
      return children.length === 0 ? [] : [{ type: 'blockquote', children }];
    }
    case 'list': {
      const items = node.children.flatMap((item): ListItem[] => {
        const children = settleContainer(item.children);
        const paragraphs = children.filter((child) => child.type === 'paragraph').length;
        const spread = Boolean(item.spread) || paragraphs > 1;
        const position = item.position ? { position: item.position } : {};
        return children.length === 0 ? [] : [{ type: 'listItem', spread, children, ...position }];
      });
      const list: List = {
        type: 'list',
        ordered: Boolean(node.ordered),
        start: node.start ?? 1,
        children: items,
      };
      return items.length === 0 ? [] : [list];
    }
    case 'table':
      return settleTable(node);
    case 'code':
      return paragraph(lines(node.value));
    case 'html':
      return paragraph(lines(node.value));
    case 'definition':
    case 'thematicBreak':
      return [];
    default:
      if (isWords(node)) return paragraph(settleInline([node]));
      return 'children' in node ? settleContainer(node.children as RootContent[]) : [];
  }
}

/** Blocks of a container; loose words between them become paragraphs. */
function settleContainer(children: readonly RootContent[]): BlockContent[] {
  const blocks: BlockContent[] = [];
  let loose: PhrasingContent[] = [];
  for (const child of children) {
    if (isWords(child)) {
      loose.push(child);
      continue;
    }
    blocks.push(...paragraph(settleInline(loose)), ...settleBlock(child));
    loose = [];
  }
  blocks.push(...paragraph(settleInline(loose)));
  return blocks;
}

function settleTable(node: Table): BlockContent[] {
  const rows = node.children
    .map((row) => row.children.map((cell) => trimmed(withoutBreaks(settleInline(cell.children)))))
    .filter((row) => row.some((cell) => !isBlank(cell)));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [];
  const children = rows.map((row) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: width }, (_, index) => ({
      type: 'tableCell' as const,
      children: row[index] ?? [],
    })),
  }));
  return [{ type: 'table', align: [], children }];
}

const lines = (value: string): PhrasingContent[] =>
  settleInline(
    value
      .split(/\r\n?|\n/)
      .flatMap((line, index): PhrasingContent[] => [
        ...(index > 0 ? [{ type: 'break' } as const] : []),
        { type: 'text', value: line },
      ]),
  );

function paragraph(children: PhrasingContent[]): Paragraph[] {
  const settled = trimmed(children);
  return isBlank(settled) ? [] : [{ type: 'paragraph', children: settled }];
}

const wordsOf = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? wordsOf(node.children) : ''))
    .join('');

const isBlank = (nodes: readonly PhrasingContent[]): boolean => wordsOf(nodes).trim() === '';

/** A heading, a cell and a link stand on one line. */
const withoutBreaks = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  merged(
    nodes.map((node): PhrasingContent => {
      if (node.type === 'break') return { type: 'text', value: ' ' };
      return 'children' in node ? { ...node, children: withoutBreaks(node.children) } : node;
    }),
  );

function settleInline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return merged(nodes.flatMap(settleWords));
}

function settleWords(node: PhrasingContent): PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      return [{ type: 'text', value: legible(node.value) }];
    case 'break':
      return [{ type: 'break' }];
    case 'image':
    case 'imageReference':
      return node.alt ? [{ type: 'text', value: legible(node.alt) }] : [];
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = withoutMarkup(settleInline(node.children), node.type);
      return isBlank(children)
        ? children
        : outsideSpaces(children, (inner) => ({ type: node.type, children: inner }));
    }
    case 'link': {
      const children = settleInline(withoutLinks(withoutBreaks(node.children)));
      // A relative address of somebody else's page leads nowhere from here.
      const href = URL.canParse(node.url) ? new URL(node.url).href : '';
      if (kindOfAddress(href) !== 'external' || isBlank(children)) return children;
      return outsideSpaces(children, (inner) => ({
        type: 'link',
        url: new URL(node.url).href,
        children: inner,
      }));
    }
    default:
      return 'children' in node ? settleInline(node.children) : [];
  }
}

/** A link holds no other link. */
const withoutLinks = (nodes: readonly PhrasingContent[]): PhrasingContent[] =>
  merged(
    nodes.flatMap((node): PhrasingContent[] => {
      if (node.type === 'link') return withoutLinks(node.children);
      return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
    }),
  );

/** Emphasis within emphasis of the same kind is one emphasis. */
const withoutMarkup = (nodes: PhrasingContent[], type: string): PhrasingContent[] =>
  merged(nodes.flatMap((node) => (node.type === type && 'children' in node ? node.children : [node])));

/** Joins texts that touch, drops empty ones. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value };
    else if (node.type !== 'text' || node.value !== '') joined.push(node);
  }
  return joined;
}

/** Moves the spaces at the ends of marked words out of the mark: `** mot**` would not be bold. */
function outsideSpaces(
  children: PhrasingContent[],
  make: (inner: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const first = children[0];
  const last = children.at(-1);
  const before = first?.type === 'text' ? partSpaces(first.value).before : '';
  const after = last?.type === 'text' ? partSpaces(last.value).after : '';
  return merged([{ type: 'text', value: before }, make(trimmed(children)), { type: 'text', value: after }]);
}

/** Without spaces or breaks at the ends. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  const isEmpty = (node: PhrasingContent | undefined): boolean =>
    node?.type === 'break' || (node?.type === 'text' && partSpaces(node.value).inner === '');
  while (isEmpty(kept[0])) kept.shift();
  while (isEmpty(kept.at(-1))) kept.pop();
  const first = kept[0];
  if (first?.type === 'text')
    kept[0] = { type: 'text', value: first.value.slice(partSpaces(first.value).before.length) };
  const last = kept.at(-1);
  if (last?.type === 'text') {
    const { before, inner } = partSpaces(last.value);
    kept[kept.length - 1] = { type: 'text', value: before + inner };
  }
  return kept;
}
