/** The fate of every unit: title, standfirst, body, or a removal with its rule. */
import type { RootContent } from 'mdast';
import type { ClippingMeta, Format } from '../model.ts';
import { wordKey } from '../read/fold.ts';
import { likeness, withoutSiteName } from '../read/page-metadata.ts';
import type { Reading } from './furniture.ts';
import type { RemovalRule } from './rules.ts';
import { sentenceStarts } from './sentences.ts';
import { BULLET, endsSentence, functionShare, isCut, topicWords, wordsOf } from './shape.ts';
import { isSignature, type Unit } from './units.ts';
import { findZone, isBody, overlap, type Zone } from './zone.ts';

export interface Settled {
  title?: string;
  standfirst?: string;
}

/** What the steps share. */
interface Scene {
  units: Unit[];
  zone: Zone;
  /** Content words of the article. */
  vocabulary: ReadonlySet<string>;
  /** How often the same words are printed. */
  counts: ReadonlyMap<string, number>;
  /** The blocks come from markup, so a page reader or a writer has already told the article from the rest. */
  trusted: boolean;
  meta: ClippingMeta;
}

const remove = (unit: Unit, removed: RemovalRule, doubtful = false): void => {
  unit.fate = doubtful ? { removed, doubtful } : { removed };
};
const keep = (unit: Unit): void => {
  unit.fate = { kept: 'body' };
};
const isKept = (unit: Unit | undefined): boolean => unit?.fate !== undefined && 'kept' in unit.fate;
const isTitle = (unit: Unit): boolean =>
  unit.fate !== undefined && 'kept' in unit.fate && unit.fate.kept === 'title';

/**
 * Gives every unit its fate, and completes `meta` with what the furniture says of the article (author, day, address).
 * When nothing would be left, everything is kept: a clipping that is all furniture is an editor's to judge.
 */
export function settle(units: Unit[], format: Format, meta: ClippingMeta): Settled {
  const zone = findZone(units) ?? zoneOfShort(units);
  if (!zone) return keepAll(units);
  const scene: Scene = {
    units,
    zone,
    meta,
    trusted: format !== 'text',
    vocabulary: vocabularyOf(units, zone),
    counts: countsOf(units),
  };
  const settled: Settled = {};
  const titleAt = findTitle(scene);
  if (titleAt !== undefined) {
    const printed = units[titleAt]!;
    settled.title = titleOf(printed, meta);
    // A printing whose words are not all in the title is told among the removals.
    if (wordKey(settled.title) === printed.ink) printed.fate = { kept: 'title' };
    else remove(printed, 'title');
  }
  const start = titleAt ?? zone.first;
  if (!scene.trusted) {
    settleBefore(scene, start, titleAt);
    settleHead(scene, titleAt);
  }
  settleInside(scene, scene.trusted ? 0 : start);
  settleAfter(scene);
  settleAdvertising(scene);
  dropRepeats(units, settled.title ?? meta.title?.value);
  const standfirstAt = findStandfirst(units, titleAt, meta);
  if (standfirstAt !== undefined) {
    settled.standfirst = units[standfirstAt]!.text.replace(/[ \t\r\n]+/g, ' ');
    units[standfirstAt]!.fate = { kept: 'standfirst' };
  } else {
    const declared = declaredStandfirst(scene, settled.title);
    if (declared) settled.standfirst = declared;
    else delete meta.standfirst;
  }
  completeMeta(units, meta);
  nameHeadings(units);
  const left = units.some((unit) => unit.fate && 'kept' in unit.fate && unit.fate.kept === 'body');
  return left ? settled : keepAll(units);
}

/** In a clipping of a few short sentences these are the text: « Les travaux commenceront en mars. » */
function zoneOfShort(units: readonly Unit[]): Zone | undefined {
  if (units.length < 2) return undefined;
  for (const unit of units) {
    const sentence =
      !unit.reading && !unit.bullet && unit.words >= 3 && FULL_STOP.test(unit.text) && !isCut(unit.text);
    if (sentence && functionShare(unit.key) > 0) unit.prose = true;
  }
  return findZone(units);
}

