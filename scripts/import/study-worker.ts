/** Studies clippings in a thread of its own: a message in, a message out, in order. */
import { parentPort, workerData } from 'node:worker_threads';
import { openTaxonomy } from '../../src/library/index.ts';
import { createWorld, type Study, study } from '../pipeline/index.ts';
import type { StudyReply, StudyRequest } from './crew.ts';

const port = parentPort;
if (port === null) throw new Error('This file runs in a worker only');

// The main thread has already told what is wrong with the taxonomy, if anything is.
const world = createWorld(openTaxonomy((workerData as { root: string }).root).value);

port.on('message', ({ bytes, file }: StudyRequest) => {
  let reply: StudyReply;
  try {
    const { value, problems } = study(bytes, { file }, world);
    reply = { outcome: { value: value && withoutSource(value), problems } };
  } catch (error) {
    reply = { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  port.postMessage(reply);
});

/** Nobody asks for the raw tree again: it need not be copied between threads. */
const withoutSource = (studied: Study): Study => ({
  ...studied,
  clipping: { ...studied.clipping, lines: [], tree: { type: 'root', children: [] } },
});
