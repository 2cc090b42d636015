/** Pieces glued on one line part again: at the furniture between them, at sentence ends, and at seams that no mark tells. */
import { wordKey } from '../read/fold.ts';
import { furnitureIn } from './embedded.ts';
import { ACTS } from './embedded-tails.ts';
import { PLACES, SECTION_NAMES } from './furniture.ts';
import { phrasesIn } from './phrases.ts';
import type { RemovalRule } from './rules.ts';
import { fusedStarts, OPENER_AT, opensWithDateline, seamStarts, sentenceStarts } from './sentences.ts';
import { endsSentence, FUNCTION_WORDS, topicWords, wordsOf } from './shape.ts';
import { makeUnit, type Unit } from './units.ts';

/** A line longer than this may hold a whole page; a clipping that is one line may well do so when shorter. */
const GLUED_LENGTH = 600;
const ONLY_LINE_LENGTH = 250;

/** Parts glued lines at the furniture inside them, at sentence ends and at seams. Other units pass unchanged. */
export function partGlued(units: readonly Unit[]): Unit[] {
  const parted: Unit[] = [];
  const words = units.reduce((sum, unit) => sum + unit.words, 0);
  for (const unit of units) {
    if (unit.node) {
      parted.push(unit);
      continue;
    }
    const least = units.length === 1 ? ONLY_LINE_LENGTH : GLUED_LENGTH;
    if (unit.text.length > least && unit.words > words * 0.5 && units.length <= 12) {
      parted.push(...partsOf(unit));
      continue;
    }
    const listed = listedTitles(unit);
    if (listed) {
      parted.push(...listed);
      continue;
    }
    const phrases = unit.text.length < 60 || unit.reading ? [] : phrasesIn(unit.text, unit.key);
    if (phrases.length === 0) {
      parted.push(unit);
      continue;
    }
    const parts = cutAt(unit, [0, ...phrases.flatMap(({ start, end }) => [start, end])]);
    // A line with a sure phrase of furniture and no sentence beside it is furniture as a whole.
    const sentence = parts.some((part) => !part.reading && (part.prose || part.words > 20));
    if (sentence) parted.push(...parts);
    else parted.push({ ...unit, reading: { rule: phrases[0]!.rule } });
  }
  return parted;
}

/** Spaces that part titles printed on one line: three and more. */
const WIDE_GAP = /[ \u00a0]{3,}/;
const WIDE_GAPS = /[ \u00a0]{3,}/g;

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

const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

/** The pieces of a unit between places in rising order; `named` says which piece is furniture, by the place where it begins. */
function cutAt(unit: Unit, places: readonly number[], named?: ReadonlyMap<number, RemovalRule>): Unit[] {
  const parts: Unit[] = [];
  for (const [index, start] of places.entries()) {
    const text = unit.text.slice(start, places[index + 1] ?? unit.text.length);
    if (text.trim() === '') continue;
    const fused = start > 0 && !isSpace(unit.text[start - 1]) && !isSpace(text[0]);
    const part = makeUnit(text, {
      line: unit.line,
      lastLine: unit.lastLine,
      glued: true,
      ...(fused ? { fused } : {}),
    });
    const rule = named?.get(start);
    if (rule) part.reading = { ...(part.reading?.weak ? undefined : part.reading), rule };
    parts.push(part);
  }
  return parts;
}

/** « - 12:03KFC Maroc… - 11:50Rugby… » in one line: a clock time then a capital. */
const TICKER_START = /(?:^|(?<=\s))(?:[-–—•*]\s?)?(?:[01]?\d|2[0-3])[:h][0-5]\d\s?(?=\p{Lu}\p{L})/gu;

/** Longest head of a glued text, in characters, in which a title, a signature and a date may stand before the first sentence. */
const HEAD_LENGTH = 900;

