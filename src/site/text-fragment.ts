/** Addresses that make a browser scroll to, and light up, the very words of a sentence. */

/** What `encodeURIComponent` leaves alone although `-`, `,` and `&` are signs of the fragment's own grammar; the rest for safety in attributes. */
const SIGNS = /[-!'()*~_.]/g;

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    SIGNS,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

/** Beyond this, the first and last words name the passage: a whole long sentence would weigh more than the row that holds it. */
const LONGEST_WHOLE = 160;
const WORDS_AT_EACH_END = 6;

/** What stands around a passage on its page; one side is enough to tell it from the same words printed elsewhere. */
export interface Surroundings {
  before?: string;
  after?: string;
}

/** Enough words of the surroundings to be unlike any other printing of the passage. */
const WORDS_AROUND = 3;

/**
 * `:~:text=…` for `quote`, which must hold the exact characters of the page (a browser does not take U+202F for a space).
 * To be put after `#id`, so that a browser that knows no text fragments still lands on the passage. `around` makes the browser
 * choose this printing of the words and not an earlier one on the same page.
 */
export function textFragment(quote: string, around: Surroundings = {}): string {
  const before = around.before?.split('\n').at(-1)?.trim().split(/\s+/u).slice(-WORDS_AROUND).join(' ');
  const after = around.after?.split('\n')[0]?.trim().split(/\s+/u).slice(0, WORDS_AROUND).join(' ');
  const passage = passageOf(quote);
  if (before) return `:~:text=${encode(before)}-,${passage}`;
  return after ? `:~:text=${passage},-${encode(after)}` : `:~:text=${passage}`;
}

function passageOf(quote: string): string {
  if (quote.length <= LONGEST_WHOLE) return encode(quote);
  const spaces = [...quote.matchAll(/\s+/gu)].map(({ index }) => index);
  const start = quote.slice(0, spaces[WORDS_AT_EACH_END - 1]);
  const lastSpace = spaces.at(-WORDS_AT_EACH_END);
  if (lastSpace === undefined || lastSpace <= start.length) return encode(quote);
  return `${encode(start)},${encode(quote.slice(lastSpace).trimStart())}`;
}
