/** `npm run bench`: measures a build of many articles, beside other systems on the same ones, and prints a table. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTaxonomy } from '../src/library/index.ts';
import { benchImportTable, benchTable, help, messages } from '../src/locale/commands.ts';
import { generateArticles } from './bench/generate.ts';
import { measureImports } from './bench/import.ts';
import { type Cost, measure, weigh } from './bench/measure.ts';
import { findHugo, type System, systems } from './bench/systems.ts';
import { complain, DONE, guard, Misuse, readOptions, tell } from './build/command.ts';
import { projectFolder } from './build/workplace.ts';

/** What was done to the articles before a build that is measured. */
type Round = 'whole' | 'unchanged' | 'changed' | 'added';

interface Result {
  system: string;
  costs: Record<Round, Cost>;
  /** Of the whole build. */
  output: { bytes: number; files: number };
}

export const main = (args: readonly string[]): Promise<number> =>
  guard(args, help.bench, async () => {
    const { values, positionals } = readOptions(
      args,
      {
        articles: { type: 'string', default: '1000' },
        clippings: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        only: { type: 'string' },
        skip: { type: 'string' },
        keep: { type: 'boolean', default: false },
      },
      true,
    );
    const [subject] = positionals;
    const seed = readCount(values.seed);
    if (subject === 'import') {
      await benchImports(readCount(values.clippings), seed, values.keep);
      return DONE;
    }
    if (subject !== 'build') throw new Misuse(messages.benchWhat);
    const count = readCount(values.articles);
    const hugo = findHugo();
    if (hugo === undefined) complain(messages.hugoMissing);
    const chosen = chooseSystems(values.only, values.skip).filter(
      ({ name }) => name !== 'hugo' || hugo !== undefined,
    );
    const folder = mkdtempSync(join(tmpdir(), 'trait-d-union-bench-'));
    const results: Result[] = [];
    try {
      for (const system of chosen)
        results.push(await measureSystem(system, join(folder, system.name), count, seed));
    } finally {
      if (values.keep) complain(messages.benchKept(folder));
      else rmSync(folder, { recursive: true, force: true });
    }
    tell(benchTable(results, { count, seed, hugo, node: process.versions.node, cores: cpus().length }));
    return DONE;
  });

async function benchImports(count: number, seed: number, keep: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'trait-d-union-bench-'));
  try {
    const results = await measureImports(folder, count, seed, (run) =>
      complain(messages.benchImportRound(run)),
    );
    tell(benchImportTable(results, { seed, node: process.versions.node, cores: cpus().length }));
  } finally {
    if (keep) complain(messages.benchKept(folder));
    else rmSync(folder, { recursive: true, force: true });
  }
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1) throw new Misuse(messages.wrongCount(text));
  return count;
}

function chooseSystems(only: string | undefined, skip: string | undefined): System[] {
  const namesIn = (text: string | undefined): string[] | undefined =>
    text?.split(',').map((name) => name.trim());
  const known = systems.map(({ name }) => name);
  const unknown = [...(namesIn(only) ?? []), ...(namesIn(skip) ?? [])].find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Misuse(messages.unknownSystem(unknown, known));
  return systems.filter(
    ({ name }) => (namesIn(only)?.includes(name) ?? true) && !namesIn(skip)?.includes(name),
  );
}

async function measureSystem(system: System, folder: string, count: number, seed: number): Promise<Result> {
  const { value: taxonomy } = openTaxonomy(projectFolder);
  mkdirSync(folder, { recursive: true });
  system.lay(folder);
  // One more than published at first: the one that is added at the end.
  const articles = generateArticles(count + 1, seed, taxonomy);
  const [first] = [...generateArticles(1, seed, taxonomy)];
  for (let index = 0; index < count; index++) {
    const article = articles.next();
    if (!article.done) system.write(folder, article.value);
  }
  const added = articles.next();
  const prepare: Record<Round, () => void> = {
    whole: () => undefined,
    unchanged: () => undefined,
    changed: () =>
      first && system.write(folder, { ...first, body: `${first.body}\n${messages.benchSentence}\n` }),
    added: () => !added.done && system.write(folder, added.value),
  };
  const build = async (round: Round): Promise<Cost> => {
    prepare[round]();
    complain(messages.benchRound(system.name, round));
    const { command, args, env } = system.build;
    return measure(command, args, { cwd: folder, ...(env ? { env } : {}) });
  };
  const whole = await build('whole');
  const output = weigh(join(folder, system.output));
  const costs = {
    whole,
    unchanged: await build('unchanged'),
    changed: await build('changed'),
    added: await build('added'),
  };
  return { system: system.name, costs, output };
}
