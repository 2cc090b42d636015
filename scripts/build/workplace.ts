/** Where a build works: the folder of the project's code, and the folder that holds the content, the cache and the site. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder: its sources, its packages and the compiled pages. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

export interface Workplace {
  /** Holds `content/`; the project itself, except in tests and benchmarks. */
  root: string;
  /** The published site. */
  site: string;
  /** What one build remembers for the next. */
  cache: string;
  /** Pages on their way into the site; beside it, so that they can be renamed into place. */
  drafts: string;
  /** Files published as they are. */
  publicFiles: string;
}

export const workplaceAt = (root: string): Workplace => ({
  root,
  site: join(root, 'dist'),
  cache: join(root, '.cache', 'site'),
  drafts: join(root, '.cache', 'site', 'drafts'),
  publicFiles: join(projectFolder, 'public'),
});
