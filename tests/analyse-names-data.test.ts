/** Laws of the taxonomy's names, and laws of reading them that hold for every sentence of the cases. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAliasConflicts } from '../scripts/pipeline/analyse/names/claims.ts';
import { firstPartsOf } from '../scripts/pipeline/analyse/names/first-parts.ts';
import { createMatcher, findMentions } from '../scripts/pipeline/analyse/names/matcher.ts';
import { readNames } from '../scripts/pipeline/analyse/names/names.ts';
import { wordsOf } from '../scripts/pipeline/analyse/text/words.ts';
import { slugify } from '../src/domain/ids.ts';
import type { Country, Taxonomy } from '../src/domain/taxonomy.ts';
import { openTaxonomy } from '../src/library/index.ts';

const { value: taxonomy, problems } = openTaxonomy(join(import.meta.dirname, '..'));
const matcher = createMatcher(taxonomy);
const firstParts = firstPartsOf(taxonomy.countries.values());

/** Nobody lives there, or the people have no name of their own. */
const NO_PEOPLE = new Set('AQ AS BQ BV CC CK CX EH FK GS HM IO MP NF PN SJ SX TC TF TK UM VG VI'.split(' '));

/** Codes that CLDR names and ISO 3166-1 does not hold: exceptional reservations, groups and tests. */
const NO_COUNTRY = new Set(
  'AC AN BU CP CQ CS DD DG DY EA EU EZ FX HV IC NH QO QU RH SU TA TP UK UN VD XA XB YD YU ZR ZZ CT DY FQ JT MI NQ NT PC PU PZ SU VD WK YD'.split(
    ' ',
  ),
);

function isoCodes(): string[] {
  const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.filter((code) => names.of(code) !== undefined && !NO_COUNTRY.has(code));
}

describe('countries', () => {
  test('the taxonomy opens without a problem of its names', () => {
    expect(problems.filter((problem) => !problem.file.includes('units'))).toEqual([]);
  });

  test('every country of ISO 3166-1 is there, and no other', () => {
    expect([...taxonomy.countries.keys()].sort()).toEqual(isoCodes().sort());
  });

  test('the name that CLDR gives in French is one of each country’s names', () => {
    const names = new Intl.DisplayNames('fr', { type: 'region' });
    const strangers = [...taxonomy.countries.values()].filter((country) => {
      const known = [country.name, ...country.aliases, ...country.ambiguous].map((name) => slugify(name));
      const official = slugify(names.of(country.id) ?? '');
      return !known.some((name) => official === name || official.endsWith(`-${name}`));
    });
    expect(strangers.map((country) => `${country.id} ${names.of(country.id)}`)).toEqual([]);
  });

  test.each([...taxonomy.countries.values()])(
    '$id $name has a locative and four demonyms',
    (country: Country) => {
      expect(country.locative).toMatch(/^(?:au|aux|en|à|à la|à l’|dans|sur) ?/);
      if (!NO_PEOPLE.has(country.id)) expect(country.demonyms.length).toBeGreaterThanOrEqual(4);
      for (const demonym of country.demonyms) expect(demonym.charAt(0)).toBe(demonym.charAt(0).toLowerCase());
    },
  );

  test.each([...taxonomy.countries.values()])(
    '$id $name is found by each of its own names',
    (country: Country) => {
      const missed = [country.name, ...country.aliases]
        .filter((name) => !country.ambiguous.includes(name))
        .filter(
          (name) =>
            !findMentions(`Un accord concerne : ${name}.`, matcher).some(
              (mention) => mention.id === country.id,
            ),
        );
      expect(missed).toEqual([]);
    },
  );

  test.each([...taxonomy.countries.values()])(
    '$id $name is found by its peoples’ names and the first parts made of them',
    (country: Country) => {
      const shared = new Set(country.ambiguous.map((name) => name.toLowerCase()));
      const own = country.demonyms.filter((demonym) => !shared.has(demonym));
      const firsts = [...country.prefixes, ...(firstParts.get(country.id) ?? [])];
      const sentences = [
        ...own.map((demonym) => `Un groupe ${demonym} a signé.`),
        ...own.map((demonym) => `Les ${demonym.charAt(0).toUpperCase()}${demonym.slice(1)} ont signé.`),
        ...own.map((demonym) => `UN GROUPE ${demonym.toUpperCase()} INVESTIT ICI`),
        ...firsts.map((first) => `Le forum ${first}-africain s’ouvre.`),
      ];
      const missed = sentences.filter(
        (sentence) => !findMentions(sentence, matcher).some((mention) => mention.id === country.id),
      );
      expect(missed).toEqual([]);
    },
  );

  test('a capital in places.yaml belongs to the country it stands for', () => {
    const places = new Map<string, string>();
    for (const place of taxonomy.places.values())
      for (const name of [place.name, ...place.aliases]) places.set(slugify(name), place.country);
    const strays = [...taxonomy.countries.values()].flatMap((country) =>
      country.metonyms.filter((name) => (places.get(slugify(name)) ?? country.id) !== country.id),
    );
    expect(strays).toEqual([]);
  });
});

