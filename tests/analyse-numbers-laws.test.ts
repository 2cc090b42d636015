/** Laws of reading numbers, with generated sentences: typography never matters, quotes are verbatim, work grows with the text only. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../scripts/pipeline/analyse/dates/dates.ts';
import { readNumbers } from '../scripts/pipeline/analyse/figures/numbers.ts';
import { findQuantities } from '../scripts/pipeline/analyse/numbers/quantities.ts';
import { splitSentences } from '../scripts/pipeline/analyse/text/sentences.ts';
import { deadlineSchema } from '../src/domain/deadline.ts';
import { figureSchema } from '../src/domain/figure.ts';
import { unitReader } from './numbers-room.ts';

const AMOUNTS = [
  '7 500 emplois directs',
  '157 milliards de dirhams',
  '12,8 MMDH',
  '1,2 Md€',
  '70 %',
  '100 GWh',
  '2,5 millions d’euros',
  'trois cent mille tonnes',
  'quatre-vingt-dix-sept ingénieurs',
  '45 autobus',
  '900 euros la tonne',
  '3 500 m²',
  'd’ici 2030',
  'vendredi 10 octobre 2025',
  'au premier semestre 2025',
  'entre 2021 et 2024',
  'de 10 à 15 %',
];
const LINKS = ['Le groupe annonce', 'L’usine produira', 'Selon l’Office, il faudra', 'La hausse porte sur'];
const sentence = fc
  .tuple(fc.constantFrom(...LINKS), fc.array(fc.constantFrom(...AMOUNTS), { minLength: 1, maxLength: 4 }))
  .map(([link, amounts]) => `${link} ${amounts.join(', puis ')}.`);

const SPACES = [' ', '\u00a0', '\u202f', '\u2009'];
const APOSTROPHES = ["'", '’', 'ʼ'];
const DASHES = ['-', '\u2010', '\u2011'];

/** The same sentence as another typesetter would give it. */
function reset(text: string, choices: readonly number[]): string {
  let n = 0;
  const pick = (list: readonly string[]): string =>
    list[(choices[n++ % choices.length] ?? 0) % list.length] as string;
  return text
    .replace(/ /g, () => pick(SPACES))
    .replace(/[’]/g, () => pick(APOSTROPHES))
    .replace(/-/g, () => pick(DASHES));
}

const values = (text: string): unknown[] => [
  ...findQuantities(text, unitReader).map(({ kind, value, min, max, unit, per, qualifier }) => ({
    kind,
    value,
    min,
    max,
    unit,
    per,
    qualifier,
  })),
  ...findDates(text).map(({ value, rule }) => ({ value, rule })),
];

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...AMOUNTS,
        '3',
        '-',
        ',',
        '.',
        '2025',
        'à',
        'et',
        'de',
        'million',
        '%',
        '(',
        ')',
        '«',
        '»',
        'un',
        'neuf',
        '\n',
        'mars',
        'dont',
        'contre',
      ),
      { maxLength: 30 },
    )
    .map((words) => words.join(' ')),
);

describe('whatever the typography', () => {
  it('finds the same values', () => {
    fc.assert(
      fc.property(sentence, fc.array(fc.nat(11), { minLength: 5, maxLength: 20 }), (text, choices) => {
        expect(values(reset(text, choices))).toEqual(values(text));
      }),
    );
  });

  it('finds the same values with decomposed accents, soft hyphens and full-width digits', () => {
    fc.assert(
      fc.property(sentence, (text) => {
        const wide = text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
        expect(values(wide)).toEqual(values(text));
        expect(values(text.normalize('NFD'))).toEqual(values(text));
        expect(values(text.replace('emplois', 'em\u00adplois').replace('dirhams', 'dir\u00adhams'))).toEqual(
          values(text),
        );
      }),
    );
  });

  it('finds the same quantities in capitals', () => {
    const quantities = (text: string): unknown[] =>
      findQuantities(text, unitReader).map(({ value, min, max, unit }) => [value, min, max, unit]);
    fc.assert(
      fc.property(sentence, (text) => {
        expect(quantities(text.toUpperCase())).toEqual(quantities(text));
      }),
    );
  });

  it('reads thousands alike with a dot, a space or nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 999_999 }), (number) => {
        const [head, tail] = [String(Math.floor(number / 1000)), String(number % 1000).padStart(3, '0')];
        for (const mark of ['', '.', ' ', '\u00a0', '\u202f'])
          expect(
            findQuantities(`Il a produit ${head}${mark}${tail} tonnes.`, unitReader).map(
              ({ value }) => value,
            ),
          ).toEqual([number]);
      }),
    );
  });
});

