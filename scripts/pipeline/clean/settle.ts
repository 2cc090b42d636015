/** The fate of every unit: title, standfirst, body, or a removal with its rule. */

import type { ClippingMeta, Format } from '../model.ts';
import { wordKey } from '../read/fold.ts';
import { likeness, withoutSiteName } from '../read/page-metadata.ts';
import type { RemovalRule } from './rules.ts';
import { sentenceStarts } from './sentences.ts';
import { endsSentence, isCut } from './shape.ts';
import type { Unit } from './units.ts';
import { findZone, isBody, overlap, type Zone } from './zone.ts';

export interface Settled {
  title?: string;
  standfirst?: string;
}

type Headed = Unit & { heading?: boolean };

const remove = (unit: Unit, removed: RemovalRule, doubtful = false): void => {
  unit.fate = doubtful ? { removed, doubtful } : { removed };
};

/**
 * Gives every unit its fate, and completes `meta` with what the furniture says of the article (author, day, address).
 * When nothing would be left, everything is kept: a clipping that is all furniture is an editor's to judge.
 */
export function settle(units: Unit[], format: Format, meta: ClippingMeta): Settled {
  const settled: Settled = {};
  const zone = findZone(units);
  if (!zone) return keepAll(units, settled);
  const trusted = format !== 'text';
  const vocabulary = new Set<string>();
  for (let index = zone.first; index <= zone.last; index += 1) {
    if (units[index]!.prose) for (const word of units[index]!.topics) vocabulary.add(word);
  }
  const counts = countsOf(units);

  const titleAt = findTitle(units, zone, meta, vocabulary, counts, trusted);
  if (titleAt !== undefined) {
    settled.title = units[titleAt]!.text.replace(/\s+/g, ' ');
    if (
      meta.title &&
      likeness(meta.title.value, settled.title) > 0.9 &&
      meta.title.value.length < settled.title.length
    ) {
      settled.title = meta.title.value;
    }
    units[titleAt]!.fate = { kept: 'title' };
  }
  const start = titleAt ?? zone.first;

  if (!trusted) settleBefore(units, start, zone, titleAt, vocabulary, meta);
  settleInside(units, start, zone, vocabulary, trusted);
  settleAfter(units, zone, vocabulary, trusted);
  settleAdvertising(units, zone, counts);
  dropRepeats(units, settled.title ?? meta.title?.value);
  const standfirstAt = findStandfirst(units, titleAt, meta);
  if (standfirstAt !== undefined) {
    settled.standfirst = units[standfirstAt]!.text.replace(/\s+/g, ' ');
    units[standfirstAt]!.fate = { kept: 'standfirst' };
  } else delete meta.standfirst;
  completeMeta(units, meta);
  nameHeadings(units);
  if (!units.some((unit) => unit.fate && 'kept' in unit.fate && unit.fate.kept === 'body'))
    return keepAll(units, {});
  return settled;
}

function keepAll(units: Unit[], settled: Settled): Settled {
  for (const unit of units) unit.fate = { kept: 'body' };
  return settled;
}

