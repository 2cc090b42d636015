/** The entry of the compiled pages: what the builder imports from the bundle. */
import { createApp } from 'astro/app/entrypoint';

export const app = createApp({ streaming: false });

// Astro would answer a fault of a page with a page that says so; the builder must know it instead.
const { renderError } = app;
app.renderError = (request, options) => {
  if (options.status === 404) return renderError.call(app, request, options);
  throw options.error ?? new Error(`Answered ${options.status} at ${request.url}`);
};
