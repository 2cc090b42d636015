/** Which line is the title of the article. */
import type { ClippingMeta } from '../model.ts';
import { wordKey } from '../read/fold.ts';
import { likeness } from '../read/page-metadata.ts';
import type { RemovalRule } from './rules.ts';
import { firstProse, type Scene } from './scene.ts';
import { sentenceStarts } from './sentences.ts';
import { endsSentence, functionShare, isCut } from './shape.ts';
import { isSignature, type Unit } from './units.ts';
import { overlap } from './zone.ts';

export function titleOf(unit: Unit, meta: ClippingMeta): string {
  const printed = unit.text.replace(/[ \t\r\n]+/g, ' ');
  const declared = meta.title?.value;
  return declared && declared.length < printed.length && likeness(declared, printed) > 0.9
    ? declared
    : printed;
}

/** Most words of what a title is about. */
const RUBRIC_WORDS = 6;

/** « Tourisme. | Le cap des 20 millions sera franchi »: what a glued text is about stands before its title or its first sentence, with a full stop of its own. */
export const isRubric = (units: readonly Unit[], index: number): boolean => {
  const unit = units[index];
  const next = units[index + 1];
  return (
    index === 0 &&
    unit?.glued === true &&
    next?.glued === true &&
    next.line === unit.line &&
    unit.words <= RUBRIC_WORDS &&
    /\p{L}(?:\.|…)$/u.test(unit.text) &&
    (unit.reading === undefined || unit.reading.weak === true)
  );
};

/** « Énergie, Maroc Telecom, Rabat »: tags printed with no heading; not « Rabat, Fès et Tanger s’équipent ». */
export const LIST_OF_NAMES = /^(?:\p{Lu}[^,.;:!?]{1,30}, ){2,8}\p{Lu}[^,.;:!?]{1,30}$/u;

/** A line that could be a title: three words at least, no list mark, nothing that its own words explain. */
const couldBeTitle = (unit: Unit): boolean =>
  !unit.reading &&
  unit.words >= 3 &&
  unit.words <= 40 &&
  unit.text.length <= 320 &&
  !isCut(unit.text) &&
  !/\s[·|•]\s/.test(unit.text) &&
  !LIST_OF_NAMES.test(unit.text) &&
  !unit.bullet &&
  !isSignature(unit) &&
  !(unit.glued && /\.$|\p{Ll}{2}\. \p{Ll}/u.test(unit.text));

