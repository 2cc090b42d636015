/** Furniture in the middle of a text glued on one line: where a piece of it begins, and where it ends though nothing marks its end. */
import { BEFORE_DAY, CLOSING_NAME, DATED, LABEL_WORDS, SIGNED, SIGNED_DAY } from './embedded-meta.ts';
import { COUNTED, PHRASES, type Phrase } from './embedded-phrases.ts';
import { Tails } from './embedded-tails.ts';
import { PLACES, readLine, SECTION_NAMES, undecorated } from './furniture.ts';
import type { RemovalRule } from './rules.ts';
import { OPENER_AT } from './sentences.ts';

export interface Embedded {
  rule: RemovalRule;
  start: number;
  end: number;
}

const UPPER = /\p{Lu}/u;
const LETTER = /[\p{L}\p{N}]/u;
const SIGNS = new Set('>©(|•#@«"“[');
const isSpace = (char: string | undefined): boolean =>
  char === ' ' || char === '\u00a0' || char === '\u202f' || char === '\t';

/** « à lire aussi Le port… »; not « à lire aussi souvent ». */
const CALL_THEN_TITLE = /^à (?:lire|voir|écouter) (?:aussi|également) ?:? ?[\p{Lu}«\d]/u;
/** A word before a day that makes it a day of the text: « au 30 juin 2025 ». */
const OF_TEXT =
  /(?:^|[\s'])(?:au|du|de|des|en|le|la|a|depuis|des|jusqu'au|fin|debut|d'ici|pour|entre|et|avant|apres)[ \u00a0]$/;

/** What may stand before the figure or the weekday of a day, folded. */
const WEEKDAY_BEFORE =
  /(?:(?<![a-z])le )?(?:(?<![a-z])(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),? )?$/;

/** Furthest a head may reach in which a signature and a date need no mark before them. */
const HEAD = 1500;
const HEAD_LABELS = 900;

/**
 * Pieces of furniture in order, without overlaps.
 * @param starts where sentences of `text` begin; @param seams where two pieces meet with no mark.
 */
export function furnitureIn(
  text: string,
  key: string,
  starts: readonly number[],
  seams: readonly number[],
): Embedded[] {
  const scan = new Scan(text, key, starts, seams);
  return scan.run();
}

class Scan {
  private readonly found: Embedded[] = [];
  private readonly begins: ReadonlySet<number>;
  private readonly headEnd: number;
  private cursor = 0;
  private readonly text: string;
  private readonly key: string;
  private readonly tails: Tails;

  constructor(text: string, key: string, starts: readonly number[], seams: readonly number[]) {
    this.text = text;
    this.key = key;
    this.tails = new Tails(text, starts, seams, (from, limit) => this.nextPhrase(from, limit));
    this.begins = new Set(starts);
    this.headEnd = Math.min(HEAD_LABELS, starts[0] ?? HEAD_LABELS);
  }

  run(): Embedded[] {
    const { text } = this;
    for (let at = 0; at < text.length; at += 1) {
      if (at < this.cursor) continue;
      const free = this.isFree(at);
      if (!free && !this.mayBegin(at)) continue;
      if (isSpace(text[at])) continue;
      const piece = this.pieceAt(at, free);
      if (!piece) continue;
      this.found.push(piece);
      this.cursor = piece.end;
    }
    return this.found;
  }

  /** Another piece ends just before this place: the text, a sentence or a furnished piece. */
  private isFree(at: number): boolean {
    if (at === 0 || this.begins.has(at)) return true;
    const last = this.found.at(-1);
    if (last && at - last.end <= 4 && at >= last.end && !LETTER.test(this.text.slice(last.end, at)))
      return true;
    return false;
  }

  private mayBegin(at: number): boolean {
    const char = this.text[at]!;
    const before = this.text[at - 1]!;
    if (SIGNS.has(char)) return true;
    if (char >= '0' && char <= '9') return !/\d/.test(before) && at < HEAD;
    // « …en mars. à lire aussi Le port… »: a call in small letters, behind the end of a sentence.
    if (char === 'à') return /[.!?»”"][ \u00a0]{1,2}$/.test(this.text.slice(Math.max(0, at - 3), at));
    if (!UPPER.test(char)) return false;
    return !UPPER.test(before) && (/[\p{Ll}\d]/u.test(before) || !/['’\p{L}]/u.test(before));
  }

  /** The phrase of the table that stands at a place, and where its own words end. */
  private phraseAt(at: number, free: boolean): { phrase: Phrase; end: number } | undefined {
    const { text, key } = this;
    if (/\p{Ll}/u.test(text[at]!) && !(text[at] === 'à' && CALL_THEN_TITLE.test(text.slice(at, at + 30))))
      return undefined;
    const candidates = /\d/.test(key[at]!) ? COUNTED : PHRASES.get(firstWord(text, key, at));
    for (const phrase of candidates ?? []) {
      phrase.at.lastIndex = at;
      const match = phrase.at.exec(key);
      if (!match || match[0] === '') continue;
      const end = at + match[0].length;
      if (!this.endsWord(end)) continue;
      if (phrase.apart && !((free || at < this.headEnd) && this.opensNext(end))) continue;
      if (phrase.tail === 'names' && /[: ]$/.test(match[0]) && this.tails.namesEnd(end) === end) continue;
      return { phrase, end };
    }
    return undefined;
  }

  private pieceAt(at: number, free: boolean): Embedded | undefined {
    const found = this.phraseAt(at, free);
    if (found) {
      const { phrase, end } = found;
      return { rule: phrase.rule, start: at, end: this.tails.tailOf(phrase.tail, end) };
    }
    const capital = !/\p{Ll}/u.test(this.text[at]!);
    return (
      this.signatureAt(at, free) ??
      this.namedDayAt(at, free) ??
      (free ? this.closingNameAt(at) : undefined) ??
      this.dateAt(at, free) ??
      (capital ? this.labelAt(at, free) : undefined)
    );
  }

  private endsWord(end: number): boolean {
    const next = this.text[end];
    return next === undefined || !LETTER.test(next) || !LETTER.test(this.text[end - 1]!) || UPPER.test(next);
  }

  /** What stands behind `end` may begin a piece: a capital, a sign, a date, or nothing. */
  private opensNext(end: number): boolean {
    let at = end;
    while (isSpace(this.text[at])) at += 1;
    const next = this.text[at];
    if (next === undefined || UPPER.test(next) || /[«"“([>©•|–—#@*/-]/.test(next)) return true;
    if (/\d/.test(next) && COUNTED.some((counted) => this.matches(counted.at, at))) return true;
    return (
      this.dateMatch(at) !== undefined || /^(?:par|publi|mis a jour|modifi)/.test(this.key.slice(at, at + 12))
    );
  }

  private matches(phrase: RegExp, at: number): boolean {
    phrase.lastIndex = at;
    return phrase.test(this.key);
  }

  private dateMatch(at: number): RegExpExecArray | undefined {
    DATED.lastIndex = at;
    return DATED.exec(this.key) ?? undefined;
  }

  private dateAt(at: number, free: boolean): Embedded | undefined {
    const char = this.key[at]!;
    if (!/[\d|•·lmjvsdpare-]/.test(char)) return undefined;
    const match = this.dateMatch(at);
    if (!match) return undefined;
    const end = at + match[0].length;
    if (!free && /\d/.test(char) && OF_TEXT.test(this.key.slice(Math.max(0, at - 10), at))) return undefined;
    const capital = !/\p{Ll}/u.test(this.text[at]!);
    const verb = match.groups!.verb !== undefined;
    const hour = match.groups!.hour !== undefined || /t\d{2}:\d{2}/.test(match[0]);
    const known = at < HEAD || free;
    const named =
      capital && /^[a-z]+di |^dimanche /.test(match[0]) && this.phraseAt(this.skip(end), true) !== undefined;
    const sure =
      named || verb
        ? capital || (known && (hour || free))
        : known && (hour || free || capital) && (free || at < this.headEnd || hour);
    if (!sure || !(this.endsWord(end) || /\d/.test(this.text[end] ?? '')) || (!this.opensNext(end) && !verb))
      return undefined;
    if (/^[,;]/.test(this.text.slice(end, end + 1)) && !hour) return undefined;
    return { rule: 'publication-date', start: this.dayStart(at), end };
  }

  /** « le Jeudi | 11 novembre 2021 », « mercredi, | 5 juin, 2024 à 16:21 »: the weekday and its article belong to the day. */
  private dayStart(at: number): number {
    const before = WEEKDAY_BEFORE.exec(this.key.slice(Math.max(this.cursor, at - 16), at));
    return before ? at - before[0].length : at;
  }

  private signatureAt(at: number, free: boolean): Embedded | undefined {
    if (!/[PpBRrÉAT]/.test(this.text[at]!) || (at > HEAD && !free)) return undefined;
    SIGNED.lastIndex = at;
    SIGNED_DAY.lastIndex = at;
    const match = SIGNED.exec(this.text) ?? SIGNED_DAY.exec(this.text);
    if (!match) return undefined;
    let end = at + match[0].length;
    // A third name goes with the signature when a date or the end stands behind it.
    const third =
      /^ (?!Publié|Mis |Modifié|Posté|Le )\p{Lu}[\p{L}'’.-]+(?= (?:[|•·-] ?)?(?:\d|[Ll]e \d|[Pp]ublié|[Mm]is à jour)|$)/u.exec(
        this.text.slice(end, end + 60),
      );
    if (third) end += third[0].length;
    const lower = /\p{Ll}/u.test(this.text[at]!);
    if (lower && !((free || at < this.headEnd) && this.dateMatch(this.skip(end)))) return undefined;
    if (!this.opensNext(end) || (at >= this.headEnd && !free && !this.dateMatch(this.skip(end))))
      return undefined;
    return { rule: 'byline', start: at, end };
  }

  /** « Khadija Skalli | Le 16 juillet 2025 à 14h28 »: a name that the text says nowhere else, just before a day. */
  private namedDayAt(at: number, free: boolean): Embedded | undefined {
    if ((at >= HEAD_LABELS && !free) || !UPPER.test(this.text[at]!)) return undefined;
    BEFORE_DAY.lastIndex = at;
    const name = BEFORE_DAY.exec(this.text)?.[1];
    if (!name) return undefined;
    const end = at + name.length;
    const day = this.skip(end);
    const surname = name.slice(name.indexOf(' ') + 1);
    if (this.dateAt(day, true) === undefined || this.text.includes(surname, end)) return undefined;
    return { rule: 'byline', start: at, end };
  }

  /** « Khadija Skalli / Le Quotidien », « Omar Tazi (Rabat, correspondance) », « S.E.M. / Le Quotidien » where a sentence ends and a piece or nothing follows. */
  private closingNameAt(at: number): Embedded | undefined {
    if (!UPPER.test(this.text[at]!)) return undefined;
    CLOSING_NAME.lastIndex = at;
    const match = CLOSING_NAME.exec(this.text);
    if (!match) return undefined;
    const end = at + match[0].length;
    const next = this.skip(end);
    const over = next >= this.text.length || this.phraseAt(next, true) !== undefined;
    return over ? { rule: 'byline', start: at, end } : undefined;
  }

  private skip(at: number): number {
    let next = at;
    while (isSpace(this.text[next]) || /[|•·,-]/.test(this.text[next] ?? '')) next += 1;
    return next;
  }

  /** A button, a counter or the name of a section, which the table of lines knows, where another piece ends and the next begins. */
  private labelAt(at: number, free: boolean): Embedded | undefined {
    const head = at < this.headEnd;
    if ((!free && !head) || !LABEL_WORDS.has(firstWord(this.text, this.key, at))) return undefined;
    const { text, key } = this;
    let tried = 0;
    for (let end = at + 1; end <= text.length && end - at < 80 && tried < 4; end += 1) {
      if (
        end < text.length &&
        !(isSpace(text[end]) || (UPPER.test(text[end]!) && /\p{Ll}/u.test(text[end - 1]!)))
      )
        continue;
      if (!this.opensNext(end)) continue;
      tried += 1;
      const reading = readLine(text.slice(at, end), key.slice(at, end));
      if (!reading) continue;
      if (reading.weak && !this.isBeside(at)) continue;
      if (reading.rule === 'section-label' && this.beginsTitle(at, end)) continue;
      if (!free && !this.chained(end)) continue;
      return { rule: reading.rule, start: at, end };
    }
    return undefined;
  }

  /** « Maroc : le déficit… », « Maroc Telecom lève… »: the name of a section that begins a title. */
  private beginsTitle(at: number, end: number): boolean {
    // « Maroc – Pour la Chine, le… »: a section and words of a sentence are no label.
    if (!SECTION_NAMES.has(undecorated(this.key.slice(at, end)))) return true;
    if (/:$/.test(this.text.slice(at, end)) || /^ ?:/.test(this.text.slice(end, end + 2))) return true;
    if (!PLACES.has(this.key.slice(at, end))) return false;
    OPENER_AT.lastIndex = end + 1;
    return isSpace(this.text[end]) && UPPER.test(this.text[end + 1] ?? '') && !OPENER_AT.test(this.text);
  }

  private isBeside(at: number): boolean {
    const last = this.found.at(-1);
    return at === 0 || (last !== undefined && at - last.end <= 4);
  }

  /** In a head where no mark tells, a label counts beside another one. */
  private chained(end: number): boolean {
    const next = this.skip(end);
    if (next >= this.text.length) return true;
    if (this.dateMatch(next)) return true;
    const word = firstWord(this.text, this.key, next);
    return LABEL_WORDS.has(word) && word.length > 4;
  }

  /** Where furniture begins next, within a title's reach. */
  private nextPhrase(from: number, limit: number): number | undefined {
    for (let at = from + 1; at < limit; at += 1)
      if (!isSpace(this.text[at]) && this.mayBegin(at) && this.phraseAt(at, this.begins.has(at))) return at;
    return undefined;
  }
}

/** Letters from a place on, folded; where words were fused, up to the next capital. */
function firstWord(text: string, key: string, at: number): string {
  const first = key[at]!;
  if (!/[a-z0-9]/.test(first)) return first;
  let end = at;
  while (end < key.length && end - at < 16 && key.charCodeAt(end) >= 97 && key.charCodeAt(end) <= 122) {
    if (end > at && UPPER.test(text[end]!) && !UPPER.test(text[end - 1]!)) break;
    end += 1;
  }
  return key.slice(at, end);
}
