/** Runs a command and tells what it cost: time on the clock, processor time of all its processes, memory at its peak. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Cost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processor, user and system, of the command and every process it waited for. */
  cpu: number;
  /** Bytes of resident memory of the whole tree, sampled; `undefined` where /proc does not exist. */
  peak?: number;
}

/** How often memory is looked at, in milliseconds. */
const SAMPLE = 150;

/** Rejects when the command fails, with the end of what it printed. */
export function measure(
  command: string,
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string> },
): Promise<Cost> {
  const began = performance.now();
  // POSIX `times` prints the processor time of the shell, then of all the children it has waited for.
  const shell = spawn('sh', ['-c', '"$@"; code=$?; times >&3; exit $code', 'sh', command, ...args], {
    cwd: options.cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let printed = '';
  let times = '';
  for (const stream of [shell.stdout, shell.stderr])
    stream?.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString()).slice(-4000);
    });
  shell.stdio[3]?.on('data', (chunk: Buffer) => {
    times += chunk.toString();
  });
  let peak = 0;
  const sampling = setInterval(() => {
    peak = Math.max(peak, residentBytes(shell.pid ?? 0));
  }, SAMPLE);
  return new Promise((resolve, reject) => {
    shell.on('error', reject);
    shell.on('close', (code) => {
      clearInterval(sampling);
      const wall = (performance.now() - began) / 1000;
      if (code !== 0) reject(new Error(`${command} ${args.join(' ')} exited with ${code}\n${printed}`));
      else resolve({ wall, cpu: parseTimes(times), ...(peak > 0 ? { peak } : {}) });
    });
  });
}

/** Seconds in one time of `times`; matches `1m2.50s`. */
const TIME = /(\d+)m([\d.]+)s/g;

/** Sums the second line: user and system time of the children. */
export function parseTimes(text: string): number {
  const line = text.trim().split('\n')[1] ?? '';
  return [...line.matchAll(TIME)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** Resident memory of a process and its descendants, from /proc; 0 where there is none. */
function residentBytes(root: number): number {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  for (const name of listProcesses()) {
    const stat = readProcess(name);
    if (stat === undefined) continue;
    // The name of the command may hold spaces: fields are counted after its closing parenthesis.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    parents.set(Number(name), Number(fields[1]));
    resident.set(Number(name), Number(fields[21]) * 4096);
  }
  const isInTree = (pid: number): boolean => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true;
    return false;
  };
  return [...resident].reduce((sum, [pid, bytes]) => sum + (isInTree(pid) ? bytes : 0), 0);
}

function listProcesses(): string[] {
  return process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
}

/** `undefined` for a process that ended meanwhile. */
function readProcess(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

/** Bytes and number of all files under `folder`. */
export function weigh(folder: string): { bytes: number; files: number } {
  let bytes = 0;
  let files = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      bytes += statSync(join(entry.parentPath, entry.name)).size;
      files++;
    }
  return { bytes, files };
}
