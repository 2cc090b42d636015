/** What a device needs to install the site. */
import type { APIRoute } from 'astro';
import { fileResponse } from '../site/answer.ts';

export const GET: APIRoute = fileResponse;
