/** Finds what the editor named: files, folders, standard input. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../../src/domain/problem.ts';

/** One clipping to read. */
export interface Input {
  /** As the editor knows it: relative to where the command runs, or `-`. */
  label: string;
  /** Absolute path; absent for standard input. */
  path?: string;
}

/** Extensions that a folder is searched for; a file named on its own may have any. */
const CLIPPING_FILE = /\.(?:txt|text|html?|xhtml|md|markdown|eml)$/i;

/** The clippings under `args`, each folder in alphabetical order, and a problem for each name that is not there. */
export function findInputs(args: readonly string[], cwd: string): { inputs: Input[]; problems: Problem[] } {
  const inputs: Input[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const add = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    inputs.push({ label: labelOf(path, cwd), path });
  };
  for (const arg of args) {
    if (arg === '-') {
      if (!seen.has('-')) inputs.push({ label: '-' });
      seen.add('-');
      continue;
    }
    const path = resolve(cwd, arg);
    if (!existsSync(path))
      problems.push({ name: 'FileNotFound', severity: 'error', file: arg, details: { value: arg } });
    else if (statSync(path).isDirectory()) clippingsIn(path).forEach(add);
    else add(path);
  }
  return { inputs, problems };
}

/** Absolute paths of the clippings of a folder and of the folders in it; hidden ones are left alone. */
export function clippingsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && CLIPPING_FILE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .sort();
}

/** `content/clippings/x.txt` rather than a machine's full path, when that is shorter. */
export function labelOf(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return (short !== '' && !short.startsWith('..') ? short : path).split(sep).join('/');
}

/** The largest input worth reading at all; `read` refuses it with a clear problem before it fills the memory. */
const MAX_BYTES = 256 * 1024 * 1024;

/** The bytes of one input, or the problem that kept them away. */
export async function readInput(input: Input): Promise<{ bytes?: Uint8Array; problem?: Problem }> {
  const fail = (name: Problem['name'], details: Problem['details']): { problem: Problem } => ({
    problem: { name, severity: 'error', file: input.label, details },
  });
  if (input.path === undefined) return { bytes: await readStandardInput() };
  try {
    const { size } = statSync(input.path);
    if (size > MAX_BYTES) return fail('FileTooLarge', { bytes: size, limit: MAX_BYTES });
    return { bytes: readFileSync(input.path) };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === '') throw error;
    return fail(code === 'ENOENT' ? 'FileNotFound' : 'FileUnreadable', { value: input.label, reason: code });
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
