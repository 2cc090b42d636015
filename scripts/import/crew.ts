/** Shares the study of many clippings among threads, and hands the results back in order. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Outcome, Problem } from '../../src/domain/problem.ts';
import { type Study, study, type World } from '../pipeline/index.ts';
import { type Input, readInput } from './inputs.ts';

export interface StudyRequest {
  bytes: Uint8Array;
  file: string;
}

export type StudyReply = { outcome: Outcome<Study | undefined> } | { bug: string };

/** One clipping studied: its bytes, what was found, or what went wrong. */
export interface Studied {
  input: Input;
  bytes?: Uint8Array;
  outcome?: Outcome<Study | undefined>;
  /** A problem of the file itself. */
  problem?: Problem;
  /** A bug of the program, told as such. */
  bug?: unknown;
}

/** From how many clippings on a second thread repays its start (reading the taxonomy again). */
const WORTH_A_CREW = 200;

/** How many clippings may be ahead of the one at hand: enough to keep the threads busy, few enough to keep memory flat. */
const AHEAD = 8;

/** Studies `inputs` in order, in this thread or in several; stops reading ahead as soon as the caller stops asking. */
export async function* studyAll(
  inputs: readonly Input[],
  root: string,
  world: World,
): AsyncGenerator<Studied> {
  // This thread composes and writes, which is about as much work as one other thread gives it.
  const size = inputs.length < WORTH_A_CREW ? 0 : Math.min(availableParallelism() - 1, 3);
  if (size === 0) {
    for (const input of inputs) yield await studyHere(input, world);
    return;
  }
  const workers = Array.from({ length: size }, () => new Helper(root));
  const pending: Promise<Studied>[] = [];
  let next = 0;
  const fill = (): void => {
    while (next < inputs.length && pending.length < size * AHEAD) {
      const input = inputs[next] as Input;
      const helper = workers[next % size] as Helper;
      pending.push(studyThere(input, helper));
      next += 1;
    }
  };
  try {
    for (fill(); pending.length > 0; fill()) yield (await pending.shift()) as Studied;
  } finally {
    await Promise.all(workers.map((helper) => helper.end()));
    await Promise.allSettled(pending);
  }
}

async function studyHere(input: Input, world: World): Promise<Studied> {
  const { bytes, problem } = await readInput(input);
  if (bytes === undefined) return { input, ...(problem && { problem }) };
  try {
    return { input, bytes, outcome: study(bytes, { file: input.label }, world) };
  } catch (bug) {
    return { input, bug };
  }
}

async function studyThere(input: Input, helper: Helper): Promise<Studied> {
  const { bytes, problem } = await readInput(input);
  if (bytes === undefined) return { input, ...(problem && { problem }) };
  try {
    const reply = await helper.ask({ bytes, file: input.label });
    return 'bug' in reply ? { input, bug: reply.bug } : { input, bytes, outcome: reply.outcome };
  } catch (bug) {
    return { input, bug };
  }
}

/** One worker; its answers come in the order of the questions. */
class Helper {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (reply: StudyReply) => void; reject: (error: unknown) => void }[] = [];
  #ended: Error | undefined;

  constructor(root: string) {
    this.#worker = new Worker(new URL('./study-worker.ts', import.meta.url), { workerData: { root } });
    this.#worker.on('message', (reply: StudyReply) => this.#waiting.shift()?.resolve(reply));
    this.#worker.on('error', (error) =>
      this.#stop(error instanceof Error ? error : new Error(String(error))),
    );
    this.#worker.on('exit', () => this.#stop(new Error('A worker ended before its work')));
  }

  ask(request: StudyRequest): Promise<StudyReply> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(request);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #stop(error: Error): void {
    this.#ended ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended);
  }
}
