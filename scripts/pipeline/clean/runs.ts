/**
 * Finds how far a run of words goes on as some other text prints it, in time linear in both: a suffix automaton of the text's words
 * (Blumer et al. 1985).
 */
export interface Runs {
  /** How many words from `at` on stand in the text side by side, in this order; 0 when not even the first does. */
  longest(words: readonly string[], at: number): number;
}

export function runsOf(text: readonly string[]): Runs {
  const ids = new Map<string, number>();
  for (const word of text) if (!ids.has(word)) ids.set(word, ids.size);
  const width = ids.size;
  /** The way on from a state by a word, under `state * width + word`. */
  const ways = new Map<number, number>();
  /** The words that lead on from each state, for copies. */
  const leading: number[][] = [[]];
  const lengths = [0];
  const links = [-1];
  const add = (length: number, link: number): number => {
    lengths.push(length);
    links.push(link);
    leading.push([]);
    return lengths.length - 1;
  };
  const lead = (state: number, word: number, to: number): void => {
    if (!ways.has(state * width + word)) leading[state]!.push(word);
    ways.set(state * width + word, to);
  };
  let last = 0;
  for (const written of text) {
    const word = ids.get(written)!;
    const current = add(lengths[last]! + 1, 0);
    let state = last;
    for (; state !== -1 && !ways.has(state * width + word); state = links[state]!) lead(state, word, current);
    if (state !== -1) {
      const next = ways.get(state * width + word)!;
      if (lengths[state]! + 1 === lengths[next]) links[current] = next;
      else {
        const copy = add(lengths[state]! + 1, links[next]!);
        for (const other of leading[next]!) lead(copy, other, ways.get(next * width + other)!);
        for (; state !== -1 && ways.get(state * width + word) === next; state = links[state]!)
          lead(state, word, copy);
        links[next] = copy;
        links[current] = copy;
      }
    }
    last = current;
  }
  return {
    longest(words, at) {
      let state = 0;
      let end = at;
      for (; end < words.length; end += 1) {
        const word = ids.get(words[end]!);
        const next = word === undefined ? undefined : ways.get(state * width + word);
        if (next === undefined) break;
        state = next;
      }
      return end - at;
    },
  };
}
