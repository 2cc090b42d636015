/** One passage read once for numbers and dates: its words, sentences, dates and quantities, shared by figures and deadlines. */
import type { Mention, Passage } from '../../model.ts';
import { type DateContext, type DateSpan, findDateSpans } from '../dates/dates.ts';
import { findQuantitySpans, type QuantitySpan } from '../numbers/quantities.ts';
import type { UnitReader } from '../numbers/units.ts';
import { type Span, sentencesOf } from '../text/sentence-at.ts';
import { type Token, tokenise } from '../text/tokens.ts';

/** A sentence with what stands in it. Token indices are those of the passage. */
export interface Sentence {
  text: string;
  /** Offsets in the passage. */
  start: number;
  end: number;
  /** First token, and the one after the last. */
  from: number;
  to: number;
  dates: DateSpan[];
  quantities: QuantitySpan[];
  mentions: Mention[];
}

export interface Reading {
  passage: Passage;
  /** Place of the passage in the article. */
  index: number;
  tokens: readonly Token[];
  sentences: Sentence[];
}

export function readPassage(
  passage: Passage,
  index: number,
  reader: UnitReader,
  mentions: readonly Mention[],
  context: DateContext,
): Reading {
  const tokens = tokenise(passage.text);
  const dates = findDateSpans(tokens, context);
  const quantities = findQuantitySpans(tokens, reader, dates);
  const inOrder = [...mentions].sort((a, b) => a.start - b.start);
  const sentences: Sentence[] = [];
  const taken = { token: 0, date: 0, quantity: 0, mention: 0 };
  for (const { start, end } of sentencesOf(passage).flatMap((span) => bounded(span, tokens))) {
    while (taken.token < tokens.length && (tokens[taken.token] as Token).start < start) taken.token += 1;
    const from = taken.token;
    while (taken.token < tokens.length && (tokens[taken.token] as Token).start < end) taken.token += 1;
    const inside = <T extends Span>(spans: readonly T[], key: 'date' | 'quantity' | 'mention'): T[] => {
      while (taken[key] < spans.length && (spans[taken[key]] as T).start < start) taken[key] += 1;
      const first = taken[key];
      while (taken[key] < spans.length && (spans[taken[key]] as T).start < end) taken[key] += 1;
      return spans.slice(first, taken[key]).filter((span) => span.end <= end);
    };
    sentences.push({
      text: passage.text.slice(start, end),
      start,
      end,
      from,
      to: taken.token,
      dates: inside(dates, 'date'),
      quantities: inside(quantities, 'quantity'),
      mentions: inside(inOrder, 'mention'),
    });
  }
  return { passage, index, tokens, sentences };
}

/** The same reading with its dates settled anew: the words do not change when a year or a day of reference becomes known. */
export function redate(reading: Reading, context: DateContext): Reading {
  if (reading.sentences.every(({ dates }) => dates.length === 0)) return reading;
  const dates = findDateSpans(reading.tokens, context);
  let next = 0;
  const sentences = reading.sentences.map((sentence) => {
    while (next < dates.length && (dates[next] as DateSpan).start < sentence.start) next += 1;
    const first = next;
    while (next < dates.length && (dates[next] as DateSpan).start < sentence.end) next += 1;
    return { ...sentence, dates: dates.slice(first, next).filter(({ end }) => end <= sentence.end) };
  });
  return { ...reading, sentences };
}

/** Longer than any sentence of a newspaper: what goes on without a full stop is read in pieces, so that work stays in proportion. */
const MAX_SENTENCE = 2_000;

/** The sentence itself, or its pieces cut before a word. */
function bounded(span: Span, tokens: readonly Token[]): Span[] {
  if (span.end - span.start <= MAX_SENTENCE) return [span];
  const pieces: Span[] = [];
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as Token).start < span.start) low = middle + 1;
    else high = middle;
  }
  let start = span.start;
  for (let i = low; i < tokens.length && (tokens[i] as Token).start < span.end; i += 1) {
    const token = tokens[i] as Token;
    if (token.end - start <= MAX_SENTENCE || token.gap === 'glued' || token.start === start) continue;
    pieces.push({ start, end: (tokens[i - 1] as Token).end });
    start = token.start;
  }
  pieces.push({ start, end: span.end });
  return pieces;
}

/** Years that a passage prints, to settle weekdays elsewhere in the article. */
export function yearsOf(reading: Reading): number[] {
  const years = new Set<number>();
  for (const sentence of reading.sentences)
    for (const date of sentence.dates)
      for (const part of date.value?.split('/') ?? []) years.add(Number(part.slice(0, 4)));
  return [...years];
}
