/** Finds the names that the taxonomy knows in any text: one walk for all kinds, then one decision for each place. */
import type { Taxonomy } from '../../../../src/domain/taxonomy.ts';
import type { Mention } from '../../model.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { claimsOf, foldOf } from './claims.ts';
import { namesCountry } from './countries.ts';
import type { CountryContext, CountryHit } from './country-hits.ts';
import { addAlias, findHits, type Hit, newTrie, type Trie } from './patterns.ts';
import { settle } from './settle.ts';
import { isOfAnother } from './surnames.ts';

export interface Matcher {
  trie: Trie;
  /** Folded names of cities: a metonym found here is judged by its sentence. */
  cities: ReadonlySet<string>;
  taxonomy: Taxonomy;
}

/** A text once walked: what could be named in it, before the whole article decides what is. */
export interface Scan {
  text: string;
  words: Word[];
  hits: Hit[];
}

/** Compiles the taxonomy once; the matcher is then used for any number of texts. */
export function createMatcher(taxonomy: Taxonomy): Matcher {
  const trie = newTrie();
  for (const claim of claimsOf(taxonomy)) addAlias(trie, claim);
  const cities = new Set<string>();
  for (const place of taxonomy.places.values()) {
    for (const name of [place.name, ...place.aliases]) cities.add(foldOf(name));
  }
  return { trie, cities, taxonomy };
}

/** An address is no prose: « https://www.maroc.ma », « @Emb_Marruecos »; an ordinary word is not one. */
const ADDRESS = /(?:https?:\/\/|www\.|@)\S*/gu;

/** For an entry and a word, the length of the longest phrase there in which the entry's names mean something else. */
function exceptedWords(found: readonly Hit[]): ReadonlyMap<string, number> {
  const excepted = new Map<string, number>();
  for (const { pattern, first, last } of found) {
    if (!pattern.except) continue;
    for (let index = first; index <= last; index += 1) {
      const key = `${pattern.kind}:${pattern.id}:${index}`;
      excepted.set(key, Math.max(excepted.get(key) ?? 0, last - first));
    }
  }
  return excepted;
}

function isExcepted({ pattern, first, last }: Hit, excepted: ReadonlyMap<string, number>): boolean {
  if (excepted.size === 0) return false;
  for (let index = first; index <= last; index += 1) {
    if ((excepted.get(`${pattern.kind}:${pattern.id}:${index}`) ?? -1) >= last - first) return true;
  }
  return false;
}

