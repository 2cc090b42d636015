/** A page saved from a browser: which of its blocks are the article, what they say about themselves, and what the rest was. */
import { createRequire } from 'node:module';
import type { Readability as ReadabilityClass } from '@mozilla/readability';
import type { toMdast as ToMdast } from 'hast-util-to-mdast';
import type { Blockquote, List, ListItem, Root, RootContent } from 'mdast';
import type { htmlToHast as HtmlToHast } from 'satteri';
import type { ClippingMeta, Removal } from '../model.ts';
import { fold, wordKey } from './fold.ts';
import { MARK, type PageBlock, pageBlocks } from './page-blocks.ts';
import { likeness, pageMetadata } from './page-metadata.ts';

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

function boxRule(element: Element): string | undefined {
  const hints = hintText(element);
  if (hints !== '' && hints.length < 600) {
    for (const [rule, words] of BOX_HINTS) if (words.test(hints)) return rule;
  }
  const role = element.getAttribute('role');
  if (role === 'navigation') return 'menu';
  if (role === 'contentinfo') return 'page-footer';
  if (role === 'complementary') return 'related-links';
  return TAG_RULES[element.localName];
}

/**
 * Reads a saved page. Readability says where the article is; what it is known to lose (standfirst, headings, quotations and
 * lists between two kept paragraphs) is taken back from the same container, and boxes whose names tell what they are are refused inside it.
 * @param address where the page was saved from, when known; resolves relative addresses.
 */
export function readPage(html: string, address?: string): PageRead {
  const { Readability, parseHTML, htmlToHast, toMdast } = loadParsers();
  const { document } = parseHTML(html);
  if (!document.documentElement || !document.body) {
    return { lines: [], tree: { type: 'root', children: [] }, meta: {}, removals: [] };
  }
  const meta = pageMetadata(document, address);
  const blocks = pageBlocks(document.body, document);
  const lines = blocks.map((block) => block.text);
  const owner = ownRules(blocks);
  const kept = keptByReadability(Readability, document, html, parseHTML);
  const verdict = judge(blocks, kept, owner, meta);

  const tree: Root = { type: 'root', children: [] };
  const removals: Removal[] = [];
  const rendered = new Set<Element>();
  for (const block of blocks) {
    const rule = verdict[block.index];
    if (rule !== undefined) {
      removals.push({ rule, text: block.text, line: block.index + 1, lastLine: block.index + 1 });
      continue;
    }
    append(
      tree,
      block,
      verdict,
      rendered,
      (markup) => toMdast(htmlToHast(markup, { fragment: true } as never) as never) as Root,
    );
  }
  return { lines, tree, meta, removals };
}

/** For each block, what the boxes around it are named for (nearest telling one), and whether it is the element itself. */
function ownRules(blocks: readonly PageBlock[]): (string | undefined)[] {
  const known = new Map<Element, string | undefined>();
  const ruleOf = (element: Element | null, depth: number): string | undefined => {
    if (!element || depth > 60 || element.localName === 'body' || element.localName === 'html')
      return undefined;
    if (known.has(element)) return known.get(element);
    const own =
      element.localName === 'article' || element.localName === 'main' ? undefined : boxRule(element);
    const rule = own ?? ruleOf(element.parentElement, depth + 1);
    known.set(element, rule);
    return rule;
  };
  return blocks.map((block) => ruleOf(block.element, 0));
}

