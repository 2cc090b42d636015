import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { load } from 'js-yaml';
import type { BlockContent, PhrasingContent, Root } from 'mdast';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { Document, parse } from 'yaml';
import { idFor } from '../scripts/pipeline/compose/id.ts';
import {
  settleBody,
  settleText,
  summariseRemovals,
  writeArticle,
} from '../scripts/pipeline/compose/index.ts';
import { writeBody } from '../scripts/pipeline/compose/markdown.ts';
import { findOutlet } from '../scripts/pipeline/compose/outlet.ts';
import { legible } from '../scripts/pipeline/compose/settle.ts';
import { bodyOfTree, readBody } from '../src/body/index.ts';
import { type Article, articleSchema } from '../src/domain/article.ts';
import { isSafeId } from '../src/domain/ids.ts';
import { splitFrontmatter } from '../src/library/frontmatter.ts';
import { naughty, naughtyAlone } from './compose-naughty.ts';

const textNode = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
const body = (...children: BlockContent[]): Root => settleBody({ type: 'root', children });
const write = (value: string): string => writeBody(body(paragraph(textNode(value)))).trimEnd();
const shown = (mdx: string): string[] => {
  const { value, problems } = readBody(mdx, { file: 'a.mdx' });
  expect(problems).toEqual([]);
  return value.blocks.map((block) => block.text);
};
/** What the law promises to show of any string; see `legible` and `settleText`. */
const promised = (value: string): string[] => {
  const text = settleText(value);
  return text === undefined ? [] : [text];
};

describe('any string becomes MDX that shows that string', () => {
  it.each([
    ['as a paragraph', (value: string) => paragraph(textNode(value))],
    [
      'as a heading',
      (value: string): BlockContent => ({ type: 'heading', depth: 2, children: [textNode(value)] }),
    ],
    [
      'in a list',
      (value: string): BlockContent => ({
        type: 'list',
        children: [{ type: 'listItem', children: [paragraph(textNode(value)) as never] }],
      }),
    ],
    [
      'in a quotation',
      (value: string): BlockContent => ({
        type: 'blockquote',
        children: [paragraph(textNode(value)) as never],
      }),
    ],
    [
      'in a table',
      (value: string): BlockContent => ({
        type: 'table',
        children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [textNode(value)] }] }],
      }),
    ],
    ['in bold', (value: string) => paragraph({ type: 'strong', children: [textNode(value)] })],
    [
      'in a link',
      (value: string) => paragraph({ type: 'link', url: 'https://a.ma/', children: [textNode(value)] }),
    ],
  ])('%s', (_where, make) => {
    for (const value of naughty) {
      const mdx = writeBody(body(make(value)));
      expect(shown(mdx), JSON.stringify(value)).toEqual(promised(value));
    }
  });

  it('compiles with the compiler that Astro uses, with nothing but text in it', () => {
    for (const value of naughty) {
      const { code } = mdxToJs(writeBody(body(paragraph(textNode(value)))));
      const statements = code.split('\n').filter((line) => /^(?:import|export)\b/.test(line));
      expect(statements.length).toBeLessThanOrEqual(2);
      for (const statement of statements)
        expect(statement).toMatch(
          /^(?:import \{[^}]*\} from "react\/jsx-runtime";|export default MDXContent;)$/,
        );
    }
  });

  it('for strings of any characters', () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          ...'{}<>*_~`#+-=|[]()!\\&;:.@"\'/ \n\taé5«»’\u00a0\u200b\u2028'.split(''),
          'import ',
          'export ',
          'http://a.ma',
          'www.a.ma',
          '&amp;',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
        (value) => {
          expect(shown(writeBody(body(paragraph(textNode(value)))))).toEqual(promised(value));
        },
      ),
      { numRuns: 800 },
    );
  });

  it('for trees of any shape', () => {
    const words = fc.oneof(fc.constantFrom(...naughty), fc.lorem({ maxCount: 3 })).map(textNode);
    const { inline } = fc.letrec<{ inline: PhrasingContent }>((tie) => ({
      inline: fc.oneof(
        { depthSize: 'small' },
        words,
        fc.constant<PhrasingContent>({ type: 'break' }),
        fc.record({
          type: fc.constantFrom('emphasis', 'strong', 'delete'),
          children: fc.array(tie('inline'), { maxLength: 3 }),
        }) as fc.Arbitrary<PhrasingContent>,
        fc.record({
          type: fc.constant('link'),
          url: fc.constantFrom('https://a.ma/(b)_c_ d{e}', 'javascript:1', '/x'),
          children: fc.array(tie('inline'), { maxLength: 2 }),
        }) as fc.Arbitrary<PhrasingContent>,
      ),
    }));
    const inlines = fc.array(inline, { maxLength: 4 });
    const { block } = fc.letrec<{ block: BlockContent }>((tie) => ({
      block: fc.oneof(
        { depthSize: 'small' },
        inlines.map((children): BlockContent => ({ type: 'paragraph', children })),
        fc
          .tuple(fc.integer({ min: 1, max: 6 }), inlines)
          .map(([depth, children]): BlockContent => ({ type: 'heading', depth: depth as 2, children })),
        fc
          .array(tie('block'), { maxLength: 3 })
          .map((children): BlockContent => ({ type: 'blockquote', children })),
        fc
          .tuple(
            fc.boolean(),
            fc.constantFrom(1, 3),
            fc.array(fc.array(tie('block'), { maxLength: 3 }), { maxLength: 3 }),
          )
          .map(
            ([ordered, start, items]): BlockContent => ({
              type: 'list',
              ordered,
              start,
              children: items.map((children) => ({ type: 'listItem', children })),
            }),
          ),
        fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 3 }).map(
          (rows): BlockContent => ({
            type: 'table',
            children: rows.map((cells) => ({
              type: 'tableRow',
              children: cells.map((children) => ({ type: 'tableCell', children })),
            })),
          }),
        ),
      ),
    }));
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (blocks) => {
        const settled = body(...blocks);
        expect(settleBody(settled)).toEqual(settled);
        expect(shown(writeBody(settled))).toEqual(
          bodyOfTree(settled, '').value.blocks.map(({ text }) => text),
        );
      }),
      { numRuns: 400 },
    );
  });
});

