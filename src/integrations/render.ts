/**
 * The adapter that turns the pages into a bundle with one function, `app.render(request, { locals })`. Astro's own static
 * build would render from inside Vite at each edition; with the bundle, an edit of content never starts Vite.
 */
import type { AstroIntegration } from 'astro';

export const render = (): AstroIntegration => ({
  name: 'render',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'render',
        serverEntrypoint: new URL('./render-entry.ts', import.meta.url),
        entrypointResolution: 'auto',
        supportedAstroFeatures: {
          serverOutput: 'stable',
          staticOutput: 'stable',
          hybridOutput: 'stable',
          sharpImageService: 'stable',
        },
      }),
  },
});
