/** Numbers, dates and figures as a reader sees them. */
import { describe, expect, test } from 'vitest';
import type { Unit } from '../src/domain/taxonomy.ts';
import {
  byName,
  capitalise,
  formatAgainst,
  formatAmount,
  formatCount,
  formatDate,
  formatFigureValue,
  formatInFull,
  formatList,
  formatNumber,
  formatPartialDate,
  formatPeriod,
  initialOf,
  inQuotes,
  isPlural,
} from '../src/locale/format.ts';

const unit = (
  id: string,
  one: string,
  other: string,
  symbol: string,
  dimension: Unit['dimension'],
): [string, Unit] => [id, { id, name: { one, other }, symbol, dimension, aliases: [], scaled: [] }];

const units = new Map<string, Unit>([
  unit('MAD', 'dirham', 'dirhams', 'DH', 'money'),
  unit('EUR', 'euro', 'euros', '€', 'money'),
  unit('%', 'pour cent', 'pour cent', '%', 'ratio'),
  unit('point', 'point', 'points', 'pt', 'ratio'),
  unit('GWh', 'gigawattheure', 'gigawattheures', 'GWh', 'energy'),
  unit('t', 'tonne', 'tonnes', 't', 'mass'),
  unit('an', 'an', 'ans', 'an', 'duration'),
]);

type Measured = Parameters<typeof formatFigureValue>[0];
const figure = (measured: Partial<Measured>): Measured => ({
  kind: 'amount',
  asWritten: 'plusieurs milliards de dollars',
  ...measured,
});

/** Thin and unbreakable spaces shown as `·` and `_`, so that a wrong one can be seen. */
const visible = (text: string): string => text.replaceAll('\u202f', '·').replaceAll('\u00a0', '_');

describe('a figure is shown as', () => {
  test.each<[string, Partial<Measured>]>([
    ['157_milliards de dirhams', { value: 157e9, unit: 'MAD' }],
    ['1_milliard de dirhams', { value: 1e9, unit: 'MAD' }],
    ['1,5_milliard d’euros', { value: 1.5e9, unit: 'EUR' }],
    ['2_millions d’euros', { value: 2e6, unit: 'EUR' }],
    ['1·234·567_dirhams', { value: 1_234_567, unit: 'MAD' }],
    ['1,234_million de dirhams', { value: 1_234_000, unit: 'MAD' }],
    ['1_dirham', { value: 1, unit: 'MAD' }],
    ['1,5_dirham', { value: 1.5, unit: 'MAD' }],
    ['environ_70_%', { value: 70, unit: '%', kind: 'share', qualifier: 'about' }],
    ['+·73_%', { value: 73, unit: '%', kind: 'growth' }],
    ['−·4,2_%', { value: -4.2, unit: '%', kind: 'growth' }],
    ['2_points', { value: 2, unit: 'point', kind: 'share' }],
    ['100_GWh par an', { value: 100, unit: 'GWh', per: 'an', kind: 'capacity' }],
    ['1_million de tonnes', { value: 1e6, unit: 't', kind: 'mass' }],
    ['600·000_t', { value: 6e5, unit: 't', kind: 'mass' }],
    ['15 à 30_millions de tonnes par an', { min: 15e6, max: 30e6, unit: 't', per: 'an', kind: 'mass' }],
    ['900_euros par tonne', { value: 900, unit: 'EUR', per: 't', kind: 'price' }],
    ['7·500_emplois', { value: 7500, counted: 'emplois', kind: 'jobs' }],
    ['2,5_millions de véhicules', { value: 2.5e6, counted: 'véhicules', kind: 'count' }],
    ['1_million d’emplois', { value: 1e6, counted: 'emplois', kind: 'jobs' }],
    ['10 à 15_%', { min: 10, max: 15, unit: '%', kind: 'share' }],
    ['20 à 30_milliards de dirhams', { min: 20e9, max: 30e9, unit: 'MAD' }],
    ['900·000 à 2·000·000_dirhams', { min: 900_000, max: 2e6, unit: 'MAD' }],
    ['au moins_10_%', { min: 10, unit: '%', kind: 'share' }],
    ['jusqu’à_10_%', { max: 10, unit: '%', kind: 'share' }],
    ['plus de_3_milliards d’euros', { value: 3e9, unit: 'EUR', qualifier: 'over' }],
    ['42', { value: 42, kind: 'index' }],
    ['0_dirham', { value: 0, unit: 'MAD' }],
    ['plusieurs milliards de dollars', { unit: 'USD' }],
  ])('%s', (shown, measured) => {
    expect(visible(formatFigureValue(figure(measured), units))).toBe(shown);
  });

  test('a value in full beside its short form', () => {
    expect(visible(formatInFull(figure({ value: 157e9, unit: 'MAD' })) ?? '')).toBe('157·000·000·000_MAD');
    expect(formatInFull(figure({ value: 7500, counted: 'emplois' }))).toBeUndefined();
    expect(formatInFull(figure({}))).toBeUndefined();
  });

  test('a numeral and the words around it', () => {
    expect(formatAmount(figure({ value: 70, unit: '%', qualifier: 'about' }), units)).toEqual({
      qualifier: 'environ',
      number: '70',
      unit: '%',
    });
    expect(formatAmount(figure({}), units)).toBeUndefined();
  });
});

