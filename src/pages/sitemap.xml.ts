/** The addresses worth keeping, for search engines. */
import type { APIRoute } from 'astro';
import { fileResponse } from '../site/answer.ts';

export const GET: APIRoute = fileResponse;
