/**
 * The edition line (date, counts) stands in the foot of every page and changes with every edition. It is marked in the page, so
 * that a new edition replaces the line in the finished files instead of rendering ten thousand pages.
 */
const OPEN = '<!--edition-->';
const CLOSE = '<!--/edition-->';

/** Where the line stands in `html`, markers excluded; `undefined` when the page has none. */
function findSlot(html: string): { start: number; end: number } | undefined {
  const open = html.indexOf(OPEN);
  if (open === -1) return undefined;
  const start = open + OPEN.length;
  const end = html.indexOf(CLOSE, start);
  if (end === -1) throw new Error(`${OPEN} has no ${CLOSE}`);
  return { start, end };
}

/** The edition line of a page, or `undefined`. */
export function readEdition(html: string): string | undefined {
  const slot = findSlot(html);
  return slot && html.slice(slot.start, slot.end);
}

/** The same page with another edition line; `undefined` when the page has none or has this very one already. */
export function replaceEdition(html: string, edition: string): string | undefined {
  const slot = findSlot(html);
  if (!slot || html.slice(slot.start, slot.end) === edition) return undefined;
  return html.slice(0, slot.start) + edition + html.slice(slot.end);
}
