/** What a reader is told of the clean-up. */
import { expect, test } from 'vitest';
import { removalRules } from '../scripts/pipeline/clean/rules.ts';
import { removedLine } from '../src/locale/removed.ts';

test('the line counts each kind', () => {
  expect(
    removedLine([
      { rule: 'ticker', count: 9, lines: '1-9' },
      { rule: 'follow', count: 1 },
    ]),
  ).toBe('Retiré au nettoyage\u00a0: 9\u00a0titres de bandeau et 1\u00a0appel à suivre le site');
});

test('every rule of the clean-up has its name', () => {
  const unnamed = removalRules.filter((rule) => removedLine([{ rule, count: 1 }]).endsWith('passage'));
  expect(unnamed).toEqual([]);
});
