/** A page as a reader sees it: its printed blocks in order, each with the elements that hold it. */

import { isHidden } from './page-hidden.ts';

/** One run of text between two block boundaries. */
export interface PageBlock {
  /** Index in page order, also the value of the mark set on its element. */
  index: number;
  /** The element whose whole content is this run. */
  element: Element;
  text: string;
  words: number;
  /** Share of the characters that stand in links. */
  linked: number;
  /** Lower-case tag of `element`. */
  tag: string;
  /** `element` and its ancestors up to the root, as they were before anything moved them. */
  chain: Element[];
  /** Markup inside `element`, or `undefined` when it holds text only. */
  html: string | undefined;
}

/** Attribute that carries a block's index through Readability, which keeps attributes but not classes. No page uses it: `data-block` some do. */
export const MARK = 'data-clipping-block';

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr label legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul video audio iframe'
  ).split(' '),
);

const UNSEEN_TAGS = new Set(
  'script style noscript template svg math select option datalist object embed canvas head title meta link iframe input textarea map'.split(
    ' ',
  ),
);

function isUnseen(element: Element, tag: string): boolean {
  return UNSEEN_TAGS.has(tag) || isHidden(element);
}

/** Elements that may carry the mark themselves; the run of any other is wrapped, since Readability replaces a `div` of text by a paragraph of its own. */
const MARKABLE = new Set(
  'p h1 h2 h3 h4 h5 h6 li td th dt dd figcaption caption pre button label summary legend'.split(' '),
);

const COLLAPSE = /[ \t\n\r\f]+/g;

/**
 * Blocks of `root` in page order. Elements nobody sees are taken out of the tree. A run that shares its element with other blocks is
 * wrapped in a `p`, and two line breaks in a row part two runs, so that every block has an element of its own, marked with its index.
 */
export function pageBlocks(root: Element, document: Document): PageBlock[] {
  const blocks: PageBlock[] = [];
  let run: Node[] = [];

  const flush = (container: Element, alone: boolean): void => {
    const nodes = run;
    run = [];
    if (nodes.length === 0) return;
    let text = '';
    let linkedChars = 0;
    for (const node of nodes) {
      text += inlineText(node);
      linkedChars += linkedLength(node);
    }
    text = text
      .replace(COLLAPSE, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    if (text === '') return;
    let element = container;
    if (!alone || !MARKABLE.has(container.localName)) {
      element = document.createElement('p');
      nodes[0]!.parentNode!.insertBefore(element, nodes[0]!);
      for (const node of nodes) element.appendChild(node);
    }
    element.setAttribute(MARK, String(blocks.length));
    const chain: Element[] = [];
    for (let at: Element | null = element; at && at !== root; at = at.parentElement) chain.push(at);
    blocks.push({
      chain,
      html: element.firstElementChild ? element.innerHTML : undefined,
      index: blocks.length,
      element,
      text,
      words: text.split(/\s+/).length,
      linked: Math.min(1, linkedChars / text.length),
      tag: element.localName,
    });
  };

  const visit = (element: Element): void => {
    const children = [...element.childNodes];
    let hasBlock = false;
    let breaks = 0;
    for (const child of children) {
      if (child.nodeType === 8) {
        element.removeChild(child);
      } else if (child.nodeType === 1) {
        const tag = (child as Element).localName;
        if (isUnseen(child as Element, tag)) element.removeChild(child);
      }
    }
    const seen = [...element.childNodes];
    for (const child of seen) {
      if (child.nodeType === 1) {
        const tag = (child as Element).localName;
        if (BLOCK_TAGS.has(tag) || holdsBlock(child as Element)) {
          hasBlock = true;
          break;
        }
      }
    }
    const doubled = !hasBlock && partsAtBreaks(seen);
    const alone = !hasBlock && !doubled;
    for (const child of seen) {
      if (child.nodeType === 1) {
        const tag = (child as Element).localName;
        if (tag === 'br') {
          breaks += 1;
          if (!alone && (breaks >= 2 || endsSentence(run) || isBold(run))) flush(element, false);
          else run.push(child);
          continue;
        }
        if (BLOCK_TAGS.has(tag) || holdsBlock(child as Element)) {
          flush(element, false);
          breaks = 0;
          visit(child as Element);
          flush(child as Element, false);
          continue;
        }
        breaks = 0;
        stripUnseen(child as Element);
        run.push(child);
      } else if (child.nodeType === 3) {
        if ((child.nodeValue ?? '').trim() !== '') breaks = 0;
        run.push(child);
      }
    }
    flush(element, alone);
  };

  visit(root);
  return blocks;
}

/** Whether the text gathered so far comes to the end of a sentence: a line break after it parts two paragraphs. */
function endsSentence(nodes: readonly Node[]): boolean {
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const text = (nodes[at]!.textContent ?? '').trimEnd();
    if (text !== '') return /[.!?…:][\s"»”)]*$/.test(text);
  }
  return false;
}

/** Whether the text gathered so far stands wholly in bold: a heading of a page that has none. */
function isBold(nodes: readonly Node[]): boolean {
  let bold = false;
  for (const node of nodes) {
    const text = (node.textContent ?? '').trim();
    if (text === '') continue;
    if (node.nodeType !== 1 || !/^(?:b|strong)$/.test((node as Element).localName)) return false;
    bold = true;
  }
  return bold;
}

/** Whether line breaks part paragraphs here: two in a row, or one after a sentence. */
function partsAtBreaks(nodes: readonly Node[]): boolean {
  let breaks = 0;
  for (const [at, node] of nodes.entries()) {
    if (node.nodeType === 1 && (node as Element).localName === 'br') {
      breaks += 1;
      if (
        breaks >= 2 ||
        (at < nodes.length - 1 && (endsSentence(nodes.slice(0, at)) || isBold(nodes.slice(0, at))))
      )
        return true;
    } else if (node.nodeType !== 3 || (node.nodeValue ?? '').trim() !== '') breaks = 0;
  }
  return false;
}

/** Inline element that holds a block all the same: `<a><div>…</div></a>`, `<span><p>…</p></span>`. */
function holdsBlock(element: Element): boolean {
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    if (BLOCK_TAGS.has(child.localName) || holdsBlock(child)) return true;
  }
  return false;
}

function stripUnseen(element: Element): void {
  for (const child of [...element.childNodes]) {
    if (child.nodeType === 8) element.removeChild(child);
    else if (child.nodeType === 1) {
      if (isUnseen(child as Element, (child as Element).localName)) element.removeChild(child);
      else stripUnseen(child as Element);
    }
  }
}

function inlineText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  if ((node as Element).localName === 'br') return ' ';
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) text += inlineText(child);
  return text;
}

function linkedLength(node: Node, inLink = false): number {
  if (node.nodeType === 3) return inLink ? (node.nodeValue ?? '').trim().length : 0;
  if (node.nodeType !== 1) return 0;
  const within = inLink || (node as Element).localName === 'a';
  let length = 0;
  for (let child = node.firstChild; child; child = child.nextSibling) length += linkedLength(child, within);
  return length;
}

export const isHeading = (tag: string): boolean => /^h[1-6]$/.test(tag);

/** A sentence or more, as opposed to a label: eight words and a final mark, mostly outside links. */
export const isProse = (block: PageBlock): boolean =>
  block.words >= 8 && block.linked < 0.5 && /[.!?…»"”)]["»”)]?$/.test(block.text);
