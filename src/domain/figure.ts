/** A figure: a quantified claim with the words that printed it. */
import { z } from 'zod';
import { partialDate, period } from './dates.ts';
import { slug } from './ids.ts';

export const qualifiers = ['about', 'over', 'under', 'up-to', 'at-least'] as const;
export const figureKinds = [
  'amount',
  'price',
  'share',
  'growth',
  'rate',
  'capacity',
  'power',
  'energy',
  'mass',
  'area',
  'length',
  'volume',
  'speed',
  'duration',
  'jobs',
  'count',
  'index',
] as const;
export const figureStatuses = ['announced', 'observed', 'target'] as const;

/** Qualifier, kind and status of a figure, as the schema accepts them. */
export type Qualifier = (typeof qualifiers)[number];
export type FigureKind = (typeof figureKinds)[number];
export type FigureStatus = (typeof figureStatuses)[number];

/**
 * `value` (or `min`–`max`) is a number in `unit`; a vague amount (« plusieurs milliards de dollars ») has neither.
 * `unit` and `per` are ids of `content/taxonomy/units.yaml` (ISO 4217 for money); a counted noun (« 45 autobus ») has no unit
 * and says what it counts in `counted`. A fall is a negative `growth`.
 */
export const figureSchema = z
  .strictObject({
    id: slug,
    label: z.string().min(1),
    value: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.string().min(1).optional(),
    per: z.string().min(1).optional(),
    counted: z.string().min(1).optional(),
    qualifier: z.enum(qualifiers).optional(),
    kind: z.enum(figureKinds),
    period: period.optional(),
    baseline: period.optional(),
    status: z.enum(figureStatuses),
    due: partialDate.optional(),
    countries: z.array(z.string()).default([]),
    organisations: z.array(z.string()).default([]),
    attributedTo: z.string().min(1).optional(),
    asWritten: z.string().min(1),
    quote: z.string().min(1),
  })
  .refine((figure) => figure.value === undefined || (figure.min === undefined && figure.max === undefined), {
    path: ['value'],
  })
  .refine((figure) => figure.min === undefined || figure.max === undefined || figure.min <= figure.max, {
    path: ['min'],
  });

export type Figure = z.infer<typeof figureSchema>;

/** What the figure measures, where its value does not say it already: « 7 500 emplois » needs no « emplois » beside it. */
export const labelBesideValue = (figure: Pick<Figure, 'label' | 'counted'>): string | undefined =>
  figure.label === figure.counted ? undefined : figure.label;