function countsOf(units: readonly Unit[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const key = unit.ink;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** A line that could be a title: three words at least, no list mark, nothing that its own words explain. */
const couldBeTitle = (unit: Unit): boolean =>
  !unit.reading &&
  unit.words >= 3 &&
  unit.words <= 40 &&
  unit.text.length <= 320 &&
  !isCut(unit.text) &&
  !unit.bullet;

/** How far above the first paragraph a title may stand, in units that are not furniture. */
const TITLE_REACH = 8;

function findTitle(
  units: readonly Unit[],
  zone: Zone,
  meta: ClippingMeta,
  vocabulary: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  trusted: boolean,
): number | undefined {
  if (meta.title) {
    // A title is declared: it is printed at the head of the text, or not at all.
    const key = wordKey(meta.title.value);
    for (let index = 0; index <= Math.min(zone.last, zone.first + 3); index += 1) {
      const unit = units[index]!;
      const own = unit.ink;
      if (
        own === key ||
        (unit.words >= 4 &&
          likeness(unit.text, meta.title.value) > 0.9 &&
          Math.abs(own.length - key.length) < 30)
      )
        return index;
    }
    return undefined;
  }
  if (trusted) {
    for (let index = 0; index <= Math.min(zone.first + 1, units.length - 1); index += 1) {
      const unit = units[index]!;
      if (unit.node?.type === 'heading' && unit.node.depth <= 2 && couldBeTitle(unit)) return index;
    }
  }
  const first = firstProse(units, zone);
  let best: { index: number; score: number } | undefined;
  let seen = 0;
  for (let index = first; index >= 0 && seen <= TITLE_REACH; index -= 1) {
    const unit = units[index]!;
    if (index === first && !opensAsTitle(unit, units[index + 1])) continue;
    if (index < first && unit.prose && !opensAsTitle(unit, units[index + 1])) {
      seen += 2;
      continue;
    }
    if (!couldBeTitle(unit)) continue;
    seen += 1;
    const common = overlap(unit, vocabulary);
    const length = unit.words >= 6 && unit.words <= 28 ? 0.35 : unit.words >= 4 ? 0.15 : 0;
    const again = Math.min(0.3, ((counts.get(unit.ink) ?? 1) - 1) * 0.3);
    const score = common + length + again - (first - index) * 0.05;
    if (common === 0 && index < first - 2) continue;
    if (!best || score > best.score) best = { index, score };
  }
  return best && best.score > 0.1 ? best.index : undefined;
}

function firstProse(units: readonly Unit[], zone: Zone): number {
  for (let index = zone.first; index <= zone.last; index += 1)
    if (units[index]!.prose && !units[index]!.reading) return index;
  return zone.first;
}

/** A question or a cry of one line at the head of the text is a title all the same. */
function opensAsTitle(unit: Unit, next: Unit | undefined): boolean {
  return (
    unit.words <= 25 &&
    /[?!]["»”]?$/.test(unit.text) &&
    sentenceStarts(unit.text).length <= 1 &&
    next !== undefined &&
    (next.prose || next.reading !== undefined)
  );
}

/** What stands before the title, and between it and the first paragraph. */
function settleBefore(
  units: readonly Unit[],
  start: number,
  zone: Zone,
  titleAt: number | undefined,
  vocabulary: ReadonlySet<string>,
  meta: ClippingMeta,
): void {
  void meta;
  for (let index = 0; index < start; index += 1) {
    const unit = units[index]!;
    if (unit.reading) remove(unit, unit.reading.rule);
    else if (titleAt === undefined && index >= start - 1 && unit.words >= 3) unit.fate = { kept: 'body' };
    else remove(unit, nameBefore(unit, index), unit.prose || overlap(unit, vocabulary) > 0.5);
  }
  void zone;
}

const nameBefore = (unit: Unit, index: number): RemovalRule => {
  if (unit.words >= 5) return 'headlines';
  return index === 0 ? 'site-banner' : 'menu';
};

/** Rules of lines that may be a heading or a word of the article when nothing around agrees. */
function settleInside(
  units: readonly Unit[],
  start: number,
  zone: Zone,
  vocabulary: ReadonlySet<string>,
  trusted: boolean,
): void {
  let opened: RemovalRule | undefined;
  for (let index = start; index <= zone.last; index += 1) {
    const unit = units[index]!;
    if (unit.fate) continue;
    const reading = unit.reading;
    if (reading) {
      const beside = isFurniture(units[index - 1]) || isFurniture(units[index + 1]) || index < zone.first;
      if (!reading.weak || beside || (reading.rule === 'ticker' && index < zone.first)) {
        remove(unit, reading.rule);
        opened = reading.opens ? reading.rule : undefined;
      } else {
        unit.fate = { kept: 'body' };
        opened = undefined;
      }
      continue;
    }
    if (unit.prose || isBody(unit)) {
      opened = undefined;
      unit.fate = { kept: 'body' };
      continue;
    }
    if (opened && !(unit.node?.type === 'heading')) {
      remove(unit, opened);
      continue;
    }
    unit.fate = { kept: 'body' };
  }
  if (!trusted) dropHeadlineRuns(units, start, zone, vocabulary);
}

const isFurniture = (unit: Unit | undefined): boolean => unit?.reading !== undefined;

/** Three titles in a row with no text between them, and not about the subject, are links to other articles. */
function dropHeadlineRuns(
  units: readonly Unit[],
  start: number,
  zone: Zone,
  vocabulary: ReadonlySet<string>,
): void {
  let run: Unit[] = [];
  const close = (): void => {
    const titles = run.filter((unit) => unit.words >= 5);
    if (titles.length >= 3) {
      const common = titles.reduce((sum, unit) => sum + overlap(unit, vocabulary), 0) / titles.length;
      if (common < 0.45) for (const unit of run) remove(unit, 'headlines', true);
    }
    run = [];
  };
  for (let index = Math.max(start + 1, zone.first); index <= zone.last; index += 1) {
    const unit = units[index]!;
    const plain =
      !unit.prose &&
      !isBody(unit) &&
      !unit.reading &&
      unit.fate &&
      'kept' in unit.fate &&
      unit.fate.kept === 'body' &&
      !unit.glued &&
      !endsSentence(unit.text);
    if (plain) run.push(unit);
    else close();
  }
  close();
}

/** Two to four capitalised words: a signature under the text. */
const SIGNATURE =
  /^(?:\p{Lu}[\p{L}'’.-]+|\p{Lu}\.|El|Ben|Al|de|d')(?:\s+(?:\p{Lu}[\p{L}'’.-]*|El|Ben|Al|de)){1,4}$/u;

function settleAfter(
  units: readonly Unit[],
  zone: Zone,
  vocabulary: ReadonlySet<string>,
  trusted: boolean,
): void {
  let rule: RemovalRule | undefined;
  for (let index = zone.last + 1; index < units.length; index += 1) {
    const unit = units[index]!;
    if (unit.fate) continue;
    const reading = unit.reading;
    if (reading) {
      remove(unit, reading.rule);
      if (reading.opens || reading.ends) rule = reading.rule;
      continue;
    }
    if (rule) {
      remove(unit, rule, unit.prose && rule !== 'comments' && overlap(unit, vocabulary) > 0.35);
      continue;
    }
    if (trusted && (unit.prose || unit.words > 3)) unit.fate = { kept: 'body' };
    else if (SIGNATURE.test(unit.text) && unit.words <= 5) remove(unit, 'byline');
    else if (unit.prose || index === zone.last + 1 || units.length - zone.last <= 3)
      unit.fate = { kept: 'body' };
    else remove(unit, 'headlines', true);
  }
}

/** The line printed beside an advertisement's mark, when it is printed twice or stands outside the article. */
function settleAdvertising(units: readonly Unit[], zone: Zone, counts: ReadonlyMap<string, number>): void {
  const isMark = (unit: Unit | undefined): boolean => unit?.reading?.rule === 'advertisement';
  const promoted = new Set<string>();
  for (const [index, unit] of units.entries()) {
    if (unit.reading || unit.prose || (unit.fate && 'kept' in unit.fate && unit.fate.kept === 'title'))
      continue;
    if (isMark(units[index - 1]) && (index < zone.first || (counts.get(unit.ink) ?? 0) > 1))
      promoted.add(unit.ink);
  }
  for (const [index, unit] of units.entries()) {
    if (promoted.has(unit.ink) && !(unit.fate && 'kept' in unit.fate && unit.fate.kept === 'title'))
      remove(unit, 'advertisement');
    else if (
      index === 0 &&
      isMark(units[1]) &&
      !unit.prose &&
      unit.words <= 6 &&
      unit.fate &&
      'removed' in unit.fate
    )
      remove(unit, 'site-banner');
  }
}

/** Words of a paragraph from which its repetition is a fault; below, only beside its twin. */
const REPEATED_WORDS = 6;

function dropRepeats(units: readonly Unit[], title: string | undefined): void {
  const seen = new Map<string, number>();
  const titleKey = title ? wordKey(title) : undefined;
  const bareTitle = title ? wordKey(withoutSiteName(title, undefined)) : undefined;
  for (const [index, unit] of units.entries()) {
    if (!unit.fate || !('kept' in unit.fate)) {
      if (
        unit.fate &&
        'removed' in unit.fate &&
        unit.fate.removed === 'headlines' &&
        titleKey &&
        unit.ink === titleKey
      ) {
        remove(unit, 'title');
      }
      continue;
    }
    const key = unit.ink;
    if (key === '') continue;
    if (unit.fate.kept === 'title') {
      seen.set(key, index);
      continue;
    }
    if (titleKey !== undefined && (key === titleKey || key === bareTitle)) {
      remove(unit, 'title');
      continue;
    }
    const before = seen.get(key);
    if (before !== undefined) {
      if (unit.words >= REPEATED_WORDS) {
        remove(unit, unit.prose ? 'repeated-paragraph' : 'repeated-line');
        continue;
      }
      if (index - before === 1 && !unit.node) {
        remove(unit, 'repeated-line');
        continue;
      }
    }
    seen.set(key, index);
  }
}

/** Words that point back to something said: a standfirst stands alone. */
const POINTS_BACK =
  /^(?:il|elle|ils|elles|cette|cet|ces|ce|celui|celle|ainsi|mais|or|en effet|par ailleurs|de son cote|en outre|enfin|dans ce cadre|a cet effet|dans ce sens)\b/;
/** « RABAT, 12 mars (MAP) – », « Casablanca - »: the first paragraph, not a standfirst. */
const DATELINE =
  /^[\p{Lu}][\p{L}' -]{2,25}(?:,? \d{1,2}(?:er)? [\p{L}]+(?: \d{4})?)? ?(?:\([\p{L} /]{2,20}\))? ?[-–—]+ /u;

function findStandfirst(
  units: readonly Unit[],
  titleAt: number | undefined,
  meta: ClippingMeta,
): number | undefined {
  const body = [...units.keys()].filter((index) => {
    const fate = units[index]!.fate;
    return fate && 'kept' in fate && fate.kept === 'body';
  });
  const first = body[0];
  if (first === undefined) return undefined;
  if (meta.standfirst) {
    const key = wordKey(meta.standfirst.value);
    const found = body.slice(0, 4).find((index) => units[index]!.ink === key);
    if (found !== undefined && body.length >= 2) return found;
    if (found === undefined) return undefined;
  }
  if (titleAt === undefined || first < titleAt) return undefined;
  const unit = units[first]!;
  const next = units[body[1] ?? -1];
  if (!next || body.length < 4 || unit.glued || unit.bullet) return undefined;
  if (unit.node && unit.node.type !== 'paragraph') return undefined;
  if (
    unit.words < 9 ||
    unit.words > 60 ||
    POINTS_BACK.test(unit.key) ||
    DATELINE.test(unit.text) ||
    /^["«“]/.test(unit.text)
  )
    return undefined;
  if (!next.prose) return undefined;
  const sentences = sentenceStarts(unit.text).length + 1;
  // A line with no final mark between the title and the text, or a signature and a date after it: printed apart.
  const apart =
    !endsSentence(unit.text) ||
    (units[first + 1]?.reading !== undefined &&
      ['byline', 'publication-date', 'reading-time', 'sharing'].includes(units[first + 1]!.reading!.rule));
  if (apart && unit.prose) return first;
  if (apart && unit.words >= 10) return first;
  if (meta.title && meta.title.evidence !== '' && unit.node) return undefined;
  const lengths = body
    .slice(1)
    .map((index) => units[index]!)
    .filter((other) => other.prose)
    .map((other) => other.words)
    .sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  return sentences === 1 &&
    unit.words <= 45 &&
    unit.words < median * 0.85 &&
    DATELINE.test(next.text) === false
    ? first
    : undefined;
}

function completeMeta(units: readonly Unit[], meta: ClippingMeta): void {
  for (const unit of units) {
    const reading = unit.reading;
    if (!reading || !unit.fate || !('removed' in unit.fate)) continue;
    const evidence = unit.line === undefined ? 'text' : `line ${unit.line}`;
    if (reading.name && !meta.author) meta.author = { value: reading.name, evidence };
    if (reading.day && !meta.publishedOn) meta.publishedOn = { value: reading.day, evidence };
    if (reading.address && !meta.url && /^https?:/.test(reading.address) && URL.canParse(reading.address))
      meta.url = { value: reading.address, evidence };
  }
}

/** Longest heading, in words and characters. */
const HEADING_WORDS = 18;
const HEADING_LENGTH = 130;

/** A short line without a final mark, followed by text, is a heading. */
function nameHeadings(units: readonly Unit[]): void {
  const kept = units.filter((unit) => unit.fate && 'kept' in unit.fate && unit.fate.kept === 'body');
  for (const [index, unit] of kept.entries()) {
    if (unit.node || unit.bullet) continue;
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
    if (followed && (!question || previous === undefined || previous.prose)) (unit as Headed).heading = true;
  }
}
