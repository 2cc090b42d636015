/** What the list of themes shows, and the card of one theme. */
import type { ThemeEntry } from '../../domain/corpus.ts';
import { words } from '../../locale/site.ts';
import type { Link } from '../links.ts';
import type { Site } from '../site.ts';
import type { Head } from './frame.ts';

export interface ThemeCard extends Link {
  summary: string;
  counts: { articles: number; figures: number; deadlines: number };
}

export function themeCard(site: Site, { id, theme }: ThemeEntry): ThemeCard {
  const entries = site.index.byTheme.get(id) ?? [];
  return {
    href: site.addresses.theme(id),
    text: theme.title,
    summary: theme.summary,
    counts: countsOf(entries),
  };
}

export const countsOf = (
  entries: readonly { article: { figures: readonly unknown[]; deadlines: readonly unknown[] } }[],
): ThemeCard['counts'] => ({
  articles: entries.length,
  figures: entries.reduce((sum, { article }) => sum + article.figures.length, 0),
  deadlines: entries.reduce((sum, { article }) => sum + article.deadlines.length, 0),
});

export interface ThemesView {
  head: Head;
  themes: ThemeCard[];
}

export const themesView = (site: Site): ThemesView => ({
  head: { title: words.menu.themes, description: words.themes.description, address: site.addresses.themes() },
  themes: site.corpus.themes.map((entry) => themeCard(site, entry)),
});
