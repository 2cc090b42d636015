/** Vocabulary as it is easiest to read and extend: words in a row, as folded keys (no accents, small letters). */

/** The words of a text set apart by blanks: `wordSet('le la les')`. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
