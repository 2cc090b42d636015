/** Answers lines of JSON with lines of JSON: one in, one out, in order, however slow the reader at the other end is. */
import type { Readable, Writable } from 'node:stream';

/** A request that cannot be answered; its message goes into the answer. */
export class BadRequest extends Error {}

/**
 * Reads `input` a line at a time and writes the answer of each. A line that is no JSON object, or that `answer` refuses with
 * `BadRequest` or any other error, gives `{"id", "error"}` and the next line is read. Nothing is read while the output is full.
 * Resolves with the number of lines refused, and how many of them by a bug.
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  answer: (request: Record<string, unknown>) => Promise<unknown> | unknown,
): Promise<{ refused: number; bugs: number }> {
  let refused = 0;
  let bugs = 0;
  for await (const line of linesOf(input)) {
    if (line.trim() === '') continue;
    let id: unknown = null;
    let reply: unknown;
    try {
      const request = parseRequest(line);
      id = request.id ?? null;
      reply = await answer(request);
    } catch (error) {
      refused += 1;
      if (!(error instanceof BadRequest)) bugs += 1;
      reply = { id, error: (error as Error).message };
    }
    if (!output.write(`${JSON.stringify(reply)}\n`)) await drained(output);
  }
  return { refused, bugs };
}

/**
 * The lines of a stream of UTF-8, parted at line feeds alone: inside a JSON string U+2028 and a lone carriage return are text, which
 * `node:readline` would take for ends of lines.
 */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let pieces: string[] = [];
  for await (const chunk of input as AsyncIterable<string>) {
    const parts = chunk.split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      pieces.push(part);
      yield pieces.join('');
      pieces = [];
    }
    pieces.push(last);
  }
  yield pieces.join('');
}

function parseRequest(line: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new BadRequest((error as Error).message);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadRequest('not a JSON object');
  return value as Record<string, unknown>;
}

/** Resolves when the output may be written again, or when its reader has left. */
const drained = (output: Writable): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      for (const event of ['drain', 'close', 'error']) output.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) output.on(event, done);
  });

/** The text of a field, or undefined when it is absent; anything but text is refused. */
export function textField(request: Record<string, unknown>, key: string): string | undefined {
  const value = request[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new BadRequest(`"${key}" is not a string`);
  return value;
}
