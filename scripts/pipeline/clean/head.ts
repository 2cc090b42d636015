/** What pages print above an article, and between its title and its first paragraph. */
import type { RemovalRule } from './rules.ts';
import { firstProse, isKept, keep, remove, type Scene } from './scene.ts';
import { endsSentence, functionShare } from './shape.ts';
import { isRubric, LIST_OF_NAMES } from './title.ts';
import { isSignature, type Unit } from './units.ts';
import { overlap } from './zone.ts';

/** Share of its words that a glued piece before the title must have in common with the article to stay. */
const ABOUT_SUBJECT = 0.4;

/** Under « Autres articles » a line that shares fewer of its words with the text is a link. */
const LINK_COMMON = 0.5;

/** A line under the title that shares so many of its words with the text is a summary of it. */
const SUMMARY_COMMON = 0.3;

/** What stands before the title. Prose between two printings of the title is the page's own standfirst: it stays. */
export function settleBefore({ units, vocabulary }: Scene, start: number, titleAt: number | undefined): void {
  const titleInk = titleAt === undefined ? undefined : units[titleAt]!.ink;
  const firstCopy = titleInk === undefined ? -1 : units.findIndex((unit) => unit.ink === titleInk);
  for (let index = 0; index < start; index += 1) {
    const unit = units[index]!;
    if (unit.fate) continue;
    const betweenTitles = firstCopy !== -1 && index > firstCopy;
    if (isRubric(units, index)) keep(unit);
    else if (unit.reading) remove(unit, unit.reading.rule);
    else if (unit.ink === titleInk) remove(unit, 'title');
    else if (betweenTitles && unit.prose) keep(unit);
    // Where no line end tells, words about the subject may be the title or the standfirst as well.
    else if (unit.glued && unit.words >= 5 && overlap(unit, vocabulary) >= ABOUT_SUBJECT) keep(unit);
    // A whole sentence among glued pieces is no title of another article.
    else if (unit.glued && /\.[»”"]?$/.test(unit.text) && (unit.prose || isKept(units[index - 1])))
      keep(unit);
    else if (titleAt === undefined && index === start - 1 && unit.words >= 3 && !isSignature(unit))
      keep(unit);
    else remove(unit, nameBefore(unit, index), unit.prose || overlap(unit, vocabulary) > 0.5);
  }
}

function nameBefore(unit: Unit, index: number): RemovalRule {
  if (isSignature(unit) && index > 0) return 'byline';
  if (unit.words >= 5) return 'headlines';
  return index === 0 ? 'site-banner' : 'menu';
}

/** « Jeanne Durand, ministre de l’Industrie. »: who is seen in the picture above the signature. */
const SITTER = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3}, \p{Ll}[^.!?]{4,80}\.$/u;
const isSigning = (unit: Unit | undefined): boolean =>
  unit?.reading?.rule === 'byline' || unit?.reading?.rule === 'publication-date';

/** Between the title and the first paragraph: a standfirst or a heading stays, labels and names go. */
export function settleHead(scene: Scene, titleAt: number | undefined): void {
  if (titleAt === undefined) return;
  const { units, vocabulary } = scene;
  const first = firstProse(units, scene.zone);
  let opened: RemovalRule | undefined;
  let listing = false;
  for (let index = titleAt + 1; index < first; index += 1) {
    const unit = units[index]!;
    if (unit.reading || unit.prose)
      opened = unit.reading?.opens && !unit.reading.weak ? unit.reading.rule : undefined;
    if (unit.fate || unit.reading || unit.prose || unit.bullet || unit.node) continue;
    if (unit.glued) {
      const signed =
        isSignature(unit) &&
        [units[index - 1], units[index + 1]].some((other) => other?.reading?.rule === 'publication-date');
      if (signed) remove(unit, 'byline');
      continue;
    }
    const common = overlap(unit, vocabulary);
    if (unit.ink === units[titleAt]!.ink) remove(unit, 'title');
    else if (LIST_OF_NAMES.test(unit.text)) remove(unit, 'tags', true);
    else if (SITTER.test(unit.text) && isSigning(units[index + 1])) remove(unit, 'caption', true);
    else if (opened && common < LINK_COMMON) remove(unit, opened);
    else if (isSignature(unit) && (unit.words <= 3 || common < 0.5)) remove(unit, 'byline');
    // « Points : » and its lines, « Un salon à Rabat: trois jours de débats »: a summary above the text.
    else if (/:[\s\u00a0\u202f]*$/.test(unit.text) || listing) {
      keep(unit);
      listing = true;
    } else if (unit.words >= 6 && common >= SUMMARY_COMMON) keep(unit);
    else if (unit.words >= 8 && (common >= 0.2 || functionShare(unit.key) >= 0.25)) keep(unit);
    else if (
      index === first - 1 &&
      unit.words >= 2 &&
      (common > 0 || functionShare(unit.key) > 0.15) &&
      /^["«“]?\s?[\p{Lu}\d]/u.test(unit.text)
    )
      keep(unit);
    else if (unit.words >= 3 && endsSentence(unit.text)) keep(unit);
    else remove(unit, 'section-label', common > 0.3);
  }
}
