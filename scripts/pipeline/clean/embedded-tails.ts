/** Where a piece of furniture ends that carries a title, names or all that is left of the text behind it. */
import { NAME_PART } from './embedded-meta.ts';
import type { Tail } from './embedded-phrases.ts';
import { isName, OPENER_AT } from './sentences.ts';
import { FUNCTION_WORDS, wordsOf } from './shape.ts';

/** What a name does at the beginning of a sentence: « Renault a signé », « Safran va produire », « OpenAI s’est défendu ». */
export const ACTS =
  /^(?:a|ont|est|sont|va|vont|sera|seront|avait|avaient|était|étaient|s['’]est|n['’]a|prévoit|compte)$/;

/** Longest title of another article, and fewest words of it and of the sentence behind it. */
const TITLE_LENGTH = 240;
const TITLE_WORDS = 3;
/** Fewest words of a sentence behind which an article may end, and longest list of titles behind it. */
const SENTENCE_WORDS = 8;
const REST_LENGTH = 900;
const RESUMED_WORDS = 4;

const NAMES = new RegExp(NAME_PART, 'uy');

/** The ends of tails in one text. */
export class Tails {
  private readonly text: string;
  private readonly starts: readonly number[];
  private readonly seams: readonly number[];
  private readonly next: (from: number, limit: number) => number | undefined;

  /** @param next where furniture begins next behind a place, before a limit. */
  constructor(
    text: string,
    starts: readonly number[],
    seams: readonly number[],
    next: (from: number, limit: number) => number | undefined,
  ) {
    this.text = text;
    this.starts = starts;
    this.seams = seams;
    this.next = next;
  }

  private proseEnd: number | undefined;

