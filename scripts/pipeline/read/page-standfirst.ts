/** The standfirst of a page: printed outside what Readability keeps more often than not, and repeated by what the page declares. */
import type { ClippingMeta } from '../model.ts';
import { wordKey } from './fold.ts';
import { isHeading, isProse, type PageBlock } from './page-blocks.ts';
import { type Boxes, STANDFIRST_HINT } from './page-boxes.ts';
import { likeness } from './page-metadata.ts';

/** Takes back the standfirst, and sets in `meta` the one that is printed: a block before the text that the page's own description repeats, or that its class names; failing both, the declared one stays. */
export function keepStandfirst(
  blocks: readonly PageBlock[],
  verdict: (string | undefined)[],
  meta: ClippingMeta,
  first: number,
  title: { firstAt: number; lastAt: number },
  boxes: Boxes,
): void {
  const declared = meta.standfirst;
  const description = declared?.value;
  delete meta.standfirst;
  const titleAt = title.lastAt;
  const from = titleAt >= 0 ? title.firstAt + 1 : Math.max(0, first - 8);
  for (let index = from; index <= Math.min(first + 1, blocks.length - 1); index += 1) {
    const block = blocks[index]!;
    if (block.words < 6 || block.words > 120 || block.linked > 0.5) continue;
    const named = isNamedStandfirst(blocks, block, boxes);
    const repeated = description !== undefined && describes(description, block.text);
    const rule = verdict[index];
    const exact = description !== undefined && wordKey(description) === wordKey(block.text);
    // Above the last printing of the title, only what names or declares itself.
    if (index < titleAt && !named && !repeated) continue;
    const soft =
      rule === undefined || rule === 'outside-article' || rule === 'page-header' || rule === 'byline';
    const heading = /^h[2-4]$/.test(block.tag) && titleAt >= 0 && index <= titleAt + 2 && block.words >= 8;
    const sentence = titleAt >= 0 && index < first && isProse(block) && block.words >= 10;
    if (
      ((named || exact) && !NEVER_STANDFIRST.has(rule ?? '')) ||
      (soft && (repeated || heading || sentence))
    ) {
      verdict[index] = undefined;
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

/** Boxes whose name is surer than that of a standfirst: `<figure class="lead-art">`. */
const NEVER_STANDFIRST = new Set(['comments', 'related-links', 'caption']);

/** How far above its words the name of a standfirst stands: Drupal and page builders put four boxes in between. */
const NAME_REACH = 6;

/** A box named `chapo` or `excerpt` around this block, with two more at most. */
function isNamedStandfirst(blocks: readonly PageBlock[], block: PageBlock, boxes: Boxes): boolean {
  for (const [depth, element] of block.chain.slice(0, NAME_REACH).entries()) {
    if (!STANDFIRST_HINT.test(boxes.hints.get(element) ?? '')) continue;
    if (depth < 2) return true;
    const around = blocks.slice(Math.max(0, block.index - 3), block.index + 4);
    if (around.filter(({ chain }) => chain.includes(element)).length <= 3) return true;
  }
  return false;
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
