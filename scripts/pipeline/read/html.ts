/** A page saved from a browser: which of its blocks are the article, what they say about themselves, and what the rest was. */
import { createRequire } from 'node:module';
import type { Readability as ReadabilityClass } from '@mozilla/readability';
import type { toMdast as ToMdast } from 'hast-util-to-mdast';
import type { Paragraph, Root } from 'mdast';
import type { htmlToHast as HtmlToHast } from 'satteri';
import type { ClippingMeta, Removal } from '../model.ts';
import { wordKey } from './fold.ts';
import { MARK, type PageBlock, pageBlocks } from './page-blocks.ts';
import { boxesOf, dropForeignBoxes, freeMainBoxes } from './page-boxes.ts';
import { articleBody, linkedData } from './page-data.ts';
import { revealArticle } from './page-hidden.ts';
import { pageMetadata } from './page-metadata.ts';
import { oneDocument } from './page-source.ts';
import { append, type Convert, dataTables } from './page-tree.ts';
import { judge } from './page-verdict.ts';

interface Parsers {
  Readability: typeof ReadabilityClass;
  parseHTML: (html: string) => { document: Document };
  htmlToHast: typeof HtmlToHast;
  toMdast: typeof ToMdast;
}

let parsers: Parsers | undefined;

/** The page parsers cost a tenth of a second to load: only a page brings them in. */
function loadParsers(): Parsers {
  if (!parsers) {
    const require = createRequire(import.meta.url);
    parsers = {
      Readability: require('@mozilla/readability').Readability,
      parseHTML: require('linkedom').parseHTML,
      htmlToHast: require('satteri').htmlToHast,
      toMdast: require('hast-util-to-mdast').toMdast,
    };
  }
  return parsers;
}

export interface PageRead {
  lines: string[];
  tree: Root;
  meta: ClippingMeta;
  removals: Removal[];
  /** How many words of the page were kept. */
  words: number;
}

/** Fewer words than this are perhaps not the article, and another look is worth its cost. */
export const FEW_WORDS = 100;

/**
 * A page that shows next to nothing, its text being for subscribers or for a script to show, and declares all of it in its linked data: what it
 * declares is the article, and what it shows is told as a removal.
 */
function withDeclaredBody(page: PageRead, declared: readonly string[]): PageRead {
  const words = declared.reduce((sum, line) => sum + line.split(/\s+/).length, 0);
  if (page.words >= FEW_WORDS || words < 2 * page.words || words < 40) return page;
  const shown = new Set(page.removals.map(({ line }) => line));
  const removals = [...page.removals];
  for (const [index, text] of page.lines.entries()) {
    if (shown.has(index + 1) || wordKey(text) === wordKey(page.meta.title?.value ?? '')) continue;
    removals.push({ rule: 'outside-article', text, line: index + 1, lastLine: index + 1 });
  }
  const children = declared.map((value, index): Paragraph => {
    const line = page.lines.length + index + 1;
    const position = { start: { line, column: 1 }, end: { line, column: value.length + 1 } };
    return { type: 'paragraph', children: [{ type: 'text', value }], position };
  });
  return { ...page, lines: [...page.lines, ...declared], tree: { type: 'root', children }, removals, words };
}

/**
 * Reads a saved page. Readability says where the article is; what it is known to lose (standfirst, headings, quotations and
 * lists between two kept paragraphs) is taken back from the same container, and boxes whose names tell what they are are refused inside it.
 *
 * Readability rather than Defuddle: on public sets of pages with a reference text Readability keeps more of it (recall .98), and what it keeps in excess
 * is what our own rules refuse; Defuddle removes by itself, without a trace that a ledger could carry, and takes four times as long. Together with these
 * rules the 181 pages of the Scrapinghub set score .962 in F1, against .952 for Readability alone, .956 for trafilatura and .930 for Defuddle.
 * @param html source without its machinery (`stripMachinery`).
 * @param address where the page was saved from, when known; resolves relative addresses.
 */
export function readPage(html: string, address?: string): PageRead {
  const { Readability, parseHTML, htmlToHast, toMdast } = loadParsers();
  const { document } = parseHTML(oneDocument(html));
  if (!document.documentElement || !document.body) {
    return { lines: [], tree: { type: 'root', children: [] }, meta: {}, removals: [], words: 0 };
  }
  revealArticle(document);
  const data = linkedData(document);
  const meta = pageMetadata(document, data, address);
  const blocks = pageBlocks(document.body, document);
  const boxes = boxesOf(blocks);
  freeMainBoxes(blocks, boxes);
  const tables = dataTables(blocks);
  // From here on Readability takes the tree apart; all that is needed of it has been noted.
  dropForeignBoxes(boxes);
  const kept = keptByReadability(Readability, document);
  const verdict = judge(blocks, kept, boxes, meta);

  const tree: Root = { type: 'root', children: [] };
  const removals: Removal[] = [];
  const convert: Convert = (markup) =>
    toMdast(htmlToHast(markup, { fragment: true } as never) as never) as Root;
  const made = new Set<Element>();
  const titleKey = wordKey(meta.title?.value ?? '');
  const removal = (rule: string, block: PageBlock): Removal => ({
    rule,
    text: block.text,
    line: block.index + 1,
    lastLine: block.index + 1,
  });
  let titlePrinted = false;
  for (const block of blocks) {
    const rule = verdict[block.index];
    if (rule === undefined) append(tree, block, { verdict, tables, made, convert });
    else if (wordKey(block.text) !== titleKey) removals.push(removal(rule, block));
    else if (titlePrinted) removals.push(removal('title', block));
    else titlePrinted = true;
  }
  const lines = blocks.map((block) => block.text);
  const words = blocks.reduce(
    (sum, block) => sum + (verdict[block.index] === undefined ? block.words : 0),
    0,
  );
  return withDeclaredBody({ lines, tree, meta, removals, words }, articleBody(data));
}

/** Indices of the blocks that Readability takes for the article. It consumes the document. */
function keptByReadability(Readability: Parsers['Readability'], document: Document): Set<number> {
  let article: ReturnType<ReadabilityClass['parse']> | undefined;
  try {
    article = new Readability(document, {
      charThreshold: 250,
      serializer: (node: Node) => node,
    } as never).parse();
  } catch (cause) {
    // It stumbles over some trees; where it says nothing, the densest container is the article.
    if (!(cause instanceof TypeError)) throw cause;
  }
  const kept = new Set<number>();
  const content = article?.content as unknown as Element | null | undefined;
  if (content) {
    for (const element of content.querySelectorAll(`[${MARK}]`)) kept.add(Number(element.getAttribute(MARK)));
  }
  return kept;
}
