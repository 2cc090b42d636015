/** What the two commands of the workshop share: options, help, where content stands, what a terminal can show. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { hasErrors } from '../../src/domain/problem.ts';
import { openTaxonomy } from '../../src/library/index.ts';
import { messages } from '../../src/locale/commands.ts';
import {
  formatProblemCount,
  formatProblems,
  type ProblemStyle,
  plainStyle,
  terminalStyle,
} from '../../src/locale/problems.ts';
import { createWorld, type World } from '../pipeline/analyse/index.ts';

/** Exit codes: nothing wrong; something for the editor to mend; a bug. */
export const DONE = 0;
export const TO_MEND = 1;
export const BUG = 2;

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

export const rootOf = (root: string | undefined): string => resolve(root ?? projectFolder);

/** Parsed options, or the French sentence that says which one is not understood. */
export function readOptions<O extends ParseArgsOptionsConfig>(args: readonly string[], options: O) {
  try {
    return {
      ok: true as const,
      ...parseArgs({ args: [...args], options, allowPositionals: true, strict: true }),
    };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    return {
      ok: false as const,
      complaint: messages.unknownOption(/'([^' ]+)/.exec(message)?.[1] ?? message),
    };
  }
}

/** Colours only on a terminal, and not where NO_COLOR (no-color.org) or a dumb terminal says otherwise. */
export const styleFor = (stream: { isTTY?: boolean }): ProblemStyle =>
  stream.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb' ? terminalStyle : plainStyle;

/** The world of the taxonomy, or undefined after telling on standard error what is wrong with it. */
export function openWorld(root: string): World | undefined {
  const taxonomy = openTaxonomy(root);
  if (!hasErrors(taxonomy.problems)) return createWorld(taxonomy.value);
  process.stderr.write(`${formatProblems(taxonomy.problems, styleFor(process.stderr))}\n`);
  process.stderr.write(`${formatProblemCount(taxonomy.problems)} ${messages.noFileChanged}\n`);
  return undefined;
}
