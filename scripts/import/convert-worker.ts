/** Converts clippings in a thread of its own: a message in, a message out, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { openTaxonomy } from '../../src/library/index.ts';
import { convert, createWorld } from '../pipeline/index.ts';
import type { ConversionReply, ConversionRequest } from './crew.ts';

const port = parentPort;
if (port === null) throw new Error('This file runs in a worker only');

// The main thread has already told what is wrong with the taxonomy, if anything is.
const world = createWorld(openTaxonomy((workerData as { root: string }).root).value);

port.on('message', ({ bytes, source }: ConversionRequest) => {
  let reply: ConversionReply;
  try {
    reply = { outcome: convert(bytes, source, world) };
  } catch (error) {
    reply = { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  port.postMessage(reply);
});