/** Tells whether an offset stands in a web address or a handle; offsets must be asked in ascending order. */
function addressesOf(text: string): (offset: number) => boolean {
  if (!text.includes('@') && !text.includes('://') && !text.includes('www.')) return () => false;
  const addresses = [...text.matchAll(ADDRESS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let next = 0;
  return (offset) => {
    while (next < addresses.length && (addresses[next] as { end: number }).end <= offset) next += 1;
    return next < addresses.length && offset >= (addresses[next] as { start: number }).start;
  };
}

const within = (inner: Hit, outer: Hit): boolean =>
  inner.first >= outer.first &&
  inner.last <= outer.last &&
  outer.last - outer.first > inner.last - inner.first;

/** A sentence in capitals around a word: there an acronym of two or three letters could be any word. */
function standsInCapitals(words: readonly Word[], first: number, last: number): boolean {
  let seen = 0;
  const look = (from: number, step: number): boolean => {
    let looked = 0;
    for (let index = from; index >= 0 && index < words.length && looked < 2; index += step) {
      const word = words[index] as Word;
      if (word.fold.length < 3 || word.shape === 'digits') continue;
      if (word.shape !== 'upper') return false;
      looked += 1;
      seen += 1;
    }
    return true;
  };
  return look(first - 1, -1) && look(last + 1, 1) && seen >= 2;
}

/** Acronyms that are words of the language when a headline is all capitals: « EAU », « CAF », « US » are not in « LES EAUX ». */
const WORDS_IN_CAPITALS: ReadonlySet<string> = new Set(
  'eau reunion equateur dominique grenade maurice salvador us bad bei ram ue ua caf mer sa se un une on or ma mi si car par lot sel fer ces cas oms dit mit pic roi rame masse aman taqa dons ges cap lear total orange safran valeo visa ford seat label vie'.split(
    ' ',
  ),
);

/** Walks a text: every name that could stand in it, minus the phrases in which a name means something else. Linear. */
export function scan(text: string, matcher: Matcher): Scan {
  const words = wordsOf(text);
  const found = findHits(words, matcher.trie);
  const excepted = exceptedWords(found);
  const inAddress = addressesOf(text);
  const hits = found.filter((hit) => {
    const { pattern, first, last } = hit;
    if (pattern.except || isExcepted(hit, excepted)) return false;
    const word = words[first] as Word;
    if (pattern.rule !== 'domain' && inAddress(word.start)) return false;
    if (pattern.kind === 'person' && isSurnameOnly(pattern, matcher)) {
      const fullName = matcher.taxonomy.people.get(pattern.id)?.name ?? '';
      if (isOfAnother(hit, words, fullName)) return false;
    }
    const ending = words[last] as Word;
    // « L’ÉQUATEUR » and « LE SALVADOR » are sure, « LA RÉUNION » and « LES EAU » are not.
    const isBare = first === last || (last - first === 1 && /^(?:la|les|aux|des)$/.test(word.fold));
    const isAnyWord = isBare && ending.shape === 'upper' && WORDS_IN_CAPITALS.has(ending.fold);
    return !isAnyWord || !standsInCapitals(words, first, last);
  });
  return {
    text,
    words,
    hits: dropForeignBodies(
      words,
      judgeCountries(text, words, longest(hits, words, matcher), matcher),
      matcher,
    ),
  };
}

/** The alias holds no more than the end of the full name: « Mezzour », « Le Maire ». */
const isSurnameOnly = ({ id, alias }: Hit['pattern'], { taxonomy }: Matcher): boolean => {
  const name = taxonomy.people.get(id)?.name ?? '';
  return alias.length < name.length && name.endsWith(alias);
};

/**
 * Of names that overlap the longest stays (« Royaume-Uni » in « le Royaume-Uni »), save a country that an organisation's name spells
 * (« Maroc Telecom »). Names of the very same words stay together: the article decides between them. In order of first word.
 */
function longest(hits: readonly Hit[], words: readonly Word[], matcher: Matcher): Hit[] {
  const sizeOf = ({ first, last }: Hit): number => (words[last] as Word).end - (words[first] as Word).start;
  const bySize = [...hits].sort((a, b) => sizeOf(b) - sizeOf(a) || a.first - b.first);
  const covering = new Map<number, Hit[]>();
  const kept: Hit[] = [];
  for (const hit of bySize) {
    const hidden = isHidden(hit, covering, matcher, words);
    if (hidden) continue;
    kept.push(hit);
    for (let index = hit.first; index <= hit.last; index += 1) {
      const list = covering.get(index);
      if (list) list.push(hit);
      else covering.set(index, [hit]);
    }
  }
  return kept.sort((a, b) => a.first - b.first || b.last - a.last);
}

function isHidden(
  hit: Hit,
  covering: ReadonlyMap<number, readonly Hit[]>,
  matcher: Matcher,
  words: readonly Word[],
): boolean {
  for (let index = hit.first; index <= hit.last; index += 1) {
    for (const other of covering.get(index) ?? []) {
      const same = other.first === hit.first && other.last === hit.last;
      if (!same && !(within(hit, other) && lets(other, hit, matcher, words))) return true;
    }
  }
  return false;
}

/** A country spelt by another name; « la Trésorerie générale du Royaume » says its state, « la Bourse de Paris » its seat. */
function lets(outer: Hit, inner: Hit, { cities }: Matcher, words: readonly Word[]): boolean {
  if (inner.pattern.kind !== 'country') return false;
  const { kind } = outer.pattern;
  if (inner.pattern.rule !== 'metonym')
    return kind === 'organisation' || kind === 'sector' || kind === 'place';
  return (
    kind === 'sector' || (kind === 'organisation' && !cities.has(foldOfWords(words, inner.first, inner.last)))
  );
}

function judgeCountries(text: string, words: readonly Word[], hits: Hit[], matcher: Matcher): Hit[] {
  const countryAt = new Map<number, CountryHit>();
  const placeAt = new Set<number>();
  const seatAt = new Set<number>();
  const bodyAt = new Set<number>();
  const namedStates = new Set<string>();
  const judged = new Map<Hit, CountryHit>();
  for (const hit of hits) {
    const { pattern, first, last } = hit;
    if (pattern.kind === 'organisation')
      for (let index = first; index <= last; index += 1) {
        seatAt.add(index);
        if (!pattern.ambiguous) bodyAt.add(index);
      }
    if (pattern.kind === 'place') for (let index = first; index <= last; index += 1) placeAt.add(index);
    if (pattern.kind !== 'country') continue;
    if (pattern.rule !== 'metonym') namedStates.add(pattern.id);
    const country: CountryHit = {
      id: pattern.id,
      rule: pattern.rule,
      first,
      last,
      shared: pattern.ambiguous,
      city: pattern.rule === 'metonym' && matcher.cities.has(foldOfWords(words, first, last)),
    };
    judged.set(hit, country);
    for (let index = first; index <= last; index += 1) {
      const other = countryAt.get(index);
      if (!other || other.last - other.first < last - first) countryAt.set(index, country);
    }
  }
  for (const index of countryAt.keys()) placeAt.delete(index);
  // Only a city that is also an organisation's other name is a seat; any other organisation is no partner of capitals.
  for (const index of seatAt) if (!placeAt.has(index)) seatAt.delete(index);
  const context: CountryContext = { words, text, countryAt, placeAt, seatAt, bodyAt, namedStates };
  const states = new Set<number>();
  const kept = hits.filter((hit) => {
    const country = judged.get(hit);
    if (!country) return true;
    if (hit.pattern.ambiguous && !hasCompany(country, context)) {
      hit.lonely = true;
    }
    const names = namesCountry(country, context);
    if (names && country.city) for (let index = hit.first; index <= hit.last; index += 1) states.add(index);
    return names;
  });
  // The same words are either the state or the city.
  return kept.filter((hit) => hit.pattern.kind !== 'place' || !states.has(hit.first));
}

/** Bodies that every state has: « le ministère de l’Industrie du Sénégal » is not the Moroccan one. */
const PUBLIC_BODIES: ReadonlySet<string> = new Set(
  'ministere cour conseil office agence direction administration haut bourse commission caisse gouvernement chambre fonds'.split(
    ' ',
  ),
);

const LEADING_TO_STATE: ReadonlySet<string> = new Set(['de', 'du', 'des', 'd', 'la', 'le', 'l', 'les']);

/** Drops a public body that the next words give to another state (« du Sénégal », « algérien », « européenne »). */
function dropForeignBodies(words: readonly Word[], hits: Hit[], { taxonomy }: Matcher): Hit[] {
  const states = new Map<number, string[]>();
  for (const { pattern, first } of hits)
    if (pattern.kind === 'country') states.set(first, [...(states.get(first) ?? []), pattern.id]);
  return hits.filter(({ pattern, first, last }) => {
    if (pattern.kind !== 'organisation' || !PUBLIC_BODIES.has(words[first]?.fold ?? '')) return true;
    const seat = taxonomy.organisations.get(pattern.id)?.country;
    if (seat === undefined) return true;
    let next = last + 1;
    while (next <= last + 2 && LEADING_TO_STATE.has(words[next]?.fold ?? '') && words[next]?.gap !== 'other')
      next += 1;
    if (words[next]?.gap === 'other' || words[next]?.gap === 'dot') return true;
    const owners = states.get(next);
    if (owners === undefined) return !/^europeen/.test(words[next]?.fold ?? '');
    return owners.includes(seat);
  });
}

const foldOfWords = (words: readonly Word[], first: number, last: number): string =>
  words
    .slice(first, last + 1)
    .map((word) => word.fold)
    .join(' ');

/** A name shared with a person or a thing is the country's in an enumeration of countries: « Seychelles, Maurice et Comores ». */
function hasCompany(hit: CountryHit, { words, text, countryAt }: CountryContext): boolean {
  const next = words[hit.last + 1];
  if (next?.gap === 'space' && next.shape === 'capital') return false;
  const beside = (index: number, step: number): boolean => {
    for (let steps = 0; steps < 3; steps += 1) {
      const from = step > 0 ? words[index] : words[index + step];
      const to = step > 0 ? words[index + step] : words[index];
      if (!from || !to) return false;
      const between = text.slice(from.end, to.start).trim();
      index += step;
      const other = countryAt.get(index);
      if (other && !other.shared && other.rule !== 'demonym' && other.rule !== 'prefix')
        return between === ',' || between === '' || between === '-';
      const word = words[index] as Word;
      if (between !== '' && between !== ',') return false;
      if (!/^(?:et|ou|le|la|les|l|a|au|aux|en|de|du|des|d)$/.test(word.fold)) return false;
    }
    return false;
  };
  return beside(hit.last, 1) || beside(hit.first, -1);
}

/** The names of one text that stands alone. */
export function findMentions(text: string, matcher: Matcher): Mention[] {
  return settle([scan(text, matcher)])[0] ?? [];
}
