/** Suggests the names the taxonomy does not know, each with the entry to add, its place and the sentence that carries it. */
import { slugify } from '../../../../src/domain/ids.ts';
import type { Taxonomy } from '../../../../src/domain/taxonomy.ts';
import type { Mention, Passage, Suggestion } from '../../model.ts';
import type { Scan } from '../names/matcher.ts';
import { sentenceAt, sentencesOf } from '../text/sentence-at.ts';
import { isAllCapitals, type Word } from '../text/words.ts';
import { FIRM_WORDS } from './company-words.ts';
import { type Cover, coverOf, type Found } from './unknown-names.ts';
import { organisations } from './unknown-organisations.ts';
import { people } from './unknown-people.ts';

/** A name with the passage where it was found. */
interface Placed extends Found {
  passage: number;
}

const FILES = {
  person: 'content/taxonomy/people.yaml',
  organisation: 'content/taxonomy/organisations.yaml',
} as const;

/** Suggestions in reading order, one per name. A name that a mention already covers is known and not suggested. */
export function suggestNames(
  passages: readonly Passage[],
  scans: readonly Scan[],
  mentions: readonly Mention[][],
  taxonomy: Taxonomy,
): Suggestion[] {
  const placed = findUnknown(passages, scans, mentions);
  const byName = new Map<string, Placed>();
  for (const found of placed) {
    const keys = [found.name, ...found.aliases].map((name) => slugify(name));
    if (keys[0] === '') continue;
    const told = keys.map((key) => byName.get(key)).find((one) => one !== undefined);
    if (told === undefined) {
      for (const key of keys) byName.set(key, found);
      continue;
    }
    // The same name again: the fullest office and the first country of the article are kept.
    if (told.kind === found.kind && (found.role?.length ?? 0) > (told.role?.length ?? 0))
      told.role = found.role ?? '';
    if (told.kind === found.kind && told.country === undefined && found.country !== undefined)
      told.country = found.country;
  }
  const known = knownSlugs(taxonomy);
  const names = [...new Set(byName.values())].filter(
    ({ name, kind }) => kind === 'person' || !known.has(slugify(name)),
  );
  return mergeShort(names).map((found) => {
    const { kind, name, role, passage, start, end, rule } = found;
    const own = passages[passage] as Passage;
    const { text, line } = own;
    return {
      kind,
      name,
      ...(role ? { role } : {}),
      passage,
      start,
      end,
      quote: sentenceAt(text, sentencesOf(own), start),
      ...(line === undefined ? {} : { line }),
      rule,
      file: FILES[kind],
      yaml: yamlOf(found, taxonomy),
    };
  });
}

/** Every name and alias of the organisations, shared ones too: what the taxonomy holds is not suggested again. */
const slugsOf = new WeakMap<Taxonomy, ReadonlySet<string>>();
function knownSlugs(taxonomy: Taxonomy): ReadonlySet<string> {
  let slugs = slugsOf.get(taxonomy);
  if (slugs === undefined) {
    const entries = [...taxonomy.organisations.values()];
    slugs = new Set(
      entries.flatMap(({ name, aliases, ambiguous }) => [name, ...aliases, ...ambiguous]).map(slugify),
    );
    slugsOf.set(taxonomy, slugs);
  }
  return slugs;
}

/** One name for « Cherif Alami » and « Othmane Cherif Alami »; « Orvane » becomes an alias of « Orvane Energy ». */
function mergeShort(names: readonly Placed[]): Placed[] {
  const longOf = new Map<string, Placed>();
  for (const name of names)
    for (const short of name.kind === 'person' ? endsOf(name.name) : stemsOf(name.name))
      if (!longOf.has(`${name.kind} ${short}`)) longOf.set(`${name.kind} ${short}`, name);
  return names.filter((short) => {
    const long = longOf.get(`${short.kind} ${short.name}`);
    if (long === undefined) return true;
    if (short.kind === 'organisation' && !long.aliases.includes(short.name)) long.aliases.push(short.name);
    if (long.country === undefined && short.country !== undefined) long.country = short.country;
    return false;
  });
}

/** The shorter names of a person: « Cherif Alami », « Alami » of « Othmane Cherif Alami ». */
function endsOf(name: string): string[] {
  const words = name.split(' ');
  return words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
}

/** The shorter names of a firm, without words of trade at the end: « Synanto » of « Synanto Services SAS ». */
function stemsOf(name: string): string[] {
  const words = name.split(' ');
  const stems: string[] = [];
  for (let last = words.length - 1; last > 0 && FIRM_WORDS.has(slugify(words[last] as string)); last -= 1)
    stems.push(words.slice(0, last).join(' '));
  return stems;
}

/** Every unknown name at every place, in reading order; where two overlap, the person, then the longest. */
function findUnknown(
  passages: readonly Passage[],
  scans: readonly Scan[],
  mentions: readonly Mention[][],
): Placed[] {
  const read: { passage: number; scanned: Scan; cover: Cover; persons: Found[] }[] = [];
  const surnames = new Set<string>();
  for (const [passage, { kind }] of passages.entries()) {
    const scanned = scans[passage];
    if (!scanned || kind === 'table' || isAllCapitals(scanned.words)) continue;
    const own = mentions[passage] ?? [];
    const cover = coverOf(scanned, own);
    const persons = [...people(scanned, own, cover)];
    read.push({ passage, scanned, cover, persons });
    for (const { start, end } of [...persons, ...own.filter((mention) => mention.kind === 'person')])
      for (const word of wordsWithin(scanned.words, start, end)) surnames.add(word.fold);
  }
  return read.flatMap(({ passage, scanned, cover, persons }) => {
    const bodies = organisations(scanned, cover, surnames);
    const firms = bodies.filter((body) => !persons.some((person) => overlap(person, body)));
    return [...persons, ...firms]
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter((found, index, all) => {
        const before = all[index - 1];
        return before === undefined || before.kind !== found.kind || !overlap(before, found);
      })
      .map((found) => ({ ...found, passage }));
  });
}

const overlap = (a: Found, b: Found): boolean => a.start < b.end && b.start < a.end;

/** Words between two offsets; `words` are in order. */
function wordsWithin(words: readonly Word[], start: number, end: number): readonly Word[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < words.length && (words[last] as Word).end <= end) last += 1;
  return words.slice(low, last);
}

/** A word that YAML reads as it stands. Matches `Agence d’Ifrane`, not `Oil & Gas: Co`. */
const PLAIN_YAML = /^[\p{L}][\p{L}\p{N} ’.-]*$/u;
/** Plain words that YAML would read as something else. */
const YAML_WORDS = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

const quoted = (text: string): string =>
  PLAIN_YAML.test(text) && !YAML_WORDS.test(text) ? text : JSON.stringify(text);

/** The entry to paste, under an id that no other entry has. */
function yamlOf({ kind, name, aliases, country }: Found, taxonomy: Taxonomy): string {
  const entries = kind === 'person' ? taxonomy.people : taxonomy.organisations;
  const base = slugify(name);
  let id = base;
  for (let copy = 2; entries.has(id); copy += 1) id = `${base}-${copy}`;
  const rows = [`- id: ${quoted(id)}`, `  name: ${quoted(name)}`];
  if (aliases.length > 0) rows.push(`  aliases: [${aliases.map(quoted).join(', ')}]`);
  if (country !== undefined) rows.push(`  country: ${quoted(country)}`);
  return `${rows.join('\n')}\n`;
}
