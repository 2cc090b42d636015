/** Which kept lines are headings. */
import type { RootContent } from 'mdast';
import { endsSentence, FUNCTION_WORDS } from './shape.ts';
import type { Unit } from './units.ts';

/** Longest heading, in words and characters. */
const HEADING_WORDS = 18;
const HEADING_LENGTH = 130;

/** A paragraph wholly in bold. */
export function isBold(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const worded = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return worded.length > 0 && worded.every((child) => child.type === 'strong');
}

/** A short line without a final mark, followed by text, is a heading. */
export function nameHeadings(units: readonly Unit[]): void {
  const kept = units.filter((unit) => unit.fate && 'kept' in unit.fate && unit.fate.kept === 'body');
  for (const [index, unit] of kept.entries()) {
    if (unit.bullet || (unit.node && !isBold(unit.node))) continue;
    const next = kept[index + 1];
    const previous = kept[index - 1];
    if (!next || unit.words > HEADING_WORDS || unit.words < 1 || unit.text.length > HEADING_LENGTH) continue;
    if (/[.!;,…]["»”)]?$/.test(unit.text) || (/:$/.test(unit.text) && next.bullet)) continue;
    if (!/^["«“(]?[\s\u202f\u00a0]?[\p{Lu}\d]/u.test(unit.text)) continue;
    if (unit.glued) {
      if (
        unit.words < 3 ||
        FUNCTION_WORDS.has(/(?<![a-z])[a-z]+$/.exec(unit.key)?.[0] ?? '') ||
        unit.words > 14 ||
        !previous ||
        !endsSentence(previous.text) ||
        !next.glued ||
        !next.prose
      )
        continue;
    }
    const followed = next.prose || next.bullet || next.words > unit.words;
    const question = /\?["»”]?$/.test(unit.text);
    if (followed && (!question || previous === undefined || previous.prose)) unit.heading = true;
  }
}
