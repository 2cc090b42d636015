/** Line breaks that are wrong: sentences cut over several lines become one, and pieces glued on one line part. */
import { wordKey } from '../read/fold.ts';
import { SECTION_NAMES } from './furniture.ts';
import type { Tally } from './mend.ts';
import { phrasesIn } from './phrases.ts';
import { seamStarts, sentenceStarts } from './sentences.ts';
import { endsSentence, topicWords } from './shape.ts';
import { makeUnit, type Unit } from './units.ts';

/** Narrowest column of hard-wrapped text, and widest: beyond it a line is a paragraph of its own. */
const NARROWEST = 40;
const WIDEST = 110;

/** Words that cannot end a sentence, folded: the line that ends with one goes on. */
const OPEN_END =
  /(?:^|\s|')(?:de|du|des|le|la|les|l'|d'|un|une|et|ou|a|au|aux|en|dans|sur|pour|par|avec|sans|que|qui|qu'|dont|ce|cette|ces|son|sa|ses|leur|leurs|entre|vers|chez|se|ne|est|sont|selon|notamment|comme|plus|tres|afin|ainsi que|m\.|mm\.|mme)$|[a-z0-9],$/;

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
  count += joinLeads(joined);
  if (count > 0) tally.set('broken-lines', (tally.get('broken-lines') ?? 0) + count);
  return joined;
}

/** « Le groupe », « L’usine », « Les ventes de »: the beginning of a sentence and no more. */
const LEAD = /^(?:le|la|les|l'|un|une|des|au|aux|en|selon|pour|avec|dans)[ ']?(?:[a-z-]+){0,1}(?: [a-z-]+)?$/;

/** A sentence broken around a link leaves its first words alone: they join the line that was itself put together again. Changes `joined`. */
function joinLeads(joined: Unit[]): number {
  let count = 0;
  for (let index = joined.length - 2; index >= 0; index -= 1) {
    const lead = joined[index]!;
    const next = joined[index + 1]!;
    const adjacent = (next.line ?? 0) - (lead.lastLine ?? 0) === 1;
    const broken = (next.lastLine ?? 0) > (next.line ?? 0);
    if (lead.node || lead.reading || !adjacent || !broken || lead.words > 3 || !LEAD.test(lead.key)) continue;
    joined.splice(
      index,
      2,
      makeUnit(`${lead.text} ${next.text}`, { line: lead.line, lastLine: next.lastLine }),
    );
    count += 1;
  }
  return count;
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
  return (last.words >= 4 && (adjacent || last.words >= 8)) || (adjacent && next.words >= 8);
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
    else if (phrases.length > 0 || whole) {
      const parts = partsOf(unit, phrases, whole);
      // A line with a sure phrase of furniture and no sentence beside it is furniture as a whole.
      const sentence = whole || parts.some((part) => !part.reading && (part.prose || part.words > 20));
      if (sentence) parted.push(...parts);
      else parted.push({ ...unit, reading: { rule: phrases[0]!.rule } });
    } else parted.push(unit);
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

/** « Par Barbara Stiegler », « Par : Khadija SKALLI », « PAR LA RÉDACTION » in the head of a glued text. */
const HEAD_BYLINE =
  /(?<![\p{L}])(?:Par|PAR|By|Publié par|Posté par)\s?:?\s(?:(?:la |La |LA )?(?:[Rr]édaction|RÉDACTION)|\p{Lu}[\p{L}'’.-]+ (?:(?:El|Al|Ben|Le|La|de|Ait|Aït) )?\p{Lu}[\p{L}'’.-]+)/gu;

/** « lundi 9 décembre 2019 à 09h08 », « | Le 19 février 2020 », « 12/03/2025 - 14:05 » there, on folded text. */
const HEAD_DATE =
  /(?<![\p{L}\d/])(?:[|•·-] ?)?(?:(?:publie|mis a jour|modifie|mis en ligne|poste)e? ?)?(?:(?:le|sur|:) )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?(?:\d{1,2}(?:er)? (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv\.?|fevr?\.?|avr\.?|juil\.?|sept?\.?|oct\.?|nov\.?|dec\.?) \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})(?: ?(?:a|-|,|\||–)? ?\d{1,2} ?[:h] ?\d{2})?/gu;

