/**
 * Every regular expression that meets the text of a clipping takes time in proportion to its length: shown by `recheck`, pattern by pattern.
 * What was proven once is remembered in `cases/patterns/proven.txt`; `UPDATE_EXPECTATIONS=1` proves the others and writes it anew.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const table = join(root, 'tests/cases/patterns/proven.txt');
const isUpdate = process.env.UPDATE_EXPECTATIONS === '1';

/** Rooms whose patterns read what came from outside. */
const ROOMS = ['scripts/pipeline', 'scripts/import', 'src/body', 'src/domain'];

interface Pattern {
  source: string;
  flags: string;
  where: string;
}

/** Patterns that `recheck` cannot prove, by fingerprint, and why they are linear all the same. */
const REVIEWED: Readonly<Record<string, string>> = {
  '5c42e1df7163':
    'mend.ts, thousands: what stands before a group forbids to begin inside one, which the prover does not see',
  c85784ce446a: 'phrases.ts, copyright: at most seventy characters are read from each place',
  '88b88dd17180': 'settle.ts, full stop: reads the last eighty characters of a unit',
  f0090cdefc31: 'page-author.ts, signed tag: at most four hundred characters are read from each tag',
  '01f49e5b8d5c':
    'sentences.ts, seam: a run of spaces is entered at its first one only, which the prover does not see among so many words',
  d341d8d72344: 'furniture.ts, credit at the end: reads the last hundred and ten characters of a line',
};

/** Which pattern it is, whatever it is used for: looking for all matches costs no more than looking for one. */
const fingerprint = ({ source, flags }: Pattern): string =>
  createHash('sha256')
    .update(`/${source}/${flags.replace(/[gd]/g, '')}`)
    .digest('hex')
    .slice(0, 12);

/** Patterns written as literals. */
function literalsOf(file: string, text: string): Pattern[] {
  const found: Pattern[] = [];
  const code = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
      const literal = node.getText();
      const end = literal.lastIndexOf('/');
      const line = code.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({
        source: literal.slice(1, end),
        flags: literal.slice(end + 1),
        where: `${file}:${line}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(code);
  return found;
}

/** Patterns that our own code makes at run time while `load` is at work. */
async function madeDuring(load: () => Promise<unknown>): Promise<Pattern[]> {
  const made: Pattern[] = [];
  const Real = RegExp;
  const keep = (pattern: RegExp): RegExp => {
    const caller = (new Error().stack ?? '').split('\n')[3] ?? '';
    const ours = ROOMS.find((room) => caller.includes(`/${room}/`) && !caller.includes('node_modules'));
    if (ours) made.push({ source: pattern.source, flags: pattern.flags, where: caller.trim() });
    return pattern;
  };
  globalThis.RegExp = new Proxy(Real, {
    construct: (_target, args: [string, string?]) => keep(new Real(...args)),
    apply: (_target, _self, args: [string, string?]) => keep(Real(...args)),
  });
  try {
    await load();
  } finally {
    globalThis.RegExp = Real;
  }
  return made;
}

/** Why a pattern is not known to be linear, or undefined when it is. */
async function faultOf({ source, flags, where }: Pattern, timeout: number): Promise<string | undefined> {
  const found = await check(source, flags, { timeout });
  if (found.status === 'safe') return undefined;
  const told =
    found.status === 'vulnerable'
      ? `${found.complexity.summary}, for example on ${found.attack.pattern}`
      : `not proven in ${timeout / 1000} s: make it simpler`;
  return `${where} /${source.slice(0, 120)}/${flags}: ${told}`;
}

const literals = ROOMS.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((path) =>
      literalsOf(path.slice(root.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')),
    ),
);

const made = await madeDuring(async () => {
  const [{ createWorld }, { openTaxonomy }] = await Promise.all([
    import('../scripts/pipeline/index.ts'),
    import('../src/library/index.ts'),
    import('../scripts/import/answer.ts'),
    import('../scripts/import/answer-analysis.ts'),
  ]);
  createWorld(openTaxonomy(root).value);
});

const patterns = new Map([...literals, ...made].map((pattern) => [fingerprint(pattern), pattern]));
const proven = new Set(readFileSync(table, 'utf8').split('\n'));

describe('patterns that read clippings', () => {
  it('are all seen, also those made of pieces', () => {
    expect(literals.length).toBeGreaterThan(600);
    expect(made.length).toBeGreaterThan(100);
    expect(made.some(({ where }) => where.includes('date-lines.ts'))).toBe(true);
  });

  it('are linear', { timeout: 1_800_000 }, async () => {
    const asked = [...patterns].filter(([print]) => !(print in REVIEWED) && !proven.has(print));
    const faults: string[] = [];
    for (const [print, pattern] of asked) {
      const fault = await faultOf(pattern, isUpdate ? 60_000 : 10_000);
      if (fault === undefined) proven.add(print);
      else faults.push(`${print} ${fault}`);
    }
    if (isUpdate)
      writeFileSync(
        table,
        `${[...proven]
          .filter((print) => patterns.has(print))
          .sort()
          .join('\n')}\n`,
      );
    expect(faults).toEqual([]);
  });

  it('are excepted only while they are there', () => {
    expect(Object.keys(REVIEWED).filter((print) => !patterns.has(print))).toEqual([]);
  });
});

describe('a pattern that is not linear', () => {
  const seen = (literal: string): Pattern => {
    const [pattern] = literalsOf('planted.ts', `const PLANTED = ${literal};`);
    if (pattern === undefined) throw new Error(`No pattern in ${literal}`);
    return pattern;
  };

  it.each([
    ['/^(a+)+$/', '/^a+$/'],
    ['/^\\d+\\d*,$/', '/^\\d+,$/'],
    ['/^(?:\\p{L}+\\s*){1,3}$/u', '/^(?:\\p{L}+\\s+){1,3}$/u'],
    ['/«[^»]*“/g', '/«[^«»]*“/g'],
  ])('%s is found, its neighbour %s is not', async (wrong, right) => {
    expect(await faultOf(seen(wrong), 50_000)).toMatch(/O\(|order|polynomial|exponential/);
    expect(await faultOf(seen(right), 50_000)).toBeUndefined();
  });
});
