/** What the publication says of itself: content/publication.yaml. */
import { z } from 'zod';

export const publicationSchema = z.strictObject({
  title: z.string().min(1),
  tagline: z.string().min(1),
  description: z.string().min(1),
  /** Where the site is published, with its base path; the one setting that moves it: `https://example.org/briefing/`. */
  url: z.url({ protocol: /^https?$/ }),
  /** Where a reader reports an error; `mailto:` or `https:`. */
  contact: z.string().regex(/^(?:mailto:|https:\/\/).+/),
  publisher: z.string().min(1),
});

export type Publication = z.infer<typeof publicationSchema>;

/** A page of prose that editors own (méthode, à propos, hors ligne): content/pages/<id>.mdx. */
export const proseSchema = z.strictObject({ title: z.string().min(1), summary: z.string().min(1) });
export type Prose = z.infer<typeof proseSchema>;