/** Every piece that a glued text may be made of: too many rather than too few, since pieces kept side by side come together unchanged. */
function partsOf(unit: Unit): Unit[] {
  const { text, key } = unit;
  const starts = [...sentenceStarts(text), ...fusedStarts(text)].sort((a, b) => a - b);
  const seams = seamStarts(text);
  const furniture = furnitureIn(text, key, starts, seams);
  const cuts = [0, sectionsEnd(text, key), ...starts, ...seams];
  const times = [...text.matchAll(TICKER_START)];
  if (times.length >= 3) cuts.push(...times.map((time) => time.index));
  const gaps = [...text.matchAll(WIDE_GAPS)];
  if (gaps.length >= 3) cuts.push(...gaps.map((gap) => gap.index + gap[0].length));
  cuts.push(...repeatedInHead(text.slice(0, Math.min(HEAD_LENGTH, starts[0] ?? HEAD_LENGTH))));
  cuts.sort((a, b) => a - b);

  const named = new Map<number, RemovalRule>();
  const places: number[] = [];
  let next = 0;
  const add = (place: number): void => {
    if (place !== places.at(-1)) places.push(place);
  };
  for (const cut of cuts) {
    for (; furniture[next] && furniture[next]!.end <= cut; next += 1) {
      add(furniture[next]!.start);
      add(furniture[next]!.end);
    }
    const over = furniture[next];
    if (!over || cut <= over.start) add(cut);
  }
  for (const { start, end } of furniture.slice(next)) {
    add(start);
    add(end);
  }
  for (const { start, rule } of furniture) named.set(start, rule);
  const more = [...titleSeam(unit, places), ...openingSeam(text, places, named)];
  return cutAt(
    unit,
    [...new Set([...places, ...more])].sort((a, b) => a - b),
    named,
  );
}

/** « Gotion », « Stellantis »: the first word of a title that may be said again. */
const NAME = /^\p{Lu}[\p{L}-]{3,}/u;

/** Words of the first sentence that a title may take, and that must be left to it. */
const SHORTEST_TITLE = 4;
const LONGEST_TITLE = 26;
const SHORTEST_OPENING = 7;

/**
 * « …sa gigafactory à Kénitra| Gotion Power, la filiale… », « …pour deux navires| RABAT, 12 mars (MAP) – … »: the text begins at its dateline, or
 * where the first name of the title is said again.
 */
function openingSeam(
  text: string,
  places: readonly number[],
  named: ReadonlyMap<number, RemovalRule>,
): number[] {
  const index = places.findIndex(
    (start, at) =>
      !named.has(start) && wordsOf(text.slice(start, places[at + 1])) >= SHORTEST_TITLE + SHORTEST_OPENING,
  );
  if (index === -1 || places[index]! > HEAD_LENGTH) return [];
  const from = places[index]!;
  const opening = text.slice(from, places[index + 1]);
  const words = [...opening.matchAll(/\S+/g)];
  const fits = (at: number): boolean =>
    at >= SHORTEST_TITLE && at <= LONGEST_TITLE && words.length - at >= SHORTEST_OPENING;
  const dated = words.findIndex((word, at) => {
    return (
      fits(at) && !FUNCTION_WORDS.has(wordKey(words[at - 1]![0])) && opensWithDateline(opening, word.index)
    );
  });
  if (dated !== -1) return [from + words[dated]!.index];
  const pair = pairSaidAgain(words, fits);
  if (pair !== -1) return [from + words[pair]!.index];
  const subject = words
    .slice(0, 3)
    .find((word) => NAME.test(word[0]) && !FUNCTION_WORDS.has(wordKey(word[0])));
  const name = subject && wordKey(subject[0]);
  const again = words.findIndex((word, at) => {
    if (!fits(at) || !/^\p{Lu}/u.test(word[0])) return false;
    const before = words[at - 1]![0];
    if (!/[\p{L}\p{N}%»”)?!]$/u.test(before) || FUNCTION_WORDS.has(before.toLowerCase())) return false;
    // « le groupe Renault a… » goes on; a title that ends there ends with a name, a figure or a mark, or its subject comes again and acts.
    const closed = /^[\p{Lu}\d]|[?!»”%)]$/u.test(before);
    const acts = ACTS.test(words[at + 1]?.[0] ?? '');
    return wordKey(word[0]) === name ? closed || acts : closed && acts;
  });
  return again === -1 ? [] : [from + words[again]!.index];
}