/** Every sentence of the cases, without its marks. */
const folder = fileURLToPath(new URL('./cases/sentences/', import.meta.url));
const sentences = readdirSync(folder)
  .filter((name) => name.startsWith('numbers--'))
  .flatMap((name) => readFileSync(folder + name, 'utf8').split('\n'))
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.replace(/\{[^{}:]+:([^{}]+)\}/g, '$1'));

/** The ways in which one newspaper differs from another. */
const SETTINGS: Record<string, (text: string) => string> = {
  'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'narrow no-break spaces': (text) => text.replaceAll(' ', '\u202f'),
  'thin spaces': (text) => text.replaceAll(' ', '\u2009'),
  'two spaces': (text) => text.replaceAll(' ', '  '),
  'grave accents for apostrophes': (text) => text.replaceAll('’', '`'),
  'minus signs': (text) => text.replace(/(?<=[\s(])-(?=\d)/g, '\u2212'),
  'thousands not set apart': (text) =>
    text
      .replace(/(?<![\d.,])(\d{1,3})[. ](\d{3})[. ](\d{3})(?![\d-])/g, '$1$2$3')
      .replace(/(?<![\d.,])(\d{1,3})[. ](\d{3})(?![\d-]|[. ]\d)/g, '$1$2'),
  'spaces lost beside small words': (text) =>
    text
      .replace(/(?<!\S)(de|entre) (?=\d)(?!20\d\d)/g, '$1')
      .replace(/(?<!20\d)(\d) à (?=\d)(?!20\d\d)/g, '$1à'),
  'straight apostrophes': (text) => text.replaceAll('’', "'"),
  'en dashes': (text) => text.replaceAll('-', '–'),
  'no-break hyphens': (text) => text.replaceAll('-', '\u2011'),
  'a space before the per cent': (text) => text.replace(/(\d)%/g, '$1\u202f%'),
  'no space before the per cent': (text) => text.replace(/(\d) %/g, '$1%'),
  'thousands set apart by spaces': (text) =>
    text.replace(/(?<![\d.,])(\d{1,3})\.(\d{3})(?!\d|\.\d)/g, '$1\u202f$2'),
  'thousands set apart by dots': (text) => text.replace(/(?<![\d.,])(\d{1,3}) (\d{3})(?!\d)/g, '$1.$2'),
  'symbols glued to their number': (text) =>
    text.replace(/(\d) (MW|GWh|km|ha|MDH|MMDH|DH|€|M€|t)(?![\wé])/g, '$1$2'),
  'other quotation marks': (text) => text.replace(/« ?/g, '“').replace(/ ?»/g, '”'),
  'decomposed accents': (text) => text.normalize('NFD'),
};

/** What only small letters tell from something else: a name from a noun, a unit from a word. */
const TOLD_BY_CASE =
  /Boeing 737 et|LEAP-1A|2025 logements|0,7 p\. 100|20 Minutes|158 pp|Renault 4L|Salé 21|le mur 12 m|260 Nm/;

describe('every sentence of the cases reads alike', () => {
  it.each(Object.entries(SETTINGS))('with %s', (_name, set) => {
    const differing = sentences.filter(
      (text) => JSON.stringify(values(set(text))) !== JSON.stringify(values(text)),
    );
    expect(differing).toEqual([]);
  });

  it('with every letter a capital', () => {
    const read = (text: string) =>
      findQuantities(text, unitReader).map(({ kind, value, min, max, unit, per }) => ({
        kind,
        value,
        min,
        max,
        unit,
        per,
      }));
    const differing = sentences.filter(
      (text) =>
        !TOLD_BY_CASE.test(text) && JSON.stringify(read(text.toUpperCase())) !== JSON.stringify(read(text)),
    );
    expect(differing).toEqual([]);
  });
});

/** Dates of a headline: the sentences whose words, not their case, tell the dates. */
describe('every date of the cases', () => {
  it('reads alike in capitals, but for names and plans', () => {
    const dated = (text: string) => findDates(text, { refDate: '2025-03-05' }).map(({ value }) => value);
    const differing = sentences.filter(
      (text) =>
        !/stratégie|plan |Septembre/.test(text) &&
        dated(text).length > 0 &&
        dated(text).join() !== dated(text.toUpperCase()).join(),
    );
    expect(differing).toEqual([]);
  });
});

describe('of any text', () => {
  it('gives words that stand where they are said to stand, in order and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const found of [findQuantities(text, unitReader), findDates(text, { refDate: '2025-11-05' })]) {
          let last = 0;
          for (const { start, end, asWritten } of found) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(text.slice(start, end)).toBe(asWritten);
            expect(asWritten.length).toBeGreaterThan(0);
            last = end;
          }
        }
      }),
    );
  });

  it('puts every character that is not blank in exactly one sentence', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spans = splitSentences(text);
        const kept = spans.map(({ start, end }) => text.slice(start, end)).join('');
        expect(kept.replace(/[\s\u200b]+/g, '')).toBe(text.replace(/[\s\u200b]+/g, ''));
      }),
    );
  });

  it('gives figures and deadlines that the schema accepts, quoted verbatim, with ids used once', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
        const passages = texts.map((text) => ({ kind: 'paragraph' as const, text }));
        const { figures, deadlines } = readNumbers(
          passages,
          unitReader,
          passages.map(() => []),
          { publishedOn: '2025-11-05' },
        );
        for (const figure of figures) {
          expect(figureSchema.safeParse(figure).error).toBeUndefined();
          expect(figure.quote).toContain(figure.asWritten);
          expect(texts.some((text) => text.includes(figure.quote))).toBe(true);
        }
        for (const deadline of deadlines) {
          expect(deadlineSchema.safeParse(deadline).error).toBeUndefined();
          expect(deadline.quote).toContain(deadline.asWritten);
        }
        expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
        expect(new Set(deadlines.map(({ id }) => id)).size).toBe(deadlines.length);
      }),
    );
  });
});

