/** The article: what an editor reads, corrects and owns. One schema serves the importer, the checker and the site. */
import { z } from 'zod';
import { isoDate, partialDate } from './dates.ts';
import { deadlineSchema } from './deadline.ts';
import { figureSchema } from './figure.ts';
import { slug } from './ids.ts';

/** How the date of the event was established. */
export const dateReasonings = ['printed', 'weekday', 'relative-to-publication'] as const;

const httpUrl = z.url({ protocol: /^https?$/ });

/** The date of what is told, with the words that carry it and how the missing parts were settled. */
export const eventDateSchema = z.strictObject({
  date: partialDate,
  asWritten: z.string().min(1),
  quote: z.string().min(1),
  reasoning: z.enum(dateReasonings),
});

/** Where the article comes from. `sha256` is the fingerprint of the clipping's bytes, in lower-case hexadecimal. */
export const originSchema = z.strictObject({
  outlet: slug.optional(),
  author: z.string().min(1).optional(),
  url: httpUrl.optional(),
  clipping: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  retrievedOn: isoDate.optional(),
});

/** Line numbers of the clipping: `3`, `1-9`, `1-9, 12`. */
const LINE_RANGES = /^\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*$/;

/**
 * One rule of the clean-up, how many passages it took out and where they stand in the clipping. The words themselves stay in
 * the clipping only: what an advertisement said must not become searchable metadata of the article.
 */
export const removedSummarySchema = z.strictObject({
  rule: z.string().min(1),
  count: z.number().int().positive(),
  lines: z.string().regex(LINE_RANGES).optional(),
});

export const articleSchema = z.strictObject({
  title: z.string().min(1),
  titleDerived: z.boolean().optional(),
  standfirst: z.string().min(1).optional(),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .default('fr'),
  publishedOn: isoDate.optional(),
  eventOn: eventDateSchema.optional(),
  origin: originSchema,
  countries: z.array(z.string()).default([]),
  sectors: z.array(z.string()).default([]),
  organisations: z.array(z.string()).default([]),
  people: z.array(z.strictObject({ id: z.string(), role: z.string().min(1).optional() })).default([]),
  places: z.array(z.string()).default([]),
  figures: z.array(figureSchema).default([]),
  deadlines: z.array(deadlineSchema).default([]),
  removed: z.array(removedSummarySchema).default([]),
  reviewed: z.boolean().default(false),
});

export type Article = z.infer<typeof articleSchema>;
export type Origin = z.infer<typeof originSchema>;
export type EventDate = z.infer<typeof eventDateSchema>;
export type RemovedSummary = z.infer<typeof removedSummarySchema>;
