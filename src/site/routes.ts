/** Every page of the site: one row a page type, with the addresses it answers and the view it is given. */
import type { ArticleEntry } from '../domain/corpus.ts';
import type { Site } from './site.ts';
import { type ArticleView, articleView } from './views/article.ts';
import { type HomeView, homeView } from './views/home.ts';

/**
 * A page to render. `view` is plain data, all that the page may show: when it is unchanged, so is the page, and it need not be
 * rendered again.
 */
export interface Page {
  address: string;
  view: unknown;
}

interface Route<Entry, View> {
  entries: (site: Site) => Iterable<Entry>;
  address: (site: Site, entry: Entry) => string;
  view: (site: Site, entry: Entry) => View;
}

const route = <Entry, View>(definition: Route<Entry, View>): Route<Entry, View> => definition;

/** A page that exists once. */
const single = <View>(address: (site: Site) => string, view: (site: Site) => View): Route<Site, View> => ({
  entries: (site) => [site],
  address,
  view,
});

const routes = [
  single<HomeView>((site) => site.addresses.home(), homeView),
  route<ArticleEntry, ArticleView>({
    entries: (site) => site.corpus.articles,
    address: (site, entry) => site.addresses.article(entry.id),
    view: articleView,
  }),
];

/** All pages, one by one, so that ten thousand views are never in memory at once. */
export function* pagesOf(site: Site): Generator<Page> {
  for (const { entries, address, view } of routes as Route<unknown, unknown>[])
    for (const entry of entries(site)) yield { address: address(site, entry), view: view(site, entry) };
}
