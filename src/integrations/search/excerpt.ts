/** The passage of a result that is worth showing, and where a click on it should land. */
import { foldWord, showSpaces, wordsOf } from '../../locale/search-text.ts';
import type { Fragment } from './document.ts';
import type { Found } from './engine.ts';

/** A run of text, marked when it is a word that was asked for. */
export interface Run {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  runs: Run[];
  /** Title of the part of the article in which it stands. */
  section?: string;
  /** Anchor of its paragraph. */
  id?: string;
  /** Does it begin or end in the middle of a sentence? */
  cutBefore: boolean;
  cutAfter: boolean;
}

export type Wanted = Pick<Found, 'words' | 'beginning'>;

/** Tells whether a word shown is one that was asked for. */
function matcher({
  words,
  beginning,
}: Wanted): (shown: string, keys: readonly string[]) => string | undefined {
  const wanted = new Map(words.flatMap(({ keys }) => keys.map((key) => [key, key])));
  return (shown, keys) => {
    for (const key of keys) if (wanted.has(key)) return key;
    return beginning !== undefined && foldWord(shown).startsWith(beginning) ? beginning : undefined;
  };
}

/** Cuts `text` into runs; neighbours that are both marked stay apart, with the space between them unmarked. */
export function markWords(text: string, wanted: Wanted): Run[] {
  const match = matcher(wanted);
  const runs: Run[] = [];
  let done = 0;
  for (const { start, end, keys } of wordsOf(text)) {
    if (match(text.slice(start, end), keys) === undefined) continue;
    if (start > done) runs.push({ text: text.slice(done, start), marked: false });
    runs.push({ text: text.slice(start, end), marked: true });
    done = end;
  }
  if (done < text.length) runs.push({ text: text.slice(done), marked: false });
  return runs;
}

/** In chunks: about forty words, some sixty with the frequent ones. */
const LENGTH = 32;
/** How far before its first word an excerpt may begin so as to begin with a sentence. */
const RUN_UP = 12;

/** The end of a sentence, perhaps closed by a quotation mark: `Maroc.`, `deux parties ».`; not `M.`. */
const SENTENCE_END = /[\p{L}\p{N}%)»”]{2}\s?[»”]?[.!?…]\s?[»”]?$/u;

/** The best passage for the words found at `locations`; its title is not one, since it is shown anyway. */
export function excerptOf(fragment: Fragment, locations: readonly number[], wanted: Wanted): Excerpt {
  const chunks = fragment.content.split(' ').map(showSpaces);
  const body = Math.min(Number(fragment.meta.body ?? 0), chunks.length);
  const hits = [...new Set(locations)]
    .filter((place) => place >= body && place < chunks.length)
    .sort((a, b) => a - b);
  const bounds = [body, ...fragment.anchors.map(({ location }) => location), chunks.length];
  const headings = new Set(fragment.anchors.flatMap(({ text, location }) => (text === '' ? [] : [location])));
  const best = bestWindow(chunks, hits, bounds, headings, wanted);
  if (!best) return leadOf(fragment, wanted);
  const { hit, from, to, passageStart, passageEnd } = best;
  const anchor = fragment.anchors.findLast(({ location }) => location <= hit);
  const section = fragment.anchors.findLast(({ location, text }) => text !== '' && location <= hit)?.text;
  return {
    runs: markWords(chunks.slice(from, to).join(' '), wanted),
    cutBefore: from > passageStart && !SENTENCE_END.test(chunks[from - 1] ?? ''),
    cutAfter: to < passageEnd && !SENTENCE_END.test(chunks[to - 1] ?? ''),
    ...(section === undefined ? {} : { section }),
    ...(anchor === undefined ? {} : { id: anchor.id }),
  };
}

const leadOf = ({ meta }: Fragment, wanted: Wanted): Excerpt => ({
  runs: markWords(meta.lead ?? '', wanted),
  cutBefore: false,
  cutAfter: false,
});

interface Window {
  /** The first of the words found. */
  hit: number;
  from: number;
  to: number;
  passageStart: number;
  passageEnd: number;
}

/**
 * The stretch of one passage with the most different words asked for, better still side by side; the first of equals. A heading is shown apart, so for words
 * found in one the stretch is what follows it.
 */
function bestWindow(
  chunks: readonly string[],
  hits: readonly number[],
  bounds: readonly number[],
  headings: ReadonlySet<number>,
  wanted: Wanted,
): Window | undefined {
  const match = matcher(wanted);
  const keysAt = hits.map((place) => {
    const shown = chunks[place]!;
    return wordsOf(shown).flatMap(({ start, end, keys }) => match(shown.slice(start, end), keys) ?? []);
  });
  let best: Window | undefined;
  let bestScore = 0;
  for (const [index, first] of hits.entries()) {
    const passageStart = bounds.findLast((bound) => bound <= first)!;
    const passageEnd = bounds.find((bound) => bound > first)!;
    const found = new Set<string>();
    let [neighbours, last] = [0, first];
    for (
      let next = index;
      next < hits.length && hits[next]! < Math.min(first + LENGTH - RUN_UP, passageEnd);
      next++
    ) {
      for (const key of keysAt[next]!) found.add(key);
      if (next > index && hits[next] === last + 1) neighbours = 1;
      last = hits[next]!;
    }
    const score = 2 * found.size + neighbours;
    if (score <= bestScore) continue;
    bestScore = score;
    if (headings.has(passageStart)) {
      const nextEnd = bounds.find((bound) => bound > passageEnd) ?? passageEnd;
      const to = endOf(chunks, passageEnd, Math.min(passageEnd + LENGTH, nextEnd));
      best = { hit: first, from: passageEnd, to, passageStart: passageEnd, passageEnd: nextEnd };
    } else {
      const from = startOf(chunks, first, passageStart);
      const to = endOf(chunks, last, Math.min(from + LENGTH, passageEnd));
      best = { hit: first, from, to, passageStart, passageEnd };
    }
  }
  return best;
}

/** The sentence's beginning when it is near, else a few words before the hit. */
function startOf(chunks: readonly string[], hit: number, passageStart: number): number {
  for (let place = hit; place > passageStart && place > hit - RUN_UP; place--)
    if (SENTENCE_END.test(chunks[place - 1]!)) return place;
  return hit - passageStart < RUN_UP ? passageStart : hit - Math.floor(RUN_UP / 2);
}

/** The last sentence's end before `limit` when it is near and after the last hit, else `limit`. */
function endOf(chunks: readonly string[], lastHit: number, limit: number): number {
  for (let place = limit; place > lastHit && place > limit - RUN_UP; place--)
    if (SENTENCE_END.test(chunks[place - 1]!)) return place;
  return limit;
}
