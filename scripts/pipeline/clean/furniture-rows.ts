/** The words that pages print around articles, as one table. */
import type { Row } from './furniture-row.ts';
import { ASKING } from './rows-asking.ts';
import { TELLING } from './rows-telling.ts';

/** Rows are tried in order; the first that matches wins. Every expression is anchored at both ends and has no nested repetition. */
export const ROWS: readonly Row[] = [...ASKING, ...TELLING];