/** « …en mars 2026. », « …de paix.” »; not « Nous y voilà ! », which may be a title. */
const FULL_STOP = /\p{L}[^.]{0,40}\.["»”’)]?$/u;

function keepAll(units: readonly Unit[]): Settled {
  for (const unit of units) {
    // What is no article has no lists of ours either: it is shown as it came.
    unit.bullet = false;
    keep(unit);
  }
  const [first, second] = units;
  if (first?.node?.type === 'heading' && !second) first.node = { ...first.node, type: 'paragraph' };
  if (!first || !second || first.reading || first.glued) return {};
  const heads =
    first.node?.type === 'heading' ||
    (first.node === undefined && looksLikeTitle(first) && goesBefore(first, second));
  if (!heads) return {};
  first.fate = { kept: 'title' };
  return { title: first.text.replace(/[ \t\r\n]+/g, ' ') };
}

function vocabularyOf(units: readonly Unit[], zone: Zone): Set<string> {
  const vocabulary = new Set<string>();
  for (let index = zone.first; index <= zone.last; index += 1) {
    if (units[index]!.prose) for (const word of units[index]!.topics) vocabulary.add(word);
  }
  return vocabulary;
}

function countsOf(units: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit.ink, (counts.get(unit.ink) ?? 0) + 1);
  return counts;
}

function titleOf(unit: Unit, meta: ClippingMeta): string {
  const printed = unit.text.replace(/[ \t\r\n]+/g, ' ');
  const declared = meta.title?.value;
  return declared && declared.length < printed.length && likeness(declared, printed) > 0.9
    ? declared
    : printed;
}

// ── Title ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A line that could be a title: three words at least, no list mark, nothing that its own words explain. */
const couldBeTitle = (unit: Unit): boolean =>
  !unit.reading &&
  unit.words >= 3 &&
  unit.words <= 40 &&
  unit.text.length <= 320 &&
  !isCut(unit.text) &&
  !unit.bullet &&
  !isSignature(unit) &&
  !(unit.glued && /\.$/.test(unit.text));

