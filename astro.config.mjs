// Astro compiles the pages once, as a bundle that the builder (scripts/build/) then renders for each address; see render.ts.
import { defineConfig } from 'astro/config';
import { render } from './src/integrations/render.ts';

export default defineConfig({
  output: 'server',
  trailingSlash: 'always',
  outDir: './.cache/app',
  // Strict content security policy: every style and script is a file of its own.
  build: { server: './server', client: './client', assets: 'assets', inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro marks its components with a directive that Rolldown does not know, one warning for each.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  devToolbar: { enabled: false },
  adapter: render(),
});
