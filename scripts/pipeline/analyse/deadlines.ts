/** Finds promises with a date: « d’ici 2030 », « avant fin 2025 », « entrera en service en 2027 ». */
import { boundsOfPeriod } from '../../../src/domain/dates.ts';
import type { Deadline } from '../../../src/domain/deadline.ts';
import { slugify } from '../../../src/domain/ids.ts';
import type { Finding, Mention } from '../model.ts';
import { monthOf, monthShifted, yearOf } from './calendar.ts';
import { Clause } from './clause.ts';
import { SMALL_NUMBERS } from './date-words.ts';
import type { DateSpan } from './dates.ts';
import { withoutDangling } from './label-text.ts';
import { nextId } from './next-id.ts';
import { isPronoun, subjectOf, verbBefore } from './noun-groups.ts';
import type { Reading, Sentence } from './reading.ts';
import { isAhead, isFutureVerb } from './tense.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-set.ts';

const MAX_ID = 60;
const MAX_LABEL = 120;

const EXPECTED: ReadonlySet<string> = wordSet(`
  prevu prevue prevus prevues attendu attendue attendus attendues programme programmee programmes
  programmees devrait devraient doit doivent prevoit prevoient projette planifie planifiee compte comptent
  vise visent visons viser visant ambitionne entend fixe fixee envisage table va vont espere
`);

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

/** Verbs that announce; what is promised is their object. */
const ANNOUNCING =
  /^(?:prevoi|prevu|vise|visent|visons|viser|ambitionn|compt(?:e|ent)$|entend|envisag|annonc|projett|espere|promet|promis|souhait|table$|prepar)/;
/** Verbs that report a promise: « estiment que le pays accueillera ». */
const SAYING =
  /^(?:estim|indiqu|precis|ajout|declar|affirm|expliqu|soulign|rappel|assur|confirm|relev|not[ea])/;
const isThat = (token: Token | undefined): boolean => token?.key === 'que' || token?.key === "qu'";
/** Words that lead to a label and are no part of it. */
const LINKS = wordSet("et mais que qu' qui dont ou soit puis");
const PRONOUNS = wordSet('il elle ils elles');
const SKIPPED: ReadonlySet<string> = wordSet(`
  sur
  le la les l' un une de d' a que qu' du des y en ce cette ces son sa ses
`);

const ADVERB = /(?:ement|emment|amment)$/;

/** « a annoncé vendredi un investissement », « le 3 mars une usine »: the day of the announcement is no part of what is promised. */
function afterDay(start: number, to: number, sentence: Sentence, tokens: readonly Token[]): number {
  let at = start;
  const passes = (token: Token): boolean =>
    ADVERB.test(token.key) || (token.kind === 'mark' && token.text === ',');
  while (at < to && passes(tokens[at] as Token)) at += 1;
  const day = sentence.dates.find(({ from }) => from === at || (from === at + 1 && tokens[at]?.key === 'le'));
  if (day === undefined || day.to >= to) return at;
  return tokens[day.to]?.text === ',' ? day.to + 1 : day.to;
}

/** « se jouera », « n’ouvrira »: the verb stands behind its pronoun. */
const CLITICS: ReadonlySet<string> = wordSet("se s' ne n' y en le la les lui leur");
const verbAt = (tokens: readonly Token[], from: number): number =>
  CLITICS.has(tokens[from]?.key ?? '') ? from + 1 : from;

/** What « qui » stands for: the words between it and the mark before. */
function antecedentOf(
  comma: number,
  sentence: Sentence,
  tokens: readonly Token[],
): { from: number; to: number } | undefined {
  let from = comma;
  while (from > sentence.from && comma - from < 14 && (tokens[from - 1] as Token).kind === 'word') from -= 1;
  return from < comma && !hasVerb(tokens, from, comma) ? { from, to: comma } : undefined;
}

/** Determiners and numbers that open the object of a verb. */
const OBJECT_OPENS: ReadonlySet<string> = wordSet(`
  le la les l' un une des son sa ses leur leurs ce cette ces deux trois quatre cinq six dix plus environ pres plusieurs
`);
const MOST_OBJECT = 24;

