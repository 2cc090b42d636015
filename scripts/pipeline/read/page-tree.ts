/** The kept blocks of a page as a tree: items of one list, cells of one table and paragraphs of one quotation come together again. */
import type { Blockquote, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { isHeading, type PageBlock } from './page-blocks.ts';

export type Convert = (markup: string) => Root;

export interface Making {
  verdict: readonly (string | undefined)[];
  tables: ReadonlyMap<Element, DataTable>;
  /** Lists, quotations and tables already begun. */
  made: Set<Element>;
  convert: Convert;
}

/** Adds one kept block to the tree; items of one list, cells of one table and paragraphs of one quotation come together. */
export function append(tree: Root, block: PageBlock, { verdict, tables, made, convert }: Making): void {
  const line = block.index + 1;
  const position = { start: { line, column: 1 }, end: { line, column: block.text.length + 1 } };
  const last = tree.children.at(-1);
  const stretch = (): void => {
    if (last?.position) last.position = { ...last.position, end: position.end };
  };
  const tableElement = block.chain.find((element) => tables.has(element));
  const table = tableElement && tables.get(tableElement)!;
  if (tableElement && table?.cells.every((cell) => verdict[cell] === undefined)) {
    if (made.has(tableElement)) {
      stretch();
      return;
    }
    made.add(tableElement);
    for (const node of convert(table.html).children) tree.children.push({ ...node, position });
    return;
  }
  const list = outermostList(block);
  if (list) {
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: paragraphs(block, convert),
      position,
    };
    if (last?.type === 'list' && made.has(list)) {
      last.children.push(item);
      stretch();
    } else {
      made.add(list);
      const begun: List = {
        type: 'list',
        ordered: list.localName === 'ol',
        spread: false,
        children: [item],
        position,
      };
      tree.children.push(begun);
    }
    return;
  }
  const converted: RootContent[] = isHeading(block.tag)
    ? convert(`<${block.tag}>${block.html ?? escaped(block.text)}</${block.tag}>`).children
    : paragraphs(block, convert);
  const placed = converted.map((node) => ({ ...node, position })) as RootContent[];
  const quote = block.chain.find((element) => element.localName === 'blockquote');
  if (quote && last?.type === 'blockquote' && made.has(quote)) {
    last.children.push(...(placed as Blockquote['children']));
    stretch();
  } else if (quote) {
    made.add(quote);
    tree.children.push({ type: 'blockquote', children: placed as Blockquote['children'], position });
  } else tree.children.push(...placed);
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function paragraphs(block: PageBlock, convert: Convert): Paragraph[] {
  if (block.html === undefined)
    return [{ type: 'paragraph', children: [{ type: 'text', value: block.text }] }];
  return convert(`<p>${block.html}</p>`).children.filter((node) => node.type === 'paragraph');
}

function outermostList(block: PageBlock): Element | undefined {
  let found: Element | undefined;
  for (const element of block.chain) {
    if (element.localName === 'ul' || element.localName === 'ol') found = element;
    else if (element.localName === 'article' || element.localName === 'main' || element.localName === 'table')
      break;
  }
  return found;
}

interface DataTable {
  html: string;
  /** Indices of the blocks in its cells. */
  cells: number[];
}

/** Tables of rows and columns of short cells; not those that lay out a page. */
export function dataTables(blocks: readonly PageBlock[]): Map<Element, DataTable> {
  const cellsOf = new Map<Element, PageBlock[]>();
  for (const block of blocks) {
    const table = block.chain.find((element) => element.localName === 'table');
    if (!table) continue;
    const cells = cellsOf.get(table);
    if (cells) cells.push(block);
    else cellsOf.set(table, [block]);
  }
  const tables = new Map<Element, DataTable>();
  for (const [table, cells] of cellsOf) {
    const words = cells.reduce((sum, cell) => sum + cell.words, 0);
    if (cells.length < 4 || words / cells.length > 25) continue;
    if (table.querySelectorAll('tr').length < 2 || table.querySelector('table')) continue;
    tables.set(table, { html: table.outerHTML, cells: cells.map((cell) => cell.index) });
  }
  return tables;
}
