/** What a country's name looks like in a text, and the look to the left and right that every policy of names takes. */
import type { Word } from '../text/words.ts';

/** A country hit as the policy sees it: words `first`…`last` of a text, and the neighbours that also name countries. */
export interface CountryHit {
  id: string;
  rule: string;
  first: number;
  last: number;
  /** The alias is the name of a city of the taxonomy. */
  city: boolean;
  /** The alias is shared with a person, a thing or another country. */
  shared: boolean;
}

export interface CountryContext {
  words: readonly Word[];
  text: string;
  /** For a word index, the country hit that covers it, if any. */
  countryAt: ReadonlyMap<number, CountryHit>;
  /** Word indexes covered by a place that is no capital. */
  placeAt: ReadonlySet<number>;
  /** Word indexes of a city that stands for an organisation (« Bruxelles »): it keeps company with states. */
  seatAt: ReadonlySet<number>;
  /** Word indexes of organisations. */
  bodyAt: ReadonlySet<number>;
  /** Ids of the countries that the text names otherwise than by a capital or a seat. */
  namedStates: ReadonlySet<string>;
}

export const isCapitalised = (word: Word | undefined): boolean =>
  word !== undefined && (word.shape === 'capital' || word.shape === 'upper');
/** No punctuation parts the word from the one before. */
export const joined = (word: Word | undefined): boolean =>
  word !== undefined && word.gap !== 'other' && word.gap !== 'dot';

/** The word just before, when no punctuation stands between. */
export const before = (words: readonly Word[], index: number): Word | undefined =>
  index > 0 && joined(words[index]) ? words[index - 1] : undefined;

/** The word just after, when no punctuation stands between. */
export const after = (words: readonly Word[], index: number): Word | undefined =>
  joined(words[index + 1]) ? words[index + 1] : undefined;

/** A headline in capitals, where a capital letter tells no name. */
export const inCapitals = (words: readonly Word[], index: number): boolean => {
  const isUpper = (word: Word | undefined): boolean =>
    word !== undefined && (word.shape === 'upper' || word.shape === 'digits');
  const near = [words[index - 2], words[index - 1], words[index + 1], words[index + 2]].filter(
    (word) => word !== undefined,
  );
  return isUpper(words[index]) && near.length > 1 && near.every(isUpper);
};
