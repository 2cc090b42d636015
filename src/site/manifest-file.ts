/** What a device needs to install the site: its names, colours and icons. */
import type { FileView } from './feeds.ts';
import type { Site } from './site.ts';

/** As the styles have them. */
const PAPER = '#faf6ee';

const icons = [
  { file: 'icone.svg', type: 'image/svg+xml', sizes: 'any', purpose: 'any' },
  { file: 'icone-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
  { file: 'icone-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
  { file: 'icone-masque-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
] as const;

export function manifestFile({ addresses, corpus: { publication } }: Site): FileView {
  const manifest = {
    id: addresses.home(),
    name: publication.title,
    short_name: publication.title,
    description: publication.description,
    lang: 'fr',
    dir: 'ltr',
    start_url: addresses.home(),
    scope: addresses.base,
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: icons.map(({ file, ...icon }) => ({ src: addresses.resolve(file), ...icon })),
  };
  return {
    body: `${JSON.stringify(manifest, undefined, 2)}\n`,
    type: 'application/manifest+json; charset=utf-8',
  };
}
