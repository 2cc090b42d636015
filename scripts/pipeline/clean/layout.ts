/** Line breaks that are wrong: sentences cut over several lines become one, and pieces glued on one line part. */
import { phrasesIn } from './furniture.ts';
import type { Tally } from './mend.ts';
import { seamStarts, sentenceStarts } from './sentences.ts';
import { endsSentence } from './shape.ts';
import { makeUnit, type Unit } from './units.ts';

/** Narrowest column of hard-wrapped text, and widest: beyond it a line is a paragraph of its own. */
const NARROWEST = 40;
const WIDEST = 110;

/** Words that cannot end a sentence, folded: the line that ends with one goes on. */
const OPEN_END =
  /(?:^|\s|')(?:de|du|des|le|la|les|l'|d'|un|une|et|ou|a|au|aux|en|dans|sur|pour|par|avec|sans|que|qui|qu'|dont|ce|cette|ces|son|sa|ses|leur|leurs|entre|vers|chez|se|ne|est|sont|selon|notamment|comme|plus|tres|afin|ainsi que|m\.|mm\.|mme)$/;

/** A line that goes on from the one before: « et les investissements », « , selon lui »; not « - et ». */
const GOES_ON = /^[\p{Ll},;)]/u;

/** Width of the column, when most lines end where a machine broke them; `undefined` for text whose line ends mean something. */
function columnOf(units: readonly Unit[]): number | undefined {
  const lengths = units
    .filter((unit) => !unit.node && unit.text.length >= NARROWEST)
    .map((unit) => unit.text.length);
  if (lengths.length < 4) return undefined;
  const width = Math.max(...lengths);
  if (width > WIDEST) {
    return undefined;
  }
  const full = lengths.filter((length) => length >= width - 18).length;
  const open = units.filter((unit) => unit.text.length >= width - 18 && !endsSentence(unit.text)).length;
  return full >= lengths.length * 0.55 && open >= full * 0.5 ? width : undefined;
}

