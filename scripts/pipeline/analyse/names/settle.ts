/** Decides, over all the passages of one article together, who is meant by every name that was found. */
import type { Mention, MentionKind } from '../../model.ts';
import type { Word } from '../text/words.ts';
import { COMPANIES, NATIONAL } from '../unknown/company-words.ts';
import type { Scan } from './matcher.ts';
import type { Hit } from './patterns.ts';
import { isCommonWord, isTitled, keepsCapitalArticle } from './surnames.ts';

/** Among names of one length, who is meant first. */
const RANK: Record<MentionKind, number> = {
  outlet: 0,
  person: 1,
  organisation: 2,
  country: 3,
  place: 4,
  sector: 5,
};

const keyOf = (hit: Hit): string => `${hit.pattern.kind}:${hit.pattern.id}`;
const spanOf = (hit: Hit): string => `${hit.first}-${hit.last}`;

/**
 * Decides, over all the passages of one article together, who is meant by every name: a name shared by two entries goes to the one
 * the article names otherwise, a surname to the person named in full. Mentions come in reading order and do not overlap, save a
 * country spelt by an organisation's name.
 */
export function settle(scans: readonly Scan[]): Mention[][] {
  const named = new Set<string>();
  for (const { hits } of scans) {
    const owners = new Map<string, number>();
    for (const hit of hits) {
      const key = `${spanOf(hit)}:${hit.pattern.kind}`;
      owners.set(key, (owners.get(key) ?? 0) + 1);
    }
    for (const hit of hits) {
      const shared = (owners.get(`${spanOf(hit)}:${hit.pattern.kind}`) ?? 0) > 1;
      if (!hit.pattern.ambiguous && !shared) named.add(keyOf(hit));
    }
  }
  return scans.map((scanned) => settleOne(scanned, named));
}

function settleOne(scanned: Scan, named: ReadonlySet<string>): Mention[] {
  const { text, words, hits } = scanned;
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const group = groups.get(spanOf(hit));
    if (group) group.push(hit);
    else groups.set(spanOf(hit), [hit]);
  }
  const mentions: Mention[] = [];
  for (const group of groups.values()) {
    const hit = choose(group, named, scanned);
    if (!hit) continue;
    const start = (words[hit.first] as Word).start;
    const end = (words[hit.last] as Word).end;
    const { kind, id, rule } = hit.pattern;
    mentions.push({ kind, id, start, end, asWritten: text.slice(start, end), rule });
  }
  return mentions.sort((a, b) => a.start - b.start || b.end - a.end);
}

function choose(group: readonly Hit[], named: ReadonlySet<string>, scanned: Scan): Hit | undefined {
  const kinds = [...new Set(group.map((hit) => hit.pattern.kind))].sort((a, b) => RANK[a] - RANK[b]);
  for (const kind of kinds) {
    const claimants = group.filter((hit) => hit.pattern.kind === kind);
    const owner = claimants.find((hit) => !hit.pattern.ambiguous);
    const others = claimants.filter((hit) => hit.pattern.ambiguous);
    const meant = others.filter((hit) => named.has(keyOf(hit)) && !isBesideOwnName(hit, scanned));
    if (owner && (meant.length === 0 || named.has(keyOf(owner)))) {
      if (claimants.length === 1 || meant.length === 0 || named.has(keyOf(owner))) return owner;
    }
    if (meant.length === 1 && meant[0] && fits(meant[0], scanned.words)) return meant[0];
    if (meant.length > 1) continue;
    if (owner) return owner;
    const alone = others.length === 1 ? others[0] : undefined;
    if (alone && countsAlone(alone, scanned)) return alone;
  }
  return undefined;
}

/** « le Congo et la RDC »: beside the other name of one owner, the shared name is the other owner's. */
function isBesideOwnName(hit: Hit, { words, hits }: Scan): boolean {
  if (hit.pattern.kind !== 'country') return false;
  const joins = (from: number, to: number): boolean =>
    words.slice(from, to).some(({ fold }) => fold === 'et' || fold === 'ou');
  return hitsNear(hit, hits).some(
    (other) =>
      keyOf(other) === keyOf(hit) &&
      !other.pattern.ambiguous &&
      (other.first > hit.last ? joins(hit.last + 1, other.first) : joins(other.last + 1, hit.first)),
  );
}

/** Hits that open within four words of a hit; `hits` are in order of their first word. */
function hitsNear({ first, last }: Hit, hits: readonly Hit[]): readonly Hit[] {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as Hit).first < first - 4) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < hits.length && (hits[end] as Hit).first <= last + 4) end += 1;
  return hits.slice(low, end);
}

/** A shared name of an entry that the article names otherwise must still look like that entry here. */
const fits = (hit: Hit, words: readonly Word[]): boolean =>
  hit.pattern.kind !== 'person' || !isCommonWord(hit, words);

/** A shared name without the entry's own: a country in the company of countries, a person behind a title, a firm behind its trade. */
function countsAlone(hit: Hit, { text, words }: Scan): boolean {
  if (hit.pattern.kind === 'country') return hit.lonely !== true;
  if (hit.pattern.kind === 'person') return isTitled(hit, words) || keepsCapitalArticle(hit, words, text);
  if (hit.pattern.kind === 'organisation') return isIntroduced(hit, words);
  return false;
}

/** « le groupe Orange », « l’opérateur français Orange »: the noun of a trade stands before the name, with an adjective at most. */
function isIntroduced({ first }: Hit, words: readonly Word[]): boolean {
  for (let index = first - 1; index >= first - 2 && words[index + 1]?.gap === 'space'; index -= 1) {
    const word = words[index];
    if (word?.shape === 'upper') return false;
    if (COMPANIES.has(word?.fold ?? '')) return true;
    if (word?.shape !== 'lower' || !NATIONAL.test(word.fold)) return false;
  }
  return false;
}
