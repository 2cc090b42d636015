/** Finds the day of what an article tells: a whole date near its beginning, with the words that carry it. */
import type { EventDate } from '../../../src/domain/article.ts';
import type { DateSpan } from './dates.ts';
import { isPromiseDate } from './deadlines.ts';
import type { Reading, Sentence } from './reading.ts';
import { wordSet } from './word-set.ts';

/** Sentences of the body in which an article still says what happened and when. */
const OPENING_SENTENCES = 4;

/** Verb forms that tell what happened: « s’est réunie », « a reçu », « ont été signées », « se tient ». */
const TELLING: ReadonlySet<string> = wordSet("a ont est sont s s' se tenu tenue organise organisee ete");
const NOT_THE_EVENT: ReadonlySet<string> =
  wordSet(`publie publiee publies publiees parue paru edition bulletin date datee rendu rendue 
  depuis avant apres loi dahir decret ne nee fonde fondee cree creee arrete contre rapport echeance
`);

/** The event's date with its evidence, or nothing: a month, a year or a promised day is not the day of the event. */
export function eventOf(readings: readonly Reading[]): EventDate | undefined {
  let seen = 0;
  for (const reading of readings) {
    const { kind } = reading.passage;
    if (kind === 'title' || kind === 'heading' || kind === 'table') continue;
    for (const sentence of reading.sentences) {
      if (seen >= OPENING_SENTENCES) return undefined;
      seen += 1;
      const date = sentence.dates.find((found) => isDayOfEvent(found, sentence, reading));
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