/** « inaugurera fin 2026 son troisième port »: the tokens of the object that follows the date of a verb that has none before it. */
function objectAfter(
  begins: number,
  date: DateSpan,
  sentence: Sentence,
  tokens: readonly Token[],
): { from: number; to: number } | undefined {
  const before = tokens[begins - 1];
  const verb = before !== undefined && (isTransitive(before) || INFINITIVE.test(before.key));
  let from = date.to;
  if (tokens[from]?.text === ',') from += 1;
  const opens = tokens[from];
  if (!verb || opens === undefined || from >= sentence.to) return undefined;
  if (opens.kind !== 'number' && !OBJECT_OPENS.has(opens.key)) return undefined;
  let to = from;
  while (to < sentence.to && to - from < MOST_OBJECT) {
    const token = tokens[to] as Token;
    if (token.kind === 'mark' && ',;:.('.includes(token.text) && !isDecimal(tokens, to)) break;
    to += 1;
  }
  return to - from < 2 ? undefined : { from, to };
}

/** « inaugurera »; not « sera », which has no object. */
const isTransitive = (token: Token): boolean =>
  isFutureVerb(token) && token.key !== 'sera' && token.key !== 'seront';
/** `couvrir`, `atteindre`, `doubler`; not `premier`, which no verb is before a date. */
const INFINITIVE = /[a-z]{2}(?:er|ir|re)$/;

/** What is promised, in the sentence's words: the object of the announcing verb, or the clause that the date closes or opens. */
function labelOf(begins: number, date: DateSpan, sentence: Sentence, reading: Reading): string | undefined {
  const { tokens, passage } = reading;
  let to = begins;
  while (
    to > sentence.from &&
    (tokens[to - 1] as Token).kind === 'mark' &&
    !')»%'.includes((tokens[to - 1] as Token).text)
  )
    to -= 1;
  let from = to;
  let commas = 0;
  let subject: { from: number; to: number } | undefined;
  while (from > sentence.from) {
    const token = tokens[from - 1] as Token;
    if (
      token.kind === 'mark' &&
      ';:«('.includes(token.text) &&
      !(token.text === '(' && hasClosing(tokens, from, to))
    )
      break;
    if (token.kind === 'mark' && token.text === ',' && !isDecimal(tokens, from - 1)) {
      commas += 1;
      if (hasVerb(tokens, from, to)) {
        // « La première usine, d’une capacité de 200 t, entrera en service »: the subject stands before the insertion.
        if (isFutureVerb(tokens[verbAt(tokens, from)] as Token))
          subject = subjectOver(from - 1, sentence, tokens);
        else if ((tokens[from] as Token).key === 'qui') subject = antecedentOf(from - 1, sentence, tokens);
        break;
      }
      if (commas > 3) break;
    }
    from -= 1;
  }
  // « D’ici 2030, le Maroc compte … »: the promise follows.
  if (to - from < 2) {
    from = date.to;
    while (from < sentence.to && (tokens[from] as Token).kind === 'mark') from += 1;
    to = from;
    while (to < sentence.to) {
      const token = tokens[to] as Token;
      if (
        token.kind === 'mark' &&
        (';:.'.includes(token.text) || (token.text === ',' && to - from > 6)) &&
        token.gap === 'glued' &&
        tokens[to + 1]?.gap !== 'glued'
      )
        break;
      to += 1;
    }
  }
  for (let k = to - 2; k >= from; k -= 1) {
    const token = tokens[k] as Token;
    const announces = ANNOUNCING.test(token.key) || (SAYING.test(token.key) && isThat(tokens[k + 1]));
    if (token.kind === 'word' && announces && !isNoun(tokens, k)) {
      let start = k + 1;
      start = afterDay(start, to, sentence, tokens);
      // « qu’une usine ouvrira »: a clause keeps its article.
      if (isThat(tokens[start])) start += 1;
      else while (start < to && SKIPPED.has((tokens[start] as Token).key)) start += 1;
      if (to - start >= 2) from = start;
      break;
    }
  }
  while (from < to && (tokens[from] as Token).kind === 'mark' && !'"«'.includes((tokens[from] as Token).text))
    from += 1;
  while (to > from && ['que', "qu'", "jusqu'"].includes((tokens[to - 1] as Token).key)) to -= 1;
  if (LINKS.has((tokens[from] as Token | undefined)?.key ?? '')) from += 1;
  // « X a annoncé qu’il achèvera »: alone in a list, « il » is nobody.
  if (subject === undefined && PRONOUNS.has((tokens[from] as Token).key) && to - from > 2) {
    subject = speakerBefore(from, sentence, reading);
    if (subject !== undefined) from += 1;
  }
  if (to - from < 2) return undefined;
  // « à 85 % » says nothing of what.
  if (!tokens.slice(from, to).some((token) => token.kind === 'word' && token.key.length > 3))
    return undefined;
  const first = tokens[from] as Token;
  let words = passage.text
    .slice(first.start, (tokens[to - 1] as Token).end)
    .replace(/\s+/g, ' ')
    .trim();
  if (first.start === sentence.start && SKIPPED.has(first.key))
    words = words[0]?.toLowerCase() + words.slice(1);
  if (subject !== undefined) {
    const before = passage.text.slice(
      (tokens[subject.from] as Token).start,
      (tokens[subject.to - 1] as Token).end,
    );
    words = `${lowered(before, subject.from, sentence, tokens)} ${words}`.replace(/\s+/g, ' ');
  }
  const object = to <= begins ? objectAfter(begins, date, sentence, tokens) : undefined;
  if (object !== undefined)
    words +=
      ` ${passage.text.slice((tokens[object.from] as Token).start, (tokens[object.to - 1] as Token).end)}`.replace(
        /\s+/g,
        ' ',
      );
  if (words.length > MAX_LABEL) {
    const cut = words.slice(0, MAX_LABEL + 1);
    words = `${withoutDangling(cut.slice(0, cut.lastIndexOf(' ')))}…`;
  }
  return words;
}