/** « Gotion s’installe à Kénitra », « « Nous y croyons » », « 12,8 milliards »; not « - un », « <b> », « Il a dit : », « Fin. ». */
const TITLE_SHAPE = /^["«“‘'(¿]?[\s\u00a0\u202f]?[\p{L}\p{N}#@].*(?:\.{3}|[^.,;:\s])$/su;

export const looksLikeTitle = (unit: Unit): boolean =>
  !unit.bullet &&
  unit.words >= 1 &&
  unit.words <= 40 &&
  unit.text.length <= 320 &&
  TITLE_SHAPE.test(unit.text) &&
  /\p{L}{2}/u.test(unit.text) &&
  !/[{}<>=\\]/.test(unit.text);

/** Whether the second line goes on after the first as a text after its title: it is set apart or longer, and no end of the same sentence. */
export const goesBefore = (title: Unit, text: Unit): boolean =>
  !/^\p{Ll}/u.test(text.text) &&
  (text.text.length > title.text.length || (text.line ?? 0) - (title.lastLine ?? title.line ?? 0) > 1);

/** Lines that pages print between a title and its text. */
const UNDER_TITLE = new Set<RemovalRule>([
  'byline',
  'publication-date',
  'reading-time',
  'source-line',
  'photo-credit',
  'caption',
  'view-count',
  'sharing',
]);

/** From so many words, and so much of the subject, a first line is neither a slogan nor another title. */
const LONG_TITLE = 10;
const OWN_TITLE = 0.2;

/** A clipping with nothing of a page above its text begins with its title, however short; a name that the text never says is no title. */
function bareTitle({ units, zone, vocabulary, counts, trusted }: Scene): number | undefined {
  const title = units[0]!;
  const first = firstProse(units, zone);
  if (trusted || title.glued || title.reading || first < 1 || first > 6 || !looksLikeTitle(title))
    return undefined;
  const between = units.slice(1, first);
  const lines = between.filter((unit) => !unit.reading);
  if (lines.length > 2 || between.some((unit) => unit.reading && !UNDER_TITLE.has(unit.reading.rule)))
    return undefined;
  if (!goesBefore(title, units[1]!) && !units[1]!.reading) return undefined;
  // Printed twice: which printing is the title is told by its place.
  if ((counts.get(title.ink) ?? 1) > 1) return undefined;
  // A slogan or another title above the real one says little of the subject, and the line under it says more.
  const own = overlap(title, vocabulary);
  const better = lines.some(
    (unit) =>
      couldBeTitle(unit) &&
      overlap(unit, vocabulary) >= Math.max(0.3, own + 0.25) &&
      !title.topics.some((word) => unit.topics.includes(word)),
  );
  const repeated = lines.some((unit) => (counts.get(unit.ink) ?? 1) > 1);
  if (
    ((better && !(title.words >= LONG_TITLE && own >= OWN_TITLE)) || repeated) &&
    !/[?!…»”"]$/.test(title.text)
  )
    return undefined;
  if (title.words < 2) return own > 0 && lines.length === 0 ? 0 : undefined;
  const named = own > 0 || lines.some((unit) => title.topics.some((word) => unit.topics.includes(word)));
  return named || between.length === 0 || title.words > 3 || !isSignature(title) ? 0 : undefined;
}

/** How far above the first paragraph a title may stand, in units that are not furniture. */
const TITLE_REACH = 10;

export function findTitle(scene: Scene): number | undefined {
  const { units, zone, meta, trusted } = scene;
  if (meta.title) {
    // The page's own heading is the title to the letter: a line that resembles it is a quotation taken out of the text.
    const at = printedAs(scene, meta.title.value, meta.title.evidence === 'h1');
    // The subject of a message (read from a line) gives way to a title printed in it; what a page declares does not.
    if (at !== undefined || !/^line \d/.test(meta.title.evidence)) return at;
  }
  if (trusted) {
    const heading = titleHeading(scene);
    if (heading !== undefined) return heading;
  }
  const bare = bareTitle(scene);
  if (bare !== undefined) return bare;
  const first = firstProse(units, zone);
  let best: { index: number; score: number } | undefined;
  let seen = 0;
  let passed = 0;
  for (let index = first; index >= 0 && seen <= TITLE_REACH; index -= 1) {
    const unit = units[index]!;
    // Furniture stands thick between a title and its text: only what could be text makes a line distant.
    if (unit.reading || unit.fate) continue;
    if (index < first) passed += 1;
    const asked = opensAsTitle(unit, units[index + 1]);
    if (unit.prose && !asked) {
      if (index < first) seen += 2;
      continue;
    }
    if (!couldBeTitle(unit) || isListed(units, index)) continue;
    seen += 1;
    const score = titleScore(scene, index, passed);
    if (score !== undefined && (!best || score > best.score)) best = { index, score };
  }
  if (!best || best.score <= 0.15) return sentenceTitle(scene, first);
  // Of several printings the nearest to the text is the title.
  for (let index = first - 1; index > best.index; index -= 1)
    if (units[index]!.ink === units[best.index]!.ink && !units[index]!.fate) return index;
  return titleAbove(scene, best.index) ?? labelledAbove(scene, best.index) ?? best.index;
}

/** « Points : » and the lines under it are a summary. */
function isListed(units: readonly Unit[], index: number): boolean {
  for (let above = index - 1; above >= Math.max(0, index - 5); above -= 1) {
    const unit = units[above]!;
    if (unit.reading || unit.prose || unit.words > 20) return false;
    if (/:[\s\u00a0\u202f]*$/.test(unit.text)) return unit.words <= 4;
  }
  return false;
}

/** Longest sentence that may be a title, and how much of it the text must say. */
const SENTENCE_TITLE = 32;
const SENTENCE_COMMON = 0.4;

/** A title that ends with a full stop: one sentence about the subject, parted from the text by who and when. */
function sentenceTitle({ units, vocabulary }: Scene, first: number): number | undefined {
  for (let index = first - 1; index >= 0; index -= 1) {
    const unit = units[index]!;
    if (isSignature(unit) || (unit.reading && UNDER_TITLE.has(unit.reading.rule))) continue;
    const parted = index < first - 1 && !unit.reading && !unit.bullet && !unit.glued && !unit.fate;
    const one =
      unit.words <= SENTENCE_TITLE && sentenceStarts(unit.text).length === 0 && /\.$/.test(unit.text);
    return parted && one && overlap(unit, vocabulary) >= SENTENCE_COMMON ? index : undefined;
  }
  return undefined;
}

/** « La guerre des prix » under « Automobile : trois constructeurs baissent leurs tarifs au Maroc »: the name of a dossier under the title. */
function labelledAbove({ units, vocabulary }: Scene, found: number): number | undefined {
  const [before, above, line] = [units[found - 2], units[found - 1], units[found]!];
  if (!above || above.reading || above.fate || !couldBeTitle(above) || above.prose) return undefined;
  if (line.words >= 8 || above.words < 8 || overlap(above, vocabulary) < 0.4) return undefined;
  // In a row of titles none is the title of the one below.
  return before && !before.reading && before.words >= 5 ? undefined : found - 1;
}

/** The heading that stands above all others at the head of a text with markup; below the first paragraph only a heading of the first level. */
function titleHeading({ units, zone }: Scene): number | undefined {
  const depths = units.map((unit) => (unit.node?.type === 'heading' && !unit.reading ? unit.node.depth : 7));
  const highest = Math.min(...depths);
  const first = firstProse(units, zone);
  for (let index = 0; index <= Math.min(zone.first + 1, units.length - 1); index += 1) {
    const depth = depths[index]!;
    if (depth > 6 || (index > first && depth > 1)) continue;
    if (depth === 1) return index;
    // The first of several equals may be a part: « ## Contexte » is one, « ## Gotion s’installe à Kénitra » is a title.
    const alone = depths.filter((other) => other === depth).length === 1;
    if (depth === highest && (alone || (depth === 2 && couldBeTitle(units[index]!)))) return index;
  }
  return undefined;
}

/** When the line found is a long one with no mark, and a shorter title-like line stands just above it, it was the standfirst. */
function titleAbove({ units, vocabulary, counts }: Scene, found: number): number | undefined {
  const line = units[found]!;
  if (line.words < 10 || (counts.get(line.ink) ?? 1) > 1) return undefined;
  for (let index = found - 1; index >= Math.max(0, found - 14); index -= 1) {
    const above = units[index]!;
    if (above.reading && !UNDER_TITLE.has(above.reading.rule)) return undefined;
    if (above.reading) continue;
    if (!couldBeTitle(above) || above.prose || above.words < 5 || above.words >= line.words) return undefined;
    return overlap(above, vocabulary) > 0.1 ? index : undefined;
  }
  return undefined;
}

/** Share of its words that the first line must have in common with the text to be preferred. */
const FIRST_COMMON = 0.3;

/** A title shares words with its text, has the length and the grammar of one, is often printed twice, and stands near, above who and when. */
function titleScore(scene: Scene, index: number, distance: number): number | undefined {
  const unit = scene.units[index]!;
  const common = overlap(unit, scene.vocabulary) * Math.min(1, unit.topics.length / 3);
  if (common === 0 && distance > 2) return undefined;
  const length =
    unit.words >= 8 && unit.words <= 28
      ? 0.4
      : unit.words >= 6 && unit.words <= 28
        ? 0.3
        : unit.words >= 4
          ? 0.15
          : 0;
  const grammar = functionShare(unit.key) >= 0.15 || /[:?!«]/.test(unit.text) ? 0.2 : 0;
  const stopped = /[.;,]$/.test(unit.text) ? 0.4 : 0;
  const again = (scene.counts.get(unit.ink) ?? 1) > 1 && unit.words >= 5 ? 0.3 : 0;
  const below = scene.units[index + 1]?.reading?.rule;
  const signed = isSigned(scene, index) ? (below !== undefined && SIGNS.has(below) ? 0.5 : 0.4) : 0;
  const linked = isUnderLinks(scene, index) ? 0.6 : 0;
  // What a person pastes begins with its title more often than with anything else.
  const first = unit === scene.units[0] && again === 0 && common >= FIRST_COMMON ? 0.3 : 0;
  return common + length + grammar + again + first + signed - stopped - linked - distance * 0.05;
}

/** Lines that say who wrote what stands above them, and when. */
const SIGNS = new Set<RemovalRule>(['byline', 'publication-date', 'reading-time']);
/** How many lines a standfirst may put between a title and its signature. */
const SIGNED_WITHIN = 3;

/** Whether a signature or a day is printed under the line, with nothing but a standfirst and furniture between. */
function isSigned({ units }: Scene, index: number): boolean {
  let lines = 0;
  let labelled = false;
  for (let below = index + 1; below < units.length && below <= index + 8; below += 1) {
    const { reading } = units[below]!;
    if (reading && SIGNS.has(reading.rule)) return true;
    if (reading) labelled ||= LABELS.has(reading.rule);
    // « Économie » and another line under it: that line is signed.
    else if (labelled) return false;
    else lines += 1;
    if (lines >= SIGNED_WITHIN) return false;
  }
  return false;
}

/** Lines that stand above a title. */
const LABELS = new Set<RemovalRule>(['section-label', 'menu', 'breadcrumb', 'headlines']);

/** Rules whose headings announce titles of other articles. */
const LINKS = new Set<RemovalRule>(['related-links', 'headlines']);

/** Whether the line stands under « Sur le même sujet » with no paragraph between. */
function isUnderLinks({ units }: Scene, index: number): boolean {
  for (let above = index - 1; above >= Math.max(0, index - 8); above -= 1) {
    const unit = units[above]!;
    if (unit.prose && !unit.reading) return false;
    if (unit.reading?.opens && LINKS.has(unit.reading.rule)) return !unit.reading.weak || index - above > 1;
    if (unit.reading && LABELS.has(unit.reading.rule)) return false;
  }
  return false;
}

/** Where a declared title is printed at the head of the text, if it is. */
function printedAs({ units, zone }: Scene, title: string, exact: boolean): number | undefined {
  const key = wordKey(title);
  for (let index = 0; index <= Math.min(zone.last, zone.first + 3); index += 1) {
    const unit = units[index]!;
    const close =
      !exact &&
      unit.words >= 4 &&
      Math.abs(unit.ink.length - key.length) < 30 &&
      likeness(unit.text, title) > 0.9;
    if (unit.ink === key || close) return index;
  }
  return undefined;
}

/** A question or a cry of one line at the head of the text is a title all the same. */
const opensAsTitle = (unit: Unit, next: Unit | undefined): boolean =>
  unit.words <= 25 &&
  /[?!][\s\u00a0\u202f]?["»”]?$/.test(unit.text) &&
  sentenceStarts(unit.text).length <= 1 &&
  next !== undefined &&
  (next.prose || next.reading !== undefined || endsSentence(next.text) || next.words >= 4);
