/** Remembers what was made of each word: the words of a newspaper are few, and come again and again. */

/** Enough for the vocabulary of a newspaper; all is forgotten when a stranger input fills it, so that memory stays flat. */
const MOST = 60_000;
/** Longer words are rare, and not worth their room. */
const LONGEST = 40;

/** `make`, asked once for each word. What it makes is shared, and must not be changed. */
export function rememberWords<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const made = known.get(word);
    if (made !== undefined) return made;
    if (word.length > LONGEST) return make(word);
    if (known.size >= MOST) known.clear();
    const own = alone(word);
    const fresh = make(own);
    known.set(own, fresh);
    return fresh;
  };
}

/** A copy that does not keep the text alive from which a word was cut: engines share the letters of a slice with its whole. */
const alone = (word: string): string => ` ${word}`.slice(1);
