/** The register of figures as JSON. */
import type { APIRoute } from 'astro';
import { fileResponse } from '../../site/answer.ts';

export const GET: APIRoute = fileResponse;
