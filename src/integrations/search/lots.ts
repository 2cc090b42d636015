/**
 * Cuts the search index into lots by date, so that one changed article costs one lot and not the whole index. The cut depends on
 * the documents only, never on what was published before.
 */
import type { SearchDocument } from './document.ts';

/** Documents of one stretch of time; `name` is a safe folder name. */
export interface Lot {
  name: string;
  documents: SearchDocument[];
}

/** The lot that is always there: the last of the others, and the whole of a small site. */
export const FIRST_LOT = 'base';

/** Beyond this many documents (some four figures to an article) a lot is cut. */
export const LOT_SIZE = 4000;

/** Lengths of the prefixes of an ISO day: year, month, day. */
const PRECISIONS = [4, 7, 10] as const;

/**
 * The first lot, then the others from the newest to the oldest; no two share a day, and the first comes last in that order. What
 * has no date comes after all that has one.
 */
export function cutIntoLots(documents: readonly SearchDocument[], size: number = LOT_SIZE): Lot[] {
  if (documents.length <= size) return [{ name: FIRST_LOT, documents: [...documents] }];
  const undated = documents.filter(({ date }) => date === '');
  const dated = documents.filter(({ date }) => date !== '');
  // Without a date any order will do: the undated come last, by the fingerprint of their address.
  const lots = [...(dated.length > 0 ? cut(dated, '', size) : []), ...spread(undated, size)];
  // An empty bundle could not be opened: the last lot takes the first place, and the order by date still holds.
  return [{ name: FIRST_LOT, documents: lots.pop()?.documents ?? [] }, ...lots];
}

/** A power of two of lots, so that growing seldom moves a document from one to another. */
function spread(documents: readonly SearchDocument[], size: number): Lot[] {
  let count = 1;
  while (documents.length / count > size && count < documents.length) count *= 2;
  const lots = Array.from(
    { length: count },
    (_, index): Lot => ({ name: `undated-${count}-${index}`, documents: [] }),
  );
  for (const document of documents) lots[fingerprint(document.url) % count]!.documents.push(document);
  return lots.filter((lot) => lot.documents.length > 0);
}

/** FNV-1a, 32 bits: even enough, and the same everywhere. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}

/** `from` is the date that all `documents` begin with. */
function cut(documents: readonly SearchDocument[], from: string, size: number): Lot[] {
  const precision = PRECISIONS.find((length) => length > from.length);
  if (documents.length <= size || precision === undefined)
    return [{ name: nameOf(from), documents: [...documents] }];
  const groups = new Map<string, SearchDocument[]>();
  for (const document of documents) {
    const key = document.date.slice(0, precision);
    const group = groups.get(key);
    if (group) group.push(document);
    else groups.set(key, [document]);
  }
  const lots: Lot[] = [];
  let small: Lot | undefined;
  // Oldest first: a new article then joins the last lot and moves no other's bounds.
  for (const key of [...groups.keys()].sort()) {
    const group = groups.get(key)!;
    if (group.length > size) {
      small = undefined;
      lots.push(
        ...(key.length < precision
          ? [{ name: nameOf(key), documents: group }]
          : cut(group, key, size).reverse()),
      );
    } else if (small && small.documents.length + group.length <= size) small.documents.push(...group);
    else {
      small = { name: nameOf(key), documents: [...group] };
      lots.push(small);
    }
  }
  return lots.reverse();
}

/** `2024-s1`; everything that is dated, when one lot holds it, begins with no date in common. */
const nameOf = (date: string): string => (date === '' ? 'dated' : date.toLowerCase());
