/** Shares the conversion of many clippings among threads, and hands the results back in order. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Outcome, Problem } from '../../src/domain/problem.ts';
import { type Conversion, type ConversionSource, convert, type World } from '../pipeline/index.ts';
import { type Input, readInput } from './inputs.ts';

export interface ConversionRequest {
  bytes: Uint8Array;
  source: ConversionSource;
}

export type ConversionReply = { outcome: Outcome<Conversion | undefined> } | { bug: string };

/** One clipping converted: its bytes, what it became, or what went wrong. */
export interface Converted {
  input: Input;
  bytes?: Uint8Array;
  outcome?: Outcome<Conversion | undefined>;
  /** A problem of the file itself. */
  problem?: Problem;
  /** A bug of the program, told as such. */
  bug?: unknown;
}

/** From how many clippings on a second thread repays its start (reading the taxonomy again). */
const WORTH_A_CREW = 200;

/** Each thread holds a taxonomy of its own; beyond these the thread that writes is the one all wait for. */
const LARGEST_CREW = 6;

/** How many clippings may be ahead of the one at hand: enough to keep the threads busy, few enough to keep memory flat. */
const AHEAD = 8;

/** What the threads of a crew are told once. */
export interface CrewData {
  root: string;
  isBrief: boolean;
}

/** Without what only a detailed report tells: where each finding stands. Most of what a thread would have to copy. */
export const briefly = (outcome: Outcome<Conversion | undefined>): Outcome<Conversion | undefined> =>
  outcome.value === undefined
    ? outcome
    : {
        ...outcome,
        value: { ...outcome.value, passages: [], analysis: { ...outcome.value.analysis, findings: [] } },
      };

export interface CrewOptions {
  root: string;
  world: World;
  expectName: (input: Input) => string | undefined;
  /** Nobody will ask where a finding stands (see `briefly`). */
  isBrief: boolean;
}

/** Converts `inputs` in order, in this thread or in several; stops reading ahead as soon as the caller stops asking. */
export async function* convertAll(
  inputs: readonly Input[],
  { root, world, expectName, isBrief }: CrewOptions,
): AsyncGenerator<Converted> {
  const sourceOf = (input: Input): ConversionSource => {
    const clippingName = expectName(input);
    return { file: input.label, ...(clippingName !== undefined && { clippingName }) };
  };
  // One thread for each core: this one reads and writes files, a small part of the work.
  const size = inputs.length < WORTH_A_CREW ? 0 : Math.min(availableParallelism(), LARGEST_CREW);
  if (size < 2) {
    for (const input of inputs)
      yield await converted(input, (bytes) => convert(bytes, sourceOf(input), world));
    return;
  }
  const workers = Array.from({ length: size }, () => new Helper({ root, isBrief }));
  const pending: Promise<Converted>[] = [];
  let next = 0;
  const fill = (): void => {
    while (next < inputs.length && pending.length < size * AHEAD) {
      const input = inputs[next] as Input;
      const helper = workers[next % size] as Helper;
      pending.push(converted(input, (bytes) => helper.ask({ bytes, source: sourceOf(input) })));
      next += 1;
    }
  };
  try {
    for (fill(); pending.length > 0; fill()) yield (await pending.shift()) as Converted;
  } finally {
    await Promise.all(workers.map((helper) => helper.end()));
    await Promise.allSettled(pending);
  }
}

async function converted(
  input: Input,
  convertBytes: (
    bytes: Uint8Array,
  ) => NonNullable<Converted['outcome']> | Promise<NonNullable<Converted['outcome']>>,
): Promise<Converted> {
  const { bytes, problem } = await readInput(input);
  if (bytes === undefined) return { input, ...(problem && { problem }) };
  try {
    return { input, bytes, outcome: await convertBytes(bytes) };
  } catch (bug) {
    return { input, bug };
  }
}

/** One worker; its answers come in the order of the questions. */
class Helper {
  readonly #worker: Worker;
  readonly #waiting: {
    resolve: (outcome: Outcome<Conversion | undefined>) => void;
    reject: (error: unknown) => void;
  }[] = [];
  #ended: Error | undefined;

  constructor(workerData: CrewData) {
    this.#worker = new Worker(new URL('./convert-worker.ts', import.meta.url), { workerData });
    this.#worker.on('message', (reply: ConversionReply) => {
      const asked = this.#waiting.shift();
      if ('bug' in reply) asked?.reject(reply.bug);
      else asked?.resolve(reply.outcome);
    });
    this.#worker.on('error', (error) =>
      this.#stop(error instanceof Error ? error : new Error(String(error))),
    );
    this.#worker.on('exit', () => this.#stop(new Error('A worker ended before its work')));
  }

  ask(request: ConversionRequest): Promise<Outcome<Conversion | undefined>> {
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
