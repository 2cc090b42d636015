/** Third stage of the trip: who and what the printed words name, and what they count, promise and date. */
import type { Taxonomy } from '../../../src/domain/taxonomy.ts';
import type { Analysis, Passage } from '../model.ts';
import { readNumbers } from './figures/numbers.ts';
import { createMatcher, type Matcher } from './names/matcher.ts';
import { readNames } from './names/names.ts';
import { createUnitReader, type UnitReader } from './numbers/quantities.ts';

/** The taxonomy with what is built from it once for all clippings. */
export interface World {
  taxonomy: Taxonomy;
  matcher: Matcher;
  units: UnitReader;
}

export const createWorld = (taxonomy: Taxonomy): World => ({
  taxonomy,
  matcher: createMatcher(taxonomy),
  units: createUnitReader([...taxonomy.units.values()]),
});

export interface AnalysisContext {
  /** ISO day of publication, when the clipping declares it: relative dates lean on it. */
  publishedOn?: string | undefined;
}

/** Everything found in the passages of one article; quotations are verbatim, nothing is invented. */
export function analyse(passages: readonly Passage[], world: World, context: AnalysisContext = {}): Analysis {
  const names = readNames([...passages], world.matcher);
  const numbers = readNumbers([...passages], world.units, names.mentions, context);
  return {
    eventOn: numbers.eventOn,
    countries: names.countries,
    sectors: names.sectors,
    organisations: names.organisations,
    people: names.people,
    places: names.places,
    outlet: names.outlet,
    figures: numbers.figures,
    deadlines: numbers.deadlines,
    findings: [...names.findings, ...numbers.findings],
    suggestions: names.suggestions,
    problems: numbers.problems,
  };
}
