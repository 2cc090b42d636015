/** Which blocks of a page are the article, and the rule under which each of the others is not. */
import type { ClippingMeta } from '../model.ts';
import { wordKey } from './fold.ts';
import { settleAuthor } from './page-author.ts';
import { isHeading, isProse, type PageBlock } from './page-blocks.ts';
import { type Boxes, REFUSED_IN_ARTICLE, ruleAround } from './page-boxes.ts';
import { settleDay } from './page-day.ts';
import { keepStandfirst } from './page-standfirst.ts';

/** Rule under which each block is dropped; `undefined` for a block of the article. */
export function judge(
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
  completeByLikeness(blocks, kept, verdict, boxes);
  const first = Math.min(...kept);
  const last = Math.max(...kept);
  // A box that holds most of the article is the article, whatever its name (`<div class="widget entry-content">`).
  const main = mainContainer(blocks, kept);
  const misnamed = misnamedRules(blocks, kept, boxes, main);
  const lists = linkLists(blocks);
  const isInside = (block: PageBlock): boolean => main === undefined || block.chain.includes(main);
  const end = Math.max(...[...kept].filter((index) => isInside(blocks[index]!)));
  for (const block of blocks) {
    const inside = isInside(block);
    const rule = inside ? ruleAround(block, boxes, main) : verdict[block.index];
    if (kept.has(block.index)) {
      const refused =
        rule !== undefined &&
        REFUSED_IN_ARTICLE.has(rule) &&
        !(misnamed.has(rule) && (isProse(block) || isHeading(block.tag))) &&
        !(rule === 'byline' && isProse(block) && block.words > 25);
      verdict[block.index] = refused
        ? rule
        : lists.has(block.index)
          ? 'related-links'
          : inside || block.index < end
            ? undefined
            : (rule ?? 'outside-article');
    } else if (inside && block.index > first && block.index < last) {
      const text =
        isHeading(block.tag) ||
        isProse(block) ||
        isLinkedSentence(block) ||
        block.tag === 'li' ||
        block.tag === 'td' ||
        block.tag === 'th';
      if (rule === undefined && text && (block.linked < 0.5 || isLinkedSentence(block)))
        verdict[block.index] = undefined;
    }
  }
  keepFirstHeading(blocks, kept, verdict, main);
  // A stray block kept far above is not where the text begins.
  const opening =
    blocks.find((block) => kept.has(block.index) && isProse(block) && isInside(block))?.index ?? first;
  settleTitle(blocks, meta, opening);
  const title = titleIndices(blocks, meta, opening);
  const titleAt = title.lastAt;
  keepStandfirst(blocks, verdict, meta, opening, title, boxes);
  dropLabels(blocks, verdict, titleAt, meta);
  dropNextArticles(blocks, verdict, titleAt);
  settleDay(blocks, meta, opening, last, titleAt);
  settleAuthor(blocks, meta, boxes, opening, last, titleAt);
  dropLastHeadings(blocks, verdict);
  return verdict;
}

/** A sentence most of which is a link to its source, and which begins and ends outside of it; not « Lire aussi : » and a title. */
const isLinkedSentence = (block: PageBlock): boolean =>
  block.tag === 'p' &&
  block.linked < 0.85 &&
  block.words >= 8 &&
  /^[^<]/.test(block.html ?? '') &&
  /[.!?][»”]?$/.test(block.text) &&
  !block.text.slice(0, 30).includes(':');

/** Share of a declared title that a printed one has to be. */
const TITLE_SHARE = 0.4;

/** No heading holds the title of an old page: it is the line printed above the text that a declared one, with the name of the site, begins or ends with. */
function settleTitle(blocks: readonly PageBlock[], meta: ClippingMeta, first: number): void {
  const declared = meta.title;
  if (declared?.evidence !== 'title') return;
  const whole = wordKey(declared.value);
  for (let index = Math.min(first, blocks.length - 1); index >= Math.max(0, first - 12); index -= 1) {
    const { text, words } = blocks[index]!;
    const key = words >= 4 && words <= 40 ? wordKey(text) : '';
    if (key.length < whole.length * TITLE_SHARE || key === whole) continue;
    if (!whole.startsWith(`${key} `) && !whole.endsWith(` ${key}`)) continue;
    meta.title = { value: text, evidence: `block ${index + 1}` };
    return;
  }
}

/** Indices of the first and the last printing of the title before the text, or -1. */
function titleIndices(
  blocks: readonly PageBlock[],
  meta: ClippingMeta,
  first: number,
): { firstAt: number; lastAt: number } {
  const key = wordKey(meta.title?.value ?? '');
  const at = { firstAt: -1, lastAt: -1 };
  if (key === '') return at;
  for (const block of blocks) {
    if (block.index > first) break;
    if (wordKey(block.text) !== key) continue;
    if (at.firstAt === -1) at.firstAt = block.index;
    at.lastAt = block.index;
  }
  return at;
}

/**
 * Readability may lose paragraphs on either side of a video or a box. What is styled as most of the kept prose is, on elements that
 * have classes of their own, belongs to the same text.
 */
function completeByLikeness(
  blocks: readonly PageBlock[],
  kept: Set<number>,
  verdict: readonly (string | undefined)[],
  { styles }: Boxes,
): void {
  const words = new Map<string, number>();
  let total = 0;
  for (const index of kept) {
    const block = blocks[index]!;
    if (!isProse(block) || block.tag === 'li') continue;
    total += block.words;
    const style = styles[index]!;
    words.set(style, (words.get(style) ?? 0) + block.words);
  }
  if (total < 60) return;
  for (const [style, held] of words) {
    if (held < total * 0.6 || !/\.\S/.test(style)) continue;
    for (const block of blocks) {
      if (block.words < 12 || !isProse(block) || FOREIGN.has(verdict[block.index] ?? '')) continue;
      if (styles[block.index] === style) kept.add(block.index);
    }
  }
}

