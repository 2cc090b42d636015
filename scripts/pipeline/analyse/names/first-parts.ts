/** Makes the first part of a compound (« zambo-marocain ») from the name of a people, where the taxonomy lists none. */
import type { Country } from '../../../../src/domain/taxonomy.ts';
import { wordsOf } from '../text/words.ts';

/** Endings of a people's name, in the masculine, and what the first part puts in their place. The first row that fits counts. */
const ROWS: readonly [ending: RegExp, parts: readonly string[]][] = [
  // zambien → zambo-, zambiano-; not guyanéen
  [/ien$/, ['o', 'iano']],
  // bangladais → banglado-, surinamois → surinamo-; not malgache
  [/[ao]is$/, ['o']],
  // bahaméen → bahamo-, bahaméo-; not lésothan
  [/éen$/, ['o', 'éo']],
  // dominicain → dominicano-, dominico-; not cubaine
  [/ain$/, ['ano', 'o']],
  // tuvaluan → tuvaluano-, tuvaluo-; not toscane
  [/an$/, ['ano', 'o']],
  // philippin → philippino-, philippo-; not marin-e
  [/in$/, ['ino', 'o']],
  // guatémaltèque → guatémaltéco-; not grec
  [/èque$/, ['éco']],
  // monégasque → monégasco-; not turc
  [/que$/, ['co']],
  // koweïti → koweïto-, burkinabè → burkinabo-, belge → belgo-; not kazakh
  [/[eéèi]$/, ['o']],
];

/** Not a feminine nor a plural: those give no first part. */
const isMasculine = (demonym: string, index: number): boolean => index % 4 === 0 && demonym.length > 3;

function partsOf(demonym: string): string[] {
  for (const [ending, parts] of ROWS)
    if (ending.test(demonym)) return parts.map((part) => demonym.replace(ending, part));
  return [`${demonym}o`];
}

/**
 * First parts by rule of each country, without those that are words of the taxonomy (« Mexico ») nor those that two countries would
 * share.
 */
export function firstPartsOf(countries: Iterable<Country>): Map<string, string[]> {
  const all = [...countries];
  const taken = new Set(
    all
      .flatMap((country) => [country.name, ...country.aliases, ...country.metonyms, ...country.prefixes])
      .map(keyOf),
  );
  const owners = new Map<string, Set<string>>();
  for (const { id, demonyms } of all)
    for (const part of demonyms.filter(isMasculine).flatMap(partsOf)) {
      if (!taken.has(keyOf(part))) owners.set(part, (owners.get(part) ?? new Set()).add(id));
    }
  const made = new Map<string, string[]>();
  for (const [part, ids] of owners) {
    const [id] = ids;
    if (id !== undefined && ids.size === 1) made.set(id, [...(made.get(id) ?? []), part]);
  }
  return made;
}

const keyOf = (part: string): string =>
  wordsOf(part)
    .map((word) => word.fold)
    .join(' ');
