/** One row of the table of furniture. */
import type { RemovalRule } from './rules.ts';

/** How much a line that matches says about what follows it. */
export interface Furniture {
  rule: RemovalRule;
  /** The article is over here, when it has been seen before. */
  ends?: boolean;
  /** Links, names or a form follow: short lines after this one belong to it. */
  opens?: boolean;
  /** The words alone do not settle it: place must agree. */
  weak?: boolean;
}

export interface Row extends Furniture {
  /** Matched against the whole folded line, decoration trimmed. */
  line: RegExp;
  /** Longest line, in characters, that this row may take. */
  longest: number;
}

export const row = (
  rule: RemovalRule,
  longest: number,
  line: RegExp,
  more: Partial<Furniture> = {},
): Row => ({
  rule,
  longest,
  line,
  ...more,
});

export const NETWORK =
  '(?:facebook|twitter|x|instagram|linkedin|youtube|whatsapp|telegram|tiktok|google(?: news| actualites| ?\\+| plus)?|messenger|pinterest|snapchat|viber|reddit|threads|bluesky|mastodon|dailymotion|rss|flipboard|skype|tumblr|vkontakte|vk|email|e-mail|mail|courriel|sms)';