/** The subject of the verb that reports the promise, with its article. */
function speakerBefore(
  at: number,
  sentence: Sentence,
  reading: Reading,
): { from: number; to: number } | undefined {
  const clause = new Clause(reading, sentence);
  const verb = verbBefore(clause, at);
  const subject = verb === undefined ? undefined : subjectOf(clause, verb);
  if (subject === undefined || isPronoun(subject)) return undefined;
  return { from: subject.determiner === -1 ? subject.from : subject.determiner, to: subject.to };
}

/** « 2,4 »: a comma between two numbers that touch it parts no clauses. */
const isDecimal = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'number' &&
  tokens[at]?.gap === 'glued' &&
  tokens[at + 1]?.kind === 'number' &&
  tokens[at + 1]?.gap === 'glued';

/** The subject before the insertion that ends at `comma`. */
function subjectOver(
  comma: number,
  sentence: Sentence,
  tokens: readonly Token[],
): { from: number; to: number } | undefined {
  for (let k = comma - 1; k > sentence.from && comma - k < 30; k -= 1) {
    if ((tokens[k] as Token).text !== ',') continue;
    let from = k;
    while (from > sentence.from && k - from < 14 && (tokens[from - 1] as Token).kind === 'word') from -= 1;
    return from < k ? { from, to: k } : undefined;
  }
  return undefined;
}

/** The article or determiner that opens a sentence loses its capital. */
function lowered(words: string, at: number, sentence: Sentence, tokens: readonly Token[]): string {
  return at === sentence.from && SKIPPED.has((tokens[at] as Token).key)
    ? `${words[0]?.toLowerCase()}${words.slice(1)}`
    : words;
}

/** « le projet prévu »: a participle after its noun still announces; « la prévision » does not. */
const isNoun = (tokens: readonly Token[], at: number): boolean =>
  ['la', 'le', 'les', 'une', 'un', "l'", 'des'].includes(tokens[at - 1]?.key ?? '');

function hasClosing(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k += 1) if ((tokens[k] as Token).text === ')') return true;
  return false;
}

function hasVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let k = from; k < to; k += 1) {
    const token = tokens[k] as Token;
    if (
      isFutureVerb(token) ||
      ANNOUNCING.test(token.key) ||
      EXPECTED.has(token.key) ||
      ['est', 'sont', 'a', 'ont'].includes(token.key)
    )
      return true;
  }
  return false;
}
