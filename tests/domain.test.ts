/** The domain's own rules: dates, ids, deadlines, themes, nearest values. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOfPeriod, isoDate, partialDate, period } from '../src/domain/dates.ts';
import { stateOfDeadline } from '../src/domain/deadline.ts';
import { figureSchema } from '../src/domain/figure.ts';
import { isSafeId, MAX_ID_LENGTH, slugify } from '../src/domain/ids.ts';
import { editDistance, findNearest } from '../src/domain/nearest.ts';
import { themeSelects } from '../src/domain/theme.ts';

describe('dates', () => {
  it.each(['2025', '2025-S1', '2025-Q4', '2025-10', '2025-10-10', '2024-02-29'])('accepts %s', (text) => {
    expect(partialDate.safeParse(text).success).toBe(true);
  });
  it.each([
    '25',
    '2025-S3',
    '2025-Q5',
    '2025-13',
    '2025-00',
    '2025-02-30',
    '2023-02-29',
    '2025-1',
    '2025/10',
    '',
  ])('refuses %s', (text) => {
    expect(partialDate.safeParse(text).success).toBe(false);
  });
  it('accepts a span of two dates and no more', () => {
    expect(period.safeParse('2021/2024').success).toBe(true);
    expect(period.safeParse('2021/2024/2025').success).toBe(false);
    expect(isoDate.safeParse('2025').success).toBe(false);
  });
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-S1', '2025-01-01', '2025-06-30'],
    ['2025-S2', '2025-07-01', '2025-12-31'],
    ['2025-Q1', '2025-01-01', '2025-03-31'],
    ['2025-Q4', '2025-10-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-10-10', '2025-10-10', '2025-10-10'],
    ['2021/2024-S1', '2021-01-01', '2024-06-30'],
  ])('bounds %s by its first and last day', (text, first, last) => {
    expect(boundsOfPeriod(text)).toEqual({ first, last });
  });
});

describe('deadlines', () => {
  it.each([
    ['2025', '2025-12-31', 'this-year'],
    ['2025', '2026-01-01', 'overdue'],
    ['2030', '2026-01-01', 'to-come'],
    ['2026-06', '2026-07-01', 'overdue'],
    ['2026-06', '2026-06-30', 'this-year'],
  ])('due %s, seen on %s, is %s', (due, today, state) => {
    expect(stateOfDeadline({ due }, today)).toBe(state);
  });
  it('is settled once an editor wrote what came of it', () => {
    expect(stateOfDeadline({ due: '2020', outcome: 'Ouvert en mars 2021.' }, '2026-01-01')).toBe('settled');
  });
});

describe('ids', () => {
  it('folds accents, ligatures and punctuation', () => {
    expect(slugify('L’Œuvre de Kénitra : 7 500 emplois')).toBe('l-oeuvre-de-kenitra-7-500-emplois');
  });
  it('cuts at the end of a word', () => {
    expect(slugify('abc def ghi', 9)).toBe('abc-def');
    expect(slugify('abcdefghijkl', 5)).toBe('abcde');
  });
  it('is a safe id or nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const id = slugify(text);
        expect(id === '' || (isSafeId(id) && id.length <= MAX_ID_LENGTH)).toBe(true);
      }),
    );
  });
  it.each(['con', 'LPT1', '../x', 'a--b', 'é', '', '-a', 'a'.repeat(81)])(
    'refuses %s as a file name',
    (text) => {
      expect(isSafeId(text)).toBe(false);
    },
  );
});

describe('figures', () => {
  const figure = { id: 'a', label: 'x', kind: 'share', status: 'observed', asWritten: '7', quote: 'x 7' };
  it('has a value or a range, never both', () => {
    expect(figureSchema.safeParse({ ...figure, value: 7 }).success).toBe(true);
    expect(figureSchema.safeParse({ ...figure, min: 6, max: 7 }).success).toBe(true);
    expect(figureSchema.safeParse({ ...figure, value: 7, min: 6 }).success).toBe(false);
    expect(figureSchema.safeParse({ ...figure, min: 8, max: 7 }).success).toBe(false);
  });
  it('refuses a key it does not know', () => {
    expect(figureSchema.safeParse({ ...figure, valeur: 7 }).success).toBe(false);
  });
});

describe('themes', () => {
  const article = {
    countries: ['MA', 'RU'],
    sectors: ['automobile'],
    organisations: [],
    people: [{ id: 'x' }],
  };
  it('chooses by any, all and none', () => {
    expect(themeSelects({ select: { anyOf: { countries: ['RU'] } } }, article)).toBe(true);
    expect(themeSelects({ select: { anyOf: { countries: ['CN'] } } }, article)).toBe(false);
    expect(themeSelects({ select: { anyOf: { people: ['x'] } } }, article)).toBe(true);
    expect(
      themeSelects({ select: { anyOf: { countries: ['RU'] }, allOf: { sectors: ['chimie'] } } }, article),
    ).toBe(false);
    expect(
      themeSelects(
        { select: { anyOf: { countries: ['RU'] }, noneOf: { sectors: ['automobile'] } } },
        article,
      ),
    ).toBe(false);
  });
});

describe('nearest', () => {
  it('counts an adjacent swap as one', () => {
    expect(editDistance('renualt', 'renault')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
  });
  it('finds the misspelt and does not guess the foreign', () => {
    expect(findNearest('Renaut', ['Stellantis', 'Renault'])).toBe('Renault');
    expect(findNearest('zzzzzz', ['Stellantis', 'Renault'])).toBeUndefined();
  });
});
