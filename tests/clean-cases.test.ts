/** Golden clippings of the clean-up: every file of `cases/clean` beside what it must become, found by folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cleanClipping, ledgerOf, removalRules, repairRules } from '../scripts/pipeline/clean/index.ts';
import { readClipping } from '../scripts/pipeline/read/index.ts';
import { removalReasons, repairNames } from '../src/locale/removals.ts';
import { rendered } from './clean-rendering.ts';

const folder = new URL('./cases/clean/', import.meta.url);
const inputs = readdirSync(folder).filter((name) => !name.endsWith('.expected.txt'));
const expectationOf = (name: string): URL => new URL(name.replace(/\.\w+$/, '.expected.txt'), folder);

describe('golden clippings', () => {
  test('are many, and each has its expectation', () => {
    expect(inputs.length).toBeGreaterThanOrEqual(70);
    expect(inputs.filter((name) => !existsSync(expectationOf(name)))).toEqual([]);
  });

  test.each(inputs)('%s', (name) => {
    const { value: clipping } = readClipping(readFileSync(new URL(name, folder)), { file: name });
    expect(clipping).toBeDefined();
    const { value: cleaned } = cleanClipping(clipping!);
    expect(`${rendered(cleaned)}\n`).toBe(readFileSync(expectationOf(name), 'utf8'));
    expect(ledgerOf(clipping!, cleaned).lost).toEqual([]);
  });
});

describe('names', () => {
  test('every removal and every repair has a golden case', () => {
    const folders = ['./cases/clean/', './cases/read/'].map((path) => new URL(path, import.meta.url));
    const golden = folders
      .flatMap((cases) => readdirSync(cases).map((name) => new URL(name, cases)))
      .filter(({ pathname }) => pathname.endsWith('.expected.txt'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    expect(removalRules.filter((rule) => !new RegExp(`^[\\d?-]+ ${rule}[: ]`, 'm').test(golden))).toEqual([]);
    expect(repairRules.filter((rule) => !golden.includes(`${rule} `))).toEqual([]);
  });

  test('every removal rule has its reason in French, and no reason is left over', () => {
    expect(Object.keys(removalReasons).sort()).toEqual([...removalRules].sort());
  });

  test('every repair has its name in French', () => {
    expect(Object.keys(repairNames).sort()).toEqual([...repairRules].sort());
  });
});
