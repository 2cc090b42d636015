/** What pages print after an article, and beside their advertising. */
import type { Reading } from './furniture.ts';
import type { RemovalRule } from './rules.ts';
import { isTitle, keep, remove, type Scene } from './scene.ts';
import { sentenceStarts } from './sentences.ts';
import { BULLET, endsSentence, isCut } from './shape.ts';
import { isSignature, type Unit } from './units.ts';
import { overlap } from './zone.ts';

/** Furniture that an article may end with, alone. */
const OWN_END = new Set<RemovalRule>([
  'source-line',
  'separator',
  'byline',
  'publication-date',
  'photo-credit',
  'caption',
]);
const isOfPage = (reading: Reading): boolean => !reading.weak && !OWN_END.has(reading.rule);
/** A title shares fewer of its words than this with an article that it does not belong to. */
const UNRELATED = 0.3;

/** One line of furniture that announces nothing stands between the paragraphs of an article as well as behind them. */
const TEASED = 2;

/** A sentence behind furniture that shares fewer of its words with the article is the page's. */
const OWN_WORDS = 0.35;
/** A piece with no end behind a glued text that shares so many of its words is left. */
const GLUED_WORDS = 0.6;

/**
 * Whether what stands after the article is what pages print there. One furnished line of a page proves it; an unsure one, the end of an
 * article or a title about something else proves it two by two.
 */
function isSurrounded({ units, zone, vocabulary, trusted }: Scene): boolean {
  const after = units.slice(zone.last + 1);
  if (after.some((unit) => unit.reading && isOfPage(unit.reading))) return true;
  let signs = 0;
  for (const unit of after) {
    if (unit.reading) signs += unit.reading.rule === 'separator' ? 0 : 1;
    else if (trusted || unit.prose || unit.words < 4 || endsSentence(unit.text) || !isLink(unit)) continue;
    else if (overlap(unit, vocabulary) < UNRELATED) signs += 1;
  }
  return signs >= 2;
}

/** « Renault renforce son usine de Tanger », « Industrie »; not « 2. Deuxième point », « <b>gras</b> », « et la suite ». */
const LINK = /^["«“]?[\s\u00a0\u202f]?[\p{Lu}\p{N}][^{}<>=\\]*$/u;
const isLink = (unit: Unit): boolean => !unit.bullet && !BULLET.test(unit.text) && LINK.test(unit.text);

/** One of several excerpts cut by the machine that printed them; the last line of a text cut at a wall stands alone. */
const isCutLine = (unit: Unit | undefined): boolean =>
  unit !== undefined && !unit.reading && isCut(unit.text) && unit.words >= 5;

/** Fewest words of a last paragraph. */
const LAST_WORDS = 15;

/** A whole paragraph with no furniture behind it: a link before the last paragraph of a pasted text does not make it a teaser. */
function isLastWord(units: readonly Unit[], index: number): boolean {
  const unit = units[index]!;
  if (!unit.prose || unit.words < LAST_WORDS || isCut(unit.text) || !endsSentence(unit.text)) return false;
  return units.slice(index + 1).every((other) => other.prose && !other.reading && !isCut(other.text));
}

/** How many such lines stand in a row around this one. */
function cutLines(units: readonly Unit[], index: number): number {
  let from = index;
  let to = index;
  while (isCutLine(units[from - 1]) && index - from < 3) from -= 1;
  while (isCutLine(units[to + 1]) && to - index < 3) to += 1;
  return to - from + 1;
}

/** What stands after the article: under a heading of links or comments it goes with it, otherwise labels go and sentences stay. */
export function settleAfter(scene: Scene): void {
  const { units, zone, vocabulary, trusted } = scene;
  let rule: RemovalRule | undefined;
  let furniture = 0;
  let teased = false;
  const listing = /:[\s\u00a0\u202f]*$/.test(units[zone.last]!.text);
  const surrounded = isSurrounded(scene);
  for (let index = zone.last + 1; index < units.length; index += 1) {
    const unit = units[index]!;
    if (unit.fate) continue;
    const { reading } = unit;
    if (reading) {
      // A heading that announces nothing any more, or the name of a section, is the page's when it is the last line.
      const last = index === units.length - 1 && (reading.opens === true || reading.rule === 'section-label');
      if (reading.weak && !surrounded && !last) {
        keep(unit);
        continue;
      }
      remove(unit, reading.rule);
      if (isOfPage(reading)) furniture += reading.opens || reading.ends ? TEASED : 1;
      if (reading.opens || reading.ends) rule = reading.rule;
    } else if (rule === 'related-links' && !teased && isLastWord(units, index)) keep(unit);
    else if (rule) {
      teased ||= unit.prose;
      remove(unit, rule, unit.prose && rule !== 'comments' && overlap(unit, vocabulary) > 0.35);
    } else if (isSignature(unit) && !listing && (surrounded || overlap(unit, vocabulary) < 0.6))
      remove(unit, 'byline');
    else if (unit.prose) {
      // Prose that the zone left out: a teaser when furniture stands between it and the article, else a note of the article.
      // In a glued text a whole sentence is no teaser.
      const teaser = !unit.glued || !endsSentence(unit.text);
      if (teaser && furniture >= TEASED && overlap(unit, vocabulary) < OWN_WORDS)
        remove(unit, 'headlines', true);
      else keep(unit);
    } else if (isCut(unit.text) && cutLines(units, index) >= (unit.glued ? 3 : 2))
      remove(unit, 'headlines', true);
    else if (furniture > 1 && !unit.glued && endsSentence(unit.text) && overlap(unit, vocabulary) < OWN_WORDS)
      remove(unit, 'page-footer', true);
    else if (
      sentenceStarts(unit.text).length > 0 &&
      unit.words >= 12 &&
      overlap(unit, vocabulary) >= OWN_WORDS
    )
      keep(unit);
    else if (endsSentence(unit.text) || (listing && furniture === 0) || /^[*(]/.test(unit.text)) keep(unit);
    else if (trusted && (unit.words > 5 || unit.node?.type !== 'paragraph')) keep(unit);
    else if (!surrounded || !isLink(unit)) keep(unit);
    // In a glued text what shares its words with the article may be a part of it.
    else if (unit.glued && overlap(unit, vocabulary) >= GLUED_WORDS) keep(unit);
    else remove(unit, 'headlines', overlap(unit, vocabulary) > 0.3);
  }
}

/** The line printed beside an advertisement's mark, when it is printed twice or stands outside the article. */
export function settleAdvertising({ units, zone, counts }: Scene): void {
  const isMark = (unit: Unit | undefined): boolean => unit?.reading?.rule === 'advertisement';
  const promoted = new Set<string>();
  for (const [index, unit] of units.entries()) {
    if (unit.reading || unit.prose || isTitle(unit)) continue;
    if (isMark(units[index - 1]) && (index < zone.first || (counts.get(unit.ink) ?? 0) > 1))
      promoted.add(unit.ink);
  }
  for (const [index, unit] of units.entries()) {
    if (isTitle(unit)) continue;
    if (promoted.has(unit.ink)) {
      if (index < zone.first || (counts.get(unit.ink) ?? 0) > 1) remove(unit, 'advertisement');
    } else if (
      index === 0 &&
      isMark(units[1]) &&
      !unit.prose &&
      unit.words <= 6 &&
      unit.fate &&
      'removed' in unit.fate
    ) {
      remove(unit, 'site-banner');
    }
  }
}
