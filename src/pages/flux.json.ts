/** All articles as a JSON feed. */
import type { APIRoute } from 'astro';
import { fileResponse } from '../site/answer.ts';

export const GET: APIRoute = fileResponse;