/** « CIH Bank lance…| CIH Bank s’apprête… », « …Mohamed Mahboub répond| Mohamed Mahboub, président… »: where two words of a name are said again. */
function pairSaidAgain(words: readonly RegExpExecArray[], fits: (at: number) => boolean): number {
  const keys = words.map((word) => wordKey(word[0]));
  return words.findIndex((word, at) => {
    if (!fits(at) || !/^\p{Lu}/u.test(word[0]) || keys[at + 1] === undefined) return false;
    if (!/[\p{L}\p{N}%»”)?!]$/u.test(words[at - 1]![0]) || FUNCTION_WORDS.has(keys[at - 1]!)) return false;
    if (keys[at] === keys[0] && keys[at + 1] === keys[1]) return true;
    const named = /^\p{Lu}/u.test(words[at + 1]![0]) && /^\p{Ll}/u.test(words[at - 1]![0]);
    const goesOn = /,$/.test(words[at + 1]![0]) || ACTS.test(words[at + 2]?.[0] ?? '');
    return (
      named &&
      goesOn &&
      keys.slice(0, at - 1).some((key, index) => key === keys[at] && keys[index + 1] === keys[at + 1])
    );
  });
}

/** How much of a title's content words the text must use, and how few of those that stand before it. */
const TITLE_COMMON = 0.6;
const FOREIGN_COMMON = 0.3;
/** Fewest words of another article's title before the seam: « Le Roi reçoit » is none. */
const FOREIGN_WORDS = 4;

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
  for (let index = FOREIGN_WORDS; index <= words.length - 4; index += 1) {
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
  // « Industrie automobile : … », « Maroc Telecom lève… », « Économie Maroc Telecom lève… » begin with the name of a section and are none.
  const last = key.slice(0, end).trimEnd();
  const place = last.slice(last.lastIndexOf(' ') + 1);
  OPENER_AT.lastIndex = end;
  if (PLACES.has(place) && !OPENER_AT.test(text)) end = last.length - place.length;
  if (end === 0) return 0;
  return /^[\p{Lu}\d«“"]/u.test(text.slice(end, end + 1)) ? end : 0;
}

/** Fewest words of a title that is recognised because it is printed twice in the head. */
const REPEATED_TITLE = 4;
const REPEATED_TITLE_MOST = 30;

/** A title begins with a capital, a figure or a quotation mark, and not in the middle of a clause or an enumeration. */
function opensTitle(head: string, at: number): boolean {
  if (!/[\p{Lu}\d«“"]/u.test(head[at]!)) return false;
  const before = head.slice(Math.max(0, at - 24), at).trimEnd();
  if (/(?:\p{Ll}['’]|[(,])$/u.test(before)) return false;
  const word = /(?<![^\s'’])[^\s'’]*$/.exec(before)![0];
  return !/^(?:M\.|Mme)$/.test(word) && !(FUNCTION_WORDS.has(wordKey(word)) && !/\p{Lu}/u.test(word));
}

/** A title that was printed whole is followed by another piece: « Le projet de loi, qui… » only begins like it. */
const endsTitle = (head: string, end: number): boolean =>
  !/^[,;:]|^\s*[\p{Ll}]/u.test(head.slice(end, end + 4));

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
      // « le Fonds Mohammed VI » said twice: what both have before them belongs to it, and it is no title.
      if (one > 0 && words[one - 1]!.ink === words[other - 1]!.ink) continue;
      let length = 0;
      while (
        length < REPEATED_TITLE_MOST &&
        one + length < other &&
        other + length < words.length &&
        words[one + length]!.ink === words[other + length]!.ink
      ) {
        length += 1;
      }
      const whole =
        length > best.length &&
        [one, other].every((first) => endsTitle(head, words[first + length - 1]!.end));
      if (whole) best = { length, one, other };
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
