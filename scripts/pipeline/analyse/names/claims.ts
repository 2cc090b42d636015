/** Every alias of the taxonomy, with the entry that claims it and how its words must look in a text. */
import type { Country, Taxonomy } from '../../../../src/domain/taxonomy.ts';
import type { MentionKind } from '../../model.ts';
import { wordsOf } from '../text/words.ts';
import { firstPartsOf } from './first-parts.ts';
import type { AliasClaim } from './patterns.ts';

const isAcronym = (alias: string): boolean => /^[\p{Lu}\d.&-]{2,8}$/u.test(alias);

export const foldOf = (alias: string): string =>
  wordsOf(alias)
    .map((word) => word.fold)
    .join(' ');

/** Particles that belong to the surname: « El Khayat », « Le Maire », « de Margerie ». */
const PARTICLES: ReadonlySet<string> = new Set([
  'el',
  'al',
  'ben',
  'bin',
  'ait',
  'le',
  'la',
  'de',
  'von',
  'van',
  'abou',
  'ould',
  'bel',
  'di',
]);

/** « Ryad Mezzour » → « Mezzour »; « Bruno Le Maire » → « Le Maire »; a single name has no surname. */
export function surnameOf(name: string): string | undefined {
  const parts = name.split(/\s+/);
  if (parts.length < 2) return undefined;
  const particle = parts.findIndex((part, index) => index > 0 && PARTICLES.has(foldOf(part)));
  return particle > 0
    ? parts.slice(particle).join(' ')
    : parts.slice(1).length === 1
      ? parts[1]
      : parts.slice(1).join(' ');
}

const startsSmall = (alias: string): boolean => alias.charAt(0) === alias.charAt(0).toLowerCase();

const demonymsOf = (entry: { demonyms?: string[] }): string[] => entry.demonyms ?? [];
const metonymsOf = (entry: { metonyms?: string[] }): string[] => entry.metonyms ?? [];

/**
 * The names of a country that are also read in small letters: « le maroc », « au chili ». Not those that are words of the language
 * with their article (« la réunion »), acronyms, nor names shared with others.
 */
function smallNamesOf(country: Country): string[] {
  const others = new Set([...country.demonyms, ...country.ambiguous].map(foldOf));
  const names = [country.name, ...country.aliases];
  if (!/^(?:la|le|les) /i.test(country.name)) names.push(country.locative);
  return names.filter(
    (name) => !/^(?:la|le|les) /i.test(name) && !isAcronym(name) && !others.has(foldOf(name)),
  );
}

