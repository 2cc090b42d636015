/** The description of the downloads for data tools. */
import type { APIRoute } from 'astro';
import { fileResponse } from '../../site/answer.ts';

export const GET: APIRoute = fileResponse;
