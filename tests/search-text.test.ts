/** The words of French text as the index and the query both read them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chunksOf,
  foldWord,
  parseQuery,
  showSpaces,
  stemOf,
  WORD_END,
  wordsOf,
} from '../src/locale/search-text.ts';

const keys = (text: string): string =>
  wordsOf(text)
    .flatMap((word) => word.keys)
    .join(' ');
const shown = (text: string): string[] =>
  wordsOf(text)
    .filter((word) => word.keys.length > 0)
    .map(({ start, end }) => text.slice(start, end));

describe('words', () => {
  it.each([
    ['l’hydrogène', 'hydrogene'],
    ["l'hydrogène", 'hydrogene'],
    ['d’ici', 'ici'],
    ['qu’il', ''],
    ['jusqu’à l’automne', 'automne'],
    ['aujourd’hui', 'aujourdhui'],
    ['Œuvre', 'oeuvre'],
    ['7 500 emplois', '7500 emploi'],
    ['7\u00a0500', '7500'],
    ['7\u202f500', '7500'],
    ['7.500', '7500'],
    ['7500', '7500'],
    ['1.234.567 et 1 234 567', '1234567 1234567'],
    ['12,5 %', '12v5'],
    ['12.5', '12v5'],
    ['en 2024 157 milliards', '2024 157 milliard'],
    ['7 5000', '7 5000'],
    ['100GWh', '100 gwh'],
    ['100 GWh', '100 gwh'],
    ['12h03', '12h03'],
    ['5G', '5g'],
    ['CO2 et H2', 'co2 h2'],
    ['R&D', 'rd'],
    ['russo-marocaine', 'russo marocain'],
    ['Tanger‑Med', 'tanger med'],
    ['a-t-il', ''],
    ['Covid-19', 'covid 19'],
    ['', ''],
    ['— « » ; !', ''],
  ])('« %s » is filed under « %s »', (text, expected) => {
    expect(keys(text)).toBe(expected);
  });

  it('knows where a word stands, without its article', () => {
    expect(shown('De l’Industrie, à l’heure')).toEqual(['Industrie', 'heure']);
  });

  it('reads composed and decomposed accents alike', () => {
    expect(keys('hydrogène'.normalize('NFD'))).toBe(keys('hydrogène'));
  });

  it('never lets the end mark of the index come in with a text', () => {
    expect(foldWord(`a${WORD_END}b`)).toBe('ab');
  });
});

describe('plurals and feminines', () => {
  it.each([
    ['marocain', 'marocaine', 'marocains', 'marocaines'],
    ['francais', 'francaise', 'francaises'],
    ['chinois', 'chinoise', 'chinoises'],
    ['industriel', 'industrielle', 'industriels', 'industrielles'],
    ['europeen', 'europeenne', 'europeens'],
    ['regional', 'regionale', 'regionaux'],
    ['batterie', 'batteries'],
    ['niveau', 'niveaux'],
    ['enjeu', 'enjeux'],
    ['important', 'importante', 'importants'],
    ['premier', 'premiere', 'premieres'],
    ['signe', 'signee', 'signees'],
    ['travail', 'travaux'],
  ])('%s: all forms are one word', (first, ...others) => {
    for (const other of others) expect(stemOf(other), other).toBe(stemOf(first));
  });

  it.each([
    ['industrie', 'industriel'],
    ['france', 'franc'],
    ['chine', 'chien'],
    ['cours', 'cour'],
    ['fonds', 'fond'],
    ['paris', 'pari'],
    ['port', 'porte'],
    ['centre', 'central'],
    ['tunis', 'tuni'],
    ['maroc', 'marocain'],
    ['automobile', 'automobiliste'],
  ])('%s is not %s', (word, other) => {
    expect(stemOf(word)).not.toBe(stemOf(other));
  });
});

describe('chunks', () => {
  const join = (text: string): string =>
    chunksOf(text)
      .map((chunk) => showSpaces(chunk.shown))
      .join(' ');

  it('are one filed word each, with the frequent words that lead to it', () => {
    expect(chunksOf('La chaîne de valeur, « verte »').map((chunk) => showSpaces(chunk.shown))).toEqual([
      'La chaîne',
      'de valeur,',
      '« verte »',
    ]);
  });

  it('law: together they show the text, but for runs of spaces', () => {
    const word = fc.constantFrom(
      'Le',
      'de',
      'l’hydrogène',
      '7\u202f500',
      'russo-marocaine',
      '«\u202foui\u202f»',
      'à',
      '—',
      'CO2',
      '!',
      'R&D/usine',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const text = words.join(' ');
        const found = chunksOf(text);
        if (found.length > 0) expect(join(text)).toBe(text);
        for (const { shown: part, indexed } of found) {
          expect(part).not.toMatch(/\s/);
          expect(indexed).not.toMatch(/\s/);
        }
      }),
    );
  });

  it('law: no text whatsoever makes a chunk with a space in it, or takes time that is not linear', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { shown: part, indexed } of chunksOf(text)) expect(`${part}${indexed}`).not.toMatch(/\s/);
      }),
    );
    const began = performance.now();
    for (const piece of ['1 ', "l'", 'a-', '9', '999 ', '.', "a'a", '«']) chunksOf(piece.repeat(100_000));
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('queries', () => {
  const words = (text: string): string[] => parseQuery(text).words.map((word) => word.keys.join('-'));

  it('drop articles and frequent words', () => {
    expect(words('la chaîne de l’hydrogène')).toEqual(['chain', 'hydrogene']);
    expect(parseQuery('de la').words).toEqual([]);
  });

  it('hold phrases between quotation marks of any kind', () => {
    for (const text of [
      '"chaîne de valeur" Maroc',
      '«\u202fchaîne de valeur\u202f» Maroc',
      '“chaîne de valeur” Maroc',
    ]) {
      const { phrases } = parseQuery(text);
      expect(phrases.map((phrase) => phrase.map((word) => word.keys.join('-')))).toEqual([
        ['chain', 'valeur'],
      ]);
      expect(words(text)).toEqual(['chain', 'valeur', 'maroc']);
    }
  });

  it('end with what may be the beginning of a word, unless a phrase or a number ends them', () => {
    expect(parseQuery('usine hydrog').beginning).toBe('hydrog');
    expect(parseQuery('l’hydrog').beginning).toBe('hydrog');
    for (const text of ['7500', '"hydrog"', 'usine "hydrog"', 'hy', 'russo-mar', ''])
      expect(parseQuery(text).beginning, text).toBeUndefined();
  });
});
