/** The taxonomy: the world the publication knows, as checked data. */
import { z } from 'zod';
import { slug } from './ids.ts';

const words = z.array(z.string().min(1)).default([]);

/**
 * What every entry may say about its own recognition in text.
 * `aliases` are other names; `ambiguous` are names it shares with another entry, so they count only when the text also carries
 * an unambiguous one; `except` are phrases in which its name means something else (« lac Tchad », « New Jersey »).
 */
const naming = { name: z.string().min(1), aliases: words, ambiguous: words, except: words };

const wikidata = z
  .string()
  .regex(/^Q[1-9]\d*$/)
  .optional();

/** `id` is ISO 3166-1 alpha-2. */
export const countrySchema = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}$/),
  ...naming,
  /** « au Maroc », « en Chine », « aux États-Unis ». */
  locative: z.string().min(1),
  /** Masculine and feminine, singular and plural: marocain, marocaine, marocains, marocaines. */
  demonyms: z.array(z.string().min(1)).default([]),
  /** First parts of compounds, without hyphen: `sino`, `maroco`. */
  prefixes: words,
  /** Capital cities and seats of power that stand for the state: « Pékin », « l’Élysée ». */
  metonyms: words,
});

/** `isic` are codes of ISIC Rev. 4 (United Nations), for links with statistics. */
export const sectorSchema = z.strictObject({
  id: slug,
  ...naming,
  broader: slug.optional(),
  isic: words,
});

export const organisationSchema = z.strictObject({
  id: slug,
  ...naming,
  country: z.string().optional(),
  sectors: words,
  wikidata,
});

export const personSchema = z.strictObject({
  id: slug,
  ...naming,
  country: z.string().optional(),
  wikidata,
});

export const placeSchema = z.strictObject({ id: slug, ...naming, country: z.string() });

export const outletSchema = z.strictObject({
  id: slug,
  ...naming,
  domains: words,
  country: z.string().optional(),
});

export const unitDimensions = [
  'money',
  'ratio',
  'energy',
  'power',
  'mass',
  'area',
  'length',
  'volume',
  'speed',
  'duration',
  'data',
  'temperature',
  'voltage',
  'frequency',
  'concentration',
  'torque',
  'jobs',
  'people',
  'index',
] as const;

/** `id` is the usual symbol (`GWh`, `ha`, `%`) or, for money, ISO 4217. `name.one`/`name.other` are French, for display. */
export const unitSchema = z.strictObject({
  id: z.string().min(1),
  name: z.strictObject({ one: z.string().min(1), other: z.string().min(1) }),
  symbol: z.string().min(1),
  dimension: z.enum(unitDimensions),
  /** Every way of writing the unit after a number, longest or shortest in any order: `DH`, `dirhams`. */
  aliases: words,
  /** Ways that carry a multiplier of their own: `MDH` is a million, `MMDH` a thousand million. */
  scaled: z.array(z.strictObject({ alias: z.string().min(1), factor: z.number().positive() })).default([]),
});

export type Country = z.infer<typeof countrySchema>;
export type Sector = z.infer<typeof sectorSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Person = z.infer<typeof personSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Outlet = z.infer<typeof outletSchema>;
export type Unit = z.infer<typeof unitSchema>;

/** One list of `content/taxonomy/<kind>.yaml` per kind. */
export const taxonomySchemas = {
  countries: countrySchema,
  sectors: sectorSchema,
  organisations: organisationSchema,
  people: personSchema,
  places: placeSchema,
  outlets: outletSchema,
  units: unitSchema,
} as const;

export type TaxonomyKind = keyof typeof taxonomySchemas;
export const taxonomyKinds = Object.keys(taxonomySchemas) as TaxonomyKind[];

/** Entries by id, in the order of the file. */
export interface Taxonomy {
  countries: ReadonlyMap<string, Country>;
  sectors: ReadonlyMap<string, Sector>;
  organisations: ReadonlyMap<string, Organisation>;
  people: ReadonlyMap<string, Person>;
  places: ReadonlyMap<string, Place>;
  outlets: ReadonlyMap<string, Outlet>;
  units: ReadonlyMap<string, Unit>;
}
