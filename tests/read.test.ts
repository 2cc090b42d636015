/** Reading: whatever the bytes are, one clipping with one tree, or one problem that says why not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanClipping, ledgerOf } from '../scripts/pipeline/clean/index.ts';
import { plainText } from '../scripts/pipeline/clean/units.ts';
import type { Format } from '../scripts/pipeline/model.ts';
import { fold, wordKey } from '../scripts/pipeline/read/fold.ts';
import { readClipping } from '../scripts/pipeline/read/index.ts';
import { MAX_DEPTH, MAX_HTML_BYTES, MAX_TEXT_BYTES, tagDepth } from '../scripts/pipeline/read/limits.ts';
import { MARK } from '../scripts/pipeline/read/page-blocks.ts';
import { printedDay } from '../scripts/pipeline/read/printed-date.ts';
import { stripMachinery } from '../scripts/pipeline/read/strip.ts';
import { rendered } from './clean-rendering.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array, file = 'coupure.txt', format?: Format) =>
  readClipping(bytes, { file, ...(format ? { format } : {}) });

describe('golden pages', () => {
  const folder = new URL('./cases/read/', import.meta.url);
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const expectationOf = (name: string): URL => new URL(name.replace(/\.html$/, '.expected.txt'), folder);

  test('are many, and each has its expectation', () => {
    expect(pages.length).toBeGreaterThanOrEqual(15);
    expect(pages.filter((name) => !existsSync(expectationOf(name)))).toEqual([]);
  });

  test.each(pages)('%s', (name) => {
    const { value: clipping } = read(readFileSync(new URL(name, folder)), name);
    const { value: cleaned } = cleanClipping(clipping!);
    expect(`${rendered(cleaned)}\n`).toBe(readFileSync(expectationOf(name), 'utf8'));
    expect(ledgerOf(clipping!, cleaned).lost).toEqual([]);
  });
});

describe('pages that could mislead the reader', () => {
  const SENTENCE =
    'La fonderie de Nouaceur a livré sa première série de carters, que le donneur d’ordre avait commandée au printemps dernier. ';

  test.each(['data-block', MARK])('a page that uses the attribute %s for itself', (attribute) => {
    const paragraphs = Array.from(
      { length: 5 },
      (_, at) => `<p ${attribute}="${at * 1000}">${SENTENCE.repeat(2)}</p>`,
    );
    const { value } = read(
      utf8(`<html><body><article>${paragraphs.join('')}</article></body></html>`),
      'page.html',
    );
    expect(value?.lines).toHaveLength(5);
    expect(value?.tree.children).toHaveLength(5);
  });
});

describe('what cannot be read', () => {
  const PICTURE = Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...Array.from({ length: 200 }, (_, at) => at % 256),
  ]);

  test.each<[what: string, bytes: () => Uint8Array, file: string, problem: string]>([
    ['nothing', () => utf8(''), 'vide.txt', 'EmptyClipping'],
    ['blank lines', () => utf8('\n \u00a0\n\t\n'), 'vide.txt', 'EmptyClipping'],
    ['a picture', () => PICTURE, 'photo.txt', 'BinaryFile'],
    ['a PDF', () => utf8(`%PDF-1.7\n${'x'.repeat(100)}`), 'communique.txt', 'BinaryFile'],
    ['fifty megabytes', () => new Uint8Array(50_000_000).fill(97), 'grand.html', 'FileTooLarge'],
    ['a line of ten megabytes', () => new Uint8Array(10_000_000).fill(97), 'ligne.txt', 'FileTooLarge'],
    ['more text than a book', () => new Uint8Array(MAX_TEXT_BYTES + 1).fill(97), 'livre.txt', 'FileTooLarge'],
    [
      'a page ten thousand deep',
      () => utf8(`<html><body>${'<div>'.repeat(10_000)}mots</body></html>`),
      'fond.html',
      'NestingTooDeep',
    ],
    ['quotations ten thousand deep', () => utf8(`${'> '.repeat(10_000)}mots`), 'fond.md', 'NestingTooDeep'],
    ['lists ten thousand deep', () => utf8(`${'1. '.repeat(10_000)}mots`), 'fond.md', 'NestingTooDeep'],
    [
      'a hundred thousand elements',
      () => utf8(`<html><body>${'<span>mot</span> '.repeat(100_000)}</body></html>`),
      'longue.html',
      'TooManyElements',
    ],
    ['a run of marks', () => utf8(`Titre\n\n${'a_'.repeat(500_000)}`), 'marques.txt', 'CrowdedWord'],
    ['a run of addresses', () => utf8(`Titre\n\n${'http://'.repeat(100_000)}`), 'liens.md', 'CrowdedWord'],
    ['brackets ten thousand deep', () => utf8(`${'['.repeat(10_000)}mots`), 'fond.md', 'NestingTooDeep'],
  ])('%s', (_what, bytes, file, problem) => {
    const started = performance.now();
    const outcome = read(bytes(), file);
    expect(outcome.value).toBeUndefined();
    expect(outcome.problems.map(({ name, severity, file: named }) => ({ name, severity, named }))).toEqual([
      { name: problem, severity: 'error', named: file },
    ]);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test('more text on a page than in a book', () => {
    const page = utf8(`<p>${'&amp;lt; '.repeat(MAX_TEXT_BYTES / 4)}</p>`);
    expect(read(page, 'page.html').problems.map(({ name }) => name)).toEqual(['FileTooLarge']);
  }, 30_000);

  test('characters are text, whatever they are; bytes have to look like it', () => {
    const beeps = `Un texte${'\u0007\b'.repeat(60)} qui sonne.`;
    expect(read(utf8(beeps)).problems.map(({ name }) => name)).toEqual(['BinaryFile']);
    expect(readClipping(utf8(beeps), { file: 'a', isText: true }).value?.lines).toEqual([beeps]);
  });

  test('the largest text allowed is read and cleaned in seconds', () => {
    const sentence =
      'Le groupe a officialisé mercredi à Kénitra l’extension de son usine, en présence du ministre. ';
    const bytes = utf8(sentence.repeat(Math.floor((MAX_TEXT_BYTES - 10) / utf8(sentence).length)));
    const started = performance.now();
    const { value } = read(bytes);
    cleanClipping(value!);
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(MAX_HTML_BYTES).toBeGreaterThan(MAX_TEXT_BYTES);
  }, 30_000);
});

describe('encodings', () => {
  const TEXT = 'L’usine de Kénitra coûte 1,2 milliard d’€ : « un succès »';
  const latin = (text: string): Uint8Array =>
    Uint8Array.from([...text].map((char) => ({ '’': 0x92, '€': 0x80, œ: 0x9c })[char] ?? char.charCodeAt(0)));
  const wide = (text: string, little: boolean): number[] =>
    [...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    });

  test.each<[name: string, bytes: Uint8Array]>([
    ['UTF-8', utf8(TEXT)],
    ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(TEXT)])],
    ['windows-1252', latin(TEXT)],
    ['UTF-16, little end first', Uint8Array.from([0xff, 0xfe, ...wide(TEXT, true)])],
    ['UTF-16, big end first', Uint8Array.from([0xfe, 0xff, ...wide(TEXT, false)])],
    ['UTF-16 without its mark', Uint8Array.from(wide(TEXT, true))],
  ])('%s', (_name, bytes) => {
    expect(read(bytes).value?.lines).toEqual([TEXT]);
  });

  test('one damaged byte does not turn a UTF-8 clipping into another encoding', () => {
    const bytes = Uint8Array.from([
      ...utf8('Été, hiver : une année à Kénitra, déjà célébrée à l’été. '.repeat(4)),
      0xc3,
      0x20,
      0x61,
    ]);
    expect(read(bytes).value?.lines[0]).toContain('à Kénitra, déjà célébrée à l’été');
  });
});

describe('formats', () => {
  test.each<[file: string, text: string, format: Format]>([
    ['a.txt', 'Titre\nTexte.', 'text'],
    ['a.txt', '<!doctype html><html><body><p>Mots</p></body></html>', 'html'],
    ['a.html', '<p>Mots</p>', 'html'],
    ['a.md', 'Mots', 'markdown'],
    ['id-1', '<p>Un</p><p>Deux</p><p>Trois</p>', 'html'],
    ['id-2', '---\ntitle: Un\n---\nMots', 'markdown'],
    ['id-3', '# Titre\n\n## Partie\n\nMots', 'markdown'],
    ['id-4', 'La balise <html> ouvre une page, dit le manuel.', 'text'],
    ['id-5', '#Maroc #Industrie\nMots', 'text'],
  ])('%s: %s', (file, text, format) => {
    expect(read(utf8(text), file).value?.format).toBe(format);
  });

  test('the caller’s word is taken', () => {
    expect(read(utf8('# Titre'), 'a.txt', 'markdown').value?.format).toBe('markdown');
  });
});

describe('identity', () => {
  test('the fingerprint is that of the bytes, and the lines are the input’s own', () => {
    const { value } = read(utf8('Un\r\nDeux\rTrois\n'));
    expect(value?.lines).toEqual(['Un', 'Deux', 'Trois', '']);
    expect(value?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(read(utf8('Un\r\nDeux\rTrois')).value?.sha256).not.toBe(value?.sha256);
  });

  test('an address that the caller gives is kept when it is one', () => {
    const source = { file: 'a.txt', url: 'https://exemple.ma/a' };
    expect(readClipping(utf8('Mots'), source).value?.meta.url?.value).toBe('https://exemple.ma/a');
    expect(
      readClipping(utf8('Mots'), { ...source, url: 'javascript:alert(1)' }).value?.meta.url,
    ).toBeUndefined();
  });
});

describe('printed days', () => {
  test.each<[text: string, day: string | undefined]>([
    ['Publié le 12/03/2025 à 14:05', '2025-03-12'],
    ['mardi 4 mars 2025', '2025-03-04'],
    ['1er octobre 2024', '2024-10-01'],
    ['Le 29 mai 2023 à 14h28', '2023-05-29'],
    ['2025-07-16T14:05:00+01:00', '2025-07-16'],
    ['March 4, 2025', '2025-03-04'],
    ['17 déc. 2024', '2024-12-17'],
    ['Le 1 er mars 2025', '2025-03-01'],
    ['12 Juillet2024', '2024-07-12'],
    ['Mis en ligne 2024.04.24', '2024-04-24'],
    ['vendredi 10 octobre', undefined],
    ['31/02/2025', undefined],
    ['en 2025', undefined],
    ['mars 2025', undefined],
    ['12 véhicules 2025', undefined],
  ])('%s', (text, day) => {
    expect(printedDay(fold(text))).toBe(day);
  });
});

describe('laws', () => {
  test('any string is read as text without loss', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { value } = read(utf8(text), 'a.txt', 'text');
        if (!value || /[\ud800-\udfff\0]/.test(text)) return;
        const printed = value.tree.children.map(plainText).join('\n');
        for (const line of value.lines)
          if (line.trim() !== '' && !/^\s{0,3}>/.test(line)) expect(printed).toContain(line);
      }),
    );
  });

  test('any string is read as HTML or Markdown without a throw, and the ledger is complete', () => {
    const markup = fc.array(
      fc.oneof(
        fc.constantFrom(
          '<p>',
          '</p>',
          '<div class="share">',
          '</div>',
          '<b>',
          '<br>',
          '<!--',
          '-->',
          '<script>',
          '</script>',
          '# ',
          '> ',
          '- ',
          '**',
          '\n\n',
          '[a](b)',
          '![x](y)',
          '<table><tr><td>',
          '{',
          'Le ministre a dit que l’usine est prête.',
        ),
        fc.string({ maxLength: 12 }),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(markup, fc.constantFrom<Format>('html', 'markdown'), (parts, format) => {
        const { value } = read(utf8(parts.join('')), 'a', format);
        if (!value) return;
        expect(ledgerOf(value, cleanClipping(value).value).lost).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('two printings of the same words have one key', () => {
    expect(wordKey('L’ÉTÉ à Kénitra : « œuvre »')).toBe(wordKey("l'ete a kenitra - oeuvre"));
    expect(['Ǽ', 'ẞ', 'ß', 'Æ'].map(wordKey)).toEqual(['ae', 'ss', 'ss', 'ae']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => wordKey(wordKey(text)) === wordKey(text)),
    );
  });

  test('taking the machinery out of a page leaves its words', () => {
    expect(stripMachinery('a<script>x</script>b<!-- c -->d<STYLE>e</STYLE>f')).toBe('abdf');
    expect(stripMachinery('a<script>x')).toBe('a<script>x');
    expect(stripMachinery('<script type="application/ld+json">{}</script>')).toBe(
      '<script type="application/ld+json">{}</script>',
    );
  });

  test('depth is counted without building a tree', () => {
    expect(tagDepth('<div><p>a<p>b<br><img></div>', MAX_DEPTH)).toBe(1);
    expect(tagDepth('<div>'.repeat(1_000_000), MAX_DEPTH)).toBe(MAX_DEPTH + 1);
  });
});