/** « Gotion s’installe à Kénitra », « « Nous y croyons » », « 12,8 milliards »; not « - un », « <b> », « Il a dit : », « Fin. ». */
const TITLE_SHAPE = /^["«“‘'(¿]?[\s\u00a0\u202f]?[\p{L}\p{N}#@].*(?:\.{3}|[^.,;:\s])$/su;

const looksLikeTitle = (unit: Unit): boolean =>
  !unit.bullet &&
  unit.words >= 1 &&
  unit.words <= 40 &&
  unit.text.length <= 320 &&
  TITLE_SHAPE.test(unit.text) &&
  /\p{L}{2}/u.test(unit.text) &&
  !/[{}<>=\\]/.test(unit.text);

/** Whether the second line goes on after the first as a text after its title: it is set apart or longer, and no end of the same sentence. */
const goesBefore = (title: Unit, text: Unit): boolean =>
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
  if ((better || repeated) && !/[?!…»”"]$/.test(title.text)) return undefined;
  if (title.words < 2) return own > 0 && lines.length === 0 ? 0 : undefined;
  const named = own > 0 || lines.some((unit) => title.topics.some((word) => unit.topics.includes(word)));
  return named || between.length === 0 || title.words > 3 || !isSignature(title) ? 0 : undefined;
}

/** How far above the first paragraph a title may stand, in units that are not furniture. */
const TITLE_REACH = 10;

function findTitle(scene: Scene): number | undefined {
  const { units, zone, meta, trusted } = scene;
  if (meta.title) {
    const at = printedAs(scene, meta.title.value);
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
  for (let index = first; index >= 0 && seen <= TITLE_REACH; index -= 1) {
    const unit = units[index]!;
    const asked = opensAsTitle(unit, units[index + 1]);
    if (unit.prose && !asked) {
      if (index < first) seen += 2;
      continue;
    }
    if (!couldBeTitle(unit)) continue;
    seen += 1;
    const score = titleScore(scene, unit, first - index);
    if (score !== undefined && (!best || score > best.score)) best = { index, score };
  }
  if (!best || best.score <= 0.15) return undefined;
  return titleAbove(scene, best.index) ?? best.index;
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
    if (above.reading) continue;
    if (!couldBeTitle(above) || above.prose || above.words < 5 || above.words >= line.words) return undefined;
    return overlap(above, vocabulary) > 0.1 ? index : undefined;
  }
  return undefined;
}

/** A title shares words with its text, has the length and the grammar of one, is often printed twice, and stands near. */
function titleScore(scene: Scene, unit: Unit, distance: number): number | undefined {
  const common = overlap(unit, scene.vocabulary) * Math.min(1, unit.topics.length / 3);
  if (common === 0 && distance > 2) return undefined;
  const length = unit.words >= 6 && unit.words <= 28 ? 0.35 : unit.words >= 4 ? 0.15 : 0;
  const grammar = functionShare(unit.key) >= 0.15 || /[:?!«]/.test(unit.text) ? 0.2 : 0;
  const stopped = /[.;,]$/.test(unit.text) ? 0.4 : 0;
  const again = (scene.counts.get(unit.ink) ?? 1) > 1 ? 0.35 : 0;
  return common + length + grammar + again - stopped - distance * 0.05;
}

/** Where a declared title is printed at the head of the text, if it is. */
function printedAs({ units, zone }: Scene, title: string): number | undefined {
  const key = wordKey(title);
  for (let index = 0; index <= Math.min(zone.last, zone.first + 3); index += 1) {
    const unit = units[index]!;
    const close =
      unit.words >= 4 && Math.abs(unit.ink.length - key.length) < 30 && likeness(unit.text, title) > 0.9;
    if (unit.ink === key || close) return index;
  }
  return undefined;
}

function firstProse(units: readonly Unit[], zone: Zone): number {
  for (let index = zone.first; index <= zone.last; index += 1)
    if (units[index]!.prose && !units[index]!.reading) return index;
  return zone.first;
}

/** A question or a cry of one line at the head of the text is a title all the same. */
const opensAsTitle = (unit: Unit, next: Unit | undefined): boolean =>
  unit.words <= 25 &&
  /[?!][\s\u00a0\u202f]?["»”]?$/.test(unit.text) &&
  sentenceStarts(unit.text).length <= 1 &&
  next !== undefined &&
  (next.prose || next.reading !== undefined || endsSentence(next.text) || next.words >= 4);

// ── Around the title ───────────────────────────────────────────────────────────────────────────────────────────────────

/** What stands before the title. Prose between two printings of the title is the page's own standfirst: it stays. */
function settleBefore({ units, vocabulary }: Scene, start: number, titleAt: number | undefined): void {
  const titleInk = titleAt === undefined ? undefined : units[titleAt]!.ink;
  const firstCopy = titleInk === undefined ? -1 : units.findIndex((unit) => unit.ink === titleInk);
  for (let index = 0; index < start; index += 1) {
    const unit = units[index]!;
    const betweenTitles = firstCopy !== -1 && index > firstCopy;
    if (unit.reading) remove(unit, unit.reading.rule);
    else if (unit.ink === titleInk) remove(unit, 'title');
    else if (betweenTitles && unit.prose) keep(unit);
    else if (titleAt === undefined && index === start - 1 && unit.words >= 3 && !isSignature(unit))
      keep(unit);
    else remove(unit, nameBefore(unit, index), unit.prose || overlap(unit, vocabulary) > 0.5);
  }
}

function nameBefore(unit: Unit, index: number): RemovalRule {
  if (isSignature(unit) && index > 0) return 'byline';
  if (unit.words >= 5) return 'headlines';
  return index === 0 ? 'site-banner' : 'menu';
}

/** Between the title and the first paragraph: a standfirst or a heading stays, labels and names go. */
function settleHead(scene: Scene, titleAt: number | undefined): void {
  if (titleAt === undefined) return;
  const { units, vocabulary } = scene;
  const first = firstProse(units, scene.zone);
  for (let index = titleAt + 1; index < first; index += 1) {
    const unit = units[index]!;
    if (unit.fate || unit.reading || unit.prose || unit.bullet || unit.node) continue;
    if (unit.glued) {
      const signed =
        isSignature(unit) &&
        [units[index - 1], units[index + 1]].some((other) => other?.reading?.rule === 'publication-date');
      if (signed) remove(unit, 'byline');
      continue;
    }
    const common = overlap(unit, vocabulary);
    if (unit.ink === units[titleAt]!.ink) remove(unit, 'title');
    else if (isSignature(unit) && (unit.words <= 3 || common < 0.5)) remove(unit, 'byline');
    else if (unit.words >= 8 && (common >= 0.2 || functionShare(unit.key) >= 0.25)) keep(unit);
    else if (
      index === first - 1 &&
      unit.words >= 2 &&
      (common > 0 || functionShare(unit.key) > 0.15) &&
      /^["«“]?\s?[\p{Lu}\d]/u.test(unit.text)
    )
      keep(unit);
    else if (unit.words >= 3 && endsSentence(unit.text)) keep(unit);
    else remove(unit, 'section-label', common > 0.3);
  }
}

// ── Inside ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Lines in the article: sure furniture goes, unsure furniture only beside other furniture; links after their heading go with it. */
function settleInside(scene: Scene, start: number): void {
  const { units, zone, trusted } = scene;
  let opened: RemovalRule | undefined;
  for (let index = start; index <= zone.last; index += 1) {
    const unit = units[index]!;
    if (unit.fate) {
      if (!isKept(unit)) continue;
      opened = undefined;
      continue;
    }
    const { reading } = unit;
    if (reading) {
      const beside =
        isFurniture(units[index - 1]) || isFurniture(units[index + 1]) || index < firstProse(units, zone);
      const paired =
        beside &&
        !(
          reading.rule === 'publication-date' &&
          reading.weak &&
          units[index + 1]?.prose &&
          index > firstProse(units, zone)
        );
      if (!reading.weak || paired) {
        remove(unit, reading.rule);
        opened = reading.opens ? reading.rule : undefined;
      } else {
        keep(unit);
        opened = undefined;
      }
    } else if (unit.prose || isBody(unit)) {
      opened = undefined;
      keep(unit);
    } else if (opened && unit.node?.type !== 'heading' && !headsText(scene, index)) remove(unit, opened);
    else keep(unit);
  }
  if (!trusted) dropHeadlineRuns(scene, start);
}

/** The last line before a paragraph, when a link already stands between it and « Lire aussi »: the heading of that paragraph. */
function headsText({ units, vocabulary }: Scene, index: number): boolean {
  const unit = units[index]!;
  if (unit.words > 12 || !units[index + 1]?.prose || units[index + 1]?.reading) return false;
  const before = units[index - 1];
  const linked = before?.fate !== undefined && 'removed' in before.fate && before.reading === undefined;
  return linked && (overlap(unit, vocabulary) > 0 || !unit.text.includes(':'));
}

const isFurniture = (unit: Unit | undefined): boolean => unit?.reading !== undefined;

/** Three titles in a row with no text between them, and not about the subject, are links to other articles. */
function dropHeadlineRuns({ units, zone, vocabulary }: Scene, start: number): void {
  let run: Unit[] = [];
  let announced = false;
  const close = (): void => {
    const titles = run.filter((unit) => unit.words >= 6 && functionShare(unit.key) >= 0.12);
    if (titles.length >= 3) {
      const common = titles.reduce((sum, unit) => sum + overlap(unit, vocabulary), 0) / titles.length;
      if (common < 0.45) for (const unit of run) remove(unit, 'headlines', true);
    }
    run = [];
  };
  for (let index = Math.max(start + 1, zone.first); index <= zone.last; index += 1) {
    const unit = units[index]!;
    const bare =
      !unit.prose && !isBody(unit) && !unit.reading && !unit.glued && isKept(unit) && !isTitle(unit);
    if (bare && !endsSentence(unit.text)) run.push(unit);
    else {
      // Lines that a colon announces are a list without its marks.
      if (!announced) close();
      run = [];
      announced = /:[\s\u00a0\u202f]*$/.test(unit.text);
    }
  }
  close();
}

// ── After ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Furniture that an article may end with, alone. */
const OWN_END = new Set<RemovalRule>([
  'source-line',
  'separator',
  'byline',
  'publication-date',
  'photo-credit',
  'caption',
]);
const isOfPage = (reading: Reading): boolean => !reading.weak && !OWN_END.has(reading.rule);
/** A title shares fewer of its words than this with an article that it does not belong to. */
const UNRELATED = 0.3;

/**
 * Whether what stands after the article is what pages print there. One furnished line of a page proves it; an unsure one, the end of an
 * article or a title about something else proves it two by two.
 */
function isSurrounded({ units, zone, vocabulary, trusted }: Scene): boolean {
  const after = units.slice(zone.last + 1);
  if (after.some((unit) => unit.reading && isOfPage(unit.reading))) return true;
  let signs = 0;
  for (const unit of after) {
    if (unit.reading) signs += unit.reading.rule === 'separator' ? 0 : 1;
    else if (trusted || unit.prose || unit.words < 4 || endsSentence(unit.text) || !isLink(unit)) continue;
    else if (overlap(unit, vocabulary) < UNRELATED) signs += 1;
  }
  return signs >= 2;
}

/** « Renault renforce son usine de Tanger », « Industrie »; not « 2. Deuxième point », « <b>gras</b> », « et la suite ». */
const LINK = /^["«“]?[\s\u00a0\u202f]?[\p{Lu}\p{N}][^{}<>=\\]*$/u;
const isLink = (unit: Unit): boolean => !unit.bullet && !BULLET.test(unit.text) && LINK.test(unit.text);

/** What stands after the article: under a heading of links or comments it goes with it, otherwise labels go and sentences stay. */
function settleAfter(scene: Scene): void {
  const { units, zone, vocabulary, trusted } = scene;
  let rule: RemovalRule | undefined;
  let furniture = 0;
  const listing = /:[\s\u00a0\u202f]*$/.test(units[zone.last]!.text);
  const surrounded = isSurrounded(scene);
  for (let index = zone.last + 1; index < units.length; index += 1) {
    const unit = units[index]!;
    if (unit.fate) continue;
    const { reading } = unit;
    if (reading) {
      if (reading.weak && !surrounded) {
        keep(unit);
        continue;
      }
      remove(unit, reading.rule);
      if (isOfPage(reading)) furniture += 1;
      if (reading.opens || reading.ends) rule = reading.rule;
    } else if (rule)
      remove(unit, rule, unit.prose && rule !== 'comments' && overlap(unit, vocabulary) > 0.35);
    else if (isSignature(unit) && !listing && (surrounded || overlap(unit, vocabulary) < 0.6))
      remove(unit, 'byline');
    else if (unit.prose) {
      // Prose that the zone left out: a teaser when furniture stands between it and the article, else a note of the article.
      if (furniture > 0 && overlap(unit, vocabulary) < 0.2) remove(unit, 'headlines', true);
      else keep(unit);
    } else if (endsSentence(unit.text) || (listing && furniture === 0) || /^[*(]/.test(unit.text)) keep(unit);
    else if (trusted && (unit.words > 5 || unit.node?.type !== 'paragraph')) keep(unit);
    else if (!surrounded || !isLink(unit)) keep(unit);
    else remove(unit, 'headlines', overlap(unit, vocabulary) > 0.3);
  }
}

/** The line printed beside an advertisement's mark, when it is printed twice or stands outside the article. */
function settleAdvertising({ units, zone, counts }: Scene): void {
  const isMark = (unit: Unit | undefined): boolean => unit?.reading?.rule === 'advertisement';
  const promoted = new Set<string>();
  for (const [index, unit] of units.entries()) {
    if (unit.reading || unit.prose || isTitle(unit)) continue;
    if (isMark(units[index - 1]) && (index < zone.first || (counts.get(unit.ink) ?? 0) > 1))
      promoted.add(unit.ink);
  }
  for (const [index, unit] of units.entries()) {
    if (isTitle(unit)) continue;
    if (promoted.has(unit.ink)) {
      if (index < zone.first || (counts.get(unit.ink) ?? 0) > 1) remove(unit, 'advertisement');
    } else if (
      index === 0 &&
      isMark(units[1]) &&
      !unit.prose &&
      unit.words <= 6 &&
      unit.fate &&
      'removed' in unit.fate
    ) {
      remove(unit, 'site-banner');
    }
  }
}

// ── Repeats ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Words of a paragraph from which its repetition is a fault; below, only beside its twin. */
const REPEATED_WORDS = 6;
const REPEATED_SENTENCE = 14;

function dropRepeats(units: readonly Unit[], title: string | undefined): void {
  const seen = new Map<string, number>();
  const titleKey = title ? wordKey(title) : undefined;
  const bareTitle = title ? wordKey(withoutSiteName(title, undefined)) : undefined;
  for (const [index, unit] of units.entries()) {
    if (unit.ink === '') continue;
    if (!isKept(unit)) {
      if (unit.fate && 'removed' in unit.fate && unit.fate.removed === 'headlines' && unit.ink === titleKey)
        remove(unit, 'title');
      continue;
    }
    if (isTitle(unit)) {
      seen.set(unit.ink, index);
      continue;
    }
    if (titleKey !== undefined && (unit.ink === titleKey || unit.ink === bareTitle)) {
      remove(unit, 'title');
      continue;
    }
    const before = seen.get(unit.ink);
    // In a glued line units are sentences, and a short sentence may well be said twice.
    const least =
      unit.glued && !unit.heading && index - (before ?? 0) > 1 ? REPEATED_SENTENCE : REPEATED_WORDS;
    if (before !== undefined && unit.words >= least)
      remove(unit, unit.prose ? 'repeated-paragraph' : 'repeated-line');
    else if (before !== undefined && index - before === 1 && !unit.node) remove(unit, 'repeated-line');
    else {
      seen.set(unit.ink, index);
    }
  }
  dropCutRepeats(units);
}

/** An excerpt cut by its machine (« Le Maroc et la France… ») whose full sentence is kept further on. */
function dropCutRepeats(units: readonly Unit[]): void {
  const cut = units.filter(
    (unit) => isKept(unit) && !isTitle(unit) && isCut(unit.text) && unit.words >= REPEATED_WORDS,
  );
  if (cut.length === 0 || cut.length > 20) return;
  for (const excerpt of cut) {
    const whole = units.some(
      (unit) =>
        unit !== excerpt &&
        isKept(unit) &&
        unit.ink.length > excerpt.ink.length &&
        unit.ink.startsWith(excerpt.ink),
    );
    if (whole) remove(excerpt, 'repeated-paragraph');
  }
}

// ── Standfirst ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Words that point back to something said: a standfirst stands alone. */
const POINTS_BACK =
  /^(?:il|elle|ils|elles|cette|cet|ces|ce|celui|celle|ainsi|mais|or|en effet|par ailleurs|de son cote|en outre|enfin|dans ce cadre|a cet effet|dans ce sens)\b/;
/** « RABAT, 12 mars (MAP) – », « Casablanca - »: the first paragraph, not a standfirst. */
const DATELINE =
  /^\p{Lu}[\p{L}' -]{2,25}(?:,? \d{1,2}(?:er)? \p{L}+(?: \d{4})?)? ?(?:\([\p{L} /]{2,20}\))? ?[-–—]+ /u;
/** Lines that pages print between a standfirst and the text. */
const BETWEEN = new Set(['byline', 'publication-date', 'reading-time']);

function findStandfirst(
  units: readonly Unit[],
  titleAt: number | undefined,
  meta: ClippingMeta,
): number | undefined {
  const body = [...units.keys()].filter((index) => {
    const { fate } = units[index]!;
    return fate && 'kept' in fate && fate.kept === 'body';
  });
  if (body.length < 2) return undefined;
  if (meta.standfirst) {
    const key = wordKey(meta.standfirst.value);
    const printed = body.slice(0, 4).find((index) => units[index]!.ink === key);
    if (printed !== undefined) return printed;
  }
  const first = body[0]!;
  const unit = units[first]!;
  const next = units[body[1]!]!;
  const placed = titleAt === undefined ? meta.title !== undefined : first >= titleAt - 6;
  if (!placed || unit.glued || unit.bullet || !next.prose) return undefined;
  if (unit.node && unit.node.type !== 'paragraph') return undefined;
  if (unit.words < 9 || unit.words > 70 || POINTS_BACK.test(unit.key) || DATELINE.test(unit.text))
    return undefined;
  // Printed apart: before the title's second printing, without a final mark, or parted from the text by who and when.
  const after = units.slice(first + 1, body[1]!);
  const apart =
    first < (titleAt ?? 0) ||
    (isBoldAlone(unit, next) && !unit.text.endsWith('?')) ||
    !endsSentence(unit.text) ||
    after.some((other) => BETWEEN.has(other.reading?.rule ?? ''));
  if (apart) return first;
  if (body.length < 4 || meta.title || /^["«“]/.test(unit.text)) return undefined;
  const lengths = body
    .slice(1)
    .map((index) => units[index]!)
    .filter((other) => other.prose)
    .map((other) => other.words)
    .sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const single = sentenceStarts(unit.text).length === 0;
  return single && unit.words <= 45 && unit.words < median * 0.85 && !DATELINE.test(next.text)
    ? first
    : undefined;
}

/** A first paragraph wholly in bold above one that is not; a first question of an interview is told by its mark. */
const isBoldAlone = (unit: Unit, next: Unit): boolean =>
  unit.node !== undefined && isBold(unit.node) && !(next.node && isBold(next.node));

/**
 * A standfirst that is declared and printed nowhere: whole, about the article, and no excerpt of it. A description of the site, or one cut
 * by its machine, is none.
 */
function declaredStandfirst(
  { units, vocabulary, meta }: Scene,
  title: string | undefined,
): string | undefined {
  if (!meta.standfirst) return undefined;
  const { value, evidence } = meta.standfirst;
  const words = wordsOf(value);
  const key = wordKey(value);
  if (words < 9 || words > 70 || isCut(value)) return undefined;
  if (!endsSentence(value) && !evidence.startsWith('frontmatter')) return undefined;
  const topics = topicWords(key);
  const said = new Set(topicWords(wordKey(title ?? meta.title?.value ?? '')));
  const common = topics.filter((word) => vocabulary.has(word) || said.has(word)).length;
  if (common < 3 || common < topics.length * 0.2) return undefined;
  const start = key.slice(0, EXCERPT_START);
  const printed = units.some(
    (unit) => unit.ink.includes(start) || (unit.words > 8 && likeness(unit.text, value) > 0.8),
  );
  return printed || likeness(title ?? '', value) > 0.9 ? undefined : value;
}

/** Letters at the beginning of a description by which it is known for an excerpt of the text. */
const EXCERPT_START = 40;

// ── Metadata and headings ──────────────────────────────────────────────────────────────────────────────────────────────

/** How far above the title and under the text a signature or a day may stand, in units. */
const ABOVE = 5;
const UNDER = 3;

/** Rules that open what is not about this article any more. */
const OTHERS = new Set<RemovalRule>(['comments', 'related-links', 'headlines']);

/** « Mis à jour le 17/07/2025 », « Modifié le … » with no day of publication before it. */
const UPDATED =
  /^(?!.*\bpubli)(?:.{0,40}\b)?(?:mis(?:e)? a jour|maj|modifie|actualise|updated|derniere (?:mise a jour|modification))/;

/** What the furniture says of the article. A day of update counts when no day of publication is printed. */
function completeMeta(units: readonly Unit[], meta: ClippingMeta): void {
  let updated: ClippingMeta['publishedOn'];
  const first = Math.max(0, units.findIndex(isKept));
  const last = units.findLastIndex(isKept);
  // Nearest first: between title and text, then above the title, then under the text.
  const order = [...units.keys()].filter((index) => index >= first && index <= last);
  for (let index = first - 1; index >= Math.max(0, first - ABOVE); index -= 1) order.push(index);
  for (let index = last + 1; index <= Math.min(units.length - 1, last + UNDER); index += 1) {
    const { fate } = units[index]!;
    if (fate && 'removed' in fate && OTHERS.has(fate.removed)) break;
    order.push(index);
  }
  for (const index of order) {
    const unit = units[index]!;
    if (!unit.fate || !('removed' in unit.fate)) continue;
    if (index > last && unit.reading?.day && !/publi|mis en ligne|paru|edition/.test(unit.key)) continue;
    const evidence = unit.line === undefined ? 'text' : `line ${unit.line}`;
    const { reading } = unit;
    const name =
      reading?.name ?? (unit.fate.removed === 'byline' && isSignature(unit) ? unit.text : undefined);
    if (name && !meta.author) meta.author = { value: name, evidence };
    if (reading?.day && !meta.publishedOn) {
      if (UPDATED.test(unit.key)) updated ??= { value: reading.day, evidence };
      else meta.publishedOn = { value: reading.day, evidence };
    }
    if (reading?.address && !meta.url && /^https?:/.test(reading.address) && URL.canParse(reading.address)) {
      meta.url = { value: reading.address, evidence };
    }
  }
  if (updated && !meta.publishedOn) meta.publishedOn = updated;
}

/** Longest heading, in words and characters. */
const HEADING_WORDS = 18;
const HEADING_LENGTH = 130;

/** A paragraph wholly in bold. */
function isBold(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const worded = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return worded.length > 0 && worded.every((child) => child.type === 'strong');
}

/** A short line without a final mark, followed by text, is a heading. */
function nameHeadings(units: readonly Unit[]): void {
  const kept = units.filter((unit) => unit.fate && 'kept' in unit.fate && unit.fate.kept === 'body');
  for (const [index, unit] of kept.entries()) {
    if (unit.bullet || (unit.node && !isBold(unit.node))) continue;
    const next = kept[index + 1];
    const previous = kept[index - 1];
    if (!next || unit.words > HEADING_WORDS || unit.words < 1 || unit.text.length > HEADING_LENGTH) continue;
    if (/[.!;,…]["»”)]?$/.test(unit.text) || (/:$/.test(unit.text) && next.bullet)) continue;
    if (!/^["«“(]?[\s\u202f\u00a0]?[\p{Lu}\d]/u.test(unit.text)) continue;
    if (unit.glued) {
      if (
        unit.words < 3 ||
        unit.words > 14 ||
        !previous ||
        !endsSentence(previous.text) ||
        !next.glued ||
        !next.prose
      )
        continue;
    }
    const followed = next.prose || next.bullet || next.words > unit.words;
    const question = /\?["»”]?$/.test(unit.text);
    if (followed && (!question || previous === undefined || previous.prose)) unit.heading = true;
  }
}
