/** A page saved from a browser: which of its blocks are the article, what they say about themselves, and what the rest was. */
import { createRequire } from 'node:module';
import type { Readability as ReadabilityClass } from '@mozilla/readability';
import type { toMdast as ToMdast } from 'hast-util-to-mdast';
import type { Blockquote, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import type { htmlToHast as HtmlToHast } from 'satteri';
import type { ClippingMeta, Removal } from '../model.ts';
import { fold, wordKey } from './fold.ts';
import { MARK, type PageBlock, pageBlocks } from './page-blocks.ts';
import { likeness, pageMetadata } from './page-metadata.ts';
import { printedDay } from './printed-date.ts';
import { stripMachinery } from './strip.ts';

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
}

/** Class and id words that say what a box is, most telling first. Matched as whole parts: `share` in `post-share-bar`, not in `shareholder`. */
const BOX_HINTS: readonly (readonly [rule: string, words: RegExp])[] = [
  [
    'comments',
    /(?:^|[\s_-])(?:comments?|commentaires?|respond|disqus|comment(?:list|form|aires?)|reactions?|fb-comments)(?:$|[\s_-])/,
  ],
  [
    'cookie-notice',
    /(?:^|[\s_-])(?:cookies?|gdpr|rgpd|consent|didomi|cmp|onetrust|tarteaucitron|axeptio)(?:$|[\s_-])/,
  ],
  [
    'newsletter',
    /(?:^|[\s_-])(?:newsletters?|subscribe|subscription|abonnement|abonnez|paywall|inscription|mailchimp|mc4wp|signup|sinscrire|optin)(?:$|[\s_-])/,
  ],
  [
    'sharing',
    /(?:^|[\s_-])(?:share|shares|sharing|sharedaddy|sharethis|addtoany|addthis|social|socials|sociaux|partage|partager|jp-relatedposts-share|a2a|heateor|follow|suivez|reseaux)(?:$|[\s_-])/,
  ],
  [
    'related-links',
    /(?:^|[\s_-])(?:related|relateds|similar|similaires|recommend(?:ed|ations?)?|outbrain|taboola|also|aussi|lire-aussi|read-?more|readnext|yarpp\w*|jp-relatedposts|relatedposts?|suggestions?|connexes|more-articles|articles-lies|prev-next|post-navigation|nav-links|pagination|most-?read|popular|trending|latest|plus-lus|pagenav)(?:$|[\s_-])/,
  ],
  [
    'tags',
    /(?:^|[\s_-])(?:tags?|tagcloud|tags-links|mots-cles|keywords|post-tags|entry-tags|tag-list|td-tags|hashtags?)(?:$|[\s_-])/,
  ],
  [
    'breadcrumb',
    /(?:^|[\s_-])(?:breadcrumbs?|fil-ariane|ariane|crumbs?|entry-crumbs|yoast-breadcrumbs?)(?:$|[\s_-])/,
  ],
  [
    'advertisement',
    /(?:^|[\s_-])(?:ads?|advert\w*|adsbygoogle|publicite|pub|pubs|banner|sponsor\w*|promo|dfp|gpt|adslot|ad-\w+)(?:$|[\s_-])/,
  ],
  [
    'author-box',
    /(?:^|[\s_-])(?:author-?box|author-bio|author-info|about-author|abh_box|author-description|biographie|saboxplugin-wrap)(?:$|[\s_-])/,
  ],
  [
    'caption',
    /(?:^|[\s_-])(?:caption|wp-caption-text|legende|legend|image-caption|photo-caption|credit|credits?-photo|copyright-photo)(?:$|[\s_-])/,
  ],
  [
    'byline',
    /(?:^|[\s_-])(?:byline|author|auteur|authors|post-author|entry-meta|post-meta|article-meta|meta-info|td-post-author-name|dateline|posted-on|post-date|signature|metadata)(?:$|[\s_-])/,
  ],
  [
    'menu',
    /(?:^|[\s_-])(?:nav|navbar|navigation|menu|mainmenu|topbar|masthead|offcanvas|sidebar|widget|widget-area|toolbar|skip-link|search|searchform)(?:$|[\s_-])/,
  ],
  ['page-footer', /(?:^|[\s_-])(?:footer|colophon|site-footer|bottom-bar|copyright|legal)(?:$|[\s_-])/],
];