/** Joins the lines of a sentence that was broken. Lines whose own words make them furniture never join. */
export function joinBroken(units: readonly Unit[], tally: Tally): Unit[] {
  const column = columnOf(units);
  const joined: Unit[] = [];
  let count = 0;
  for (const unit of units) {
    const last = joined.at(-1);
    if (last && mayJoin(last, unit, column)) {
      const hyphenated = /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(unit.text);
      joined[joined.length - 1] = makeUnit(
        last.text + (hyphenated || /['’]$/.test(last.text) ? '' : ' ') + unit.text,
        {
          line: last.line,
          lastLine: unit.lastLine,
        },
      );
      count += 1;
    } else joined.push(unit);
  }
  if (count > 0) tally.set('broken-lines', (tally.get('broken-lines') ?? 0) + count);
  return joined;
}

function mayJoin(last: Unit, next: Unit, column: number | undefined): boolean {
  if (last.node || next.node) return false;
  if (last.reading && !last.reading.weak) return false;
  if (next.reading && !next.reading.weak) return false;
  if (next.bullet) return false;
  const adjacent = (next.line ?? 0) - (last.lastLine ?? 0) === 1;
  const near = (next.line ?? 0) - (last.lastLine ?? 0) <= 2;
  if (!near) return false;
  const open = !endsSentence(last.text) && !/[:;]$/.test(last.text);
  if (column !== undefined && adjacent) {
    const tail = last.text.length;
    // The last line of a unit already joined is not known any more: its end tells.
    const lastLineFull = (last.lastLine ?? 0) > (last.line ?? 0) || tail >= column - 22;
    if (lastLineFull && open)
      return !(/^\p{Lu}/u.test(next.text) && next.words <= 3 && !endsSentence(next.text));
    if (
      lastLineFull &&
      tail >= column - 14 &&
      (last.lastLine ?? 0) === (last.line ?? 0) &&
      next.text.length > 20
    )
      return true;
    if (open && GOES_ON.test(next.text)) return true;
    return false;
  }
  if (!open) return false;
  if (OPEN_END.test(last.key) && last.words >= 2) return true;
  if (!GOES_ON.test(next.text)) return false;
  if (/^[,;)]/.test(next.text)) return true;
  return last.words >= 4 && (adjacent || last.words >= 8);
}

/** A line longer than this may hold a whole page; shorter ones only when a surer sign says so. */
const GLUED_LENGTH = 600;

/** Parts glued lines at the furniture inside them, at sentence ends and at seams. Other units pass unchanged. */
export function partGlued(units: readonly Unit[]): Unit[] {
  const parted: Unit[] = [];
  const words = units.reduce((sum, unit) => sum + unit.words, 0);
  for (const unit of units) {
    if (unit.node) {
      parted.push(unit);
      continue;
    }
    const listed = listedTitles(unit);
    const whole = unit.text.length > GLUED_LENGTH && unit.words > words * 0.5 && units.length <= 12;
    const phrases = unit.text.length < 60 || unit.reading ? [] : phrasesIn(unit.text, unit.key, !whole);
    if (listed && !whole) parted.push(...listed);
    else if (phrases.length > 0 || whole) parted.push(...partsOf(unit, phrases, whole));
    else parted.push(unit);
  }
  return parted;
}

/** Spaces that part titles printed on one line: three and more. */
const WIDE_GAP = /[ \u00a0]{3,}/;

/** Titles of other articles on one line, parted by clock times or by wide gaps; `undefined` for any other line. */
function listedTitles(unit: Unit): Unit[] | undefined {
  if (unit.text.length < 120) return undefined;
  const cuts: number[] = [];
  const times = [...unit.text.matchAll(TICKER_START)].map((match) => match.index);
  if (times.length >= 3 && unit.words / times.length < 30) cuts.push(...times);
  else {
    const chunks = unit.text.split(WIDE_GAP);
    if (chunks.length < 4) return undefined;
    const titles = chunks.filter(
      (chunk) => chunk.length > 20 && chunk.length < 220 && !endsSentence(chunk),
    ).length;
    if (titles < chunks.length * 0.6) return undefined;
    let from = 0;
    for (const chunk of chunks.slice(1)) {
      from = unit.text.indexOf(chunk, from);
      cuts.push(from);
    }
  }
  return cutAt(unit, [0, ...cuts]);
}

function cutAt(unit: Unit, places: readonly number[]): Unit[] {
  const parts: Unit[] = [];
  for (const [index, start] of places.entries()) {
    const text = unit.text.slice(start, places[index + 1] ?? unit.text.length);
    if (text.trim() !== '')
      parts.push(makeUnit(text, { line: unit.line, lastLine: unit.lastLine, glued: true }));
  }
  return parts;
}

/** « - 12:03KFC Maroc… - 11:50Rugby… » in one line: a clock time then a capital. */
const TICKER_START = /(?:^|(?<=\s))(?:[-–—•*]\s?)?(?:[01]?\d|2[0-3])[:h][0-5]\d\s?(?=\p{Lu}\p{L})/gu;

function partsOf(unit: Unit, phrases: readonly { start: number; end: number }[], whole: boolean): Unit[] {
  const cuts = new Set<number>([0]);
  for (const phrase of phrases) {
    cuts.add(phrase.start);
    cuts.add(phrase.end);
  }
  if (whole) {
    for (const start of sentenceStarts(unit.text)) cuts.add(start);
    for (const start of seamStarts(unit.text)) cuts.add(start);
    const times = [...unit.text.matchAll(TICKER_START)];
    if (times.length >= 3) for (const time of times) cuts.add(time.index);
  }
  const inside = (at: number): boolean => phrases.some((phrase) => at > phrase.start && at < phrase.end);
  const places = [...cuts].filter((at) => !inside(at)).sort((a, b) => a - b);
  return cutAt(unit, places);
}
