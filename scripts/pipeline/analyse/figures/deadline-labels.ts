/** Says in the sentence's own words what a deadline promises. */

import type { DateSpan } from '../dates/dates.ts';
import { isFutureVerb } from '../dates/tense.ts';
import { Clause } from '../labels/clause.ts';
import { withoutDangling } from '../labels/label-text.ts';
import { isPronoun, subjectOf, verbBefore } from '../labels/noun-groups.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import type { Reading, Sentence } from './reading.ts';

const MAX_LABEL = 120;

/** Words by which a plan is told. */
export const EXPECTED: ReadonlySet<string> = wordSet(`
  prevu prevue prevus prevues attendu attendue attendus attendues programme programmee programmes
  programmees devrait devraient doit doivent prevoit prevoient projette planifie planifiee compte comptent
  vise visent visons viser visant ambitionne entend fixe fixee envisage table va vont espere
`);

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
  const day = sentence.dates.find(
    ({ from }) => from === at || (from === at + 1 && ['le', 'ce'].includes(tokens[at]?.key ?? '')),
  );
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
  while (
    from > sentence.from &&
    comma - from < 14 &&
    (tokens[from - 1] as Token).kind === 'word' &&
    !hasVerb(tokens, from - 1, from)
  )
    from -= 1;
  from = afterDay(from, comma, sentence, tokens);
  return from < comma ? { from, to: comma } : undefined;
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

const SPEAKERS = wordSet('nous on');
const WANTING = wordSet(
  'voulons veut comptons compte esperons espere visons vise entendons entend souhaitons souhaite allons va pouvons devons doit ambitionnons prevoyons',
);

/** « Nous voulons couvrir 80 % … »: index of what is wanted, behind the words of who wants it. */
function wantedAt(from: number, tokens: readonly Token[]): number | undefined {
  if (!SPEAKERS.has(tokens[from]?.key ?? '') || !WANTING.has(tokens[from + 1]?.key ?? '')) return undefined;
  const at = ['de', "d'", 'a'].includes(tokens[from + 2]?.key ?? '') ? from + 3 : from + 2;
  return INFINITIVE.test(tokens[at]?.key ?? '') ? at : undefined;
}

/** What is promised, in the sentence's words: the object of the announcing verb, or the clause that the date closes or opens. */
export function labelOf(
  begins: number,
  date: DateSpan,
  sentence: Sentence,
  reading: Reading,
): string | undefined {
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
  from = wantedAt(from, tokens) ?? from;
  // « X a annoncé qu’il achèvera »: alone in a list, « il » is nobody.
  if (subject === undefined && to - from > 2 && PRONOUNS.has((tokens[from] as Token).key)) {
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
