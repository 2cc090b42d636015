/** The blocks of a clipping as cleaning sees them: one after the other, each with its words, its shape and its fate. */

import type { Root, RootContent } from 'mdast';
import type { Clipping } from '../model.ts';
import { wordKey } from '../read/fold.ts';
import { type Reading, readLine } from './furniture.ts';
import { mendCharacters, type Tally } from './mend.ts';
import type { RemovalRule } from './rules.ts';
import { BULLET, endsSentence, foldInPlace, functionShare, isCut, topicWords, wordsOf } from './shape.ts';

export type Fate = { kept: 'title' | 'standfirst' | 'body' } | { removed: RemovalRule; doubtful?: boolean };

export interface Unit {
  /** Words of the block, characters mended, spaces of its ends off. */
  text: string;
  /** The same folded in place. */
  key: string;
  /** Its words only, for comparing printings. */
  ink: string;
  words: number;
  line?: number | undefined;
  lastLine?: number | undefined;
  /** The block itself, for formats that have markup; absent for plain lines. */
  node?: RootContent;
  /** What its own words say it is. */
  reading?: Reading | undefined;
  /** Part of a line that several units share. */
  glued?: boolean;
  /** No space stood before it in that line. */
  fused?: boolean;
  /** A full sentence at least, with the words of one. */
  prose: boolean;
  /** Begins with a list mark. */
  bullet: boolean;
  topics: string[];
  /** Printed as a heading. */
  heading?: boolean;
  fate?: Fate;
}

export const plainText = (node: unknown): string => {
  const any = node as { type?: string; value?: string; alt?: string; children?: unknown[] };
  if (typeof any.value === 'string') return any.value;
  if (any.type === 'break') return '\n';
  if (any.children) {
    const joint =
      any.type === 'list' ||
      any.type === 'listItem' ||
      any.type === 'blockquote' ||
      any.type === 'table' ||
      any.type === 'tableRow';
    return any.children.map(plainText).join(joint ? '\n' : '');
  }
  return '';
};

/** Words that stand for the pictures of a block that holds nothing else. */
function picturesOf(node: unknown): string {
  const any = node as { type?: string; alt?: string | null; children?: unknown[] };
  if (any.type === 'image') return any.alt ?? '';
  return (any.children ?? [])
    .map(picturesOf)
    .filter((alt) => alt !== '')
    .join(' ');
}

/** Sees what a text is; the fate comes later. */
export function makeUnit(
  text: string,
  from: Pick<Unit, 'line' | 'lastLine' | 'node' | 'glued' | 'fused'>,
): Unit {
  const trimmed = text.trim();
  const key = foldInPlace(trimmed);
  const ink = wordKey(trimmed);
  const words = wordsOf(trimmed);
  const marked = from.node && from.node.type !== 'paragraph' && from.node.type !== 'heading';
  const read = marked ? undefined : readLine(trimmed, key);
  // A credit inside a whole sentence of a glued text does not make the sentence a caption.
  const reading = from.glued && read?.rule === 'caption' && words > 14 ? undefined : read;
  return {
    ...from,
    text: trimmed,
    key,
    ink,
    words,
    reading,
    prose: isProse(trimmed, key, words),
    bullet: BULLET.test(trimmed),
    topics: topicWords(ink),
  };
}

/** Eight words at least with a French share of function words, and an end; or long enough to need none. A cut teaser is not one. */
function isProse(text: string, key: string, words: number): boolean {
  if (words < 8) return false;
  const share = functionShare(key);
  if (share < 0.18) return false;
  if (isCut(text)) return words >= 40;
  if (endsSentence(text)) return true;
  // « La convention prévoit trois chantiers : » opens a list or a quotation.
  if (text.endsWith(':')) return words >= 12 && share >= 0.25;
  return words >= 35 && share >= 0.3;
}

/** « Jeanne Corriveau », « Khadija SKALLI », « M. El Alaoui », « A. Amrani (Rabat, correspondance) », « A. Amrani / Le Quotidien »: two to four capitalised words alone. */
const SIGNATURE =
  /^(?:\p{Lu}[\p{L}'’.-]*)(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|el|ben|al|bin|d['’]\p{Lu}\p{L}+)){1,4}(?:\s?\([^()]{3,40}\)|\s\/\s(?:L[ea]s?\s|L['’])?\p{Lu}[\p{L}'’.-]*(?:\s(?:d[ue]s?\s)?\p{Lu}[\p{L}'’.-]*){0,2})?$/u;

/** « R.B. », « M.Ba. », « MK/ac/APA », « S. E. M. / Le Quotidien »: initials. */
const INITIALS =
  /^(?:\p{Lu}\p{Ll}{0,2}\.[ -]?){2,4}(?:\s?\/\s[\p{L} ’'.-]{3,30})?$|^\p{Lu}{1,3}(?:\/\p{L}{1,4}){1,4}$/u;

/** A line that is a name and nothing else; a place or a company of the same shape is not told apart. */
export const isSignature = (unit: Unit): boolean =>
  unit.text.length <= 60 &&
  ((unit.words >= 2 && unit.words <= 8 && SIGNATURE.test(unit.text)) || INITIALS.test(unit.text));

/** Units of a clipping in order. Characters that nobody sees are mended here, once for all. */
export function unitsOf(clipping: Clipping, tally: Tally): Unit[] {
  const units: Unit[] = [];
  const plainLines = clipping.format === 'text';
  for (const node of (clipping.tree as Root).children) {
    const text = mendCharacters(plainText(node), tally);
    const line = node.position?.start.line;
    const lastLine = node.position?.end.line;
    if (text.trim() === '') {
      const described = picturesOf(node);
      if (described !== '')
        units.push({ ...makeUnit(described, { line, lastLine, node }), reading: { rule: 'caption' } });
      continue;
    }
    units.push(
      makeUnit(text, plainLines && node.type === 'paragraph' ? { line, lastLine } : { line, lastLine, node }),
    );
  }
  return units;
}
