/** Where the article stands among everything a page printed around it. */
import { functionShare, isCut } from './shape.ts';
import type { Unit } from './units.ts';

/** First and last unit of the article's text, inclusive; `undefined` when nothing reads like one. */
export interface Zone {
  first: number;
  last: number;
}

/** Worth of a furnished piece beside another one, in a glued text. */
const AGAIN = -0.2;

/** Prose worth of a unit: about one for a short sentence, five for a long paragraph, below zero for labels and furniture. */
function worth(unit: Unit): number {
  if (unit.reading) {
    // A rule of stars parts the chapters of an article as well as the boxes of a page.
    if (unit.reading.rule === 'separator') return -0.3;
    if (unit.reading.ends && !unit.reading.weak) return -3;
    return unit.reading.weak ? -0.8 : -1.2;
  }
  if (unit.node && unit.node.type !== 'paragraph' && unit.node.type !== 'heading') return 1;
  if (unit.prose) return 0.6 + Math.min(unit.words, 90) / 18;
  if (unit.bullet && unit.words >= 4) return 0.1;
  if (unit.words <= 3) return -0.6;
  return -0.45;
}

/** The stretch of highest total worth (Kadane's scan), in one pass. */
function bestStretch(values: readonly number[]): Zone | undefined {
  let best = 0;
  let zone: Zone | undefined;
  let sum = 0;
  let from = 0;
  for (const [index, value] of values.entries()) {
    if (sum <= 0) {
      sum = 0;
      from = index;
    }
    sum += value;
    if (sum > best) {
      best = sum;
      zone = { first: from, last: index };
    }
  }
  return zone;
}

/** Share of the unit's content words that the article uses. */
export function overlap(unit: Unit, vocabulary: ReadonlySet<string>): number {
  if (unit.topics.length === 0) return 0;
  let common = 0;
  for (const word of unit.topics) if (vocabulary.has(word)) common += 1;
  return common / unit.topics.length;
}

/**
 * Finds the article. What comes after a heading of comments, or after a mark of its end without going on with the same subject, is not of it.
 */
export function findZone(units: readonly Unit[]): Zone | undefined {
  const values = units.map((unit, index) => {
    // The buttons of one bar are as many pieces where a text was glued; they part it no more than one does.
    const again = unit.glued && unit.reading && units[index - 1]?.glued && units[index - 1]?.reading;
    return again ? Math.max(worth(unit), AGAIN) : worth(unit);
  });
  stopAtComments(units, values);
  const core = bestStretch(values);
  if (!core) return undefined;
  return extended(units, withHead(units, shrinkToSubject(units, core)));
}

/** Lines that stand between a title and its text; a page that begins with others may have teasers above its article. */
const IN_HEAD = new Set<string>([
  'byline',
  'publication-date',
  'reading-time',
  'source-line',
  'photo-credit',
  'caption',
  'separator',
]);
const HEAD_LINES = 8;

/** « Title. First sentence. Autres articles: … »: a clipping that begins with its text, though links part it from the rest. */
function withHead(units: readonly Unit[], zone: Zone): Zone {
  if (zone.first === 0 || zone.first > HEAD_LINES) return zone;
  const first = nextProse(units, 0, zone.first - 1);
  if (first === -1) return zone;
  const head = units.slice(0, first);
  if (head.length > 3 || head.some(({ reading }) => reading && !IN_HEAD.has(reading.rule))) return zone;
  const between = units
    .slice(first, zone.first)
    .filter((unit) => unit.reading && !IN_HEAD.has(unit.reading.rule));
  const links = between.every(({ reading }) => reading!.rule === 'related-links');
  return links && between.length > 0 ? { ...zone, first } : zone;
}

/** How far behind the zone its last paragraph may stand, and how much of its words the zone must have. */
const LAST_WITHIN = 4;
const LAST_COMMON = 0.4;
const LAST_TOPICS = 4;

/** A link or two before the last paragraph must not cost it: one about the same subject, with nothing but an end or furniture behind it, is of the article. */
function extended(units: readonly Unit[], zone: Zone): Zone {
  let { last } = zone;
  const seen = new Set<string>();
  for (let index = zone.first; index <= last; index += 1)
    if (units[index]!.prose && !units[index]!.reading)
      for (const word of units[index]!.topics) seen.add(word);
  for (;;) {
    const next = nextProse(units, last + 1, Math.min(units.length - 1, last + LAST_WITHIN));
    if (next === -1) return { ...zone, last };
    const unit = units[next]!;
    const between = units.slice(last + 1, next);
    const over = between.some(
      ({ reading }) => reading && OVER.has(reading.rule) && !(reading.weak && between.length === 1),
    );
    if (over || unit.topics.length < LAST_TOPICS || overlap(unit, seen) < LAST_COMMON)
      return { ...zone, last };
    last = next;
    for (const word of unit.topics) seen.add(word);
  }
}

/** Furniture behind which no paragraph of the article can come. */
const OVER = new Set<string>(['comments', 'copyright', 'tags', 'author-box', 'cookie-notice']);