describe('ordinary prose stays as an editor would type it', () => {
  it.each([
    'Le groupe (CATL) vise +73 % en 2025, soit 7 500 emplois.',
    'R&D, AT&T, 5 * 3, « l’usine », [sic], note* et ~5 %.',
    'Une hausse de 3-4 % ; voir https://www.a.ma/b_c?d=1&e=2 ou redaction@a.ma.',
    'nom_de_fichier, $5, 50/50, C#, a = b, a | b, x > y.',
    '-5 % en janvier',
    '+73 % en un an',
    '2025 : l’année des batteries',
    'importations et exportations',
  ])('%s', (value) => {
    expect(write(value)).toBe(value);
  });

  it.each([
    ['import x', '&#x69;mport x'],
    ['export : mot', '&#x65;xport : mot'],
    ['# titre', '\\# titre'],
    ['- tiret', '\\- tiret'],
    ['1. Le plan', '1\\. Le plan'],
    ['> cité', '\\> cité'],
    ['a {b} c', 'a \\{b} c'],
    ['5 < 6', '5 \\< 6'],
    ['&eacute;', '\\&eacute;'],
    ['*a* et *b*', '\\*a\\* et \\*b\\*'],
    ['[a](b)', '\\[a\\](b)'],
    ['a \\ b', 'a \\\\ b'],
  ])('%s is written %s', (value, written) => {
    expect(write(value)).toBe(written);
  });

  it('adds at most half a character in a thousand to the clippings of the project', () => {
    let prose = 0;
    let added = 0;
    for (const file of readdirSync('content/clippings'))
      for (const line of readFileSync(`content/clippings/${file}`, 'utf8').split('\n')) {
        const text = settleText(line) ?? '';
        // Tickers begin with a hyphen, which must be escaped: they are not prose.
        if (/^[-×]/.test(text)) continue;
        prose += text.length;
        added += Math.max(0, write(text).length - text.length);
      }
    expect(prose).toBeGreaterThan(10_000);
    expect((added / prose) * 1000).toBeLessThanOrEqual(0.5);
  });

  it('writes emphasis where it can stand, and plain words where it cannot', () => {
    const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [textNode(value)] });
    expect(writeBody(body(paragraph(textNode('Un '), strong('mot '), textNode('gras'))))).toBe(
      'Un **mot** gras\n',
    );
    expect(writeBody(body(paragraph(strong('Mot :'), textNode('suite'))))).toBe('Mot :suite\n');
    expect(writeBody(body(paragraph(strong('Mot :'), textNode(' suite'))))).toBe('**Mot :** suite\n');
  });

  it('keeps links that lead somewhere', () => {
    const link = (url: string): BlockContent => paragraph({ type: 'link', url, children: [textNode('mot')] });
    expect(writeBody(body(link('https://a.ma/b (c)')))).toBe('[mot](https://a.ma/b%20%28c%29)\n');
    expect(writeBody(body(link('javascript:alert(1)')))).toBe('mot\n');
    expect(writeBody(body(link('/rubrique/')))).toBe('mot\n');
  });
});

