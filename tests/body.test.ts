import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, kindOfAddress, readBody, renderBody } from '../src/body/index.ts';

const labels = { permalink: 'Lien', note: 'Note' };
const read = (mdx: string, firstLine?: number) =>
  readBody(mdx, { file: 'a.mdx', ...(firstLine && { firstLine }) });
const show = (mdx: string, claims: Partial<Parameters<typeof renderBody>[1]> = {}) =>
  renderBody(read(mdx).value, {
    figures: [],
    deadlines: [],
    resolveHref: (href) => `/base${href}`,
    labels,
    ...claims,
  });
const html = (mdx: string): string => show(mdx).html.replaceAll(/<a class="permalink"[^>]*><\/a>/g, '');

describe('reading a body', () => {
  it('gives each block its words, its kind and its anchor', () => {
    const mdx = [
      '## Un plan',
      'Deux *mots* et\nla suite.',
      '- a\n- b **c**',
      '> cité',
      '| An | Part |\n| --- | --- |\n| 2024 | 12 % |',
      '## Un plan',
      '<Encadre titre="À savoir">Texte.</Encadre>',
    ].join('\n\n');
    expect(read(mdx).problems).toEqual([]);
    expect(read(mdx).value.blocks.map(({ kind, id, text }) => [kind, id, text])).toEqual([
      ['heading', 'un-plan', 'Un plan'],
      ['paragraph', 'p-1', 'Deux mots et la suite.'],
      ['list', 'p-2', 'a\nb c'],
      ['quote', 'p-3', 'cité'],
      ['table', 'p-4', 'An | Part\n2024 | 12 %'],
      ['heading', 'un-plan-2', 'Un plan'],
      ['component', 'p-5', 'À savoir\nTexte.'],
    ]);
  });

  it('counts words as a reader does', () => {
    expect(read('L’hydrogène vert, c’est-à-dire 7 500 emplois.').value.words).toBe(6);
  });

  it('tells where the file breaks, whatever line the body begins on', () => {
    expect(read('bon\n\nune {accolade', 11).problems).toMatchObject([
      { name: 'BodySyntax', file: 'a.mdx', line: 13, column: 5, details: { reason: 'une {accolade' } },
    ]);
  });
});

