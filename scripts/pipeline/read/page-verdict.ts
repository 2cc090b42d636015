/** Which blocks of a page are the article, and the rule under which each of the others is not. */
import type { ClippingMeta } from '../model.ts';
import { fold, wordKey } from './fold.ts';
import { isHeading, isProse, type PageBlock } from './page-blocks.ts';
import { type Boxes, REFUSED_IN_ARTICLE, ruleAround, STANDFIRST_HINT } from './page-boxes.ts';
import { likeness } from './page-metadata.ts';
import { printedDay } from './printed-date.ts';

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
