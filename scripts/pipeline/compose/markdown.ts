/** Writes a settled body as MDX, and proves by reading it back that it shows the same words. */
import type { BlockContent, ListItem, Nodes, PhrasingContent, Root, Table } from 'mdast';
import { type Body, bodyOfTree, readBody } from '../../../src/body/index.ts';
import { escapeText, type Surroundings, type Wariness, wariness } from './escape.ts';

/**
 * The MDX text of a settled body (see `settleBody`); `expected` is what it shows, when the caller knows them already. What reads back otherwise than it should is written again more warily, block by
 * block, so safety does not rest on the cleverness of the escapes.
 */
export function writeBody(body: Root, expected: Body['blocks'] = bodyOfTree(body, '').value.blocks): string {
  const whole = writeBlocks(body.children as BlockContent[], () => 'prose');
  if (readsAs(whole, expected)) return whole;
  const levels = new Map(body.children.map((block) => [block, leastWary(block as BlockContent)]));
  const careful = writeBlocks(body.children as BlockContent[], (block) => levels.get(block) ?? 'everything');
  if (readsAs(careful, expected)) return careful;
  const wary = writeBlocks(body.children as BlockContent[], () => 'everything');
  if (readsAs(wary, expected)) return wary;
  throw new Error('A body reads back otherwise than it was written, even with every character escaped');
}

function readsAs(mdx: string, expected: Body['blocks']): boolean {
  const { value, problems } = readBody(mdx, { file: '' });
  return (
    problems.length === 0 &&
    value.blocks.length === expected.length &&
    value.blocks.every(
      ({ kind, text }, index) => kind === expected[index]?.kind && text === expected[index].text,
    )
  );
}

function leastWary(block: BlockContent): Wariness {
  const expected = bodyOfTree({ type: 'root', children: [block] }, '').value.blocks;
  return (
    wariness.find((wary) =>
      readsAs(
        writeBlocks([block], () => wary),
        expected,
      ),
    ) ?? 'everything'
  );
}

type Place = Pick<Surroundings, 'wary' | 'cell' | 'link' | 'heading'>;

/** Blocks parted by an empty line, with a final line break. */
function writeBlocks(blocks: readonly BlockContent[], waryOf: (block: BlockContent) => Wariness): string {
  const written = blocks.map((block, index) => writeBlock(block, waryOf(block), listsBefore(blocks, index)));
  return written.length === 0 ? '' : `${written.join('\n\n')}\n`;
}

/** How many lists of the same kind stand right before this one. */
function listsBefore(blocks: readonly BlockContent[], index: number): number {
  const list = blocks[index];
  let first = index;
  for (
    let before = blocks[first - 1];
    list?.type === 'list' && before?.type === 'list';
    before = blocks[first - 1]
  ) {
    if (before.ordered !== list.ordered) break;
    first -= 1;
  }
  return index - first;
}

