/** The rules that no single field can check: words stand where they are said to stand, and every id names an entry. */
import type { Article } from './article.ts';
import { findNearest } from './nearest.ts';
import type { ProblemName } from './problem.ts';
import type { Taxonomy, TaxonomyKind } from './taxonomy.ts';
import type { Theme } from './theme.ts';

/** A broken rule at a path of the frontmatter; whoever read the file turns the path into line and column. */
export interface Breach {
  name: ProblemName;
  path: (string | number)[];
  details: Record<string, string | number>;
  suggestion?: string;
}

/** What a reader sees of an article, as plain text: where a quote may stand. */
export interface Printed {
  title: string;
  standfirst?: string | undefined;
  /** `printed` is the text without the editor's notes, where they differ. */
  blocks: readonly { text: string; printed?: string }[];
}

/** Where the last quote was found: claims stand in the order of the text, and the next one is most often in the same block or near it. */
const lastFound = new WeakMap<Printed['blocks'], number>();

/** Does `quote` stand verbatim in the title, the standfirst or one block of the body? */
export function isPrinted({ title, standfirst, blocks }: Printed, quote: string): boolean {
  const start = lastFound.get(blocks) ?? 0;
  for (let step = 0; step < blocks.length; step += 1) {
    const index = (start + step) % blocks.length;
    const block = blocks[index] as Printed['blocks'][number];
    if (!(block.printed ?? block.text).includes(quote)) continue;
    lastFound.set(blocks, index);
    return true;
  }
  return title.includes(quote) || (standfirst?.includes(quote) ?? false);
}

const unknownName: Record<TaxonomyKind, ProblemName> = {
  countries: 'UnknownCountry',
  sectors: 'UnknownSector',
  organisations: 'UnknownOrganisation',
  people: 'UnknownPerson',
  places: 'UnknownPlace',
  outlets: 'UnknownOutlet',
  units: 'UnknownUnit',
};

/** The entry of `kind` whose id or French name is nearest to `text`, as `CN (Chine)`. */
function nearestEntry(taxonomy: Taxonomy, kind: TaxonomyKind, text: string): string | undefined {
  const byWords = new Map<string, string>();
  for (const entry of taxonomy[kind].values()) {
    const name = typeof entry.name === 'string' ? entry.name : entry.name.one;
    byWords.set(entry.id, `${entry.id} (${name})`);
    byWords.set(name, `${entry.id} (${name})`);
  }
  const nearest = findNearest(text, byWords.keys());
  return nearest === undefined ? undefined : byWords.get(nearest);
}

function checkId(taxonomy: Taxonomy, kind: TaxonomyKind, id: string, path: (string | number)[]): Breach[] {
  if (taxonomy[kind].has(id)) return [];
  const suggestion = nearestEntry(taxonomy, kind, id);
  return [{ name: unknownName[kind], path, details: { value: id }, ...(suggestion ? { suggestion } : {}) }];
}

const checkIds = (
  taxonomy: Taxonomy,
  kind: TaxonomyKind,
  ids: readonly string[] | undefined,
  path: (string | number)[],
) => (ids ?? []).flatMap((id, index) => checkId(taxonomy, kind, id, [...path, index]));

function checkWords(
  claims: readonly { id: string; asWritten: string; quote: string }[],
  key: 'figures' | 'deadlines',
  printed: Printed,
): Breach[] {
  const duplicate = key === 'figures' ? 'DuplicateFigureId' : 'DuplicateDeadlineId';
  const seen = new Set<string>();
  return claims.flatMap((claim, index) => {
    const breaches: Breach[] = [];
    if (seen.has(claim.id))
      breaches.push({ name: duplicate, path: [key, index, 'id'], details: { value: claim.id } });
    seen.add(claim.id);
    return [...breaches, ...checkQuote(claim, [key, index], printed)];
  });
}

function checkQuote(
  claim: { asWritten: string; quote: string },
  path: (string | number)[],
  printed: Printed,
): Breach[] {
  const breaches: Breach[] = [];
  if (!claim.quote.includes(claim.asWritten))
    breaches.push({
      name: 'AsWrittenNotInQuote',
      path: [...path, 'asWritten'],
      details: { value: claim.asWritten },
    });
  if (!isPrinted(printed, claim.quote))
    breaches.push({ name: 'QuoteNotInBody', path: [...path, 'quote'], details: { value: claim.quote } });
  return breaches;
}

/** Every breach of the rules that bind an article's frontmatter to its own words and to the taxonomy. */
export function checkArticle(article: Article, printed: Printed, taxonomy: Taxonomy): Breach[] {
  return [
    ...checkIds(taxonomy, 'countries', article.countries, ['countries']),
    ...checkIds(taxonomy, 'sectors', article.sectors, ['sectors']),
    ...checkIds(taxonomy, 'organisations', article.organisations, ['organisations']),
    ...checkIds(taxonomy, 'places', article.places, ['places']),
    ...article.people.flatMap((person, index) =>
      checkId(taxonomy, 'people', person.id, ['people', index, 'id']),
    ),
    ...(article.origin.outlet
      ? checkId(taxonomy, 'outlets', article.origin.outlet, ['origin', 'outlet'])
      : []),
    ...article.figures.flatMap((figure, index) => [
      ...(figure.unit ? checkId(taxonomy, 'units', figure.unit, ['figures', index, 'unit']) : []),
      ...(figure.per ? checkId(taxonomy, 'units', figure.per, ['figures', index, 'per']) : []),
      ...checkIds(taxonomy, 'countries', figure.countries, ['figures', index, 'countries']),
      ...checkIds(taxonomy, 'organisations', figure.organisations, ['figures', index, 'organisations']),
    ]),
    ...article.deadlines.flatMap((deadline, index) => [
      ...checkIds(taxonomy, 'countries', deadline.countries, ['deadlines', index, 'countries']),
      ...checkIds(taxonomy, 'organisations', deadline.organisations, ['deadlines', index, 'organisations']),
    ]),
    ...checkWords(article.figures, 'figures', printed),
    ...checkWords(article.deadlines, 'deadlines', printed),
    ...(article.eventOn ? checkQuote(article.eventOn, ['eventOn'], printed) : []),
  ];
}

/** Every id a theme's rule names must exist. */
export function checkTheme(theme: Theme, taxonomy: Taxonomy): Breach[] {
  const kinds = ['countries', 'sectors', 'organisations', 'people'] as const;
  return (['anyOf', 'allOf', 'noneOf'] as const).flatMap((part) =>
    kinds.flatMap((kind) => checkIds(taxonomy, kind, theme.select[part]?.[kind], ['select', part, kind])),
  );
}
