/** Laws of the clean-up that hold for any clipping whatsoever. */
import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { cleanClipping, ledgerOf } from '../scripts/pipeline/clean/index.ts';
import { BULLET } from '../scripts/pipeline/clean/shape.ts';
import { plainText } from '../scripts/pipeline/clean/units.ts';
import type { Cleaned, Format } from '../scripts/pipeline/model.ts';
import { wordKey } from '../scripts/pipeline/read/fold.ts';
import { readClipping } from '../scripts/pipeline/read/index.ts';
import { naughty } from './compose-naughty.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, format: Format = 'text') =>
  readClipping(bytes(text), { file: 'clipping.txt', format }).value;

const SENTENCES = [
  'Le groupe a officialisé mercredi à Kénitra l’extension de son usine, en présence du ministre de l’Industrie.',
  'L’investissement s’élève à 1,2 milliard d’euros, dont la moitié est destinée aux fournisseurs locaux du site.',
  'Selon le directeur de la région, la production de l’usine atteindra 535.000 véhicules par an en 2027.',
  '« Nous croyons au potentiel du pays », a déclaré le directeur à la presse à l’issue de la cérémonie.',
  'Le projet créera 3.100 emplois directs.',
  'C’est un record.',
];
const FURNITURE = [
  '- 12:03KFC Maroc innove avec une application',
  'Suivez-nous sur Facebook',
  'Partager',
  'Lire aussi : la météo du week-end',
  'Lire aussi',
  'Publicité',
  'Commentaires (0)',
  'Par Khadija Skalli',
  'Publié le 12/03/2025 à 14:05',
  'Accueil > Économie',
  'Tags : Maroc, industrie',
  '© 2025 Le Quotidien. Tous droits réservés.',
  'Temps de lecture : 3 min',
  'Les plus lus',
  'Météo : fortes pluies attendues ce week-end',
  'Usine de Kénitra : le groupe double la production',
  'Des emplois',
  '- une ligne de moteurs',
  '1. signature',
  '',
];
const line = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 4, arbitrary: fc.constantFrom(...FURNITURE) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
);
const clippingText = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 40 }), fc.constantFrom('\n', '\n\n', '\r\n', ' '))
  .map(([lines, joint]) => lines.join(joint));

const allText = (cleaned: Cleaned): string[] => [
  ...(cleaned.titleDerived ? [] : [cleaned.title ?? '']),
  cleaned.standfirst ?? '',
  ...cleaned.body.children.map(plainText),
  ...cleaned.removals.map((removal) => removal.text),
];