  /** Where the last sentence of the article ends; titles and labels with no full stop of their own may follow. */
  private lastStop(): number {
    if (this.proseEnd !== undefined) return this.proseEnd;
    const { text } = this;
    const ends = [...this.starts.filter((start) => start > 0), text.length];
    let end = 0;
    for (let index = ends.length - 1; index >= 0; index -= 1) {
      const from = index === 0 ? 0 : ends[index - 1]!;
      const sentence = text.slice(from, ends[index]);
      if (/\.[\s\u00a0\u202f»”")]*$/.test(sentence) && wordsOf(sentence) >= SENTENCE_WORDS) {
        end = ends[index]!;
        break;
      }
    }
    this.proseEnd = end;
    return end;
  }

  tailOf(tail: Tail | undefined, end: number): number {
    if (tail === 'title' && end >= this.lastStop() && this.text.length - end < REST_LENGTH)
      return this.next(end, this.text.length) ?? this.text.length;
    if (tail === 'title') return this.titleEnd(end) ?? end;
    if (tail === 'names') return this.namesEnd(end);
    if (tail === 'rest') {
      const sentence = this.starts[firstAfter(this.starts, end)];
      const rest = this.text.length - end;
      return sentence === undefined && rest < 400 && !/[.!?]/.test(this.text.slice(end, -1))
        ? this.text.length
        : end;
    }
    return end;
  }

  /**
   * Where a title of another article ends and the text goes on: at the first seam before the sentence that the text goes on with ends; a question
   * in the title ends it only when there is no seam.
   * `undefined` when no place can be told.
   */
  private titleEnd(from: number): number | undefined {
    const { text } = this;
    const limit = Math.min(text.length, from + TITLE_LENGTH);
    // « IA. Sam Altman redevient… »: a rubric before the title ends no sentence.
    const next = this.next(from, limit);
    let stop = next ?? text.length;
    for (let index = firstAfter(this.starts, from); index < this.starts.length; index += 1) {
      const start = this.starts[index]!;
      if (start >= stop || start > limit + TITLE_LENGTH) break;
      if (!/\.[\s\u00a0\u202f»”")]*$/.test(text.slice(Math.max(from, start - 6), start))) continue;
      if (wordsOf(text.slice(from, start)) < 4) continue;
      stop = start;
      break;
    }
    const parts = (place: number): boolean =>
      place > from &&
      place <= limit &&
      place < stop &&
      wordsOf(text.slice(from, place)) >= TITLE_WORDS &&
      wordsOf(text.slice(place, stop)) >= RESUMED_WORDS;
    const place =
      this.firstPlace(this.seams, from, stop, parts) ?? this.firstPlace(this.starts, from, stop, parts);
    if (place !== undefined) return place;
    // A full stop before that furniture would be the end of a sentence of the article.
    if (stop === next && !/\.[\s»”")]*$/.test(text.slice(from, next))) return next;
    const capital = this.capitalSeam(from, Math.min(stop, limit));
    if (capital !== undefined) return capital;
    if (stop <= limit && wordsOf(text.slice(from, stop)) <= 16 && !this.mayPart(from, stop)) return stop;
    return undefined;
  }

  private firstPlace(
    places: readonly number[],
    from: number,
    stop: number,
    fits: (place: number) => boolean,
  ): number | undefined {
    for (let index = firstAfter(places, from); index < places.length && places[index]! < stop; index += 1)
      if (fits(places[index]!)) return places[index];
    return undefined;
  }

  /** « …pour comprendre| Preuve, selon le journal… »: a capital that no name explains. */
  private capitalSeam(from: number, to: number): number | undefined {
    const { text } = this;
    let seam: number | undefined;
    const words = [...text.slice(from, to).matchAll(/\S+/g)];
    for (let index = TITLE_WORDS; index < words.length - RESUMED_WORDS + 1; index += 1) {
      const word = words[index]![0];
      const before = words[index - 1]![0];
      // « …et Alami| Alami a salué », « …au Maroc| Renault a signé »: behind a name, a name that does something.
      const acts = /^\p{Lu}/u.test(before) && ACTS.test(words[index + 1]?.[0] ?? '');
      if (/^\p{Lu}/u.test(word) && /[\p{L}\d»”%)?!]$/u.test(before) && (acts || word === before)) {
        return from + words[index]!.index;
      }
      if (!/^["«“]?\p{Lu}\p{Ll}/u.test(word) || !/[\p{Ll}\d»”%)?!]$/u.test(before)) continue;
      if (FUNCTION_WORDS.has(before.toLowerCase()) || /^\p{Lu}/u.test(before)) continue;
      const bare = word.replace(/[^\p{L}-]/gu, '');
      const common = /,$/.test(word) || this.commonWords().has(bare.toLowerCase());
      if (common) seam = from + words[index]!.index;
    }
    return seam;
  }

  private common: ReadonlySet<string> | undefined;

  /** Words that the text prints without a capital. */
  private commonWords(): ReadonlySet<string> {
    this.common ??= new Set(this.text.match(/(?<![\p{L}])\p{Ll}[\p{L}-]+/gu) ?? []);
    return this.common;
  }

  /** A capital behind a word that names do not follow: the title may end there, or it may not. */
  private mayPart(from: number, to: number): boolean {
    const words = this.text.slice(from, to).match(/\S+/g) ?? [];
    return words.some(
      (word, index) =>
        index >= TITLE_WORDS &&
        /^["«“]?\p{Lu}/u.test(word) &&
        /[\p{L}\p{N}»”%)?!]$/u.test(words[index - 1]!) &&
        !FUNCTION_WORDS.has(words[index - 1]!.toLowerCase()),
    );
  }

  /** « DR », « AFP », « Jakub Porzycki / NurPhoto via AFP »: names behind the mark of a credit. */
  namesEnd(from: number): number {
    const { text } = this;
    let end = from;
    let run = 0;
    for (let guard = 0; guard < 9; guard += 1) {
      NAMES.lastIndex = end;
      const match = NAMES.exec(text);
      if (!match) break;
      const begin = end + (match[0].length - match[0].trimStart().length);
      const word = match[0].trim();
      if (run > 0 || end === from) {
        OPENER_AT.lastIndex = begin;
        if (OPENER_AT.test(text) && !isName(text, begin)) break;
      }
      // « Mehdi Tazi Riffi / Le Quotidien »: a third name where a mark closes them.
      if (run === 2 && !/^ ?[/)]/.test(text.slice(end + match[0].length, end + match[0].length + 2))) break;
      if (run > 2) break;
      const agency = AGENCIES.has(word.toLowerCase().replace(/\.$/, ''));
      if (run === 1 && !agency && AGENCIES.has(text.slice(from, end).trim().toLowerCase())) break;
      end += match[0].length;
      run += 1;
      const joint = /[ \u00a0]?(?:\/|via|-|–|&|(?<=[ ])\.(?=[ ])|,(?= ?\p{Lu}))[ \u00a0]?/uy;
      joint.lastIndex = end;
      const joined = joint.exec(text);
      if (joined && /[\p{Lu}]/u.test(text[end + joined[0].length] ?? '')) {
        end += joined[0].length;
        run = 0;
      }
    }
    if (text[end] === ')') end += 1;
    return end;
  }
}

const AGENCIES = new Set(
  'dr d.r map afp reuters ap epa efe sipa xinhua anadolu getty shutterstock rea nurphoto'.split(' '),
);

/** Index of the first of rising `places` beyond `from`. */
function firstAfter(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! > from) high = middle;
    else low = middle + 1;
  }
  return low;
}
