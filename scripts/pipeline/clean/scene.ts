/** What the steps of the clean-up share: the units, where the article stands among them, and how a fate is written down. */
import type { ClippingMeta } from '../model.ts';
import type { RemovalRule } from './rules.ts';
import type { Unit } from './units.ts';
import type { Zone } from './zone.ts';

/** What the steps share. */
export interface Scene {
  units: Unit[];
  zone: Zone;
  /** Content words of the article. */
  vocabulary: ReadonlySet<string>;
  /** How often the same words are printed. */
  counts: ReadonlyMap<string, number>;
  /** The blocks come from markup, so a page reader or a writer has already told the article from the rest. */
  trusted: boolean;
  meta: ClippingMeta;
}

export const remove = (unit: Unit, removed: RemovalRule, doubtful = false): void => {
  unit.fate = doubtful ? { removed, doubtful } : { removed };
};
export const keep = (unit: Unit): void => {
  unit.fate = { kept: 'body' };
};
export const isKept = (unit: Unit | undefined): boolean => unit?.fate !== undefined && 'kept' in unit.fate;
export const isTitle = (unit: Unit): boolean =>
  unit.fate !== undefined && 'kept' in unit.fate && unit.fate.kept === 'title';

/** How far above the text the words under its first picture may stand. */
const CAPTION_ABOVE = 3;

export function vocabularyOf(units: readonly Unit[], zone: Zone): Set<string> {
  const vocabulary = new Set<string>();
  for (let index = 0; index <= zone.last; index += 1) {
    const unit = units[index]!;
    // The words under a picture are about the article as well, and so are the sentences of a glued text above the place where it grows thick.
    const said = unit.prose
      ? index >= zone.first || (unit.glued === true && unit.text.endsWith('.'))
      : unit.reading?.rule === 'caption' && index >= zone.first - CAPTION_ABOVE;
    if (said) for (const word of unit.topics) vocabulary.add(word);
  }
  return vocabulary;
}

export function countsOf(units: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit.ink, (counts.get(unit.ink) ?? 0) + 1);
  return counts;
}

/** Settled as the title already: a title that is a sentence is no paragraph. */
const isHeadline = (unit: Unit): boolean =>
  isTitle(unit) || (unit.fate !== undefined && 'removed' in unit.fate && unit.fate.removed === 'title');

export function firstProse(units: readonly Unit[], zone: Zone): number {
  for (let index = zone.first; index <= zone.last; index += 1)
    if (units[index]!.prose && !units[index]!.reading && !isHeadline(units[index]!)) return index;
  return zone.first;
}

/** Furniture by its own words, or settled as such already. */
export const isFurniture = (unit: Unit | undefined): boolean =>
  unit?.reading !== undefined || (unit?.fate !== undefined && 'removed' in unit.fate);
