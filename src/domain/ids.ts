/** Ids: what names a file, an address and an entry, safe on every file system. */
import { z } from 'zod';

/** Names that Windows keeps for devices; `con.mdx` could not be written there. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Lower-case ASCII letters, digits and single hyphens: `renault-7-500-emplois`, not `Été` nor `a--b`. */
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Long enough for a title, short enough for every file system with its extension. */
export const MAX_ID_LENGTH = 80;

export const isSafeId = (text: string): boolean =>
  text.length <= MAX_ID_LENGTH && SLUG.test(text) && !RESERVED.test(text);

export const slug = z.string().refine(isSafeId);

/**
 * A safe id from any text: accents folded, `œ` to `oe`, other runs to one hyphen, cut at a word's end.
 * Returns `''` when nothing usable is left (a title in Arabic script, say): the caller must then choose another source.
 */
export function slugify(text: string, maxLength: number = MAX_ID_LENGTH): string {
  const folded = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const cut =
    folded.length <= maxLength
      ? folded
      : folded
          .slice(0, maxLength + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, maxLength);
  return RESERVED.test(cut) ? `${cut}-1` : cut;
}
