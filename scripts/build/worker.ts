/**
 * Builds on request, in a process that `npm run dev` replaces when the code changes: the modules, the compiled pages and what the
 * library remembers stay warm between two edits.
 */
import { hasErrors } from '../../src/domain/problem.ts';
import { messages } from '../../src/locale/commands.ts';
import { formatProblemCount, formatProblems } from '../../src/locale/problems.ts';
import { main as importClippings } from '../import.ts';
import { settingsNow, tellProblems, terminalProgress } from './command.ts';
import { publish } from './publish.ts';
import { workplaceAt } from './workplace.ts';

/** What the worker is asked to do. */
export interface Job {
  root: string;
  /** Clippings to import before building; `all` for those that are new. */
  clippings: string[] | 'all';
  search: boolean;
}

/** What came of it. */
export interface Answer {
  /** Why the site is not a new one, in French. */
  problems?: string;
  /** A fault of the code, with its stack. */
  bug?: string;
  done?: { pages: number; rendered: number; written: number; removed: number; indexed: boolean };
  milliseconds: number;
}

async function work({ root, clippings, search }: Job): Promise<Answer> {
  const began = performance.now();
  const took = () => performance.now() - began;
  if (clippings === 'all' || clippings.length > 0)
    await importClippings(['--root', root, ...(clippings === 'all' ? [] : clippings)]);
  const { problems, done } = await publish(workplaceAt(root), {
    ...settingsNow(),
    search,
    progress: terminalProgress,
  });
  tellProblems(problems, done ? '' : messages.siteUnchanged);
  if (!done) {
    const errors = problems.filter((problem) => hasErrors([problem]));
    return { problems: `${formatProblems(errors)}\n\n${formatProblemCount(errors)}`, milliseconds: took() };
  }
  const { site: _, ...counts } = done;
  return { done: counts, milliseconds: took() };
}

process.on('message', async (job: Job) => {
  const answer = await work(job).catch(
    (error: unknown): Answer => ({ bug: describe(error), milliseconds: 0 }),
  );
  process.send?.(answer);
});
// The server that asks has ended.
process.on('disconnect', () => process.exit());
// Ctrl-C reaches the whole group; the server decides when this process ends.
process.on('SIGINT', () => undefined);

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack ?? error.message}${error.cause === undefined ? '' : `\n\nCaused by: ${describe(error.cause)}`}`;
}