/** Indices of the blocks that Readability takes for the article. It works on its own copy of the tree. */
function keptByReadability(
  Readability: Parsers['Readability'],
  document: Document,
  _html: string,
  parseHTML: Parsers['parseHTML'],
): Set<number> {
  const copy = parseHTML(document.toString()).document;
  const article = new Readability(copy, {
    charThreshold: 250,
    serializer: (node: Node) => node,
    nbTopCandidates: 5,
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
  owner: readonly (string | undefined)[],
  meta: ClippingMeta,
): (string | undefined)[] {
  const verdict: (string | undefined)[] = blocks.map((block) => owner[block.index] ?? 'outside-article');
  if (kept.size === 0)
    return verdict.map((rule, index) => (isProse(blocks[index]!) && !owner[index] ? undefined : rule));
  const first = Math.min(...kept);
  const last = Math.max(...kept);
  // A box that holds most of the article is the article, whatever its name (`<div class="widget entry-content">`).
  const main = mainContainer(blocks, kept);
  const innerRule = (block: PageBlock): string | undefined => {
    for (let at: Element | null = block.element; at && at !== main; at = at.parentElement) {
      const rule = boxRule(at);
      if (rule) return rule;
    }
    return undefined;
  };

  for (const block of blocks) {
    const inside = main.contains(block.element);
    if (kept.has(block.index)) {
      const rule = inside ? innerRule(block) : owner[block.index];
      const refused =
        rule !== undefined &&
        REFUSED_IN_ARTICLE.has(rule) &&
        !(rule === 'byline' && isProse(block) && block.words > 25);
      verdict[block.index] = refused ? rule : undefined;
    } else if (inside && block.index > first && block.index < last) {
      const rule = innerRule(block);
      if (
        rule === undefined &&
        block.linked < 0.5 &&
        (isHeading(block.tag) ||
          isProse(block) ||
          block.tag === 'li' ||
          block.tag === 'td' ||
          block.tag === 'th')
      ) {
        verdict[block.index] = undefined;
      }
    }
  }
  keepStandfirst(blocks, verdict, meta, first, main);
  return verdict;
}

/** Smallest element that holds nine tenths of the kept words. */
function mainContainer(blocks: readonly PageBlock[], kept: Set<number>): Element {
  const weights = new Map<Element, number>();
  let total = 0;
  for (const index of kept) {
    const block = blocks[index]!;
    total += block.words;
    for (let at = block.element.parentElement; at; at = at.parentElement) {
      weights.set(at, (weights.get(at) ?? 0) + block.words);
    }
  }
  let best: Element | undefined;
  let bestDepth = -1;
  for (const [element, weight] of weights) {
    if (weight < total * 0.9) continue;
    let depth = 0;
    for (let at = element.parentElement; at; at = at.parentElement) depth += 1;
    if (depth > bestDepth) {
      best = element;
      bestDepth = depth;
    }
  }
  return best ?? blocks[0]!.element.ownerDocument.body;
}

/** Takes back the standfirst, and sets in `meta` the one that is printed: a block before the text that the page's own description repeats, or that its class names. */
function keepStandfirst(
  blocks: readonly PageBlock[],
  verdict: (string | undefined)[],
  meta: ClippingMeta,
  first: number,
  main: Element,
): void {
  const description = meta.standfirst?.value;
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
    const named =
      STANDFIRST_HINT.test(hintText(block.element)) ||
      STANDFIRST_HINT.test(hintText(block.element.parentElement ?? block.element));
    const repeated = description !== undefined && describes(description, block.text);
    const rule = verdict[index];
    const soft =
      rule === undefined || rule === 'outside-article' || rule === 'page-header' || rule === 'byline';
    const heading = /^h[2-4]$/.test(block.tag) && titleAt >= 0 && index < first && block.words >= 8;
    const sentence = titleAt >= 0 && index < first && isProse(block) && block.words >= 10;
    if (
      (named && rule !== 'comments' && rule !== 'related-links') ||
      (soft && (repeated || heading || sentence))
    ) {
      verdict[index] = undefined;
      if (index < first || named)
        meta.standfirst ??= {
          value: block.text,
          evidence: named ? 'class' : repeated ? 'description' : 'position',
        };
    }
  }
  void main;
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

/** Adds one kept block to the tree; items of one list, cells of one table and paragraphs of one quotation come together. */
function append(
  tree: Root,
  block: PageBlock,
  verdict: readonly (string | undefined)[],
  rendered: Set<Element>,
  convert: Convert,
): void {
  const position = {
    start: { line: block.index + 1, column: 1 },
    end: { line: block.index + 1, column: block.text.length + 1 },
  };
  const table = closest(block.element, 'table');
  if (table && isDataTable(table, verdict)) {
    if (rendered.has(table)) {
      const last = tree.children.at(-1);
      if (last?.position) last.position.end = position.end;
      return;
    }
    rendered.add(table);
    for (const node of convert(table.outerHTML).children) tree.children.push({ ...node, position });
    return;
  }
  const inner = block.element.innerHTML;
  const list =
    block.element.localName === 'li' || closest(block.element, 'li')
      ? outermostList(block.element)
      : undefined;
  if (list) {
    const ordered = list.localName === 'ol';
    const converted = convert(`<p>${inner}</p>`).children.filter((node) => node.type === 'paragraph');
    const item: ListItem = { type: 'listItem', spread: false, children: converted, position };
    const last = tree.children.at(-1);
    if (last?.type === 'list' && rendered.has(list)) {
      last.children.push(item);
      if (last.position) last.position.end = position.end;
    } else {
      rendered.add(list);
      const made: List = { type: 'list', ordered, spread: false, children: [item], position };
      tree.children.push(made);
    }
    return;
  }
  const quote = closest(block.element, 'blockquote');
  const tag = isHeading(block.tag) ? block.tag : 'p';
  const converted = convert(`<${tag}>${inner}</${tag}>`).children.map((node) => ({
    ...node,
    position,
  })) as RootContent[];
  if (quote) {
    const last = tree.children.at(-1);
    if (last?.type === 'blockquote' && rendered.has(quote)) {
      last.children.push(...(converted as Blockquote['children']));
      if (last.position) last.position.end = position.end;
    } else {
      rendered.add(quote);
      tree.children.push({ type: 'blockquote', children: converted as Blockquote['children'], position });
    }
    return;
  }
  tree.children.push(...converted);
}

function closest(element: Element, tag: string): Element | undefined {
  for (let at: Element | null = element; at; at = at.parentElement) if (at.localName === tag) return at;
  return undefined;
}

function outermostList(element: Element): Element | undefined {
  let found: Element | undefined;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.localName === 'ul' || at.localName === 'ol') found = at;
    else if (at.localName === 'article' || at.localName === 'main' || at.localName === 'table') break;
  }
  return found;
}

/** Rows and columns of short cells, all kept; not a table that lays out the page. */
function isDataTable(table: Element, verdict: readonly (string | undefined)[]): boolean {
  const cells = [...table.querySelectorAll('td, th')];
  const rows = table.querySelectorAll('tr').length;
  if (rows < 2 || cells.length < 4 || table.querySelector('table')) return false;
  const marks = [...table.querySelectorAll(`[${MARK}]`)];
  if (table.hasAttribute(MARK) || marks.length === 0) return false;
  const words = marks.map((mark) => (mark.textContent ?? '').trim().split(/\s+/).length);
  if (words.reduce((sum, count) => sum + count, 0) / marks.length > 25) return false;
  return marks.every((mark) => verdict[Number(mark.getAttribute(MARK))] === undefined);
}

/** Kept for the title's sake: two printings of a page's title are one when their folded words are. */
export const sameWords = (one: string, other: string): boolean =>
  fold(one) === fold(other) || wordKey(one) === wordKey(other);
