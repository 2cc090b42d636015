/** Converts clippings in a thread of its own: a message in, a message out, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { openTaxonomy } from '../../src/library/index.ts';
import { convert, createWorld } from '../pipeline/index.ts';
import { briefly, type ConversionReply, type ConversionRequest, type CrewData } from './crew.ts';

const port = parentPort;
if (port === null) throw new Error('This file runs in a worker only');

// The main thread has already told what is wrong with the taxonomy, if anything is.
const { root, isBrief } = workerData as CrewData;
const world = createWorld(openTaxonomy(root).value);

port.on('message', ({ bytes, source }: ConversionRequest) => {
  let reply: ConversionReply;
  try {
    const outcome = convert(bytes, source, world);
    reply = { outcome: isBrief ? briefly(outcome) : outcome };
  } catch (error) {
    reply = { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  port.postMessage(reply);
});
