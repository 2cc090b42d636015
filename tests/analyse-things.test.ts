/** Sentences that say, in braces, what each of their numbers counts or measures: `{taux de chômage:13 %}`; `{-:13 %}` when nothing tells. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPassage } from '../scripts/pipeline/analyse/figures/reading.ts';
import { thingsOf } from '../scripts/pipeline/analyse/labels/things.ts';
import { unitReader } from './numbers-room.ts';

const folder = fileURLToPath(new URL('./cases/things/', import.meta.url));
const MARKED = /\{([^{}:]+):([^{}]+)\}/g;

/** The sentence with its own expectation: each number that has a thing is written again in braces. */
function shown(marked: string): string {
  const text = marked.replace(MARKED, '$2');
  const reading = readPassage({ kind: 'paragraph', text }, 0, unitReader, [], {});
  const things = [...thingsOf(reading, unitReader)];
  let removed = 0;
  return marked.replace(MARKED, (_all, wanted: string, words: string, at: number) => {
    const start = at - removed;
    removed += wanted.length + 3;
    const thing = things.find(([offset]) => offset >= start && offset < start + words.length)?.[1];
    return `{${thing ?? '-'}:${words}}`;
  });
}

describe.each(readdirSync(folder))('%s', (file) => {
  const sentences = readFileSync(folder + file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  it.each(sentences)('%s', (sentence) => {
    expect(shown(sentence)).toBe(sentence);
  });
});
