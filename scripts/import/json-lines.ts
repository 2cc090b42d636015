/** Answers lines of JSON with lines of JSON: one in, one out, in order, however slow the reader at the other end is. */
import type { Readable, Writable } from 'node:stream';
import { lineMessages } from '../../src/locale/line-interface.ts';

/** A request that cannot be answered; its message, in French, goes into the answer. */
export class BadRequest extends Error {}

/**
 * Reads `input` a line at a time and writes the answer of each. A line that is no JSON object, or that `answer` refuses with
 * `BadRequest` or any other error, gives `{"id", "error"}` and the next line is read. A bug is told on `complaints` with its stack.
 * Nothing is read while the output is full. Resolves with the number of lines refused, and how many of them by a bug.
 */
export async function answerLines(
  input: Readable,
  output: Writable,
  answer: (request: Record<string, unknown>) => Promise<unknown> | unknown,
  complaints: Writable = process.stderr,
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
      const { message, stack = '' } = error as Error;
      if (error instanceof BadRequest) reply = { id: id ?? idIn(line), error: message };
      else {
        bugs += 1;
        complaints.write(`${stack}\n`);
        reply = { id, error: lineMessages.bug(message) };
      }
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
    throw new BadRequest(whyNotJson(error as SyntaxError, line));
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadRequest(lineMessages.notObject);
  return value as Record<string, unknown>;
}

/** Where the engine says that it stopped: `… in JSON at position 12`. */
const POSITION = / at position (\d{1,15})\b/;
/** How it says that more was to come: `Unexpected end of JSON input`, `Unterminated string in JSON at position 9`. */
const CUT_SHORT = /^(?:Unexpected end|Unterminated string)/;

function whyNotJson({ message }: SyntaxError, line: string): string {
  const opens = /^\s{0,99}\{/.test(line);
  const at = POSITION.exec(message)?.[1];
  if (opens && (CUT_SHORT.test(message) || Number(at) >= line.trimEnd().length)) return lineMessages.cutShort;
  return lineMessages.notJson(opens && at !== undefined ? Number(at) : undefined);
}

/** `"id":"a-1"`, `"id": 12` in a line that is no JSON; not `\"id\"` inside a text. */
const ID = /(?<!\\)"id"\s{0,9}:\s{0,9}("(?:[^"\\]|\\.){0,300}"|-?\d{1,15})(?=\s{0,9}(?:[,}]|$))/;

/** The id that a line bears, though it cannot be read as a whole; null where none is seen. */
function idIn(line: string): unknown {
  const written = ID.exec(line)?.[1];
  if (written === undefined) return null;
  try {
    return JSON.parse(written);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
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
  if (typeof value !== 'string') throw new BadRequest(lineMessages.notText(key));
  return value;
}
