/** The enumeration a capital stands in (« Rabat, Madrid et Lisbonne »), and what makes all of it a place: a journey, a stock exchange. */

import { wordSet } from '../text/word-set.ts';
import type { Word } from '../text/words.ts';
import { JOURNEYS, LINKS, MARKET_MOVES, MARKETS, REPEATED, SESSION_ENDS, SESSIONS } from './capital-words.ts';
import { type CountryContext, type CountryHit, joined } from './country-hits.ts';

const ARTICLES = wordSet('le la les l');
const OF_SOMETHING = wordSet('de d du des');

export interface Chain {
  first: number;
  last: number;
  members: number;
  /** One of the members is a city that is no capital. */
  places: boolean;
  /** All members are cities. */
  cities: boolean;
}

/** The enumeration a capital stands in: « Rabat, Madrid et Lisbonne », « Rabat-Paris », « le Maroc et Moscou ». */
export function chainOf(hit: CountryHit, context: CountryContext): Chain {
  const { words, countryAt, placeAt, seatAt } = context;
  const chain: Chain = {
    first: hit.first,
    last: hit.last,
    members: 1,
    places: false,
    cities: true,
  };
  const follow = (edge: 'first' | 'last', stepFrom: (index: number) => number | undefined): void => {
    for (let index = hit[edge]; ; ) {
      const step = stepFrom(index);
      if (step === undefined) break;
      const member = countryAt.get(step);
      if (!member && !placeAt.has(step) && !seatAt.has(step)) break;
      if (member?.rule === 'demonym' || member?.rule === 'prefix') break;
      chain.members += 1;
      if (!member && !seatAt.has(step)) chain.places = true;
      if (member && !member.city) chain.cities = false;
      index = member?.[edge] ?? step;
      chain[edge] = index;
      if (chain.members > 12) break;
    }
  };
  follow('last', (index) => linkAfter(index, context));
  follow('first', (index) => {
    const step = linkBefore(index, context);
    return step !== undefined && chain.members === 1 && opensAsPlace(step, words) ? undefined : step;
  });
  // « à Rabat et à Moscou »: the article of « le Maroc » is not the head.
  while (
    chain.first > 0 &&
    countryAt.get(chain.first)?.city === false &&
    /^(?:le|la|les|l)$/.test(words[chain.first - 1]?.fold ?? '') &&
    joined(words[chain.first])
  )
    chain.first -= 1;
  return chain;
}

/** « À Ankara, Rabat a obtenu … »: the place that opens a sentence keeps no company with who acts next. */
function opensAsPlace(city: number, words: readonly Word[]): boolean {
  const preposition = words[city - 1];
  if (preposition?.fold !== 'a' || !joined(words[city])) return false;
  return words[city + 1]?.gap === 'other' && (city === 1 || !joined(preposition));
}

const isComma = (text: string, from: Word, to: Word): boolean =>
  text.slice(from.end, to.start).trim() === ',';

function linkAfter(
  index: number,
  { words, text, countryAt, placeAt, seatAt }: CountryContext,
): number | undefined {
  const here = words[index] as Word;
  const next = words[index + 1];
  if (!next) return undefined;
  if (next.gap === 'hyphen') return index + 1;
  const mark = text.slice(here.end, next.start).trim();
  if (mark === ',' || mark === '/') {
    if (countryAt.get(index + 1)?.city || placeAt.has(index + 1) || seatAt.has(index + 1)) return index + 1;
    // « ni Washington, ni Pékin, ni Moscou »
    if (LINKS.has(next.fold) && joined(words[index + 2]) && countryAt.get(index + 2)?.city) return index + 2;
    // « entre Berlin, le Kenya et les États-Unis »
    const named = ARTICLES.has(next.fold) && joined(words[index + 2]) ? countryAt.get(index + 2) : undefined;
    return named?.city === false && named.rule !== 'demonym' ? index + 2 : undefined;
  }
  if (next.gap !== 'space' || !LINKS.has(next.fold)) return undefined;
  const following = words[index + 2];
  if (!following || following.gap === 'other') return undefined;
  return REPEATED.has(following.fold) && !countryAt.has(index + 2) && joined(words[index + 3])
    ? index + 3
    : index + 2;
}

function linkBefore(
  index: number,
  { words, text, countryAt, placeAt, seatAt }: CountryContext,
): number | undefined {
  const here = words[index] as Word;
  const previous = words[index - 1];
  if (!previous) return undefined;
  if (here.gap === 'hyphen') return index - 1;
  if (isComma(text, previous, here) || text.slice(previous.end, here.start).trim() === '/') {
    return countryAt.get(index - 1)?.city || placeAt.has(index - 1) || seatAt.has(index - 1)
      ? index - 1
      : undefined;
  }
  if (!joined(here)) return undefined;
  let link = index - 1;
  if (REPEATED.has(previous.fold) && joined(previous)) link -= 1;
  const word = words[link];
  if (!word || !LINKS.has(word.fold)) return undefined;
  if (!joined(word) && !isComma(text, words[link - 1] ?? word, word)) return undefined;
  return link > 0 ? link - 1 : undefined;
}

/** A journey is told within six words before the chain, or just after it; what stands before a colon is another matter. */
export function isJourney(chain: Chain, { words, text }: CountryContext): boolean {
  for (let index = chain.first - 1; index >= Math.max(0, chain.first - 7); index -= 1) {
    const word = words[index] as Word;
    const next = words[index + 1] as Word;
    if (next.gap === 'other' && index < chain.first - 2) break;
    if (isTitleColon(text.slice(word.end, next.start)) && words[chain.last]?.gap !== 'hyphen') break;
    if (JOURNEYS.test(word.fold)) return true;
  }
  return false;
}

const isTitleColon = (between: string): boolean => between.trim() === ':';

/** A stock exchange by its city: a percentage within six words, and a word of the markets in the same breath or in the verb. */
export function isMarket(chain: Chain, context: CountryContext): boolean {
  const { words, text } = context;
  if (isSession(chain.last + 1, context)) return true;
  let index = chain.last + 1;
  const end = index + 6;
  let moves = false;
  while (index < end && words[index]?.shape !== 'digits') {
    moves ||= MARKET_MOVES.test(words[index]?.fold ?? '');
    index += 1;
  }
  const whole = index;
  while (words[index]?.shape === 'digits' && words[index + 1]?.shape === 'digits') index += 1;
  const number = words[index];
  if (number?.shape !== 'digits' || !/^\s?%/.test(text.slice(number.end, number.end + 2))) return false;
  // « Taipei a gagné 0,74 % et Sydney 0,59 % »: no state moves by hundredths, unless of something.
  if (
    moves &&
    index > whole &&
    number.end - number.start === 2 &&
    !OF_SOMETHING.has(words[index + 1]?.fold ?? '')
  )
    return true;
  for (let near = Math.max(0, chain.first - 30); near < Math.min(words.length, chain.last + 15); near += 1)
    if (MARKETS.has((words[near] as Word).fold)) return true;
  return false;
}

/** « Tokyo clôture en hausse », « Londres grimpe, Wall Street hésite ». */
function isSession(verb: number, { words }: CountryContext): boolean {
  const word = words[verb];
  if (word?.shape !== 'lower' || !joined(word)) return false;
  if (SESSIONS.test(word.fold))
    return words.slice(verb + 1, verb + 5).some(({ fold }) => SESSION_ENDS.has(fold));
  if (!MARKET_MOVES.test(word.fold) || joined(words[verb + 1])) return false;
  return words.slice(Math.max(0, verb - 12), verb + 12).some(({ fold }) => MARKETS.has(fold));
}
