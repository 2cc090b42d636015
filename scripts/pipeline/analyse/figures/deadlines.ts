/** Finds promises with a date: « d’ici 2030 », « avant fin 2025 », « entrera en service en 2027 ». */
import { boundsOfPeriod } from '../../../../src/domain/dates.ts';
import type { Deadline } from '../../../../src/domain/deadline.ts';
import { slugify } from '../../../../src/domain/ids.ts';
import type { Finding, Mention } from '../../model.ts';
import { monthOf, monthShifted, yearOf } from '../dates/calendar.ts';
import { SMALL_NUMBERS } from '../dates/date-words.ts';
import type { DateSpan } from '../dates/dates.ts';
import { isAhead } from '../dates/tense.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import { EXPECTED, labelOf } from './deadline-labels.ts';
import { nextId } from './next-id.ts';
import type { Reading, Sentence } from './reading.ts';

const MAX_ID = 60;

/** « fin », « mi- », « le », « la fin de », « l’année », « l’an » between the preposition and the date. */
const BRIDGE: ReadonlySet<string> = wordSet(`
  fin la de d' le l' mi - debut annee an a au courant mois du second premier cette terme les
`);

/** Index of the first token of the words that make the date a promise, or nothing. */
function promiseFrom(date: DateSpan, sentence: Sentence, tokens: readonly Token[]): number | undefined {
  const key = (index: number): string => (index < sentence.from ? '' : (tokens[index]?.key ?? ''));
  let at = date.from - 1;
  let end = key(date.from) === 'fin';
  while (at >= sentence.from && BRIDGE.has(key(at)) && date.from - at < 8) {
    if (key(at) === 'fin') end = true;
    at -= 1;
  }
  if (key(at) === 'ici') return key(at - 1) === "d'" ? at - 1 : at;
  if (key(at) === 'horizon') {
    let from = at;
    while (from > sentence.from && ["l'", 'a', 'le'].includes(key(from - 1))) from -= 1;
    return from;
  }
  if (key(at) === 'en') at -= 1;
  if (key(at) === 'tard' && key(at - 1) === 'plus') return key(at - 2) === 'au' ? at - 2 : at - 1;
  if (key(at) === 'avant' && (end || isPromising(date, sentence, tokens))) return at;
  if (key(date.to) === 'au' && key(date.to + 1) === 'plus' && key(date.to + 2) === 'tard') return at + 1;
  return undefined;
}

/** Does the clause around promise: a future verb, « prévu », « doit »? */
function isPromising(date: DateSpan, sentence: Sentence, tokens: readonly Token[]): boolean {
  for (let k = date.from - 1; k >= sentence.from && k >= date.from - 25; k -= 1) {
    const token = tokens[k] as Token;
    if (token.kind === 'mark' && ';:'.includes(token.text)) return false;
    if (isAhead(token) || EXPECTED.has(token.key)) return true;
  }
  return false;
}

/** Words of beginning and delivery that make « en 2027 » a promise beside a verb in the future. */
const LEADING: ReadonlySet<string> = wordSet(`
  en pour fin debut mi au courant des a partir du le de l' annee la compter - d' cours mois horizon dans
  matinee soiree journee
`);

/** Index where « en 2027 », « dès 2026 », « au premier trimestre 2026 » begins when the clause right before speaks in the future. */
function plannedFrom(date: DateSpan, sentence: Sentence, tokens: readonly Token[]): number | undefined {
  let at = date.from;
  while (at > sentence.from && LEADING.has((tokens[at - 1] as Token).key) && date.from - at < 6) at -= 1;
  if (at === date.from) return undefined;
  let crossed = 0;
  for (let k = at - 1; k >= sentence.from && k >= at - 16; k -= 1) {
    const token = tokens[k] as Token;
    if (token.kind === 'mark') {
      if (';:.()'.includes(token.text)) return undefined;
      if (token.text === ',') crossed += 1;
      if (crossed > 1) return undefined;
      continue;
    }
    // « produira 1 million en 2027 et 3 millions en 2032 »: the second promise leans on the first.
    const other = sentence.dates.find((found) => found !== date && k >= found.from && k < found.to);
    if (other !== undefined) return plannedFrom(other, sentence, tokens) === undefined ? undefined : at;
    if (PAST.has(token.key)) return undefined;
    if (isAhead(token) || PLANNED.has(token.key))
      // « initialement attendu pour 2027 »: promised no more.
      return tokens[k - 1]?.key === 'initialement' ? undefined : at;
  }
  return undefined;
}

const PAST: ReadonlySet<string> = wordSet(`
  ete etait etaient avait avaient depuis contre rapport comme versus deja
`);
const PLANNED: ReadonlySet<string> = wordSet(
  'annoncee annoncees fixee fixees operationnel operationnelle operationnels operationnelles',
);

/** Words that put a date in time without bounding it: « en 2040 », « le 10 octobre », « fin 2027 »; not « jusqu’en 2030 ». */
const IN_TIME: ReadonlySet<string> = wordSet('en pour fin debut mi des le au - courant');