/** Hints strong enough to refuse a block that Readability kept, when the box stands inside the article. */
const REFUSED_IN_ARTICLE = new Set([
  'comments',
  'cookie-notice',
  'newsletter',
  'sharing',
  'related-links',
  'tags',
  'breadcrumb',
  'advertisement',
  'author-box',
  'caption',
  'byline',
  'menu',
  'page-footer',
]);

const TAG_RULES: Record<string, string> = {
  nav: 'menu',
  footer: 'page-footer',
  aside: 'related-links',
  form: 'form',
  button: 'button',
  label: 'form',
  figcaption: 'caption',
  header: 'page-header',
};

/** Marks of a standfirst in class names of French themes: `chapo`, `article__lead`, `entry-subtitle`, `accroche`. */
const STANDFIRST_HINT =
  /(?:^|[\s_-])(?:chapo|chapeau|standfirst|lead|lede|intro|introduction|excerpt|subtitle|subheadline|subhead|sous-?titre|accroche|summary|resume|description|teaser|headline-sub|article__desc|dek|descriptif)(?:$|[\s_-])/;

const hintText = (element: Element): string => {
  const classes = element.getAttribute('class');
  const id = element.getAttribute('id');
  if (!classes && !id) return '';
  return `${classes ?? ''} ${id ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/__/g, '-')
    .toLowerCase();
};

function boxRule(element: Element, hints: string): string | undefined {
  if (hints !== '' && hints.length < 600) {
    for (const [rule, words] of BOX_HINTS) if (words.test(hints)) return rule;
  }
  const role = element.getAttribute('role');
  if (role === 'navigation') return 'menu';
  if (role === 'contentinfo') return 'page-footer';
  if (role === 'complementary') return 'related-links';
  return TAG_RULES[element.localName];
}

/** `<html lang="fr">`, `<body>`; not `<bodyguard>`. */
const DOCUMENT_TAG = /<(?:html|body)[\s>]/i;

/** A pasted fragment (`<p>mots</p>`, or words alone) as the document that the parser needs. */
const asDocument = (html: string): string =>
  DOCUMENT_TAG.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;

/**
 * Reads a saved page. Readability says where the article is; what it is known to lose (standfirst, headings, quotations and
 * lists between two kept paragraphs) is taken back from the same container, and boxes whose names tell what they are are refused inside it.
 *
 * Readability rather than Defuddle: on public sets of pages with a reference text Readability keeps more of it (recall .98), and what it keeps in excess
 * is what our own rules refuse; Defuddle removes by itself, without a trace that a ledger could carry. Together with these rules the pages of the
 * Scrapinghub set score .959 in F1, against .947 for Readability alone and .958 for trafilatura.
 * @param address where the page was saved from, when known; resolves relative addresses.
 */
export function readPage(html: string, address?: string): PageRead {
  const { Readability, parseHTML, htmlToHast, toMdast } = loadParsers();
  const { document } = parseHTML(withOneRoot(asDocument(stripMachinery(html))));
  if (!document.documentElement || !document.body) {
    return { lines: [], tree: { type: 'root', children: [] }, meta: {}, removals: [] };
  }
  const meta = pageMetadata(document, address);
  const blocks = pageBlocks(document.body, document);
  const boxes = boxesOf(blocks);
  freeMainBoxes(blocks, boxes);
  const tables = dataTables(blocks);
  // From here on Readability takes the tree apart; all that is needed of it has been noted.
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
  return { lines: blocks.map((block) => block.text), tree, meta, removals };
}

/** `<html lang="fr">`: pages that spoke to old browsers open several, and a parser nests them. */
const ROOT_TAG = /<html\b[^<>]{0,500}>/gi;

function withOneRoot(html: string): string {
  let seen = 0;
  return html.replace(ROOT_TAG, (tag) => {
    seen += 1;
    return seen === 1 ? tag : '';
  });
}

/** What the names of the boxes say, and the names themselves. */
interface Boxes {
  rules: Map<Element, string | undefined>;
  hints: Map<Element, string>;
}

function boxesOf(blocks: readonly PageBlock[]): Boxes {
  const boxes: Boxes = { rules: new Map(), hints: new Map() };
  // The same classes come back on every list item: their rule is looked up once a page.
  const known = new Map<string, string | undefined>();
  for (const block of blocks) {
    for (const element of block.chain) {
      if (boxes.rules.has(element)) break;
      const hints = hintText(element);
      const key = `${element.localName} ${element.getAttribute('role') ?? ''} ${hints}`;
      const container = element.localName === 'article' || element.localName === 'main';
      if (!known.has(key)) known.set(key, container ? undefined : boxRule(element, hints));
      boxes.rules.set(element, known.get(key));
      boxes.hints.set(element, hints);
    }
  }
  return boxes;
}

/** A box that holds half of the page's prose is no advertisement nor sidebar, whatever its name (`<div class="ad-content">`). */
function freeMainBoxes(blocks: readonly PageBlock[], boxes: Boxes): void {
  const words = new Map<Element, number>();
  let total = 0;
  for (const block of blocks) {
    if (!isProse(block)) continue;
    total += block.words;
    for (const element of block.chain) words.set(element, (words.get(element) ?? 0) + block.words);
  }
  if (total < 80) return;
  for (const [element, held] of words) if (held >= total * 0.5) boxes.rules.set(element, undefined);
}

/** Nearest telling box around a block, `inside` a container or anywhere. */
function ruleAround(block: PageBlock, boxes: Boxes, inside?: Element): string | undefined {
  for (const element of block.chain) {
    if (element === inside) return undefined;
    const rule = boxes.rules.get(element);
    if (rule) return rule;
  }
  return undefined;
}

/** Indices of the blocks that Readability takes for the article. It consumes the document. */
function keptByReadability(Readability: Parsers['Readability'], document: Document): Set<number> {
  const article = new Readability(document, {
    charThreshold: 250,
    serializer: (node: Node) => node,
  } as never).parse();
  const kept = new Set<number>();
  const content = article?.content as unknown as Element | null | undefined;
  if (content) {
    for (const element of content.querySelectorAll(`[${MARK}]`)) kept.add(Number(element.getAttribute(MARK)));
  }
  return kept;
}

const isHeading = (tag: string): boolean => /^h[1-6]$/.test(tag);

/** A sentence or more, as opposed to a label: eight words and a final mark, mostly outside links. */
const isProse = (block: PageBlock): boolean =>
  block.words >= 8 && block.linked < 0.5 && /[.!?…»"”)]["»”)]?$/.test(block.text);

/** Rule under which each block is dropped; `undefined` for a block of the article. */
function judge(
  blocks: readonly PageBlock[],
  kept: Set<number>,
  boxes: Boxes,
  meta: ClippingMeta,
): (string | undefined)[] {
  const verdict: (string | undefined)[] = blocks.map(
    (block) => ruleAround(block, boxes) ?? 'outside-article',
  );
  addDensest(blocks, kept, verdict);
  if (kept.size === 0) return verdict;
  const first = Math.min(...kept);
  const last = Math.max(...kept);
  // A box that holds most of the article is the article, whatever its name (`<div class="widget entry-content">`).
  const main = mainContainer(blocks, kept);
  for (const block of blocks) {
    const inside = block.chain.includes(main);
    const rule = inside ? ruleAround(block, boxes, main) : verdict[block.index];
    if (kept.has(block.index)) {
      const refused =
        rule !== undefined &&
        REFUSED_IN_ARTICLE.has(rule) &&
        !(rule === 'byline' && isProse(block) && block.words > 25);
      verdict[block.index] = refused ? rule : undefined;
    } else if (inside && block.index > first && block.index < last) {
      const text =
        isHeading(block.tag) ||
        isProse(block) ||
        block.tag === 'li' ||
        block.tag === 'td' ||
        block.tag === 'th';
      if (rule === undefined && block.linked < 0.5 && text) verdict[block.index] = undefined;
    }
  }
  keepStandfirst(blocks, verdict, meta, first, boxes);
  if (!meta.publishedOn) findPrintedDay(blocks, meta, first, last);
  return verdict;
}

/** Boxes whose prose is somebody else's. */
const FOREIGN = new Set([
  'comments',
  'related-links',
  'cookie-notice',
  'newsletter',
  'page-footer',
  'advertisement',
  'author-box',
  'form',
  'sharing',
]);

/** Readability may stop at a part of the text. When one container holds far more prose than what it kept, that container is the article. */
function addDensest(
  blocks: readonly PageBlock[],
  kept: Set<number>,
  verdict: readonly (string | undefined)[],
): void {
  const weights = new Map<Element, number>();
  let keptWords = 0;
  for (const block of blocks) {
    if (!isProse(block) || FOREIGN.has(verdict[block.index] ?? '')) continue;
    if (kept.has(block.index)) keptWords += block.words;
    const [, parent, grandparent, further] = block.chain;
    if (parent) weights.set(parent, (weights.get(parent) ?? 0) + block.words);
    if (grandparent) weights.set(grandparent, (weights.get(grandparent) ?? 0) + block.words * 0.9);
    if (further) weights.set(further, (weights.get(further) ?? 0) + block.words * 0.7);
  }
  let densest: Element | undefined;
  let most = Math.max(keptWords * 2.2, 60);
  for (const [element, weight] of weights) {
    if (weight > most) {
      most = weight;
      densest = element;
    }
  }
  if (!densest) return;
  // A part of the same text is completed; a text of some length elsewhere is trusted against a longer list of teasers.
  const holdsKept = [...kept].some((index) => blocks[index]!.chain.includes(densest));
  if (!holdsKept && keptWords > 100) return;
  if (!holdsKept) kept.clear();
  for (const block of blocks) {
    if (block.chain.includes(densest) && block.linked < 0.6 && !FOREIGN.has(verdict[block.index] ?? ''))
      kept.add(block.index);
  }
}

/** Longest line, in words, that a date of publication stands on. */
const DATE_WORDS = 16;

/** A page that declares no date prints it beside its title or under its text: « jeudi 13 juin 2019, par Attac France ». */
function findPrintedDay(blocks: readonly PageBlock[], meta: ClippingMeta, first: number, last: number): void {
  let updated: ClippingMeta['publishedOn'];
  const near = [
    ...blocks.slice(Math.max(0, first - 12), first + 4),
    ...blocks.slice(Math.max(first + 4, last - 2), last + 4),
  ];
  for (const block of near) {
    if (block.words > DATE_WORDS) continue;
    const key = fold(block.text);
    const day = printedDay(key);
    if (!day) continue;
    const found = { value: day, evidence: `block ${block.index + 1}` };
    if (/mis(?:e)? a jour|modifie|updated/.test(key) && !/publie/.test(key)) updated ??= found;
    else {
      meta.publishedOn = found;
      return;
    }
  }
  if (updated) meta.publishedOn = updated;
}

/** Smallest element that holds nine tenths of the kept words. */
function mainContainer(blocks: readonly PageBlock[], kept: ReadonlySet<number>): Element {
  const weights = new Map<Element, number>();
  let total = 0;
  for (const index of kept) {
    const block = blocks[index]!;
    total += block.words;
    for (const element of block.chain.slice(1))
      weights.set(element, (weights.get(element) ?? 0) + block.words);
  }
  // Elements that hold nine tenths stand one inside the other; the deepest is the one sought.
  let main = blocks[0]!.chain.at(-1)!;
  let deepest = 0;
  for (const index of kept) {
    const { chain } = blocks[index]!;
    const at = chain.findIndex((element) => (weights.get(element) ?? 0) >= total * 0.9);
    if (at !== -1 && chain.length - at > deepest) {
      deepest = chain.length - at;
      main = chain[at]!;
    }
  }
  return main;
}

/** Takes back the standfirst, and sets in `meta` the one that is printed: a block before the text that the page's own description repeats, or that its class names; failing both, the declared one stays. */
function keepStandfirst(
  blocks: readonly PageBlock[],
  verdict: (string | undefined)[],
  meta: ClippingMeta,
  first: number,
  boxes: Boxes,
): void {
  const declared = meta.standfirst;
  const description = declared?.value;
  delete meta.standfirst;
  const titleKey = wordKey(meta.title?.value ?? '');
  let titleAt = -1;
  for (const block of blocks) {
    if (block.index > first) break;
    if (titleKey !== '' && wordKey(block.text) === titleKey) titleAt = block.index;
  }
  const from = titleAt >= 0 ? titleAt + 1 : Math.max(0, first - 8);
  for (let index = from; index <= Math.min(first + 1, blocks.length - 1); index += 1) {
    const block = blocks[index]!;
    if (block.words < 6 || block.words > 120 || block.linked > 0.5) continue;
    const named = block.chain
      .slice(0, 2)
      .some((element) => STANDFIRST_HINT.test(boxes.hints.get(element) ?? ''));
    const repeated = description !== undefined && describes(description, block.text);
    const rule = verdict[index];
    const soft =
      rule === undefined || rule === 'outside-article' || rule === 'page-header' || rule === 'byline';
    const heading = /^h[2-4]$/.test(block.tag) && titleAt >= 0 && index <= titleAt + 2 && block.words >= 8;
    const sentence = titleAt >= 0 && index < first && isProse(block) && block.words >= 10;
    if (
      (named && rule !== 'comments' && rule !== 'related-links') ||
      (soft && (repeated || heading || sentence))
    ) {
      verdict[index] = undefined;
      const exact = description !== undefined && wordKey(description) === wordKey(block.text);
      // An excerpt made from the first words of the text does not make its first paragraph a standfirst; the whole of it does.
      if (index < first || named || exact || (heading && isHeading(block.tag)))
        meta.standfirst ??= {
          value: block.text,
          evidence: named ? 'class' : repeated ? 'description' : 'position',
        };
    }
  }
  // Printed nowhere, it may still be the article's own: the clean-up tells, knowing the text.
  if (declared) meta.standfirst ??= declared;
}

/** The page's description is this block, or its beginning. */
function describes(description: string, text: string): boolean {
  const one = wordKey(description);
  const other = wordKey(text);
  if (one.length < 30) return false;
  return (
    other.startsWith(one.slice(0, Math.max(30, one.length - 12))) ||
    one.startsWith(other) ||
    likeness(one, other) > 0.9
  );
}

type Convert = (markup: string) => Root;

interface Making {
  verdict: readonly (string | undefined)[];
  tables: ReadonlyMap<Element, DataTable>;
  /** Lists, quotations and tables already begun. */
  made: Set<Element>;
  convert: Convert;
}

/** Adds one kept block to the tree; items of one list, cells of one table and paragraphs of one quotation come together. */
function append(tree: Root, block: PageBlock, { verdict, tables, made, convert }: Making): void {
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
function dataTables(blocks: readonly PageBlock[]): Map<Element, DataTable> {
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
