/** French typography for text that a machine printed: each repair is counted, and no word ever changes. */

import type { RepairRule } from './rules.ts';
import { foldInPlace, functionShare } from './shape.ts';

export type Tally = Map<RepairRule, number>;

const THIN = '\u202f';
const HARD = '\u00a0';

/** Soft hyphens, zero-width space, word joiner, stray byte order mark, C0 and C1 controls except tab; not bidi marks, which Arabic words may need. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const COMBINING = /[A-Za-z][\u0300-\u036f]/g;
const LIGATURES = /[\ufb00-\ufb06]/g;
const RUN_OF_SPACES = /[ \t\u00a0\u202f\u2002-\u200a\u3000]{2,}/g;

/**
 * Characters that no reader sees, whatever the text: done before anything is read from it.
 */
export function mendCharacters(text: string, tally: Tally): string {
  if (!/[^\x20-\x7e\u00c0-\u00ff\u2019«»\u00a0\u202f\u2013\u2014\u2026œŒ€]/.test(text)) return text;
  let mended = replaceCounted(text, INVISIBLE, '', 'invisible-characters', tally);
  if (COMBINING.test(mended)) {
    COMBINING.lastIndex = 0;
    mended = replaceCounted(mended, COMBINING, (pair) => pair.normalize('NFC'), 'composed-accents', tally);
  }
  mended = mended.normalize('NFC');
  return replaceCounted(mended, LIGATURES, (ligature) => ligature.normalize('NFKC'), 'ligatures', tally);
}

function replaceCounted(
  text: string,
  pattern: RegExp,
  replacement: string | ((match: string, ...groups: string[]) => string),
  rule: RepairRule,
  tally: Tally,
): string {
  let count = 0;
  const mended = text.replace(pattern, (...args) => {
    const match = args[0] as string;
    const groups = args.slice(1).filter((arg): arg is string => typeof arg === 'string');
    const made = typeof replacement === 'string' ? replacement : replacement(match, ...groups);
    if (made !== match) count += 1;
    return made;
  });
  if (count > 0) tally.set(rule, (tally.get(rule) ?? 0) + count);
  return mended;
}