/** « …allemandsPublié » glued before a date; not « le livre Publié », whose verb is a word of its own. */
const GLUED_VERB = /(?<=[\p{Ll}\d»)])(?:Publié|Mis à jour|Modifié|Mis en ligne|Posté)e? ?$/u;

/** Counters and buttons there: « 61 commentaires », « Partager : », « Facebook Twitter », « 8 min lues », « Tweet ». */
const HEAD_LABEL =
  /(?<![\p{L}\d])(?:\d{1,4} commentaires?|partager(?: ?:)?|tweeter|tweet|imprimer|reagir|(?:facebook|twitter|whatsapp|linkedin|pinterest|telegram|instagram|messenger)(?: (?:facebook|twitter|whatsapp|linkedin|pinterest|telegram|instagram|messenger|email|imprimer|print|mail|viber)){0,8}|\d{1,2} ?min(?:utes?)? (?:lues?|de lecture)|getty images|photo ?: ?(?:dr|map|afp)|© ?(?:dr|map|afp))(?![\p{L}])/gu;

/** Longest head of a glued text, in characters, in which a title, a signature and a date may stand before the first sentence. */
const HEAD_LENGTH = 900;

function partsOf(unit: Unit, phrases: readonly { start: number; end: number }[], whole: boolean): Unit[] {
  const cuts = new Set<number>([0]);
  const blocked = [...phrases];
  for (const phrase of phrases) {
    cuts.add(phrase.start);
    cuts.add(phrase.end);
  }
  if (whole) {
    const starts = sentenceStarts(unit.text);
    for (const start of starts) cuts.add(start);
    for (const start of seamStarts(unit.text)) cuts.add(start);
    const times = [...unit.text.matchAll(TICKER_START)];
    if (times.length >= 3) for (const time of times) cuts.add(time.index);
    const head = unit.text.slice(0, Math.min(HEAD_LENGTH, starts[0] ?? HEAD_LENGTH));
    const headKey = unit.key.slice(0, head.length);
    for (const match of [
      ...head.matchAll(HEAD_BYLINE),
      ...headKey.matchAll(HEAD_DATE),
      ...headKey.matchAll(HEAD_LABEL),
    ]) {
      const verb = GLUED_VERB.exec(head.slice(0, match.index).slice(-20))?.[0] ?? '';
      const start = match.index - verb.length;
      const end = match.index + match[0].length;
      if (blocked.some((other) => start < other.end && end > other.start)) continue;
      blocked.push({ start, end });
      cuts.add(start);
      cuts.add(end);
    }
    for (const place of repeatedInHead(head)) cuts.add(place);
    cuts.add(sectionsEnd(unit.text, unit.key));
  }
  const inside = (at: number): boolean => blocked.some((phrase) => at > phrase.start && at < phrase.end);
  const places = [...cuts].filter((at) => !inside(at)).sort((a, b) => a - b);
  return whole
    ? cutAt(
        unit,
        [...places, ...titleSeam(unit, places)].sort((a, b) => a - b),
      )
    : cutAt(unit, places);
}

/** How much of a title's content words the text must use, and how few of those that stand before it. */
const TITLE_COMMON = 0.6;
const FOREIGN_COMMON = 0.3;

/**
 * « …menace de sanctions| Tanger accélère l’industrie automobile… »: where the last title of a ticker ends and the article's begins, no
 * mark tells. The subject does: the words after the seam are those of the text, the words before it are not.
 */
function titleSeam(unit: Unit, places: readonly number[]): number[] {
  const body = places.findIndex((start, index) => {
    const end = places[index + 1] ?? unit.text.length;
    return end - start > 90 && endsSentence(unit.text.slice(start, end));
  });
  if (body < 1) return [];
  const vocabulary = new Set(topicWords(wordKey(unit.text.slice(places[body]!))));
  const seams: number[] = [];
  for (let index = Math.max(0, body - 8); index < body; index += 1) {
    const seam = subjectSeam(unit.text.slice(places[index]!, places[index + 1]!), vocabulary);
    if (seam !== undefined) seams.push(places[index]! + seam);
  }
  return seams;
}

