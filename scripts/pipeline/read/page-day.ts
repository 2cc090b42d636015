/** The day of publication as a page prints it beside its title or under its text, where it declares none or an unsure one. */
import type { ClippingMeta, Declared } from '../model.ts';
import { fold } from './fold.ts';
import type { PageBlock } from './page-blocks.ts';
import { plain } from './page-data.ts';
import { LATE_IN_UTC } from './page-metadata.ts';
import { printedDay } from './printed-date.ts';

/** Longest line, in words, that a date of publication stands on. */
const DATE_WORDS = 16;

/** Evidence that tells of some date on the page, not surely of this article's. */
const UNSURE_DATE = /^(?:time datetime|json-ld dateModified|meta .*(?:updated|modified))/;

/**
 * A page that declares no date of publication prints it beside its title or under its text: « jeudi 13 juin 2019, par Attac France ». What
 * stands beside the title is also surer than a `time` found anywhere, which may be a comment's, and than a stamp of late evening
 * in UTC, when it is the next day.
 */
export function settleDay(
  blocks: readonly PageBlock[],
  meta: ClippingMeta,
  first: number,
  last: number,
  titleAt: number,
): void {
  const declared = meta.publishedOn;
  const late = declared?.evidence.endsWith(LATE_IN_UTC) === true;
  if (declared && !late && !UNSURE_DATE.test(declared.evidence)) return;
  const from = titleAt >= 0 && first - titleAt < 40 ? titleAt - 4 : first - 12;
  const beside = printedIn(blocks.slice(Math.max(0, from), first + 4));
  if (late) {
    if (beside?.day.value === dayAfter(declared!.value)) meta.publishedOn = beside.day;
  } else if (beside && !(declared && beside.updated)) meta.publishedOn = beside.day;
  else if (!declared) {
    const under = printedIn(blocks.slice(Math.max(first + 4, last - 2), last + 4));
    if (under) meta.publishedOn = under.day;
  }
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The day of publication that these blocks print; that of an update when there is no other. */
function printedIn(near: readonly PageBlock[]): { day: Declared; updated: boolean } | undefined {
  let updated: Declared | undefined;
  for (const block of near) {
    if (block.words > DATE_WORDS) continue;
    const key = fold(printedWords(block));
    const day = printedDay(key);
    if (!day) continue;
    const found = { value: day, evidence: `block ${block.index + 1}` };
    if (/mis(?:e)? a jour|modifie|updated/.test(key) && !/publie/.test(key)) updated ??= found;
    else return { day: found, updated: false };
  }
  return updated && { day: updated, updated: true };
}

/**
 * The words of a short line as they stand on the screen, from a place in its markup on: what two elements hold is parted,
 * `<span>Par A</span><span>12/02</span>`.
 */
export const printedWords = (block: PageBlock, from = 0): string =>
  block.html === undefined
    ? block.text
    : (plain(block.html.slice(from).replace(/<[^<>]{0,2000}>/g, ' ')) ?? '');
