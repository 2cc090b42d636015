/** The answer of every page that is a file. */
import type { APIContext } from 'astro';
import type { FileView } from './feeds.ts';

export function fileResponse({ locals }: APIContext): Response {
  const { body, type } = locals.view as FileView;
  return new Response(body, { headers: { 'content-type': type } });
}