/** Place in `text` where its words begin to be those of the article. */
function subjectSeam(text: string, vocabulary: ReadonlySet<string>): number | undefined {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    topics: topicWords(wordKey(match[0])),
    text: match[0],
  }));
  if (words.length < 8 || words.length > 60) return undefined;
  const share = (some: readonly { topics: string[] }[]): number => {
    const topics = some.flatMap((word) => word.topics);
    return topics.length === 0 ? 0 : topics.filter((topic) => vocabulary.has(topic)).length / topics.length;
  };
  let best: { at: number; gain: number } | undefined;
  for (let index = 3; index <= words.length - 4; index += 1) {
    const word = words[index]!;
    const before = words[index - 1]!.text;
    if (!/^["«“]?\p{Lu}/u.test(word.text) || !/[\p{Ll}\d%»”)?!]$/u.test(before)) continue;
    if (/^(?:le|la|les|du|de|des|et|au|aux|en|à|un|une|par|sur|pour|avec|d['’]\p{L}*|M|Mme)$/iu.test(before))
      continue;
    const right = share(words.slice(index));
    const left = share(words.slice(0, index));
    if (right < TITLE_COMMON || left > FOREIGN_COMMON) continue;
    if (!best || right - left > best.gain) best = { at: word.start, gain: right - left };
  }
  return best?.at;
}

/** Where the names of sections end that a glued page begins with: « Accueil Économie | Le Maroc… ». */
function sectionsEnd(text: string, key: string): number {
  let end = 0;
  const token = /\S+\s*/g;
  for (let match = token.exec(key); match; match = token.exec(key)) {
    const word = match[0].trim();
    if (!SECTION_NAMES.has(word) && !/^[>›»/|&-]$/.test(word)) break;
    if (/^[a-z]/.test(word) && !/^\p{Lu}/u.test(text[match.index]!)) break;
    end = match.index + match[0].length;
  }
  return end;
}

/** Fewest words of a title that is recognised because it is printed twice in the head. */
const REPEATED_TITLE = 4;
const REPEATED_TITLE_MOST = 30;

/** A title begins with a capital, a figure or a quotation mark, and not in the middle of an enumeration. */
const opensTitle = (head: string, at: number): boolean =>
  /[\p{Lu}\d«“"]/u.test(head[at]!) &&
  !/(?:\p{Ll}['’]|[(,]|(?:^|\s)(?:le|la|les|l|du|de|des|et|au|en|à|aux|un|une|M\.|Mme))\s*$/u.test(
    head.slice(Math.max(0, at - 6), at),
  );

/** Starts and ends of the longest run of words printed twice in the head: there stands the title. The head is short, so pairs are affordable. */
function repeatedInHead(head: string): number[] {
  const words = [...head.matchAll(/\S+/g)].map((match) => ({
    ink: wordKey(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
  let best = { length: REPEATED_TITLE - 1, one: -1, other: -1 };
  for (let one = 0; one < words.length; one += 1) {
    if (!opensTitle(head, words[one]!.start)) continue;
    for (let other = one + REPEATED_TITLE; other < words.length; other += 1) {
      if (words[other]!.ink !== words[one]!.ink || !opensTitle(head, words[other]!.start)) continue;
      let length = 0;
      while (
        length < REPEATED_TITLE_MOST &&
        one + length < other &&
        other + length < words.length &&
        words[one + length]!.ink === words[other + length]!.ink
      ) {
        length += 1;
      }
      if (length > best.length) best = { length, one, other };
    }
  }
  if (best.one === -1) return [];
  const last = best.length - 1;
  return [
    words[best.one]!.start,
    words[best.one + last]!.end,
    words[best.other]!.start,
    words[best.other + last]!.end,
  ];
}
