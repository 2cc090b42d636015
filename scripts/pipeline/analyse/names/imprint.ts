/** Which title of the press prints itself around an article: in its copyright line, its calls to follow it, its credits. */
import type { Removal } from '../../model.ts';
import { findMentions, type Matcher } from './matcher.ts';

/** The furniture in which a site names itself, the surest first. */
const IMPRINTS = [
  'copyright',
  'source-line',
  'site-banner',
  'follow',
  'newsletter',
  'byline',
  'publication-date',
  'page-header',
  'page-footer',
] as const;

/** A notice is short; what is longer is a page of other titles. */
const LONGEST_NOTICE = 600;

/** The one title of the press that the text names; nothing when it names several. */
function soleOutlet(text: string, matcher: Matcher): string | undefined {
  if (text.length > LONGEST_NOTICE) return undefined;
  const outlets = new Set(
    findMentions(text, matcher)
      .filter(({ kind }) => kind === 'outlet')
      .map(({ id }) => id),
  );
  const [only] = outlets;
  return outlets.size === 1 ? only : undefined;
}

/** Id of the outlet that the removed furniture, or the author's line (« Karim Tazi, Le Matin »), names; undefined when neither does. */
export function outletOfImprint(
  removals: readonly Removal[],
  author: string | undefined,
  matcher: Matcher,
): string | undefined {
  for (const rule of IMPRINTS)
    for (const removal of removals) {
      if (removal.rule !== rule) continue;
      const outlet = soleOutlet(removal.text, matcher);
      if (outlet !== undefined) return outlet;
    }
  return author === undefined ? undefined : soleOutlet(author, matcher);
}
