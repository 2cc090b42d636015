/** The plain words of a piece of the tree, with the way back from each character to the node that shows it. */
import type { Element, ElementContent, Nodes, Text } from 'hast';

/** A text node and where its words stand in the plain text of its block. */
export interface Run {
  node: Text;
  start: number;
}

export interface PlainText {
  text: string;
  runs: Run[];
}

/** Elements that stand apart on the page: between two of them the plain text has a line break. */
const APART = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'li',
  'ul',
  'ol',
  'blockquote',
  'tr',
  'table',
  'thead',
  'tbody',
  'aside',
  'figcaption',
  'pre',
  'hr',
  'figure',
]);

const CELLS = new Set(['td', 'th']);

/** Between two cells of a row, as a person would write the row on one line. */
const CELL_BREAK = ' | ';

/** A note of the editor, whose words the clipping never printed. */
export const isNote = (node: Element): boolean =>
  Array.isArray(node.properties.className) && node.properties.className.includes('note');

/**
 * The exact words shown by `nodes`. Paragraphs, items and rows are parted by a line break, cells by ` | `; `printedOnly` leaves the
 * editor's notes out, because they are not the clipping's words.
 */
export function plainText(nodes: readonly ElementContent[], printedOnly = false): PlainText {
  let text = '';
  const runs: Run[] = [];
  let pending = '';
  const visit = (node: Nodes): void => {
    if (node.type === 'text') {
      if (pending !== '' && text !== '') text += pending;
      pending = '';
      runs.push({ node, start: text.length });
      text += node.value;
      return;
    }
    if (node.type !== 'element' || (printedOnly && isNote(node))) return;
    if (node.tagName === 'br') {
      pending = '\n';
      return;
    }
    const apart = APART.has(node.tagName);
    const cell = CELLS.has(node.tagName);
    if (apart) pending = '\n';
    for (const child of node.children) visit(child);
    if (apart) pending = '\n';
    else if (cell) pending = CELL_BREAK;
  };
  for (const node of nodes) visit(node);
  return { text, runs };
}

const SPACES = /[\t\n\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const APOSTROPHES = /[\u02bc\u2018\u2019\u201b\u2032]/g;

/**
 * Folds what an editor's keyboard changes without changing a word: kinds of spaces and apostrophes. One character always becomes
 * one character, so that offsets hold.
 */
export const foldTypography = (text: string): string => text.replace(SPACES, ' ').replace(APOSTROPHES, "'");
