/** The articles of a theme as an Atom feed. */
import type { APIRoute } from 'astro';
import { fileResponse } from '../../../site/answer.ts';

export const GET: APIRoute = fileResponse;