/** Every alias of the taxonomy, each with the entry that claims it. */
export function claimsOf(taxonomy: Taxonomy): AliasClaim[] {
  const claims: AliasClaim[] = [];
  const claim = (entry: AliasClaim): void => void claims.push(entry);
  const naming = (
    kind: MentionKind,
    entry: {
      id: string;
      name: string;
      aliases: string[];
      ambiguous: string[];
      except: string[];
      demonyms?: string[];
      metonyms?: string[];
    },
    options: Partial<AliasClaim> = {},
  ): void => {
    const shared = new Set(entry.ambiguous.map(foldOf));
    for (const alias of new Set([entry.name, ...entry.aliases])) {
      const rule = alias === entry.name ? 'name' : isAcronym(alias) ? 'acronym' : 'alias';
      claim({ kind, id: entry.id, alias, rule, ambiguous: shared.has(foldOf(alias)), ...options });
    }
    const own = new Set(
      [entry.name, ...entry.aliases, ...demonymsOf(entry), ...metonymsOf(entry)].map(foldOf),
    );
    for (const alias of entry.ambiguous) {
      if (own.has(foldOf(alias))) continue;
      const rule = kind === 'country' && startsSmall(alias) ? 'demonym' : 'alias';
      claim({ kind, id: entry.id, alias, rule, ...options, ambiguous: true });
    }
    for (const alias of entry.except) {
      const exception = { kind, id: entry.id, alias, rule: 'alias', except: true } as const;
      // « bénin », « jersey »: the name itself, a noun of the language when it is written small, and only then.
      if (kind === 'country' && startsSmall(alias) && own.has(foldOf(alias)))
        claim({ ...exception, small: true, homograph: true });
      else {
        claim({ ...exception, plurals: true });
        if (kind === 'country') claim({ ...exception, small: true });
      }
    }
  };
  const firstParts = firstPartsOf(taxonomy.countries.values());
  for (const country of taxonomy.countries.values()) {
    const shared = new Set(country.ambiguous.map(foldOf));
    naming('country', country, { looseOpening: true, looseTail: true });
    for (const name of [country.name, ...country.aliases].filter((own) => !shared.has(foldOf(own)))) {
      // « St-Vincent », « Ste-Lucie »
      const short = name.replace(/^Saint(e?)(?=-)/, 'St$1');
      if (short !== name)
        claim({ kind: 'country', id: country.id, alias: short, rule: 'alias', looseTail: true });
    }
    for (const alias of smallNamesOf(country))
      claim({ kind: 'country', id: country.id, alias, rule: 'name', small: true });
    for (const alias of new Set(country.demonyms))
      claim({
        kind: 'country',
        id: country.id,
        alias,
        rule: 'demonym',
        ambiguous: shared.has(foldOf(alias)),
      });
    for (const alias of [...country.prefixes, ...(firstParts.get(country.id) ?? [])])
      claim({ kind: 'country', id: country.id, alias, rule: 'prefix' });
    for (const alias of country.metonyms)
      claim({
        kind: 'country',
        id: country.id,
        alias,
        rule: 'metonym',
        ambiguous: shared.has(foldOf(alias)),
        looseOpening: true,
        looseTail: true,
        smallAmongSmall: true,
      });
  }
  for (const sector of taxonomy.sectors.values()) naming('sector', sector, { plurals: true, anyCase: true });
  for (const organisation of taxonomy.organisations.values())
    naming('organisation', organisation, { looseOpening: true });
  for (const person of taxonomy.people.values()) {
    naming('person', person);
    const surname = surnameOf(person.name);
    const own = new Set([...person.aliases, ...person.ambiguous].map(foldOf));
    if (surname && !own.has(foldOf(surname)))
      claim({ kind: 'person', id: person.id, alias: surname, rule: 'short-name', ambiguous: true });
  }
  for (const place of taxonomy.places.values())
    naming('place', place, { looseOpening: true, looseTail: true, smallAmongSmall: true });
  for (const outlet of taxonomy.outlets.values()) {
    naming('outlet', outlet);
    for (const domain of outlet.domains)
      claim({ kind: 'outlet', id: outlet.id, alias: domain, rule: 'domain' });
  }
  return claims;
}

export interface AliasConflict {
  kind: MentionKind;
  alias: string;
  /** The entries that claim it without saying that they share it. */
  ids: string[];
}

/**
 * Aliases that two entries of one kind claim as theirs alone. One entry may own a shared alias (it is then the usual meaning) as
 * long as every other lists it in `ambiguous`. A capital is both a metonym and a place: kinds do not compete here.
 */
export function findAliasConflicts(taxonomy: Taxonomy): AliasConflict[] {
  const owners = new Map<string, { kind: MentionKind; alias: string; ids: Set<string> }>();
  for (const claim of claimsOf(taxonomy)) {
    if (claim.except || claim.small || claim.ambiguous || claim.rule === 'prefix') continue;
    const words = wordsOf(claim.alias);
    const key = `${claim.kind}|${words.map((word) => (word.shape === 'upper' ? word.fold.toUpperCase() : word.fold)).join(' ')}`;
    const owner = owners.get(key) ?? { kind: claim.kind, alias: claim.alias, ids: new Set<string>() };
    owner.ids.add(claim.id);
    owners.set(key, owner);
  }
  return [...owners.values()]
    .filter((owner) => owner.ids.size > 1)
    .map(({ kind, alias, ids }) => ({ kind, alias, ids: [...ids] }));
}