describe('the ledger', () => {
  test('is complete for any mixture of prose, furniture and noise', () => {
    fc.assert(
      fc.property(clippingText, (text) => {
        const clipping = read(text);
        if (!clipping) return;
        const { value } = cleanClipping(clipping);
        expect(ledgerOf(clipping, value).lost).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('every word of the input is printed at least once, and no word is invented', () => {
    fc.assert(
      fc.property(clippingText, (text) => {
        const clipping = read(text);
        if (!clipping) return;
        const cleaned = cleanClipping(clipping).value;
        const given = new Set(wordKey(text.replace(/(\d)[ \u00a0\u202f](?=\d{3})/g, '$1')).split(' '));
        const made = new Set(
          allText(cleaned).flatMap((piece) =>
            wordKey(piece.replace(/(\d)[ \u00a0\u202f](?=\d{3})/g, '$1')).split(' '),
          ),
        );
        for (const word of given) {
          // The number of a list item is kept by the list, not by its words.
          if (word !== '' && !/^\d{1,2}$/.test(word)) expect(made).toContain(word);
        }
        for (const word of made) if (word !== '') expect(given).toContain(word);
      }),
      { numRuns: 300 },
    );
  });

  test('tells a loss when there is one', () => {
    const clipping = read(SENTENCES.join('\n'))!;
    const cleaned = cleanClipping(clipping).value;
    const children = cleaned.body.children.slice(1);
    const robbed: Cleaned = {
      ...cleaned,
      titleDerived: true,
      title: 'x',
      body: { type: 'root', children } as Root,
    };
    expect(ledgerOf(clipping, robbed).lost).not.toEqual([]);
  });
});

describe('a clipping of one line', () => {
  /** Signs that a reader sees, whatever the typography made of them. */
  const seen = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/["“”„«»]/g, '"')
      .replace(/[‘’ʼ´`′']/g, "'")
      .replace(/…/g, '...')
      .replace(/[\s\p{Cc}\p{Cf}\p{Cn}]/gu, '');
  const checkShown = (text: string): void => {
    const { body, removals } = cleanClipping(read(text)!).value;
    expect(removals).toEqual([]);
    // The mark of a list item is the list's, not its words'.
    const given = body.children[0]?.type === 'list' ? text.replace(BULLET, '') : text;
    expect(seen(body.children.map(plainText).join('\n'))).toBe(seen(given));
  };

  test('is shown as it is, furniture, code or signs', () => {
    for (const text of [...naughty, ...FURNITURE]) {
      const line = text.toWellFormed();
      if (/[\n\r\u0085\u2028\u2029]/.test(line) || seen(line) === '') continue;
      checkShown(line);
    }
  });

  test('is shown as it is, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (line) => {
        if (/[\n\r\u0085\u2028\u2029]/.test(line) || seen(line) === '') return;
        checkShown(line);
      }),
      { numRuns: 300 },
    );
  });
});

const asText = (cleaned: Cleaned): string => {
  const block = (node: RootContent): string =>
    node.type === 'list'
      ? node.children
          .map((item, index) => `${node.ordered ? `${(node.start ?? 1) + index}.` : '-'} ${plainText(item)}`)
          .join('\n')
      : plainText(node);
  return [
    cleaned.titleDerived ? '' : (cleaned.title ?? ''),
    cleaned.standfirst ?? '',
    ...cleaned.body.children.map(block),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
};

describe('cleaning what is clean', () => {
  const articles = fc.uniqueArray(fc.constantFrom(...SENTENCES.slice(0, 4)), { minLength: 3, maxLength: 4 });

  test('changes nothing', () => {
    fc.assert(
      fc.property(articles, fc.boolean(), (sentences, titled) => {
        const text = [
          ...(titled ? ['Usine de Kénitra : le groupe double la production'] : []),
          ...sentences,
        ].join('\n\n');
        const once = asText(cleanClipping(read(text)!).value);
        const twice = cleanClipping(read(once)!).value;
        expect(asText(twice)).toBe(once);
        expect(twice.removals).toEqual([]);
        expect(twice.repairs).toEqual([]);
      }),
    );
  });
});

describe('time', () => {
  /** Milliseconds of the processor for one clean-up, best of three: a busy machine does not count. */
  const cost = (text: string): number => {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 3; round += 1) {
      const started = process.cpuUsage();
      const clipping = read(text);
      if (clipping) cleanClipping(clipping);
      const { user, system } = process.cpuUsage(started);
      best = Math.min(best, (user + system) / 1000);
    }
    return best;
  };

  const shapes: [name: string, part: string][] = [
    ['paragraphs', `${SENTENCES.join(' ')}\n`],
    ['one line', `${SENTENCES.join(' ')} `],
    ['furniture', `${FURNITURE.join('\n')}\n`],
    ['comments', 'Commentaires (0)\nRépondre\n12 mars 2025 à 15:40\n'],
    ['spaces', `a${' '.repeat(200)}`],
    ['marks', '....????!!!!;;;;::::»»»»""""(((('],
    ['digits', '12:03 1 000 000 12/03/2025 '],
    ['names', 'Par Khadija Skalli le | '],
    ['ellipses', 'mot… mot... […] '],
    ['capitals', 'Le La Les Un Une '],
    ['links', 'Lire aussi : Le port double sa capacité Le chantier emploie 900 personnes. '],
    ['open links', 'Lire aussi : le port double '],
    ['credits', 'Crédit photo : DR Publicité Partager sur Facebook '],
    ['fused words', 'Le port de Nador.Le chantierPublicitéPar Jeanne DurandLe '],
  ];
  test.each(shapes)('grows with the length and no faster: %s', (_name, part) => {
    const small = Math.max(3_000, part.length);
    const text = (length: number): string => part.repeat(Math.ceil(length / part.length));
    cost(text(small));
    const one = cost(text(20_000));
    const eight = cost(text(160_000));
    // Eight times the text: twenty-five leaves room for a busy machine, and none for the sixty-four of a square.
    expect(eight).toBeLessThan(Math.max(one, 2) * 25);
  });
});