function writeBlock(block: BlockContent, wary: Wariness, neighbours = 0): string {
  const place: Place = { wary, cell: false, link: false, heading: false };
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.depth)} ${writeWords(block.children, { ...place, heading: true })}`;
    case 'paragraph':
      return writeWords(block.children, place);
    case 'blockquote':
      return prefixed(writeContainer(block.children as BlockContent[], wary, true), '> ', '> ');
    case 'list': {
      // Two lists in a row would be read as one, were their bullets the same.
      const after = neighbours % 2 === 1;
      const marker = (index: number) =>
        block.ordered ? `${(block.start ?? 1) + index}${after ? ')' : '.'} ` : after ? '* ' : '- ';
      const loose = block.children.some((item) => item.spread);
      return block.children
        .map((item, index) => writeItem(item, marker(index), wary, loose))
        .join(loose ? '\n\n' : '\n');
    }
    case 'table':
      return writeTable(block, { ...place, cell: true });
    default:
      throw new Error(`A settled body holds no ${block.type}`);
  }
}

/** Blocks inside a block; a tight item holds its sub-list close. */
function writeContainer(blocks: readonly BlockContent[], wary: Wariness, loose: boolean): string {
  return blocks
    .map((block, index) => {
      const text = writeBlock(block, wary, listsBefore(blocks, index));
      if (index === 0) return text;
      const close = !loose && blocks[index - 1]?.type === 'paragraph' && mayInterrupt(block);
      return (close ? '\n' : '\n\n') + text;
    })
    .join('');
}

/** Only a plain bullet or `1.` may follow a paragraph with no empty line between them (CommonMark § 5.3). */
const mayInterrupt = (block: BlockContent): boolean =>
  block.type === 'list' &&
  (!block.ordered || block.start === 1) &&
  block.children[0]?.children[0]?.type === 'paragraph';

function writeItem(item: ListItem, marker: string, wary: Wariness, loose: boolean): string {
  return prefixed(
    writeContainer(item.children as BlockContent[], wary, loose),
    marker,
    ' '.repeat(marker.length),
  );
}

/** `first` before the first line, `rest` before the others; an empty line carries no spaces. */
const prefixed = (text: string, first: string, rest: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n');

function writeTable(table: Table, place: Place): string {
  const [head, ...rows] = table.children.map((row) =>
    row.children.map((cell) => writeWords(cell.children, place)),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head ?? []), line((head ?? []).map(() => '---')), ...rows.map(line)].join('\n');
}

/** The inline content of one block on one line (and one more for each break). */
function writeWords(nodes: readonly PhrasingContent[], place: Place): string {
  const lonely = place.wary === 'prose' ? lonelyRuns(nodes) : new Set<string>();
  return writeInline(
    nodes,
    { ...place, lonely, lineStart: !place.cell && !place.heading, laterLine: false },
    '',
    '',
  );
}

type Line = Place & Pick<Surroundings, 'lonely' | 'lineStart' | 'laterLine'>;

const MARKS = { emphasis: '*', strong: '**', delete: '~~' } as const;

function writeInline(nodes: readonly PhrasingContent[], line: Line, before: string, after: string): string {
  // Pieces, of which the last character is asked for: to ask it of the growing text would copy all of it each time.
  const pieces: string[] = [];
  let last = before;
  const write = (piece: string): void => {
    pieces.push(piece);
    last = piece.at(-1) ?? last;
  };
  let { lineStart, laterLine } = line;
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    const following = next === undefined ? after : openingOf(next);
    if (node.type === 'text') {
      const lineEnd = following === '' || following === '\n';
      write(
        escapeText(node.value, {
          ...line,
          lineStart,
          laterLine,
          lineEnd,
          before: last === '\n' ? '' : last,
          after: following,
        }),
      );
      lineStart = false;
    } else if (node.type === 'break') {
      write('\\\n');
      lineStart = true;
      laterLine = true;
    } else {
      write(writeMarked(node, { ...line, lineStart, laterLine }, last, following));
      lineStart = false;
    }
  }
  return pieces.join('');
}

function writeMarked(node: PhrasingContent, line: Line, before: string, after: string): string {
  switch (node.type) {
    case 'link':
      return `[${writeInline(node.children, { ...line, link: true, lineStart: false }, '[', ']')}](${safeAddress(node.url)})`;
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const mark = MARKS[node.type];
      const words = plain(node.children);
      // Where the marks could not open or close, the words alone: a lost emphasis is better than stray asterisks.
      if (line.wary === 'unmarked' || line.wary === 'everything' || !canStand(before, words, after))
        return writeInline(node.children, line, before, after);
      return `${mark}${writeInline(node.children, { ...line, lineStart: false }, mark[0]!, mark[0]!)}${mark}`;
    }
    default:
      throw new Error(`A settled body holds no ${node.type}`);
  }
}

const ANY_PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = /^\s?$/u;

/**
 * CommonMark's flanking rule for a pair of marks around `words` (§ 6.2): a mark beside punctuation inside needs a space or
 * punctuation outside.
 */
function canStand(before: string, words: string, after: string): boolean {
  const first = String.fromCodePoint(words.codePointAt(0) ?? 32);
  const last = Array.from(words.slice(-2)).at(-1) ?? ' ';
  const meets = (inside: string, outside: string): boolean =>
    !SPACE.test(inside) &&
    (!ANY_PUNCTUATION.test(inside) || SPACE.test(outside) || ANY_PUNCTUATION.test(outside));
  return meets(first, before) && meets(last, after);
}

const plain = (nodes: readonly Nodes[]): string =>
  nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? plain(node.children) : ''))
    .join('');

/** The first character that a node will write. */
function openingOf(node: PhrasingContent): string {
  if (node.type === 'text') return node.value[0] ?? '';
  if (node.type === 'break') return '\n';
  if (node.type === 'link') return '[';
  return node.type === 'delete' ? '~' : '*';
}

/** Parentheses, braces and spaces would end an address or begin an expression. */
const safeAddress = (url: string): string =>
  url.replace(/[()<>{}\\*_~`[\]|"'\s]/g, (character) =>
    character === '_' || character === '~'
      ? character
      : `%${character.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );

/** `*`, `_`, `~` of which one run only could act: with no partner it cannot. Marks of the block itself are partners. */
function lonelyRuns(nodes: readonly PhrasingContent[]): Set<string> {
  if (nodes.some((node) => node.type !== 'text' && node.type !== 'break')) return new Set();
  const words = plain(nodes);
  const acting = new Map<string, number>();
  for (const { 0: run, index } of words.matchAll(MARK_RUN)) {
    const free = SPACE.test(words[index - 1] ?? '') && SPACE.test(words[index + run.length] ?? '');
    if (!free) acting.set(run[0]!, (acting.get(run[0]!) ?? 0) + 1);
  }
  return new Set([...acting].filter(([, count]) => count === 1).map(([mark]) => mark));
}

/** One run of the same mark: `**`, `_`, `~~`. */
const MARK_RUN = /\*+|_+|~+/g;
