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

/** `é`, `2`: what words are made of, in the first 64 K characters; not `-`, not `«`. */
const WORD_CHARACTER = /^[\p{L}\p{N}]$/u;
/** For each UTF-16 unit: 1 stands in a word, 2 does not, 0 is not asked yet. */
const standing = new Uint8Array(0x10000);

function standsInWord(code: number): boolean {
  const known = standing[code];
  if (known !== 0) return known === 1;
  const stands = WORD_CHARACTER.test(String.fromCharCode(code));
  standing[code] = stands ? 1 : 2;
  return stands;
}

/** What joins two pieces of one word: `aujourd’hui`, `sino-marocain`. */
const JOINTS = "'’-";

/** Number of words; « aujourd’hui » is one. */
export function countWords(text: string): number {
  let words = 0;
  let wasInside = false;
  for (let at = 0; at < text.length; at += 1) {
    const isInside = standsInWord(text.charCodeAt(at));
    if (isInside && !wasInside) {
      const isJoined = at > 1 && JOINTS.includes(text[at - 1]!) && standsInWord(text.charCodeAt(at - 2));
      if (!isJoined) words += 1;
    }
    wasInside = isInside;
  }
  return words;
}
