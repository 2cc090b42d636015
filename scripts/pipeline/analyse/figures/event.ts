/** Finds the day of what an article tells: a whole date near its beginning, with the words that carry it. */
import type { EventDate } from '../../../../src/domain/article.ts';
import type { DateSpan } from '../dates/dates.ts';
import { wordSet } from '../text/word-set.ts';
import { isPromiseDate } from './deadlines.ts';
import type { Reading, Sentence } from './reading.ts';

/** Sentences of the body in which an article still says what happened and when. */
const OPENING_SENTENCES = 4;

/** Verb forms that tell what happened: « s’est réunie », « a reçu », « ont été signées », « se tient ». */
const TELLING: ReadonlySet<string> = wordSet("a ont est sont s s' se tenu tenue organise organisee ete");
const NOT_THE_EVENT: ReadonlySet<string> =
  wordSet(`publie publiee publies publiees parue paru edition bulletin date datee rendu rendue 
  depuis avant apres loi dahir decret ne nee fonde fondee cree creee arrete contre rapport echeance
`);

/** The day that an agency printed before its first words: « RABAT, 12 novembre 2025 (MAP) – ». */
export interface Dateline {
  day: string;
  passage: number;
  /** Index of the token after the date. */
  to: number;
}

/** Tokens in which a place and its date stand before the dash. */
const LONGEST_DATELINE = 16;
const BEFORE_DATE = 8;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The dateline of an article's first paragraph when it prints a whole day; nothing is made of « 3 mars » alone. */
export function datelineOf(readings: readonly Reading[]): Dateline | undefined {
  const reading = readings.find(({ passage: { kind } }) => kind !== 'title' && kind !== 'heading');
  const date = reading?.sentences[0]?.dates[0];
  if (reading === undefined || date?.value === undefined || date.reasoning !== 'printed') return undefined;
  if (!DAY.test(date.value) || date.from === 0 || date.from > BEFORE_DATE) return undefined;
  const { tokens } = reading;
  for (const { kind, text, key } of tokens.slice(0, date.from)) {
    const named = kind === 'word' && text[0] !== text[0]?.toLowerCase();
    if (!named && key !== 'le' && !(kind === 'mark' && ',()-/'.includes(text))) return undefined;
  }
  for (let k = date.to; k < date.to + LONGEST_DATELINE; k += 1) {
    const token = tokens[k];
    if (token?.kind !== 'mark' && token?.text !== token?.text.toUpperCase()) return undefined;
    if (token?.text === '-' && token.gap !== 'break')
      return { day: date.value, passage: reading.index, to: date.to };
  }
  return undefined;
}

/** The event's date with its evidence, or nothing: a month, a year or a promised day is not the day of the event. */
export function eventOf(readings: readonly Reading[], dateline?: Dateline): EventDate | undefined {
  let seen = 0;
  for (const reading of readings) {
    const { kind } = reading.passage;
    if (kind === 'title' || kind === 'heading' || kind === 'table') continue;
    for (const sentence of reading.sentences) {
      if (seen >= OPENING_SENTENCES) return undefined;
      seen += 1;
      const printedOn = dateline?.passage === reading.index ? dateline.to : 0;
      const date = sentence.dates.find(
        (found) => found.to > printedOn && isDayOfEvent(found, sentence, reading),
      );
      if (date?.value === undefined || date.reasoning === 'relative-to-event') continue;
      const asWritten = reading.passage.text.slice(date.start, date.end);
      return { date: date.value.slice(0, 10), asWritten, quote: sentence.text, reasoning: date.reasoning };
    }
  }
  return undefined;
}

function isDayOfEvent(date: DateSpan, sentence: Sentence, reading: Reading): boolean {
  const { tokens } = reading;
  if (date.value === undefined || !/^\d{4}-\d{2}-\d{2}/.test(date.value)) return false;
  if (isPromiseDate(date, sentence, tokens)) return false;
  for (let k = date.from - 1; k >= sentence.from && k >= date.from - 4; k -= 1)
    if (NOT_THE_EVENT.has(tokens[k]?.key ?? '')) return false;
  for (let k = sentence.from; k < sentence.to; k += 1) if (TELLING.has(tokens[k]?.key ?? '')) return true;
  return false;
}