/** Index where a date that had not come on the day of publication begins: what is told of it is still to be. */
function comingFrom(
  date: DateSpan,
  sentence: Sentence,
  tokens: readonly Token[],
  published: string | undefined,
): number | undefined {
  if (published === undefined || date.value === undefined || date.value.includes('/')) return undefined;
  if (boundsOfPeriod(date.value).first <= published) return undefined;
  let at = date.from;
  while (at > sentence.from && IN_TIME.has((tokens[at - 1] as Token).key) && date.from - at < 4) at -= 1;
  if (at === date.from || PAST.has(tokens[at - 1]?.key ?? '')) return undefined;
  return tokens[at - 1]?.key === "jusqu'" || tokens[at - 2]?.key === 'initialement' ? undefined : at;
}

/** Is this date a promised one rather than one that tells when something was? */
export const isPromiseDate = (date: DateSpan, sentence: Sentence, tokens: readonly Token[]): boolean =>
  promiseFrom(date, sentence, tokens) !== undefined || plannedFrom(date, sentence, tokens) !== undefined;

const LAPSE_UNITS: ReadonlyMap<string, number> = new Map([
  ['ans', 12],
  ['an', 12],
  ['annees', 12],
  ['mois', 1],
]);
/** Longest promise in years that is counted from the day of publication. */
const LONGEST_LAPSE = 50;

/** The dates of a sentence with those it counts from the day of publication: « dans deux ans », « d’ici 18 mois ». */
function withLapses(
  sentence: Sentence,
  tokens: readonly Token[],
  published: string | undefined,
): readonly DateSpan[] {
  if (published === undefined) return sentence.dates;
  const lapses: DateSpan[] = [];
  for (let i = sentence.from; i < sentence.to - 2; i += 1) {
    const { key } = tokens[i] as Token;
    if (key !== 'dans' && key !== 'ici') continue;
    const at = tokens[i + 1]?.key === 'a' ? i + 2 : i + 1;
    const number = tokens[at];
    const months = LAPSE_UNITS.get(tokens[at + 1]?.key ?? '');
    const count = number?.kind === 'number' ? Number(number.text) : SMALL_NUMBERS.get(number?.key ?? '');
    if (number === undefined || months === undefined || count === undefined || count > LONGEST_LAPSE)
      continue;
    const month = monthShifted(yearOf(published), monthOf(published), count * months);
    lapses.push({
      from: at,
      to: at + 2,
      start: number.start,
      end: (tokens[at + 1] as Token).end,
      value: months === 1 ? month : month.slice(0, 4),
      reasoning: 'relative-to-publication',
      rule: 'date-lapse',
    });
  }
  return lapses.length === 0
    ? sentence.dates
    : [...sentence.dates, ...lapses].sort((a, b) => a.from - b.from);
}

/** The deadlines of an article, in reading order, each once. A date that the text does not settle gives none. */
export function deadlinesOf(
  readings: readonly Reading[],
  settledBefore?: string,
): { deadlines: Deadline[]; findings: Finding[] } {
  const deadlines: Deadline[] = [];
  const findings: Finding[] = [];
  const taken = new Map<string, number>();
  const seen = new Set<string>();
  for (const reading of readings) {
    if (reading.passage.kind === 'title' || reading.passage.kind === 'table') continue;
    for (const sentence of reading.sentences) {
      const { tokens } = reading;
      for (const date of withLapses(sentence, tokens, settledBefore)) {
        const explicit = promiseFrom(date, sentence, tokens);
        const begins =
          explicit ??
          plannedFrom(date, sentence, tokens) ??
          comingFrom(date, sentence, tokens, settledBefore);
        const due = date.value?.split('/').at(-1);
        if (begins === undefined || due === undefined) continue;
        // « sera » told of a past day is no promise any more: an explicit term stays one.
        if (explicit === undefined && settledBefore !== undefined && boundsOfPeriod(due).last < settledBefore)
          continue;
        const label = labelOf(begins, date, sentence, reading);
        if (label === undefined) continue;
        const asWritten = reading.passage.text.slice((tokens[begins] as Token).start, date.end);
        const key = `${due} ${label}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const id = nextId(slugify(`${due} ${label}`, MAX_ID) || 'echeance', taken);
        const ids = (kind: Mention['kind']): string[] => [
          ...new Set(
            sentence.mentions.filter((mention) => mention.kind === kind).map((mention) => mention.id),
          ),
        ];
        deadlines.push({
          id,
          label,
          due,
          asWritten,
          quote: sentence.text,
          countries: ids('country'),
          organisations: ids('organisation'),
        });
        findings.push({
          what: 'deadline',
          id,
          passage: reading.index,
          start: (tokens[begins] as Token).start,
          end: date.end,
          sentence: sentence.text,
          rule: explicit === undefined ? 'planned-date' : 'promised-date',
        });
      }
    }
  }
  return { deadlines, findings };
}
