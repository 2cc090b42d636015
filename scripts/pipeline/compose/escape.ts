/** Escapes words so that MDX shows exactly them, and ordinary prose stays as an editor would type it. */

/**
 * How wary to be. `prose` escapes a character only where it would act; `addresses` also breaks what would become a link by itself;
 * `unmarked` moreover writes no emphasis; `everything` escapes all ASCII punctuation, so that nothing can act.
 */
export const wariness = ['prose', 'addresses', 'unmarked', 'everything'] as const;
export type Wariness = (typeof wariness)[number];

/** Where the words stand. */
export interface Surroundings {
  wary: Wariness;
  /** The words begin a line of the file (after the markers of lists and quotations). */
  lineStart: boolean;
  /** That line is not the first of its block: underlines and tables could begin there. */
  laterLine: boolean;
  /** The words end a line. */
  lineEnd: boolean;
  cell: boolean;
  link: boolean;
  heading: boolean;
  /** What is written just before and just after: a mark, a neighbour, `''` at the ends of the block. */
  before: string;
  after: string;
  /** Runs of `*`, `_`, `~` that find no partner in their block. */
  lonely: ReadonlySet<string>;
}

/** `&eacute;`, `&#233;`, `&T;` (whether the name exists is not asked); not `R&D` nor `A & B;`. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,40});/iy;

/** `import x`, `export default`: what MDX takes for code at the start of a block; not `importation` nor `import-export`. */
const CODE_WORD = /^(?:import|export)(?=\s|$)/;

/** `# Titre`, `###`; not `#maroc`. */
const HASHES = /^#{1,6}(?=[ \t]|$)/;

/** `- x`, `+`, `---`, `--`; not `-5 %`. */
const BULLET = /^([-+])(?=[ \t]|$|\1)/;

/** `1. x`, `2)`; not `1.5` nor `2024`. */
const NUMBERED = /^\d{1,9}(?=[.)](?:[ \t]|$))/;

/** ASCII punctuation, the only characters that could act: `*`, `{`; not `é`, not `«`. */
const isPunctuation = (code: number): boolean =>
  (code >= 33 && code <= 47) ||
  (code >= 58 && code <= 64) ||
  (code >= 91 && code <= 96) ||
  (code >= 123 && code <= 126);
const ALPHANUMERIC = /[\p{L}\p{N}]/u;
const BLANK = /^\s?$/;

/** Escapes `value`; the result has no line break and is at most nine times as long. */
export function escapeText(value: string, place: Surroundings): string {
  let text = '';
  let at = 0;
  const leading = place.lineStart ? value.length - value.replace(/^[ \t]+/, '').length : 0;
  text += asReferences(value.slice(0, leading));
  at = leading;
  let end = value.length;
  if (place.lineEnd) while (end > at && (value[end - 1] === ' ' || value[end - 1] === '\t')) end -= 1;
  if (place.lineStart) {
    const opening = escapeOpening(value.slice(at, end), place);
    text += opening.text;
    at += opening.length;
  }
  while (at < end) {
    const from = at;
    while (at < end && !isPunctuation(value.charCodeAt(at))) at += 1;
    text += value.slice(from, at);
    if (at === end) break;
    const character = value[at]!;
    if (place.wary === 'everything') {
      text += `\\${character}`;
      at += 1;
    } else if (character === '*' || character === '_' || character === '~') {
      let last = at + 1;
      while (value[last] === character) last += 1;
      const run = value.slice(at, last);
      const acts = runActs(
        character,
        charBefore(value, at) || place.before,
        charAfter(value, last) || place.after,
        place,
      );
      text += acts ? run.replaceAll(character, `\\${character}`) : run;
      at = last;
    } else {
      text += acts(character, value, at, end, place) ? `\\${character}` : character;
      at += 1;
    }
  }
  return text + asReferences(value.slice(end));
}

const asReferences = (spaces: string): string =>
  Array.from(spaces, (space) => `&#x${space.codePointAt(0)!.toString(16)};`).join('');

/** What the first characters of a line would do there. Returns them escaped, with how many were taken. */
function escapeOpening(line: string, place: Surroundings): { text: string; length: number } {
  const first = line[0] ?? '';
  if (CODE_WORD.test(line) || (place.wary === 'everything' && /[a-z]/i.test(first)))
    return { text: asReferences(first), length: 1 };
  const number = NUMBERED.exec(line)?.[0];
  if (number !== undefined) return { text: `${number}\\${line[number.length]}`, length: number.length + 1 };
  const acting =
    HASHES.test(line) ||
    BULLET.test(line) ||
    first === '>' ||
    first === '[' ||
    first === '*' ||
    first === '_' ||
    line.startsWith('~~~') ||
    (place.laterLine && /^[=|:-]/.test(line));
  return acting ? { text: `\\${first}`, length: 1 } : { text: '', length: 0 };
}

/** Does this punctuation mark, other than those that come in runs, act here? */
function acts(character: string, value: string, at: number, end: number, place: Surroundings): boolean {
  const last = at === end - 1;
  const breaksAddresses = place.wary !== 'prose';
  switch (character) {
    case '\\':
    case '`':
    case '{':
    case '<':
      return true;
    case '&':
      REFERENCE.lastIndex = at;
      return REFERENCE.test(value);
    case '[':
      return place.link;
    case ']':
      return place.link || value[at + 1] === '(';
    case '!':
      return last && place.after === '[';
    case '|':
      return place.cell;
    case '#':
      return place.heading && last;
    case ':':
      return breaksAddresses && value.startsWith('//', at + 1);
    case '@':
      return breaksAddresses;
    case '.':
      return breaksAddresses && value.slice(Math.max(0, at - 3), at).toLowerCase() === 'www';
    default:
      return false;
  }
}

/** Can a run of `*`, `_` or `~` open or close emphasis between these neighbours? */
function runActs(character: string, before: string, after: string, place: Surroundings): boolean {
  if (place.lonely.has(character) && place.wary === 'prose') return false;
  if (BLANK.test(before) && BLANK.test(after)) return false;
  if (character === '_' && ALPHANUMERIC.test(before) && ALPHANUMERIC.test(after)) return false;
  return true;
}

/** The whole character (not half a pair) on each side of a place. */
const charBefore = (value: string, at: number): string => {
  const low = value[at - 1] ?? '';
  return /[\udc00-\udfff]/.test(low) ? (value[at - 2] ?? '') + low : low;
};
const charAfter = (value: string, at: number): string => {
  const point = value.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
};
