/** One passage read once for numbers and dates: its words, sentences, dates and quantities, shared by figures and deadlines. */
import type { Mention, Passage } from '../model.ts';
import { type DateContext, type DateSpan, findDateSpans } from './dates.ts';
import { findQuantitySpans, type QuantitySpan } from './quantities.ts';
import { splitSentences } from './sentences.ts';
import { type Token, tokenise } from './tokens.ts';
import type { UnitReader } from './units.ts';

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
  const sentences: Sentence[] = [];
  let token = 0;
  for (const { start, end } of splitSentences(passage.text)) {
    while (token < tokens.length && (tokens[token] as Token).start < start) token += 1;
    const from = token;
    while (token < tokens.length && (tokens[token] as Token).start < end) token += 1;
    const inside = (span: { start: number; end: number }): boolean => span.start >= start && span.end <= end;
    sentences.push({
      text: passage.text.slice(start, end),
      start,
      end,
      from,
      to: token,
      dates: dates.filter(inside),
      quantities: quantities.filter(inside),
      mentions: mentions.filter(inside),
    });
  }
  return { passage, index, tokens, sentences };
}

/** Years that a passage prints, to settle weekdays elsewhere in the article. */
export function yearsOf(reading: Reading): number[] {
  const years = new Set<number>();
  for (const sentence of reading.sentences)
    for (const date of sentence.dates)
      for (const part of date.value?.split('/') ?? []) years.add(Number(part.slice(0, 4)));
  return [...years];
}