describe('work', () => {
  /** A string that counts how often a character is asked for is not to be had; time is compared with itself, generously. */
  const timed = (text: string): number => {
    const begin = process.cpuUsage();
    const passages = [{ kind: 'paragraph' as const, text }];
    readNumbers(passages, unitReader, [[]], { publishedOn: '2025-11-05' });
    const { user, system } = process.cpuUsage(begin);
    return user + system;
  };

  it.each([
    ['prose', 'Le groupe a produit 7 500 véhicules en 2024, contre 6.900 un an plus tôt, selon M. Alami. '],
    ['a list of bare numbers', '12, 13, 14, '],
    ['one sentence without end', 'et 3 millions de tonnes de blé tendre dont 2 millions '],
    ['dates only', 'du 10 au 12 octobre 2025 et en mars '],
    ['ranges', 'de 10 à 15 à 20 à 25 % '],
    ['brackets', '(((« '],
    ['full stops', '1.1.1.'],
  ])('grows with the length of %s, not faster', (_name, piece) => {
    const unit = Math.max(40, Math.round(20_000 / piece.length));
    timed(piece.repeat(unit));
    const small = Math.max(2000, timed(piece.repeat(unit)));
    const large = timed(piece.repeat(unit * 8));
    // Eight times the text: a quadratic step would take sixty-four times the work.
    expect(large / small).toBeLessThan(32);
  });
});
