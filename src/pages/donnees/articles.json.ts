/** The articles, without their text, as JSON. */
import type { APIRoute } from 'astro';
import { fileResponse } from '../../site/answer.ts';

export const GET: APIRoute = fileResponse;
