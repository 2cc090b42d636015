/** What the thin mains share: reading options, help, telling problems and progress, ending on Ctrl-C. */
import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { hasErrors, type Problem } from '../../src/domain/problem.ts';
import { messages } from '../../src/locale/commands.ts';
import { formatProblemCount, formatProblems, plainStyle, terminalStyle } from '../../src/locale/problems.ts';
import { readSettings, type Settings, WrongSetting } from './open-site.ts';
import type { Progress } from './publish.ts';
import { type Served, type ServeOptions, serve } from './serve.ts';
import { projectFolder, type Workplace, workplaceAt } from './workplace.ts';

/** Exit codes: nothing wrong; something for the person to mend; a bug (which is thrown, and turned into this by the launcher). */
export const DONE = 0;
export const TO_MEND = 1;
export const BUG = 2;

export const tell = (line: string): void => void process.stdout.write(`${line}\n`);
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** A fault of the command line or of a setting, in French; `guard` prints it and returns `TO_MEND`. */
export class Misuse extends Error {}

/** Runs a main: prints its help when asked, and says in French what is wrong with its options or settings. */
export async function guard(
  args: readonly string[],
  help: string,
  run: () => Promise<number>,
): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(help);
    return DONE;
  }
  try {
    return await run();
  } catch (error) {
    if (error instanceof Misuse) complain(error.message);
    else if (error instanceof WrongSetting) complain(messages.wrongSetting(error.variable, error.value));
    else throw error;
    return TO_MEND;
  }
}

/** Options of a command, all checked; an unknown one is a `Misuse`. */
export function readOptions<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals, strict: true, allowNegative: true });
  } catch (error) {
    const faulty = /'([^' ]+)/.exec((error as Error).message)?.[1] ?? (error as Error).message;
    throw new Misuse(messages.unknownOption(faulty));
  }
}

export const workplaceOf = (root: string | undefined): Workplace =>
  workplaceAt(root === undefined ? projectFolder : resolve(root));

export const settingsNow = (): Settings => readSettings(process.env, new Date());

/** `undefined` when no port was asked for. */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Misuse(messages.wrongPort(text));
  return port;
}

/** Prints every problem, their count and, on the last line, the state of the disk. */
export function tellProblems(problems: readonly Problem[], stateOfDisk: string): void {
  if (problems.length === 0) return;
  const print = hasErrors(problems) ? complain : tell;
  const stream = hasErrors(problems) ? process.stderr : process.stdout;
  print(formatProblems(problems, stream.isTTY ? terminalStyle : plainStyle));
  print(`${formatProblemCount(problems)} ${stateOfDisk}`);
}

/** Lines of progress; the count of pages only on a terminal, where it takes one line. */
export const terminalProgress: Progress = {
  compiling: () => tell(messages.compiling),
  rendering: (done) =>
    process.stdout.isTTY && process.stdout.write(`\r${messages.rendering(done)}\u001b[K\r`),
  indexing: () => tell(messages.indexing),
  storing: () => tell(messages.storing),
};

/** Serves until Ctrl-C, after telling where. */
export async function serveUntilStopped(options: ServeOptions, port: number | undefined): Promise<number> {
  const served = await serveOrExplain(options, port);
  tell(messages.serving(served.url));
  await stopAsked();
  await served.close();
  tell(messages.stopped);
  return DONE;
}

export async function serveOrExplain(options: ServeOptions, port: number | undefined): Promise<Served> {
  try {
    return await serve(options, port);
  } catch (error) {
    if (port !== undefined && (error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new Misuse(messages.portTaken(port));
    throw error;
  }
}

/** Resolves on Ctrl-C, or when the process is asked to end. */
export const stopAsked = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