describe('what an article may not hold', () => {
  it.each([
    ["import x from 'y'", 'ForbiddenMdx', 'import'],
    ['export const a = 1', 'ForbiddenMdx', 'export'],
    ['Un {1 + 1} deux', 'ForbiddenMdx', 'expression'],
    ['{alert(1)}', 'ForbiddenMdx', 'expression'],
    ['<Note {...x}>a</Note>', 'ForbiddenMdx', 'attribute'],
    ['<Note onClick="x">a</Note>', 'ForbiddenMdx', 'attribute'],
    ['<Encadre titre={x}>a</Encadre>', 'ForbiddenMdx', 'attribute-value'],
    ['mot <Encadre>a</Encadre> mot', 'ForbiddenMdx', 'component-in-sentence'],
    ['<script>alert(1)</script>', 'UnknownComponent', undefined],
    ['<Foo />', 'UnknownComponent', undefined],
    ['<constructor />', 'UnknownComponent', undefined],
    ['<img src="x" onerror="alert(1)" />', 'UnknownComponent', undefined],
    ['<>mot</>', 'UnknownComponent', undefined],
    ['[a](javascript:alert(1))', 'BrokenLink', undefined],
    ['[a](JaVaScRiPt:alert(1))', 'BrokenLink', undefined],
    ['[a](java&#x0A;script:alert(1))', 'BrokenLink', undefined],
    ['[a](data:text/html,x)', 'BrokenLink', undefined],
    ['[a](//evil.example)', 'BrokenLink', undefined],
    ['[a][b]\n\n[b]: vbscript:x', 'BrokenLink', undefined],
    ['![mot](https://evil.example/x.png)', 'BrokenLink', undefined],
    ['![](/images/x.png)', 'BrokenLink', undefined],
    ['![mot](/images/../x.png)', 'BrokenLink', undefined],
  ])('%s', (mdx, name, what) => {
    const { problems } = read(mdx);
    expect(problems.map((problem) => problem.name)).toEqual([name]);
    expect(problems[0]?.line).toBe(1);
    if (what !== undefined) expect(problems[0]?.details.what).toBe(what);
    expect(html(mdx)).not.toMatch(/script|onerror|onclick|href|evil|<img|<(?:Foo|constructor)/i);
  });

  it('names the nearest component', () => {
    expect(read('<Encadré>a</Encadré>').problems[0]).toMatchObject({
      name: 'UnknownComponent',
      suggestion: 'Encadre',
    });
  });

  it('refuses a body nested deeper than anybody writes, without falling over', () => {
    expect(read(`${'> '.repeat(3000)}mot`).problems.map(({ name }) => name)).toEqual(['NestingTooDeep']);
  });

  it('never lets an element through that it does not build itself', () => {
    const bits = fc.constantFrom(
      '<',
      '>',
      '</',
      '{',
      '}',
      'script',
      'Note',
      'Encadre',
      ' titre="',
      '"',
      '=',
      ' onload=',
      'a',
      ' ',
      '\n\n',
      '/>',
      '[',
      '](',
      ')',
      'javascript:',
      '&#x3C;',
      '!',
      '`',
    );
    const allowed =
      /^<\/?(?:p|a|em|strong|del|code|pre|br|hr|h[1-6]|blockquote|ul|ol|li|table|thead|tbody|tr|th|td|aside|span|b|figure|figcaption|cite|img|div|mark)[\s>]/;
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 25 }), (parts) => {
        const shown = show(parts.join('')).html;
        for (const [tag] of shown.matchAll(/<[^>]*>/g)) {
          expect(tag).toMatch(allowed);
          expect(tag).not.toMatch(/\son|javascript:|style=/i);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('addresses', () => {
  it.each([
    ['https://a.ma/x', 'external'],
    ['mailto:a@b.ma', 'external'],
    ['/dossiers/hydrogene/', 'internal'],
    ['#p-1', 'internal'],
    ['../x', 'internal'],
    ['javascript:1', 'unsafe'],
    [' javascript:1', 'unsafe'],
    ['java\tscript:1', 'unsafe'],
    ['\u200bjavascript:1', 'unsafe'],
    ['file:///etc/passwd', 'unsafe'],
    ['\\\\evil', 'unsafe'],
    ['/\\evil', 'unsafe'],
  ])('%s is %s', (href, kind) => {
    expect(kindOfAddress(href)).toBe(kind);
  });
});

describe('showing a body', () => {
  it('tells external links from internal ones', () => {
    expect(html('[a](/x/) [b](https://c.ma/?d=1&e=2)')).toBe(
      '<p id="p-1"><a href="/base/x/">a</a> <a href="https://c.ma/?d=1&#x26;e=2" rel="noopener nofollow external">b</a></p>\n',
    );
  });

  it('leaves the typography of the press alone', () => {
    expect(html('« 7 500 » -- "mot"... l\'usine')).toContain('« 7 500 » -- "mot"... l\'usine');
  });

  it('shows the three components', () => {
    expect(html('<Encadre titre="Repère">mot</Encadre>')).toBe(
      '<aside class="encadre" id="p-1"><p class="encadre-titre">Repère</p><p>mot</p></aside>\n',
    );
    expect(html('<Citation auteur="A. B." source="MAP">mot</Citation>')).toBe(
      '<figure class="citation" id="p-1"><blockquote><p>mot</p></blockquote><figcaption>A. B., <cite>MAP</cite></figcaption></figure>\n',
    );
    expect(html('mot <Note>ajouté</Note>.')).toBe(
      '<p id="p-1">mot <span class="note"><b class="note-label">Note</b> ajouté</span>.</p>\n',
    );
  });

  it('marks a figure where its sentence printed it, through other marks', () => {
    const quote = 'Elle vise 100 GWh par an.';
    const { html: shown, marked } = show('En 100 GWh. Elle vise **100** *GWh* par an.', {
      figures: [{ id: 'a', asWritten: '100 GWh', quote }],
    });
    expect(shown).toContain(
      'En 100 GWh. Elle vise <strong><mark class="figure" id="chiffre-a">100</mark></strong><mark class="figure"> </mark><em><mark class="figure">GWh</mark></em> par an.',
    );
    expect([...marked]).toEqual(['a']);
  });

  it('keeps an anchor for each of two figures and a deadline on the same words', () => {
    const quote = 'De 10 à 15 % d’ici 2030.';
    const { html: shown, unmarked } = show(quote, {
      figures: [
        { id: 'a', asWritten: '10 à 15 %', quote },
        { id: 'b', asWritten: '15 %', quote },
      ],
      deadlines: [{ id: 'c', asWritten: '% d’ici 2030', quote }],
    });
    for (const anchor of ['chiffre-a', 'chiffre-b', 'echeance-c'])
      expect(shown.match(new RegExp(`id="${anchor}"`, 'g'))).toHaveLength(1);
    expect(shown.replaceAll(/<[^>]+>/g, '').trim()).toBe(quote);
    expect(unmarked).toEqual([]);
  });

  it('gives equal words of one sentence to equal figures in turn', () => {
    const quote = 'Hausse de 5 % ici, de 25 % là, de 5 % ailleurs.';
    const { html: shown } = show(quote, {
      figures: [
        { id: 'a', asWritten: '5 %', quote },
        { id: 'b', asWritten: '5 %', quote },
      ],
    });
    expect(shown).toContain(
      'de <mark class="figure" id="chiffre-a">5 %</mark> ici, de 25 % là, de <mark class="figure" id="chiffre-b">5 %</mark>',
    );
  });

  it('marks what only the title or the standfirst prints', () => {
    const { title, standfirst, marked } = show('Corps.', {
      title: 'Vers 7 500 emplois',
      standfirst: 'D’ici <2030>.',
      figures: [{ id: 'a', asWritten: '7 500 emplois', quote: 'Vers 7 500 emplois' }],
      deadlines: [{ id: 'b', asWritten: 'D’ici <2030>', quote: 'D’ici <2030>.' }],
    });
    expect(title).toBe('Vers <mark class="figure" id="chiffre-a">7 500 emplois</mark>');
    expect(standfirst).toBe('<span class="deadline" id="echeance-b">D’ici &#x3C;2030></span>.');
    expect([...marked]).toEqual(['a', 'b']);
  });

  it('says which figures have no place', () => {
    expect(show('Corps.', { figures: [{ id: 'a', asWritten: '5', quote: '5 mots' }] }).unmarked).toEqual([
      'a',
    ]);
  });

  it('takes no evidence from an editor’s note', () => {
    const figures = [{ id: 'a', asWritten: '5 %', quote: 'Soit 5 %.' }];
    expect(show('<Note>Soit 5 %.</Note>', { figures }).unmarked).toEqual(['a']);
  });

  it('shows every word of the plain text, whatever is marked', () => {
    const words = fc.array(fc.constantFrom('10', '%', 'mot', '**gras**', '*là*', 'd’ici', '2030'), {
      minLength: 3,
      maxLength: 12,
    });
    const cut = fc.tuple(fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(words, fc.array(cut, { maxLength: 4 }), (list, cuts) => {
        const mdx = list.join(' ');
        const text = read(mdx).value.blocks[0]?.text ?? '';
        const figures = cuts
          .map(([from, length], index) => ({
            id: `f${index}`,
            asWritten: text.slice(from, from + length),
            quote: text,
          }))
          .filter(({ asWritten }) => asWritten !== '');
        const { html: shown, unmarked } = show(mdx, { figures });
        expect(shown.replaceAll(/<[^>]+>/g, '').trimEnd()).toBe(text);
        expect(unmarked).toEqual([]);
        for (const { id } of figures) expect(shown.split(`id="chiffre-${id}"`)).toHaveLength(2);
      }),
    );
  });
});

describe('finding a quotation', () => {
  const printed = {
    title: 'Un titre',
    standfirst: 'Un chapô',
    blocks: [{ id: 'p-1', printed: 'L’usine coûte 7 500 DH.' }],
  };
  it('allows other spaces and apostrophes, and nothing else', () => {
    expect(findQuote(printed, 'L\u2019usine coûte 7\u202f500 DH')).toMatchObject({
      where: 'block',
      index: 0,
      start: 0,
      end: 22,
    });
    expect(findQuote(printed, "L'usine coûte 7 500 DH")).toMatchObject({ where: 'block' });
    expect(findQuote(printed, 'L’usine coute 7 500 DH')).toBeUndefined();
    expect(findQuote(printed, '')).toBeUndefined();
  });
  it('looks in the title and the standfirst too', () => {
    expect(findQuote(printed, 'titre')).toMatchObject({ where: 'title', start: 3 });
    expect(findQuote(printed, 'chapô')).toMatchObject({ where: 'standfirst' });
  });
});