describe('references between entries', () => {
  test('countries, sectors and broader sectors exist', () => {
    const missing: string[] = [];
    for (const organisation of taxonomy.organisations.values()) {
      if (organisation.country && !taxonomy.countries.has(organisation.country))
        missing.push(organisation.id);
      for (const sector of organisation.sectors)
        if (!taxonomy.sectors.has(sector)) missing.push(`${organisation.id} ${sector}`);
    }
    for (const kind of ['people', 'places', 'outlets'] as const)
      for (const entry of taxonomy[kind].values())
        if (entry.country && !taxonomy.countries.has(entry.country))
          missing.push(`${entry.id} ${entry.country}`);
    for (const sector of taxonomy.sectors.values())
      if (sector.broader && !taxonomy.sectors.has(sector.broader))
        missing.push(`${sector.id} ${sector.broader}`);
    expect(missing).toEqual([]);
  });

  test('codes of ISIC Rev. 4 are a section, a division, a group or a class', () => {
    for (const sector of taxonomy.sectors.values())
      for (const code of sector.isic) expect(code).toMatch(/^(?:[A-U]|\d{2,4})$/);
  });

  test('no alias is claimed by two entries unless one of them shares it', () => {
    expect(findAliasConflicts(taxonomy)).toEqual([]);
  });

  test('a conflict is told with the entries that make it', () => {
    const entry = { name: 'Sud', aliases: ['Le Sud'], ambiguous: [], except: [], sectors: [] };
    const conflicting: Taxonomy = {
      ...taxonomy,
      organisations: new Map([
        ['a', { ...entry, id: 'a' }],
        ['b', { ...entry, id: 'b', aliases: [] }],
      ]),
    };
    expect(findAliasConflicts(conflicting)).toEqual([
      { kind: 'organisation', alias: 'Sud', ids: ['a', 'b'] },
    ]);
  });
});

const folder = join(import.meta.dirname, 'cases/names');
const sentences = readdirSync(folder)
  .filter((name) => name.endsWith('.txt') && !name.includes('typography'))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => line.replace(/\{[A-Za-z0-9-]*:(?<words>[^{}]*)\}/g, '$<words>').replace(/\{[A-Z]*\}/g, ''));

const namesIn = (text: string): string[] =>
  findMentions(text, matcher).map(({ kind, id }) => `${kind} ${id}`);

describe('typography changes nothing', () => {
  const manners: Record<string, (text: string) => string> = {
    'no-break spaces': (text) => text.replaceAll(' ', '\u00a0'),
    'narrow no-break spaces': (text) => text.replaceAll(' ', '\u202f'),
    'straight apostrophes': (text) => text.replaceAll('’', "'"),
    'no-break hyphens': (text) => text.replaceAll('-', '\u2011'),
    'decomposed accents': (text) => text.normalize('NFD'),
    'soft hyphens': (text) => text.replace(/(?<=\p{L}\p{L}\p{L})(?=\p{L}\p{L}\p{L})/gu, '\u00ad'),
  };
  test.each(Object.entries(manners))('%s', (_, manner) => {
    const changed = sentences.filter((text) => namesIn(manner(text)).join() !== namesIn(text).join());
    expect(changed).toEqual([]);
  });
});

describe('laws of mentions', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(...sentences, 'Le', 'Maroc', '-', ' ', '’', 'Renault', 'M. Mezzour', '\n', 'sino'),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  );

  test('offsets stand in the text, in order, and give the words as written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, asWritten } of findMentions(text, matcher)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(asWritten);
          last = start;
        }
      }),
    );
  });

  test('words do not overlap and fold to lower case without accents', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const word of wordsOf(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.fold).not.toBe('');
          end = word.end;
        }
      }),
    );
  });

  test('a quote of a finding is a sentence of its passage, and a role stands verbatim in the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const names = readNames([{ kind: 'paragraph', text }], matcher);
        for (const finding of names.findings) expect(text).toContain(finding.sentence);
        for (const { role } of names.people) if (role) expect(text).toContain(role);
        for (const { quote } of names.suggestions) expect(text).toContain(quote);
      }),
      { numRuns: 60 },
    );
  });

  test('time grows with the text and no faster, however hostile', () => {
    const units = [
      'Guinée ',
      'lac Tchad ',
      'Rabat, ',
      'Rabat-',
      'le royaume ',
      'le ministre de la ',
      'www.a.ma Maroc @x ',
    ];
    // The best of three runs: the machine may be busy with something else.
    const timeOf = (text: string): number =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const started = performance.now();
          readNames([{ kind: 'paragraph', text }], matcher);
          return performance.now() - started;
        }),
      );
    for (const unit of [...units, 'Jean Dupont, directeur de ', 'U.S.A.']) {
      const short = timeOf(unit.repeat(15_000 / unit.length));
      // Ten times the text: a quadratic step would take a hundred times as long.
      expect(timeOf(unit.repeat(150_000 / unit.length)), unit).toBeLessThan(40 * Math.max(short, 25));
    }
  }, 120_000);
});
