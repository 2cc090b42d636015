/** What the page of an article shows. */
import type { ArticleEntry } from '../../domain/corpus.ts';
import type { Site } from '../site.ts';

export interface ArticleView {
  title: string;
  standfirst?: string;
  html: string;
}

export function articleView(_site: Site, { article, html }: ArticleEntry): ArticleView {
  return { title: article.title, ...(article.standfirst ? { standfirst: article.standfirst } : {}), html };
}
