/** Everything that an article counts, promises and dates: its figures, its deadlines and the day of what it tells. */
import type { EventDate } from '../../../../src/domain/article.ts';
import type { Deadline } from '../../../../src/domain/deadline.ts';
import type { Figure } from '../../../../src/domain/figure.ts';
import type { Problem } from '../../../../src/domain/problem.ts';
import type { Finding, Mention, Passage } from '../../model.ts';
import type { UnitReader } from '../numbers/units.ts';
import { deadlinesOf } from './deadlines.ts';
import { datelineOf, eventOf } from './event.ts';
import { figuresOf } from './figures.ts';
import { type Reading, readPassage, redate, yearsOf } from './reading.ts';

export interface Numbers {
  figures: Figure[];
  deadlines: Deadline[];
  eventOn?: EventDate;
  findings: Finding[];
  problems: Problem[];
}

/**
 * Reads the passages of one article. `mentions[i]` are those of `passages[i]`; `publishedOn` (ISO day) lets relative dates be settled.
 * Every quote is a whole sentence, verbatim, and `asWritten` stands in it. Linear in the length of the text.
 */
export function readNumbers(
  passages: readonly Passage[],
  reader: UnitReader,
  mentions: readonly (readonly Mention[])[],
  context: { publishedOn?: string | undefined } = {},
): Numbers {
  const declared = context.publishedOn === undefined ? {} : { publishedOn: context.publishedOn };
  const read = passages.map((passage, index) =>
    readPassage(passage, index, reader, mentions[index] ?? [], declared),
  );
  // A dispatch without another date was printed on the day of its dateline.
  const dateline = datelineOf(read);
  const publishedOn = context.publishedOn ?? dateline?.day;
  const published = publishedOn === undefined ? {} : { publishedOn };
  const first =
    publishedOn === context.publishedOn ? read : read.map((reading) => redate(reading, published));
  const years = [...new Set(first.flatMap(yearsOf))];
  // The years of the whole article settle « vendredi 10 octobre » where the sentence alone could not.
  const dated =
    needsYears(first) && years.length > 0
      ? first.map((reading) => redate(reading, { ...published, years }))
      : first;
  const eventOn = eventOf(dated, dateline);
  const day = publishedOn ?? (eventOn?.date.length === 10 ? eventOn.date : undefined);
  const readings =
    publishedOn === undefined && day !== undefined
      ? dated.map((reading) => redate(reading, { refDate: day, years }))
      : dated;
  const { figures, findings } = figuresOf(readings, reader);
  const promised = deadlinesOf(readings, day);
  const event = eventOn === undefined ? [] : eventFinding(eventOn, dated);
  return {
    figures,
    deadlines: promised.deadlines,
    ...(eventOn === undefined ? {} : { eventOn }),
    findings: [...findings, ...promised.findings, ...event],
    problems: [],
  };
}

const needsYears = (readings: readonly Reading[]): boolean =>
  readings.some((reading) =>
    reading.sentences.some((sentence) =>
      sentence.dates.some((date) => date.value === undefined && date.reasoning === 'weekday'),
    ),
  );

function eventFinding(eventOn: EventDate, readings: readonly Reading[]): Finding[] {
  for (const reading of readings) {
    const sentence = reading.sentences.find(({ text }) => text === eventOn.quote);
    const date = sentence?.dates.find((found) => found.value === eventOn.date);
    if (sentence === undefined || date === undefined) continue;
    return [
      {
        what: 'event-date',
        id: eventOn.date,
        passage: reading.index,
        start: date.start,
        end: date.end,
        sentence: sentence.text,
        rule: date.rule,
      },
    ];
  }
  return [];
}