describe('a date is shown by what is known of it', () => {
  test.each([
    ['2025', '2025'],
    ['2025-S1', '1er semestre 2025'],
    ['2025-S2', '2e semestre 2025'],
    ['2025-Q3', '3e trimestre 2025'],
    ['2025-10', 'octobre 2025'],
    ['2025-10-01', '1er_octobre 2025'],
    ['2025-10-10', '10_octobre 2025'],
  ])('%s: %s', (date, shown) => {
    expect(visible(formatPartialDate(date))).toBe(shown);
  });

  test('a weekday when the page has room for it', () => {
    expect(visible(formatDate('2025-10-10', { weekday: true }))).toBe('vendredi 10_octobre 2025');
  });

  test.each([
    ['2021/2024', '2021–2024'],
    ['2025-10/2026-03', 'd’octobre 2025 à mars 2026'],
    ['2025-01-01/2025-03-31', 'du 1er_janvier 2025 au 31_mars 2025'],
    ['2025', '2025'],
  ])('a span: %s', (period, shown) => {
    expect(visible(formatPeriod(period))).toBe(shown);
  });

  test.each([
    ['2024', 'à 2024'],
    ['2024-S1', 'au 1er semestre 2024'],
    ['2024-10', 'à octobre 2024'],
    ['2024-10-10', 'au 10_octobre 2024'],
  ])('a baseline: %s', (period, shown) => {
    expect(visible(formatAgainst(period))).toBe(shown);
  });
});

test('0, 1 and 1,5 are singular in French', () => {
  expect([0, 1, 1.5, -1.5, 2, 7500].map(isPlural)).toEqual([false, false, false, false, true, true]);
  expect(visible(formatCount(0, 'article'))).toBe('0_article');
  expect(visible(formatCount(7500, 'article'))).toBe('7·500_articles');
});

test('numbers group by thin spaces and take a comma', () => {
  expect(visible(formatNumber(1_234_567.5))).toBe('1·234·567,5');
});

test('lists, guillemets and initials', () => {
  expect(formatList([])).toBe('');
  expect(formatList(['Chine'])).toBe('Chine');
  expect(formatList(['Chine', 'Japon', 'France'])).toBe('Chine, Japon et France');
  expect(visible(inQuotes('très fructueux'))).toBe('«·très fructueux·»');
  expect(['Électromobilité', 'œuvre', '« Été »', '2M'].map(initialOf)).toEqual(['E', 'O', 'E', '#']);
  expect(capitalise('échanges')).toBe('Échanges');
  expect(capitalise('')).toBe('');
});

test('names sort as in a French dictionary', () => {
  expect(['Zambie', 'Égypte', 'Espagne', 'Eswatini'].toSorted(byName.compare)).toEqual([
    'Égypte',
    'Espagne',
    'Eswatini',
    'Zambie',
  ]);
});
