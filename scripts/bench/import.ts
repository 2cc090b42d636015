/** Measures the trip of many clippings: how many a second, how much memory, and whether a longer clipping costs more than its length. */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { openTaxonomy } from '../../src/library/index.ts';
import { benchFurniture, benchHostile } from '../../src/locale/commands.ts';
import { projectFolder } from '../build/workplace.ts';
import { generateArticles } from './generate.ts';
import { type Cost, measure } from './measure.ts';

/** One run of the importer. */
export interface ImportMeasure {
  run: 'lines' | 'fewer-lines' | 'folder' | keyof typeof LENGTHS | keyof typeof HOSTILE;
  clippings: number;
  /** UTF-16 units of all clippings together. */
  characters: number;
  cost: Cost;
  /** Seconds of processor beyond those of an import of nothing. */
  net: number;
}

/** Lines of other titles above, and the foot of a page below: what a scraped clipping drags along. */
const dirty = (text: string, index: number): string =>
  [
    ...benchFurniture.above.map(
      (line, rank) => `- 12:${String(59 - rank - (index % 50)).padStart(2, '0')}${line}`,
    ),
    text,
    benchFurniture.below,
    '',
  ].join('\n');

const launcher = join(projectFolder, 'scripts/run.mjs');

/** Lengths of one clipping, in generated articles one after the other. */
const LENGTHS = { short: 1, long: 16, longer: 128 } as const;

/** Lengths of hostile texts, which repeat the same few characters, in times the shortest. */
const HOSTILE = { 'hostile-1': 1, 'hostile-2': 2, 'hostile-4': 4, 'hostile-8': 8 } as const;
const SHORTEST_HOSTILE = 4000;

/**
 * Runs the importer on `count` generated clippings, one thread through its line interface and all threads through a folder,
 * then on single clippings and on hostile texts of growing length, as many of them as makes every run as long: what is linear costs the
 * same in each. `folder` receives what is generated.
 */
export async function measureImports(
  folder: string,
  count: number,
  seed: number,
  say: (run: ImportMeasure['run']) => void,
): Promise<ImportMeasure[]> {
  const clippings = join(folder, 'clippings');
  mkdirSync(clippings, { recursive: true });
  const few = Math.max(1, Math.round(count / 10));
  const all = createWriteStream(join(folder, 'lines'));
  const fewer = createWriteStream(join(folder, 'fewer-lines'));
  const totals = { lines: 0, 'fewer-lines': 0 };
  const { value: taxonomy } = openTaxonomy(projectFolder);
  let index = 0;
  for (const { clipping } of generateArticles(count, seed, taxonomy)) {
    const text = dirty(clipping, index);
    const line = `${JSON.stringify({ id: `c${index}`, text, format: 'text' })}\n`;
    writeFileSync(join(clippings, `coupure-numero-${index}.txt`), text);
    all.write(line);
    totals.lines += text.length;
    if (index < few) {
      fewer.write(line);
      totals['fewer-lines'] += text.length;
    }
    index += 1;
  }
  all.end();
  fewer.end();
  await Promise.all([finished(all), finished(fewer)]);
  writeFileSync(join(folder, 'none'), '');

  const lines = (name: string): Promise<Cost> =>
    measure(
      'sh',
      [
        '-c',
        'exec "$0" "$1" import --ndjson < "$2" > /dev/null',
        process.execPath,
        launcher,
        join(folder, name),
      ],
      {
        cwd: projectFolder,
      },
    );
  const start = (await lines('none')).cpu;
  const results: ImportMeasure[] = [];
  const keep = (run: ImportMeasure['run'], many: number, characters: number, cost: Cost): void => {
    results.push({ run, clippings: many, characters, cost, net: Math.max(0, cost.cpu - start) });
  };
  say('fewer-lines');
  keep('fewer-lines', few, totals['fewer-lines'], await lines('fewer-lines'));
  say('lines');
  keep('lines', count, totals.lines, await lines('lines'));
  say('folder');
  const imported = await measure(
    process.execPath,
    [launcher, 'import', clippings, '--out', join(folder, 'articles')],
    { cwd: projectFolder },
  );
  keep('folder', count, totals.lines, imported);
  for (const [run, length] of Object.entries(LENGTHS) as [keyof typeof LENGTHS, number][]) {
    const [first, ...others] = [...generateArticles(length, seed, taxonomy)].map(({ clipping }) => clipping);
    const text = [first, ...others].join('\n\n');
    // The same clipping as often as makes every run as long as the longest.
    const times = LENGTHS.longer / length;
    const line = `${JSON.stringify({ id: 'c', text, format: 'text' })}\n`;
    writeFileSync(join(folder, run), line.repeat(times));
    say(run);
    keep(run, times, text.length * times, await lines(run));
  }
  for (const [run, factor] of Object.entries(HOSTILE) as [keyof typeof HOSTILE, number][]) {
    const length = SHORTEST_HOSTILE * factor;
    const texts = benchHostile.map((token) => token.repeat(Math.ceil(length / token.length)));
    const times = HOSTILE['hostile-8'] / factor;
    const all = texts
      .map((text, index) => `${JSON.stringify({ id: index, text, format: 'text' })}\n`)
      .join('');
    writeFileSync(join(folder, run), all.repeat(times));
    say(run);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    keep(run, texts.length * times, characters * times, await lines(run));
  }
  return results;
}
