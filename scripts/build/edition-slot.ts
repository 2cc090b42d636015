/**
 * The edition line (date, counts) stands in the foot of every page and changes with every edition. It is marked in the page, so
 * that a new edition replaces the line in the finished files instead of rendering ten thousand pages.
 */
const OPEN = '<!--edition-->';
const CLOSE = '<!--/edition-->';

/** Where the line stands in a page, markers excluded; `undefined` when the page has none. */
function findSlot(page: Buffer): { start: number; end: number } | undefined {
  const open = page.indexOf(OPEN);
  if (open === -1) return undefined;
  const start = open + OPEN.length;
  const end = page.indexOf(CLOSE, start);
  if (end === -1) throw new Error(`${OPEN} has no ${CLOSE}`);
  return { start, end };
}

/** The edition line of a page, or `undefined`. */
export function readEdition(page: Buffer): string | undefined {
  const slot = findSlot(page);
  return slot && page.toString('utf8', slot.start, slot.end);
}

/** The same page with another edition line; `undefined` when the page has none or has this very one already. */
export function replaceEdition(page: Buffer, edition: string): Buffer | undefined {
  const slot = findSlot(page);
  if (!slot || page.toString('utf8', slot.start, slot.end) === edition) return undefined;
  return Buffer.concat([page.subarray(0, slot.start), Buffer.from(edition), page.subarray(slot.end)]);
}
