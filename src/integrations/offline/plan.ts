/** What is stored at the first visit, what soon after, and what only when it is visited or asked for. */

export interface StoredFile {
  path: string;
  hash: string;
  size: number;
}

/** 0 at once, before the copy counts as ready; 1 in the background; 2 when visited, or by « Tout télécharger ». */
export type Tier = 0 | 1 | 2;

export interface PlannedFile extends StoredFile {
  tier: Tier;
}

/** What a first visit may cost a reader who asked for nothing. */
export const BUDGET = { bytes: 30_000_000, files: 3000 };

/** Latest articles that are taken along even when the rest fills the budget. */
const ARTICLES_AT_LEAST = 50;

const isSearch = (path: string): boolean => path.startsWith('pagefind/');
const isArticle = (path: string): boolean => /^articles\/[^/]+\//.test(path);
/** Downloads are for a desk, not for a pocket. */
const isData = (path: string): boolean => path.startsWith('donnees/') && !path.endsWith('.html');

/**
 * A site within the budget is stored whole. Of a larger one: at once all pages that are not articles (they lead everywhere), then
 * the search and the latest articles, as far as the budget goes. `newest` are the paths of the articles' pages, newest first.
 */
export function planDownload(
  files: readonly StoredFile[],
  newest: readonly string[],
  budget: typeof BUDGET = BUDGET,
): PlannedFile[] {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total <= budget.bytes && files.length <= budget.files)
    return files.map((file) => ({ ...file, tier: 0 }));
  const rank = new Map(newest.map((path, index) => [path, index]));
  const tiers = new Map<string, Tier>();
  let [bytes, count] = [0, 0];
  const take = ({ path, size }: StoredFile, tier: Tier, always: boolean): void => {
    if (!always && (bytes + size > budget.bytes || count + 1 > budget.files)) return;
    tiers.set(path, tier);
    bytes += size;
    count++;
  };
  for (const file of files) if (isFrame(file.path)) take(file, 0, true);
  const articles = files
    .filter(({ path }) => rank.has(path))
    .sort((a, b) => rank.get(a.path)! - rank.get(b.path)!);
  for (const file of articles.slice(0, ARTICLES_AT_LEAST)) take(file, 1, true);
  for (const file of files)
    if (isSearch(file.path) && !tiers.has(file.path)) take(file, 1, !isFragment(file.path));
  for (const file of files)
    if (!tiers.has(file.path) && !isArticle(file.path) && !isSearch(file.path) && !isData(file.path))
      take(file, 0, false);
  for (const file of articles) if (!tiers.has(file.path)) take(file, 1, false);
  return files.map((file) => ({ ...file, tier: tiers.get(file.path) ?? 2 }));
}

/** What every page needs, and the pages that lead to all others. */
const isFrame = (path: string): boolean =>
  path.startsWith('assets/') ||
  !path.includes('/') ||
  /^(?:recherche|hors-ligne|dossiers|chiffres|echeances)\/index\.html$/.test(path);

/** The text of one search result: there are as many as there are things to find. */
const isFragment = (path: string): boolean => /^pagefind\/(?:.*\/)?fragment\//.test(path);
