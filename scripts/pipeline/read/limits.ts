/** What a clipping may cost: the sizes and depths past which reading stops with a problem instead of a parser in trouble. */

/** Bytes of a text or Markdown clipping. A long press feature is 60 kB; two megabytes are a book. */
export const MAX_TEXT_BYTES = 2_000_000;

/** Bytes of a saved page. Pages that carry their pictures inside reach several megabytes. */
export const MAX_HTML_BYTES = 8_000_000;

/** Depth of elements, quotations or lists. The deepest real pages we know stay under 100. */
export const MAX_DEPTH = 400;

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

/** Deepest run of `>` or list indentation that a Markdown parser would have to nest. */
export function markdownDepth(lines: readonly string[], limit: number): number {
  let deepest = 0;
  for (const line of lines) {
    let depth = 0;
    for (let at = 0; at < line.length; at += 1) {
      const char = line[at];
      if (char === '>' || char === '-' || char === '*' || char === '+') depth += 1;
      else if (char !== ' ' && char !== '\t') break;
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
