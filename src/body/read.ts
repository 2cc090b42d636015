/** Reads the MDX text of an article's body into blocks and a safe tree; nothing in it is ever executed. */
import type { ElementContent, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { slugify } from '../domain/ids.ts';
import type { Outcome, Problem } from '../domain/problem.ts';
import { countWords, isNote, plainText } from './text.ts';
import { toSafeTree } from './tree.ts';

export type BlockKind = 'heading' | 'paragraph' | 'list' | 'quote' | 'table' | 'component';

export interface Block {
  kind: BlockKind;
  /** The exact plain text shown; items and rows on lines of their own, cells parted by ` | `. */
  text: string;
  /** `text` without the editor's notes: what may serve as evidence. */
  printed: string;
  /** Anchor: the slug of a heading, `p-1`, `p-2`… for the others. Unique in the body. */
  id: string;
  /** 2–6, headings only. */
  depth?: number;
}

export interface Body {
  blocks: Block[];
  /** Counted when first asked for. */
  readonly words: number;
  /** One child for each block, in order. Safe to show. */
  tree: HastRoot;
}

export interface ReadBodyOptions {
  file: string;
  /** Line of the file on which the body begins; 1 when the text is the body alone. */
  firstLine?: number;
}

/** The features an article may use. Smart punctuation stays off: the quotations of the press are not ours to alter. */
const features = { gfm: { footnotes: false }, frontmatter: false } as const;

/** How Sätteri begins its complaints: `12:3: Unexpected character…`. */
const COMPLAINT = /^(\d+):(\d+): (.*)$/s;

/** The line at fault, as the editor wrote it. */
const excerpt = (mdx: string, line: number): string => (mdx.split('\n')[line - 1] ?? '').trim().slice(0, 80);

/** Parses `mdx` (without frontmatter). With a syntax error the body is empty and the problem says where. */
export function readBody(mdx: string, options: ReadBodyOptions): Outcome<Body> {
  // The parser asks much for places: a third of its time, and far more in a long line with accents. Only problems need them.
  const read = parseBody(mdx, options, false);
  return read.problems.length === 0 ? read : parseBody(mdx, options, true);
}

function parseBody(mdx: string, { file, firstLine = 1 }: ReadBodyOptions, position: boolean): Outcome<Body> {
  const locate = ({ line, column }: { line?: number | undefined; column?: number | undefined }) => ({
    ...(line !== undefined && { line: line + firstLine - 1 }),
    ...(column !== undefined && { column }),
  });
  let root: Root;
  try {
    root = mdxToMdast(mdx, { features, position }) as Root;
  } catch (cause) {
    const [, line, column, message] = COMPLAINT.exec((cause as Error).message) ?? [];
    if (message === undefined)
      throw new Error('The MDX parser failed in a way it does not document', { cause });
    const problem: Problem = {
      name: 'BodySyntax',
      severity: 'error',
      file,
      ...locate({ line: Number(line), column: Number(column) }),
      details: { reason: excerpt(mdx, Number(line)), parser: message },
    };
    return { value: { blocks: [], words: 0, tree: { type: 'root', children: [] } }, problems: [problem] };
  }
  const { tree, problems } = toSafeTree(root, file, locate);
  return { value: bodyOf(tree), problems };
}

/** The same blocks from a Markdown tree that never was text: what the pipeline analyses is what readers will see. */
export function bodyOfTree(root: Root, file: string): Outcome<Body> {
  const { tree, problems } = toSafeTree(root, file, (place) => place);
  return { value: bodyOf(tree), problems };
}

const kinds: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph',
  pre: 'paragraph',
  ul: 'list',
  ol: 'list',
  blockquote: 'quote',
  table: 'table',
  aside: 'component',
  figure: 'component',
};

const HEADING = /^h([1-6])$/;

function bodyOf(tree: HastRoot): Body {
  const claim = anchors();
  const blocks: Block[] = [];
  const shown: ElementContent[] = [];
  let numbered = 0;
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    const { text } = plainText([node]);
    if (text.trim() === '' && node.tagName !== 'hr' && !holdsImage(node)) continue;
    shown.push(node);
    const printed = holdsNote(node) ? plainText([node], true).text : text;
    const depth = HEADING.exec(node.tagName)?.[1];
    if (depth === undefined) {
      numbered += 1;
      blocks.push({ kind: kinds[node.tagName] ?? 'paragraph', text, printed, id: claim(`p-${numbered}`) });
    } else {
      blocks.push({
        kind: 'heading',
        text,
        printed,
        id: claim(slugify(text) || 'section'),
        depth: Number(depth),
      });
    }
  }
  let words: number | undefined;
  return {
    blocks,
    tree: { type: 'root', children: shown },
    get words() {
      words ??= blocks.reduce((sum, { text }) => sum + countWords(text), 0);
      return words;
    },
  };
}

/** Gives each anchor once: `un-plan`, `un-plan-2`… */
function anchors(): (wanted: string) => string {
  const taken = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let next = taken.get(wanted) ?? 1;
    while (taken.has(id)) {
      next += 1;
      id = `${wanted}-${next}`;
    }
    taken.set(wanted, next);
    taken.set(id, taken.get(id) ?? 1);
    return id;
  };
}

const holdsImage = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'img' || node.children.some(holdsImage));

const holdsNote = (node: ElementContent): boolean =>
  node.type === 'element' && (isNote(node) || node.children.some(holdsNote));
