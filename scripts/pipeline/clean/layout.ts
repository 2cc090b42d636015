/** Line breaks that are wrong: sentences cut over several lines become one. */
import type { Tally } from './mend.ts';
import { opensWithDateline, sentenceStarts } from './sentences.ts';
import { endsSentence, wordsOf } from './shape.ts';
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

/** Fewest lines in a row that are tags, and most words of one. */
const TAG_LINES = 4;
const TAG_WORDS = 6;
/** « énergie nucléaire », « agence internationale (aiea) »; not « la hausse des prix, ». */
const TAG_LINE = /^\p{Ll}[\p{L}\p{N} '’()-]*$/u;

/** « maroc | maghreb | énergie nucléaire | centrale nucléaire »: short lines in small letters one under the other, before they are taken for a broken sentence. */
export function nameTags(units: readonly Unit[]): void {
  let run: Unit[] = [];
  const close = (): void => {
    if (run.length >= TAG_LINES) for (const unit of run) unit.reading = { rule: 'tags' };
    run = [];
  };
  for (const unit of units) {
    const tag = !unit.node && !unit.bullet && unit.words <= TAG_WORDS && TAG_LINE.test(unit.text);
    if (tag && !OPEN_END.test(unit.key)) run.push(unit);
    else close();
  }
  close();
}

/** From this many characters on a unit says nothing more about itself as it grows: it is made once, when its last line is known. */
const LONG = 4000;
/** What is looked at behind the next line: more than a sentence of a newspaper. */
const LOOKED_AT = 2000;

/** Joins the lines of a sentence that was broken. Lines whose own words make them furniture never join. */
export function joinBroken(units: readonly Unit[], tally: Tally): Unit[] {
  const column = columnOf(units);
  const joined: Unit[] = [];
  let count = 0;
  // Length of the last printed line of the unit that the next one may join.
  let tail = 0;
  // Of a long unit; empty for the others.
  let pieces: string[] = [];
  const complete = (): void => {
    const last = joined.at(-1);
    if (last && pieces.length > 0)
      joined[joined.length - 1] = makeUnit(pieces.join(''), { line: last.line, lastLine: last.lastLine });
    pieces = [];
  };
  for (const unit of units) {
    const last = joined.at(-1);
    if (last && mayJoin(last, unit, tail, column)) {
      const hyphenated = /\p{L}-$/u.test(last.text) && /^\p{Ll}/u.test(unit.text);
      const joint = hyphenated || /['’]$/.test(last.text) ? '' : ' ';
      if (last.text.length > LONG || pieces.length > 0) {
        if (pieces.length === 0) pieces.push(last.text);
        pieces.push(joint, unit.text);
        joined[joined.length - 1] = {
          ...last,
          lastLine: unit.lastLine,
          text: (last.text + joint + unit.text).slice(-LOOKED_AT),
          key: (last.key + joint + unit.key).slice(-LOOKED_AT),
        };
      } else
        joined[joined.length - 1] = makeUnit(last.text + joint + unit.text, {
          line: last.line,
          lastLine: unit.lastLine,
        });
      count += 1;
    } else {
      complete();
      joined.push(unit);
    }
    tail = unit.text.length;
  }
  complete();
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

/** « Lire aussi : Le port de Nador double sa | capacité »: the short last line of furniture that filled the one before, and that stays furniture. */
function endsFurniture(last: Unit, next: Unit, tail: number, column: number): boolean {
  if (tail < column - 14 || next.text.length >= column - 22 || endsSentence(next.text)) return false;
  const whole = makeUnit(`${last.text} ${next.text}`, { line: last.line, lastLine: next.lastLine });
  return whole.reading !== undefined && whole.reading.rule === last.reading!.rule;
}

/** Words of a line from which it may hold a sentence and the beginning of another, and most words of that beginning. */
const BROKEN_WORDS = 8;
const BEGUN_WORDS = 8;

/** Whether a line holds a whole sentence and the first words of the next; « … en direct. [Image AFP] » is a caption, and no such line. */
function breaksOff(last: Unit): boolean {
  if (last.words < BROKEN_WORDS || !/\p{Ll}$/u.test(last.text)) return false;
  const end = last.text.slice(-LOOKED_AT);
  const begun = sentenceStarts(end).at(-1);
  return (
    begun !== undefined && /\.[\s»”"]*$/.test(end.slice(0, begun)) && wordsOf(end.slice(begun)) <= BEGUN_WORDS
  );
}

function mayJoin(last: Unit, next: Unit, tail: number, column: number | undefined): boolean {
  if (last.node || next.node) return false;
  if (next.reading && (!next.reading.weak || next.reading.rule === 'publication-date')) return false;
  if (next.bullet) return false;
  const adjacent = (next.line ?? 0) - (last.lastLine ?? 0) === 1;
  if (last.reading && !last.reading.weak)
    return column !== undefined && adjacent && endsFurniture(last, next, tail, column);
  const near = (next.line ?? 0) - (last.lastLine ?? 0) <= 2;
  if (!near) return false;
  if (opensWithDateline(next.text, 0)) return false;
  const open = !endsSentence(last.text) && !/[:;]$/.test(last.text);
  // « …à la fin de 2026. Il emploiera | 900 personnes »: a line that holds a whole sentence and the beginning of another was broken.
  if (open && adjacent && !next.reading && next.prose && breaksOff(last)) return true;
  if (column !== undefined && adjacent) {
    const lastLineFull = tail >= column - 22;
    if (lastLineFull && open)
      return !(/^\p{Lu}/u.test(next.text) && next.words <= 3 && !endsSentence(next.text));
    if (
      lastLineFull &&
      tail >= column - 14 &&
      (last.lastLine ?? 0) === (last.line ?? 0) &&
      next.text.length > 20
    )
      return true;
    return open && (GOES_ON.test(next.text) || OPEN_END.test(last.key));
  }
  // « À la une » above a title, « LE MATIN À LA UNE »: a label ends with a little word of its own.
  if (!open || last.reading) return false;
  if (OPEN_END.test(last.key) && last.words >= 2 && /[\p{Ll}'’,.]$/u.test(last.text)) return true;
  if (!GOES_ON.test(next.text)) return false;
  if (/^[,;)]/.test(next.text)) return true;
  return (last.words >= 4 && (adjacent || last.words >= 8)) || (adjacent && next.words >= 8);
}
