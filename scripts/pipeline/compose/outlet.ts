/** Which title of the press published a clipping, from what the clipping declares of itself. */
import { slugify } from '../../../src/domain/ids.ts';
import type { Outlet } from '../../../src/domain/taxonomy.ts';
import type { ClippingMeta } from '../model.ts';

/**
 * The outlet's id, by the name it declares (« Le Matin », `LeMatin.ma`), otherwise by the host of its address. A title that the text
 * merely quotes is not its source, so the text is not asked here: its imprint and its credits are read by the analysis. Undefined when the taxonomy does not know it.
 */
export function findOutlet(meta: ClippingMeta, outlets: ReadonlyMap<string, Outlet>): string | undefined {
  const declared = meta.outlet?.value ?? '';
  return byName(declared, outlets) ?? byHost(declared, outlets) ?? byHost(hostOf(meta.url?.value), outlets);
}

function byName(name: string, outlets: ReadonlyMap<string, Outlet>): string | undefined {
  const wanted = slugify(name);
  if (wanted === '') return undefined;
  for (const outlet of outlets.values())
    if ([outlet.id, outlet.name, ...outlet.aliases].some((known) => slugify(known) === wanted))
      return outlet.id;
  return undefined;
}

function byHost(host: string, outlets: ReadonlyMap<string, Outlet>): string | undefined {
  const wanted = host
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');
  if (!wanted.includes('.')) return undefined;
  for (const outlet of outlets.values())
    if (outlet.domains.some((domain) => wanted === domain || wanted.endsWith(`.${domain}`))) return outlet.id;
  return undefined;
}

const hostOf = (url: string | undefined): string =>
  url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
