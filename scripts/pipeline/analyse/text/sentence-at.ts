/** Quotes the sentence that holds a finding. */
import type { Passage } from '../../model.ts';
import { type Span, splitSentences } from './sentences.ts';

export { type Span, splitSentences };

const spans = new WeakMap<Passage, readonly Span[]>();

/** The sentences of a passage, cut once for all who ask. */
export function sentencesOf(passage: Passage): readonly Span[] {
  const known = spans.get(passage);
  if (known !== undefined) return known;
  const cut = splitSentences(passage.text);
  spans.set(passage, cut);
  return cut;
}

/** The sentence that holds `start`; `sentences` are those of `text`, in order. */
export function sentenceAt(text: string, sentences: readonly Span[], start: number): string {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] as Span).start <= start) low = middle;
    else high = middle - 1;
  }
  const sentence = sentences[low];
  return sentence ? text.slice(sentence.start, sentence.end) : text;
}