/** Items of lists that hold nothing but links, two at least: « À lire aussi » and its kind, not the sources cited in a sentence. */
function linkLists(blocks: readonly PageBlock[]): Set<number> {
  const lists = new Map<Element, PageBlock[]>();
  for (const block of blocks) {
    const list = block.chain.find((element) => element.localName === 'ul' || element.localName === 'ol');
    if (!list) continue;
    const items = lists.get(list);
    if (items) items.push(block);
    else lists.set(list, [block]);
  }
  const found = new Set<number>();
  for (const items of lists.values()) {
    if (items.length < 2 || items.some((item) => item.linked < 0.9)) continue;
    for (const item of items) found.add(item.index);
  }
  return found;
}

/** The heading that opens the text stands before its first kept paragraph, in the same container. */
function keepFirstHeading(
  blocks: readonly PageBlock[],
  kept: ReadonlySet<number>,
  verdict: (string | undefined)[],
  main: Element | undefined,
): void {
  if (!main) return;
  const first = blocks.find((block) => kept.has(block.index) && block.chain.includes(main));
  const before = first && blocks[first.index - 1];
  if (!before || !/^h[2-6]$/.test(before.tag) || before.linked > 0.5 || !before.chain.includes(main)) return;
  if (verdict[before.index] === 'outside-article') verdict[before.index] = undefined;
}

/** Words of an article, past which another one on the same page is another's. */
const ARTICLE_WORDS = 60;

/** Pages that scroll without end print the next articles whole: each in an `article` of its own, under its own first heading. */
function dropNextArticles(
  blocks: readonly PageBlock[],
  verdict: (string | undefined)[],
  titleAt: number,
): void {
  const title = blocks[titleAt];
  const own = title?.chain.find((element) => element.localName === 'article');
  if (!title || !own) return;
  let words = 0;
  const others = new Set<Element>();
  for (const block of blocks) {
    if (verdict[block.index] === undefined && block.chain.includes(own)) words += block.words;
    if (block.index <= titleAt || block.tag !== title.tag) continue;
    const other = block.chain.find((element) => element.localName === 'article');
    if (other && other !== own && !block.chain.includes(own) && !title.chain.includes(other))
      others.add(other);
  }
  if (words < ARTICLE_WORDS || others.size === 0) return;
  for (const block of blocks) {
    if (verdict[block.index] === undefined && block.chain.some((element) => others.has(element)))
      verdict[block.index] = 'headlines';
  }
}

/** A heading with nothing kept under it opens what was left out: « Notes », « À la une ». */
function dropLastHeadings(blocks: readonly PageBlock[], verdict: (string | undefined)[]): void {
  if (!blocks.some((block) => verdict[block.index] === undefined && isProse(block))) return;
  for (let index = blocks.length - 1; index >= 0; index -= 1) {
    if (verdict[index] !== undefined) continue;
    if (!/^h[2-6]$/.test(blocks[index]!.tag)) return;
    verdict[index] = 'outside-article';
  }
}

/** Labels between the title and the first sentence: « Traduit de l’anglais », « Bourse », « Lecture 3 min. »; a heading or a full sentence stays. */
function dropLabels(
  blocks: readonly PageBlock[],
  verdict: (string | undefined)[],
  titleAt: number,
  meta: ClippingMeta,
): void {
  const text = blocks.findIndex((block) => verdict[block.index] === undefined && isProse(block));
  if (titleAt < 0 || text < 0) return;
  for (const block of blocks.slice(Math.max(0, titleAt - 6), text)) {
    if (verdict[block.index] !== undefined || block.index === titleAt) continue;
    if (block.words > 7 || /^(?:h[1-6]|li|td|th)$/.test(block.tag) || /[.!?:…»"”)]$/.test(block.text))
      continue;
    if (block.text === meta.standfirst?.value) continue;
    verdict[block.index] = block.index < titleAt ? 'page-header' : 'byline';
  }
}

/**
 * Rules that would refuse most of the prose that Readability found: on this page their words name a layout (`sidebar-grid__content`, `paywall` on
 * every paragraph of a paid article), not a menu nor a call to subscribe.
 */
function misnamedRules(
  blocks: readonly PageBlock[],
  kept: ReadonlySet<number>,
  boxes: Boxes,
  main: Element | undefined,
): Set<string> {
  const refused = new Map<string, number>();
  let total = 0;
  for (const index of kept) {
    const block = blocks[index]!;
    if (!isProse(block)) continue;
    total += block.words;
    const rule = ruleAround(block, boxes, main);
    if (rule) refused.set(rule, (refused.get(rule) ?? 0) + block.words);
  }
  return new Set([...refused].filter(([, words]) => words > total * 0.4).map(([rule]) => rule));
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

/** Smallest element that holds four fifths of the kept words; none where they hang from the page itself. */
function mainContainer(blocks: readonly PageBlock[], kept: ReadonlySet<number>): Element | undefined {
  const weights = new Map<Element, number>();
  let total = 0;
  for (const index of kept) {
    const block = blocks[index]!;
    total += block.words;
    for (const element of block.chain.slice(1))
      weights.set(element, (weights.get(element) ?? 0) + block.words);
  }
  // Elements that hold four fifths stand one inside the other; the deepest is the one sought.
  let main: Element | undefined;
  let deepest = 0;
  for (const index of kept) {
    const { chain } = blocks[index]!;
    const at = chain.findIndex((element) => (weights.get(element) ?? 0) >= total * 0.8);
    if (at !== -1 && chain.length - at > deepest) {
      deepest = chain.length - at;
      main = chain[at]!;
    }
  }
  return main;
}
