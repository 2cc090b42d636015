/** Sentences that carry their own expectations: every number and date marked in them is found, and nothing else is. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findDates } from '../scripts/pipeline/analyse/dates/dates.ts';
import { findQuantities } from '../scripts/pipeline/analyse/numbers/quantities.ts';
import type { DateFound, Quantity } from '../scripts/pipeline/model.ts';
import { unitReader } from './numbers-room.ts';

const folder = fileURLToPath(new URL('./cases/sentences/', import.meta.url));

interface Case {
  file: string;
  line: number;
  refDate: string | undefined;
  text: string;
  expected: string[];
}

/** `{12800000000 MAD:12,8 milliards de dirhams}`: what must be found, then the words that carry it. Braces do not nest. */
const MARKED = /\{([^{}:]+):([^{}]+)\}/g;

/** Cases of one file. `# ref 2025-10-12` gives the day that the following sentences were printed on; other `#` lines are comments. */
function casesOf(file: string): Case[] {
  const cases: Case[] = [];
  let refDate: string | undefined;
  for (const [index, line] of readFileSync(folder + file, 'utf8')
    .split('\n')
    .entries()) {
    if (line.startsWith('# ref')) refDate = line.slice(5).trim() || undefined;
    if (line.trim() === '' || line.startsWith('#')) continue;
    const expected = [...line.matchAll(MARKED)].map(([, wanted, words]) => `${wanted} ← ${words}`);
    cases.push({ file, line: index + 1, refDate, text: line.replace(MARKED, '$2'), expected });
  }
  return cases;
}

/** A quantity in the notation of the cases: `900 EUR/t`, `10..15 %`, `? USD`, `45 #autobus`. Only what `wanted` asks for is shown. */
function shown(quantity: Quantity, wanted: string): string {
  const value = quantity.value ?? (quantity.min === undefined ? '?' : `${quantity.min}..${quantity.max}`);
  const unit = quantity.unit === undefined ? '' : ` ${quantity.unit}`;
  const per = quantity.per === undefined ? '' : `/${quantity.per}`;
  const what = wanted.includes('#') ? ` #${quantity.what ?? ''}` : '';
  const qualifier = wanted.includes('!') ? ` !${quantity.qualifier ?? ''}` : '';
  const restates = quantity.restates === true ? ' =' : '';
  return `${value}${unit}${per}${what}${qualifier}${restates}`;
}

const shownDate = (date: DateFound): string => `@${date.value ?? '?'}`;

function findingsOf({ text, refDate, expected }: Case): string[] {
  const wantedAt = (words: string): string => expected.find((line) => line.endsWith(` ← ${words}`)) ?? '';
  const context = refDate === undefined ? {} : { refDate };
  const found = [
    ...findQuantities(text, unitReader).map((found) => ({
      start: found.start,
      line: `${shown(found, wantedAt(found.asWritten))} ← ${found.asWritten}`,
    })),
    ...findDates(text, context).map((found) => ({
      start: found.start,
      line: `${shownDate(found)} ← ${found.asWritten}`,
    })),
  ];
  return found.sort((a, b) => a.start - b.start).map(({ line }) => line);
}

const files = readdirSync(folder).filter((name) => /^numbers--.*\.txt$/.test(name));

describe.each(files)('%s', (file) => {
  const cases = casesOf(file);
  it.each(cases.map((one) => [`${one.line}: ${one.text}`, one] as const))('%s', (_name, one) => {
    expect(findingsOf(one)).toEqual(one.expected);
  });
});

it('has at least six hundred sentences, and three hundred in which there is nothing to find', () => {
  const all = files.flatMap(casesOf);
  const silent = all.filter(({ expected }) => expected.length === 0);
  expect(all.length).toBeGreaterThanOrEqual(600);
  expect(silent.length).toBeGreaterThanOrEqual(300);
});
