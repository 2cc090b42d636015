/** The articles of a theme as a JSON feed. */
import type { APIRoute } from 'astro';
import { fileResponse } from '../../../site/answer.ts';

export const GET: APIRoute = fileResponse;
