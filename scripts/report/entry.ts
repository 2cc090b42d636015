/** What the importer has to say of one clipping, before anybody chose how to say it. */
import type { Problem } from '../../src/domain/problem.ts';
import type { Stored } from '../import/store.ts';
import type { Conversion } from '../pipeline/index.ts';

export interface ReportEntry {
  /** The clipping, as the editor knows it. */
  source: string;
  /** The article's path, as the editor knows it; absent when none was made. */
  path?: string;
  conversion?: Conversion;
  stored?: Stored;
  problems: Problem[];
}
