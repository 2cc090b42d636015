/** What a clipping may cost: the sizes and depths past which reading stops with a problem instead of a parser in trouble. */

/** Bytes of a text or Markdown clipping. A long press feature is 60 kB; two megabytes are a book. */
export const MAX_TEXT_BYTES = 2_000_000;

/** Bytes of a saved page. Pages that carry their pictures inside reach several megabytes. */
export const MAX_HTML_BYTES = 8_000_000;

/** Depth of elements, quotations or lists. The deepest real pages we know stay under 100. */
export const MAX_DEPTH = 400;

/** Elements of a saved page. Real ones have a few thousand; parsers of pages take the square of their number in the worst case. */
export const MAX_ELEMENTS = 20_000;

/** Marks that Markdown could mean something by, in one run without a space: parsers take the square of their number. */
export const MAX_CROWD = 4000;

/** Elements without a meaning for the text; what they hold is not page depth. */
const VOID_TAGS = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);

const SPACE = 32;
const GREATER = 62;
const SLASH = 47;

/**
 * Deepest nesting of tags in a page, by one scan that builds no tree and stops as soon as `limit` is passed.
 * An upper bound: elements that a parser closes by itself (`<p>`, `<li>`) count until their parent's closing tag is seen.
 */
export function tagDepth(html: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  let at = html.indexOf('<');
  while (at !== -1) {
    const next = html.charCodeAt(at + 1);
    if (next === SLASH) {
      if (depth > 0) depth -= 1;
    } else if ((next | 32) >= 97 && (next | 32) <= 122) {
      let end = at + 1;
      while (end < html.length && html.charCodeAt(end) > SPACE && html.charCodeAt(end) !== GREATER) end += 1;
      const tag = html
        .slice(at + 1, end)
        .replace(/\/$/, '')
        .toLowerCase();
      if (tag === 'script' || tag === 'style') {
        const close = html.indexOf(`</${tag}`, end);
        at = close === -1 ? html.length : close + 2;
      } else if (!VOID_TAGS.has(tag) && tag !== 'p' && tag !== 'li' && tag !== 'option') {
        depth += 1;
        if (depth > deepest) {
          deepest = depth;
          if (deepest > limit) return deepest;
        }
      }
    }
    at = html.indexOf('<', at + 1);
  }
  return deepest;
}

/** Does a page open more elements than `limit`? One scan, which stops there. */
export function hasMoreElements(html: string, limit: number): boolean {
  let count = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) {
    const next = html.charCodeAt(at + 1) | 32;
    if (next < 97 || next > 122) continue;
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

const MARKS = new Set([...'_*`~\\@:&<>[]()!|#.'].map((mark) => mark.charCodeAt(0)));
/** A gap in the Latin blocks and beyond is no space here: only what ends a word for a parser of Markdown. */
const isGap = (code: number): boolean => code <= SPACE || code === 0xa0 || code === 0x202f || code === 0x3000;

/** 1-based line of the first run without a space that holds more than `limit` marks; addresses and pictures in base 64 hold few. */
export function crowdedLine(lines: readonly string[], limit: number): number | undefined {
  for (const [index, line] of lines.entries()) {
    if (line.length <= limit) continue;
    let marks = 0;
    for (let at = 0; at < line.length; at += 1) {
      const code = line.charCodeAt(at);
      if (isGap(code)) marks = 0;
      else if (MARKS.has(code)) {
        marks += 1;
        if (marks > limit) return index + 1;
      }
    }
  }
  return undefined;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Deepest run of `>`, `-`, `1.` or list indentation that a Markdown parser would have to nest. */
export function markdownDepth(lines: readonly string[], limit: number): number {
  let deepest = 0;
  for (const line of lines) {
    let depth = 0;
    for (let at = 0; at < line.length; at += 1) {
      const char = line[at];
      if (char === '>' || char === '-' || char === '*' || char === '+') depth += 1;
      else if ((char === '.' || char === ')') && isDigit(line.charCodeAt(at - 1))) depth += 1;
      else if (char !== ' ' && char !== '\t' && !isDigit(line.charCodeAt(at))) break;
      if (depth > limit) return depth;
    }
    if (depth > deepest) deepest = depth;
    // A run of opening brackets makes link parsing costly in the same way.
    let brackets = 0;
    for (let at = 0; at < line.length; at += 1) {
      if (line[at] === '[') brackets += 1;
      else if (line[at] === ']') brackets = Math.max(0, brackets - 1);
      if (brackets > limit) return brackets;
    }
  }
  return deepest;
}