/** « l'usine », « qu'il », « aujourd'hui », « d'Afrique », « L 'usine » is left; not « don't », « 5'10 ». */
const ELISION =
  /(?<![\p{L}\p{N}])((?:[ldjmnstcLDJMNSTC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu|[Pp]resqu|[Qq]uelqu|[Aa]ujourd|[Ee]ntr|[Pp]rud|[Gg]rand))['‘ʼ´`′](?=[\p{L}«"“\d])/gu;

/** What such a word may stand before: `'`, not `’`. A look for it is cheaper than one for the words. */
const APOSTROPHE = /['‘ʼ´`′]/;

/** The closing guillemet of WordPress where an opening one belongs: « qu' »il », « l' »industrie ». */
const MISPLACED_GUILLEMET =
  /((?:[ldjmnstcLDJMNSTC]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu)['’])[ \u00a0\u202f]*»[ \u00a0\u202f]*(?=\p{L})/gu;

/** A straight pair around words: `"mot"`, `"une phrase entière"`; the pair must open after a space and close before one. */
const STRAIGHT_PAIR = /(?<=^|[\s([\u00a0\u202f’'«])"([^"\n]{1,600})"(?=$|[\s.,;:!?)\]\u00a0\u202f»])/g;
const CURLY_PAIR = /“([^“”\n]{1,600})”/g;

/** Three dots and more: « ... »; not « .. ». */
const DOTS = /\.{3,}/g;

/** A mark of two parts and the spaces before it: « pays ; », « quoi? »; not « :// », « 12:03 », « ?! ». */
const MARK_SPACE = /(?<=[\p{L}\p{N}»”’)%°€$\]])[ \u00a0\u202f\u2009]*([;!?])(?=[\s»”)\u00a0\u202f]|$)/gu;
const COLON_SPACE = /(?<=[\p{L}\p{N}»”’)%°€$\]])[ \u00a0\u202f\u2009]*:(?=[\s\u00a0\u202f]|$)/gu;

const OPEN_GUILLEMET = /«[ \u00a0\u202f\u2009]*(?=\S)/g;
const CLOSE_GUILLEMET = /(?<=\S)[ \u00a0\u202f\u2009]*»/g;

/** « 7 500 », « 12 500 000 » with whatever space; not « 2024 500 » (first group over three figures) nor « 06 61 23 45 67 ». */
const THOUSANDS =
  /(?<![\d.,][ \u00a0\u202f\u2009]?)(?<!\d)([1-9]\d{0,2})((?:[ \u00a0\u202f\u2009]\d{3})+)(?![ \u00a0\u202f\u2009]?\d)/g;

/** « partenariats.La », « pays,le » glued by a scraper; or « en 2028.Les »: a sentence mark between a small letter or a long number and a capital. Not « www.Site », « M.Dupont », « U.S.A ». */
const GLUED_SENTENCE =
  /(?<=\p{Ll}{3}|\p{Ll}[»)]|\d{3})([.!?…])(?=(?:Le|La|Les|Un|Une|Des|En|Au|Aux|Ce|Cette|Ces|Il|Elle|Ils|Elles|On|Selon|Pour|Dans|Par|Avec|Sur|Nous|Mais|Ainsi|Lors|De|Du)[\s\u00a0\u202f])/gu;

/** The middle of it, which most texts do not have: « s.L », not « s. L ». */
const GLUED_MARK = /[.!?…][A-Z]/;

/** A space before a comma or a full stop: « pays , »; not « . . . » nor « .com ». */
const SPACE_BEFORE_STOP = /(?<=[\p{L}\p{N}»)”%])[ \u00a0\u202f]+([,.])(?=[\s\u00a0\u202f]|$)/gu;

/** What the three patterns above cannot do without, cheap to look for: « ; », « , » behind a space, « 500 » behind one. */
const TWO_PART_MARK = /[;!?]/;
const STOP_AFTER_SPACE = /[ \u00a0\u202f][,.]/;
const THREE_FIGURES = /[ \u00a0\u202f\u2009]\d{3}/;

const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;

/**
 * French prose, as opposed to code, a table of figures or another language: enough function words, few signs of code.
 * @param key the same text folded in place, where it is known already.
 */
export function isFrenchProse(text: string, key?: string): boolean {
  if (/[{}<>\\=]|&&|\|\|/.test(text)) return false;
  const words = countWords(text, 20);
  if (words < 4) return /[éèàùêîôûç’]/i.test(text) && !/[_`~^]/.test(text);
  // A heading or a question has few function words; an accent tells it from code and from figures.
  if (words < 20 && /[éèàùêîôûçœ’]/i.test(text) && !/[_`~^@#]/.test(text)) return true;
  return functionShare(key ?? foldInPlace(text)) >= 0.2;
}

/** What stands between white space, up to `enough`; ends where nothing stands count. */
function countWords(text: string, enough: number): number {
  let words = 1;
  SPACES.lastIndex = 0;
  while (words < enough && SPACES.test(text)) words += 1;
  return words;
}
const SPACES = /\s+/g;

/**
 * Mends one stretch of French text. Text that is no French prose is returned as it is, its repeated spaces apart.
 * @param options whether it is prose, or the text folded in place, where either is known.
 */
export function mendTypography(
  text: string,
  tally: Tally,
  options: { prose?: boolean; key?: string | undefined } = {},
): string {
  const prose = options.prose ?? isFrenchProse(text, options.key);
  let mended = text.replace(/[\r\n\t]+/g, ' ');
  if (!prose) return mended;
  const kept: string[] = [];
  if (mended.includes('://') || mended.includes('www.')) {
    // Addresses are no prose: they stand aside while the marks around them are mended.
    mended = mended.replace(ADDRESS, (address) => {
      kept.push(address);
      return `\ue000${kept.length - 1}\ue001`;
    });
  }
  mended = replaceCounted(mended, RUN_OF_SPACES, ' ', 'repeated-spaces', tally);
  if (APOSTROPHE.test(mended))
    mended = replaceCounted(mended, ELISION, (_match, word) => `${word}’`, 'apostrophes', tally);
  if (mended.includes('»')) {
    mended = replaceCounted(
      mended,
      MISPLACED_GUILLEMET,
      (_match, word) => `${word!.replace("'", '’')}«${THIN}`,
      'misplaced-guillemet',
      tally,
    );
  }
  if (mended.includes('"') && (mended.split('"').length - 1) % 2 === 0) {
    mended = replaceCounted(
      mended,
      STRAIGHT_PAIR,
      (_match, words) => `«${THIN}${words!.trim()}${THIN}»`,
      'guillemets',
      tally,
    );
  }
  if (mended.includes('“')) {
    // Curly pairs inside guillemets are the second level: they stay.
    const nested = /«[^«»]*“/.test(mended);
    if (!nested)
      mended = replaceCounted(
        mended,
        CURLY_PAIR,
        (_match, words) => `«${THIN}${words!.trim()}${THIN}»`,
        'guillemets',
        tally,
      );
  }
  if (mended.includes('...')) mended = replaceCounted(mended, DOTS, '…', 'ellipses', tally);
  if (GLUED_MARK.test(mended))
    mended = replaceCounted(mended, GLUED_SENTENCE, (mark) => `${mark} `, 'missing-space', tally);
  if (TWO_PART_MARK.test(mended))
    mended = replaceCounted(
      mended,
      MARK_SPACE,
      (_match, mark) => `${THIN}${mark}`,
      'spaces-before-marks',
      tally,
    );
  if (mended.includes(':'))
    mended = replaceCounted(mended, COLON_SPACE, `${HARD}:`, 'spaces-before-marks', tally);
  if (STOP_AFTER_SPACE.test(mended))
    mended = replaceCounted(mended, SPACE_BEFORE_STOP, (_match, mark) => mark!, 'spaces-before-marks', tally);
  if (mended.includes('«'))
    mended = replaceCounted(mended, OPEN_GUILLEMET, `«${THIN}`, 'spaces-in-guillemets', tally);
  if (mended.includes('»'))
    mended = replaceCounted(mended, CLOSE_GUILLEMET, `${THIN}»`, 'spaces-in-guillemets', tally);
  if (THREE_FIGURES.test(mended))
    mended = replaceCounted(
      mended,
      THOUSANDS,
      (_match, head, tail) => head + tail!.replace(/[ \u00a0\u2009\u202f]/g, THIN),
      'thousands',
      tally,
    );
  return kept.length === 0
    ? mended
    : mended.replace(/\ue000(\d+)\ue001/g, (_match, index) => kept[Number(index)]!);
}

export const repairsOf = (tally: Tally): { rule: string; count: number }[] =>
  [...tally].map(([rule, count]) => ({ rule, count })).sort((a, b) => a.rule.localeCompare(b.rule));
