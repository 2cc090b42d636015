/** What the furniture of a page says of its article: who signs, which day, which address. */
import type { ClippingMeta } from '../model.ts';
import type { RemovalRule } from './rules.ts';
import { isKept } from './scene.ts';
import { isSignature, type Unit } from './units.ts';

/** How far above the title and under the text a signature or a day may stand, in units. */
const ABOVE = 5;
const UNDER = 3;

/** Rules that open what is not about this article any more. */
const OTHERS = new Set<RemovalRule>(['comments', 'related-links', 'headlines']);

/** « Mis à jour le 17/07/2025 », « Modifié le … » with no day of publication before it. */
const UPDATED =
  /^(?!.*\bpubli)(?:.{0,40}\b)?(?:mis(?:e)? a jour|maj|modifie|actualise|updated|derniere (?:mise a jour|modification))/;

/** What the furniture says of the article. A day of update counts when no day of publication is printed. */
export function completeMeta(units: readonly Unit[], meta: ClippingMeta): void {
  let updated: ClippingMeta['publishedOn'];
  const first = Math.max(0, units.findIndex(isKept));
  const last = units.findLastIndex(isKept);
  // Nearest first: between title and text, then above the title, then under the text.
  const order = [...units.keys()].filter((index) => index >= first && index <= last);
  for (let index = first - 1; index >= Math.max(0, first - ABOVE); index -= 1) order.push(index);
  for (let index = last + 1; index <= Math.min(units.length - 1, last + UNDER); index += 1) {
    const { fate } = units[index]!;
    if (fate && 'removed' in fate && OTHERS.has(fate.removed)) break;
    order.push(index);
  }
  for (const index of order) {
    const unit = units[index]!;
    if (!unit.fate || !('removed' in unit.fate)) continue;
    if (index > last && unit.reading?.day && !/publi|mis en ligne|paru|edition/.test(unit.key)) continue;
    const evidence = unit.line === undefined ? 'text' : `line ${unit.line}`;
    const { reading } = unit;
    const name =
      reading?.name ?? (unit.fate.removed === 'byline' && isSignature(unit) ? unit.text : undefined);
    if (name && !meta.author) meta.author = { value: name, evidence };
    if (reading?.day && !meta.publishedOn) {
      if (UPDATED.test(unit.key)) updated ??= { value: reading.day, evidence };
      else meta.publishedOn = { value: reading.day, evidence };
    }
    if (reading?.address && !meta.url && /^https?:/.test(reading.address) && URL.canParse(reading.address)) {
      meta.url = { value: reading.address, evidence };
    }
  }
  if (updated && !meta.publishedOn) meta.publishedOn = updated;
}