describe('frontmatter', () => {
  const article = (more: Partial<Article> = {}): Article => ({
    ...articleSchema.parse({ title: 'T', origin: { clipping: 'a.txt', sha256: 'a'.repeat(64) } }),
    ...more,
  });
  const yamlOf = (more: Partial<Article>): string =>
    splitFrontmatter(writeArticle(article(more), ''))?.yaml ?? '';

  it('survives any title, for both readers of YAML', () => {
    for (const value of naughtyAlone) {
      const title = settleText(value);
      if (title === undefined) continue;
      const yaml = yamlOf({ title, standfirst: title });
      expect(parse(yaml).title, JSON.stringify(value)).toBe(title);
      expect((load(yaml) as Article).standfirst).toBe(title);
      expect(articleSchema.parse(parse(yaml))).toEqual(article({ title, standfirst: title }));
    }
  });

  it('says dates as text, codes of countries as text, and nothing that is empty', () => {
    const yaml = yamlOf({ publishedOn: '2025-10-10', countries: ['NO', 'MA'] });
    expect(yaml).toBe(
      `title: T\nlang: fr\npublishedOn: "2025-10-10"\norigin:\n  clipping: a.txt\n  sha256: "${'a'.repeat(64)}"\ncountries:\n  - "NO"\n  - MA\nreviewed: false\n`,
    );
  });

  it('writes words as the library does, also those it is not asked about', () => {
    const alone = (value: string): string =>
      new Document({ title: value }, { compat: 'yaml-1.1', version: '1.2' }).toString({
        lineWidth: 0,
        blockQuote: false,
        defaultStringType: 'PLAIN',
      });
    const said = (value: string): string => yamlOf({ title: value }).split('lang: fr')[0] ?? '';
    const pieces = fc.constantFrom(
      ...'y yes NO Null on true 0 7 12 0x1F 0o7 1e3 2025-10-10 12:30 T Z a g é « » : # - ? % @ & * ! | > , [ ] { } . .. ... --- " \' ` = << ~ + _ / \\'.split(
        ' ',
      ),
      ' ',
      '\u00a0',
      '\u0085',
      '\ufeff',
    );
    const words = fc.oneof(
      fc.array(pieces, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
      fc.array(pieces, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom(...naughtyAlone),
    );
    fc.assert(
      fc.property(words, (value) => {
        expect(said(value)).toBe(alone(value));
      }),
      { numRuns: 3000 },
    );
  });

  it('never folds a long sentence', () => {
    const standfirst = 'Une très longue phrase, '.repeat(40).trim();
    expect(yamlOf({ standfirst }).split('\n')[1]).toBe(`standfirst: ${standfirst}`);
  });
});

describe('what was removed', () => {
  it('is told by rule and line, never by its words', () => {
    const removals = [
      { rule: 'ticker', text: 'KFC', line: 2 },
      { rule: 'ticker', text: 'KFC', line: 1 },
      { rule: 'advertisement', text: 'BYD', line: 9, lastLine: 10 },
      { rule: 'ticker', text: 'KFC', line: 3, lastLine: 4 },
      { rule: 'ticker', text: 'KFC', line: 12 },
      { rule: 'menu', text: 'Accueil' },
    ];
    expect(summariseRemovals(removals)).toEqual([
      { rule: 'ticker', count: 4, lines: '1-4, 12' },
      { rule: 'advertisement', count: 1, lines: '9-10' },
      { rule: 'menu', count: 1 },
    ]);
  });
});

describe('the id of an article', () => {
  const sha256 = '0123456789abcdef'.repeat(4);
  it.each([
    ['renault-partenariat-industriel.txt', 'Autre titre', 'renault-partenariat-industriel'],
    ['content/clippings/Été à Tanger.html', undefined, 'ete-a-tanger'],
    ['article-12.txt', 'Tanger accélère l’industrie', 'tanger-accelere-l-industrie'],
    ['index.html', 'Œuvre commune', 'oeuvre-commune'],
    ['3f2a9c01-77aa.txt', 'Un titre', 'un-titre'],
    ['-', 'Un titre', 'un-titre'],
    ['../../etc/passwd', 'Un titre', 'un-titre'],
    ['..\\..\\mot de passe.txt', undefined, 'mot-de-passe'],
    ['con.txt', 'con', 'con-1'],
    [undefined, 'المغرب والصين', 'coupure-01234567'],
    ['المغرب.txt', undefined, 'coupure-01234567'],
  ])('%s, « %s » → %s', (file, title, id) => {
    expect(idFor({ file, title, sha256 })).toBe(id);
  });

  it('is always a safe file name, and always the same', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...naughty),
    );
    fc.assert(
      fc.property(name, name, (file, title) => {
        const id = idFor({ file, title, sha256 });
        expect(isSafeId(id)).toBe(true);
        expect(idFor({ file, title, sha256 })).toBe(id);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the outlet', () => {
  const outlets = new Map([
    [
      'le-matin',
      {
        id: 'le-matin',
        name: 'Le Matin',
        aliases: ['LeMatin.ma'],
        ambiguous: [],
        except: [],
        domains: ['lematin.ma'],
      },
    ],
  ]);
  const declared = (value: string) => ({ value, evidence: 'test' });
  it.each([
    [{ outlet: declared('LE MATIN') }, 'le-matin'],
    [{ outlet: declared('LeMatin.ma') }, 'le-matin'],
    [{ url: declared('https://www.lematin.ma/a') }, 'le-matin'],
    [{ outlet: declared('m.lematin.ma') }, 'le-matin'],
    [{ url: declared('https://notlematin.ma/a') }, undefined],
    [{ outlet: declared('Le Matin du Sahara') }, undefined],
    [{}, undefined],
  ])('%j → %s', (meta, id) => {
    expect(findOutlet(meta, outlets)).toBe(id);
  });
});

it('legible keeps every character that can be printed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      expect(legible(value)).toBe(value.replace(/[\n\r\u0085\u2028\u2029\u000b\u000c]/g, ' '));
    }),
  );
});