/** Everything after the comments' heading is worth nothing once an article has been seen. */
function stopAtComments(units: readonly Unit[], values: number[]): void {
  const total = units.reduce((sum, unit) => sum + (unit.prose && !unit.reading ? unit.words : 0), 0);
  const answers = units.reduce((sum, unit) => sum + (isAnswer(unit) ? 1 : 0), 0);
  let before = 0;
  let answered = 0;
  for (const [index, unit] of units.entries()) {
    if (unit.prose && !unit.reading) before += unit.words;
    if (isAnswer(unit)) answered += 1;
    if (unit.reading?.rule !== 'comments' || unit.reading.weak || before < 80) continue;
    // « Commentaires (0) » above an article still to come ends nothing, unless answers follow.
    if (total - before > before * 1.5 && answers - answered < 4) continue;
    for (let rest = index; rest < units.length; rest += 1) values[rest] = Math.min(values[rest]!, -0.5);
    return;
  }
}

/** Marks of a thread: « Répondre », dates of messages. */
const isAnswer = (unit: Unit): boolean =>
  unit.reading?.rule === 'comments' || unit.reading?.rule === 'publication-date';

/** Cuts the stretch at an end mark behind which the subject changes. */
function shrinkToSubject(units: readonly Unit[], zone: Zone): Zone {
  const seen = new Set<string>();
  let proseWords = 0;
  for (let index = zone.first; index <= zone.last; index += 1) {
    const unit = units[index]!;
    const dated = unit.reading?.rule === 'publication-date' && proseWords >= 120;
    const needed = unit.reading?.weak ? 0.1 : 0.25;
    if ((unit.reading?.ends || dated) && proseWords >= 60) {
      const next = nextProse(units, index + 1, zone.last);
      if (next === -1) return trimmed(units, { first: zone.first, last: index - 1 });
      const goesOn =
        isThick(units, index, next) ||
        saysMore(units, next, seen, needed) ||
        (next - index <= 2 && unit.words > 3);
      if (unit.words <= 3 && unit.reading?.ends && !isThick(units, index, next) && isSparse(units, index + 1))
        return trimmed(units, { first: zone.first, last: index - 1 });
      if (!goesOn) return trimmed(units, { first: zone.first, last: index - 1 });
    }
    if (unit.prose && !unit.reading) {
      proseWords += unit.words;
      for (const word of unit.topics) seen.add(word);
    }
  }
  return trimmed(units, zone);
}

/** Links that a heading in the middle of a text announces, at most, and words of the paragraphs behind them that are no teasers. */
const LINKS_WITHIN = 4;
const THICK_WORDS = 80;

/** Three paragraphs with nothing between them, close behind a heading of links, are the text that goes on. */
function isThick(units: readonly Unit[], mark: number, next: number): boolean {
  if (units[mark]!.reading?.rule !== 'related-links' || next - mark > LINKS_WITHIN) return false;
  const paragraphs = units.slice(next, next + HEARD);
  if (paragraphs.length < HEARD || paragraphs.some((unit) => !unit.prose || unit.reading)) return false;
  return paragraphs.reduce((sum, unit) => sum + unit.words, 0) >= THICK_WORDS;
}

/** Paragraphs behind a mark that are heard together, and how close they stand. */
const HEARD = 3;
const HEARD_WITHIN = 5;

/** Whether the paragraph behind a mark goes on with the subject, or several of them that stand together do so more loosely. */
function saysMore(units: readonly Unit[], next: number, seen: ReadonlySet<string>, needed: number): boolean {
  if (overlap(units[next]!, seen) >= needed) return true;
  const isParagraph = (unit: Unit | undefined): boolean => unit?.prose === true && !unit.reading;
  const paragraphs = units.slice(next, next + HEARD_WITHIN).filter(isParagraph);
  // Two in a row with nothing between are hardly teasers.
  const inRow = isParagraph(units[next + 1]);
  if (paragraphs.length < (inRow ? 2 : HEARD)) return false;
  const topics = paragraphs.slice(0, HEARD).flatMap((unit) => unit.topics);
  const common = topics.filter((word) => seen.has(word)).length;
  return common >= topics.length * needed * (inRow ? 0.3 : 0.6);
}

/** How many units behind a mark tell a list of teasers from an article that goes on, and how much of them a text takes. */
const LOOK_AHEAD = 10;
const TEXT_SHARE = 0.4;

/** Teasers stand between their titles, labels and days; the paragraphs of an article stand together. */
function isSparse(units: readonly Unit[], from: number): boolean {
  if (units.slice(from, from + 2).every(isBody)) return false;
  const ahead = units.slice(from, from + LOOK_AHEAD);
  return ahead.filter(isBody).length < ahead.length * TEXT_SHARE;
}

function nextProse(units: readonly Unit[], from: number, last: number): number {
  for (let index = from; index <= last; index += 1)
    if (units[index]!.prose && !units[index]!.reading) return index;
  return -1;
}

/** Ends the zone on its last prose or list item. */
function trimmed(units: readonly Unit[], zone: Zone): Zone {
  let { last } = zone;
  while (last > zone.first && !isBody(units[last]!)) last -= 1;
  // A short sentence just above (« C’est la guerre. ») opens the text.
  let { first } = zone;
  while (first > 0 && opensText(units[first - 1]!)) first -= 1;
  return { first, last };
}

const opensText = (unit: Unit): boolean =>
  !unit.reading &&
  unit.words >= 3 &&
  /\p{L}[.!?…][»”"]?$/u.test(unit.text) &&
  functionShare(unit.key) >= 0.2 &&
  !isCut(unit.text);

export const isBody = (unit: Unit): boolean =>
  !unit.reading &&
  (unit.prose ||
    (unit.bullet && unit.words >= 3) ||
    (unit.node !== undefined && /^(?:list|table|blockquote|code)$/.test(unit.node.type)));
