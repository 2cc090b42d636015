/** A theme: an editorial hub whose articles are chosen by a rule, never listed by hand. */
import { z } from 'zod';
import type { Article } from './article.ts';

const clause = z.strictObject({
  countries: z.array(z.string()).optional(),
  sectors: z.array(z.string()).optional(),
  organisations: z.array(z.string()).optional(),
  people: z.array(z.string()).optional(),
});

/** An article belongs when it names at least one id of `anyOf`, at least one of each list of `allOf`, and none of `noneOf`. */
export const themeSchema = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  order: z.number().int(),
  select: z.strictObject({ anyOf: clause, allOf: clause.optional(), noneOf: clause.optional() }),
});

export type Theme = z.infer<typeof themeSchema>;
export type Clause = z.infer<typeof clause>;

type Named = Pick<Article, 'countries' | 'sectors' | 'organisations' | 'people'>;

const idsOf = (article: Named, key: keyof Clause): readonly string[] =>
  key === 'people' ? article.people.map((person) => person.id) : article[key];

const keys = ['countries', 'sectors', 'organisations', 'people'] as const;

const touches = (article: Named, list: Clause, key: keyof Clause): boolean =>
  (list[key] ?? []).some((id) => idsOf(article, key).includes(id));

/** Does the theme's rule choose this article? */
export function themeSelects(theme: Pick<Theme, 'select'>, article: Named): boolean {
  const { anyOf, allOf = {}, noneOf = {} } = theme.select;
  return (
    keys.some((key) => touches(article, anyOf, key)) &&
    keys.every((key) => allOf[key] === undefined || touches(article, allOf, key)) &&
    !keys.some((key) => touches(article, noneOf, key))
  );
}
