/** `npm run import`: clippings in, articles out; reads and writes the disk, tells what happened, and decides nothing else. */
import { join, resolve } from 'node:path';
import { hasErrors, type Problem } from '../src/domain/problem.ts';
import { formatProblems } from '../src/locale/problems.ts';
import { importHelp, reportText } from '../src/locale/report.ts';
import { answerImport } from './import/answer.ts';
import { BUG, DONE, openWorld, readOptions, rootOf, styleFor, TO_MEND } from './import/command-line.ts';
import { type Converted, type CrewOptions, convertAll } from './import/crew.ts';
import { clippingsIn, findInputs, type Input, labelOf } from './import/inputs.ts';
import { answerLines } from './import/json-lines.ts';
import { openStore, type Store } from './import/store.ts';
import { convert, type World } from './pipeline/index.ts';
import { entryAsJson } from './report/as-json.ts';
import { formatDetails, formatGlance } from './report/as-text.ts';
import type { ReportEntry } from './report/entry.ts';

const OPTIONS = {
  out: { type: 'string' },
  root: { type: 'string' },
  details: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  ndjson: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args, OPTIONS);
  if (!options.ok) {
    process.stderr.write(`${options.complaint}\n`);
    return TO_MEND;
  }
  const { values, positionals } = options;
  if (values.help) {
    process.stdout.write(importHelp);
    return DONE;
  }
  const root = rootOf(values.root);
  const world = openWorld(root);
  if (world === undefined) return TO_MEND;
  if (values.ndjson) {
    // A line that cannot be answered has its answer, an error: only a bug of ours fails the command.
    const { bugs } = await answerLines(process.stdin, process.stdout, (request) =>
      answerImport(request, world),
    );
    return bugs > 0 ? BUG : DONE;
  }
  const clippings = join(root, 'content/clippings');
  const cwd = process.cwd();
  const asked =
    positionals.length > 0
      ? findInputs(positionals, cwd)
      : { inputs: clippingsIn(clippings).map((path) => ({ label: labelOf(path, cwd), path })), problems: [] };
  const store = openStore({
    articles: values.out === undefined ? join(root, 'content/articles') : resolve(cwd, values.out),
    keepIn: values.out === undefined ? clippings : undefined,
    clippings,
    taxonomy: world.taxonomy,
    force: values.force,
    labelOf: (path) => labelOf(path, cwd),
  });
  const reporter = values.json ? reportAsJson() : reportAsText(world, values.details);
  const isBrief = !values.details && !values.json;
  const crew = { root, world, expectName: store.expectName, isBrief };
  return run(asked, store, crew, reporter);
}

/** Where the entries of the report go as they come. */
interface Reporter {
  entry(entry: ReportEntry): void;
  bug(source: string, error: unknown): void;
  end(problems: readonly Problem[], summary: Summary): void;
}

interface Summary {
  counts: Record<'created' | 'updated' | 'current' | 'merged' | 'edited', number>;
  failed: number;
  interrupted: boolean;
}

/** Converts one clipping after the other; Ctrl-C ends after the one at hand, with the ledger written. */
async function run(
  asked: { inputs: Input[]; problems: Problem[] },
  store: Store,
  crew: CrewOptions,
  reporter: Reporter,
): Promise<number> {
  const { inputs } = asked;
  const problems = [...asked.problems];
  const counts: Summary['counts'] = { created: 0, updated: 0, current: 0, merged: 0, edited: 0 };
  let failed = asked.problems.length;
  let bugs = 0;
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  const showProgress = progressOf(inputs.length);
  try {
    let done = 0;
    for await (const converted of convertAll(inputs, crew)) {
      try {
        const entry = importOne(converted, store, crew.world);
        reporter.entry(entry);
        problems.push(...entry.problems);
        if (entry.stored === undefined) failed += 1;
        else counts[entry.stored.status] += 1;
      } catch (error) {
        bugs += 1;
        failed += 1;
        reporter.bug(converted.input.label, error);
      }
      done += 1;
      showProgress(done);
      // Lets a signal be heard between two clippings.
      await new Promise((next) => setImmediate(next));
      if (interrupted) break;
    }
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
    store.close();
  }
  reporter.end(problems, { counts, failed, interrupted });
  if (bugs > 0) return BUG;
  return interrupted || hasErrors(problems) ? TO_MEND : DONE;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function importOne(
  { input, bytes, outcome, problem, bug }: Converted,
  store: Store,
  world: World,
): ReportEntry {
  if (bug !== undefined) throw bug;
  const source = input.label;
  if (bytes === undefined || outcome?.value === undefined)
    return { source, problems: outcome?.problems ?? (problem === undefined ? [] : [problem]) };
  const { id, clippingName, problems: ofNaming } = store.name(input, bytes, outcome.value);
  // The article prints the name of its clipping: a name that turned out to be taken is no longer the one it was composed with.
  const isExpected = outcome.value.article.origin.clipping === clippingName;
  const composed = isExpected ? outcome.value : convert(bytes, { file: source, clippingName }, world).value;
  const conversion = { ...(composed ?? outcome.value), id };
  const stored = store.place(bytes, conversion);
  const path = labelOf(stored.path, process.cwd());
  return {
    source,
    path,
    conversion,
    stored,
    problems: [...outcome.problems, ...ofNaming, ...stored.problems],
  };
}

/** A count on standard error, on a terminal only, where there is something to wait for. */
function progressOf(total: number): (done: number) => void {
  const { stderr } = process;
  if (!stderr.isTTY || process.stdout.isTTY || total < 20) return () => undefined;
  return (done) => {
    stderr.write(`\r${reportText.progress(done, total)}\u001b[K${done === total ? '\r\u001b[K' : ''}`);
  };
}

function reportAsText(world: World, details: boolean): Reporter {
  const style = styleFor(process.stdout);
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  let told = false;
  return {
    entry(entry) {
      told = true;
      print(formatGlance(entry, world.taxonomy, style));
      if (details && entry.conversion) print(formatDetails(entry.conversion, world.taxonomy, style));
      print('');
    },
    bug(source, error) {
      told = true;
      process.stderr.write(`${reportText.bug(source)}\n${describe(error)}\n`);
    },
    end(problems, { counts, failed, interrupted }) {
      if (problems.length > 0) told = true;
      if (problems.length > 0) print(`${formatProblems(problems, style)}\n`);
      if (interrupted) print(reportText.interrupted);
      if (!told) print(reportText.nothingToImport);
      print(reportText.disk(counts, failed));
    },
  };
}

/** One document, written as it grows, so that ten thousand clippings need no more memory than one. */
function reportAsJson(): Reporter {
  let first = true;
  const element = (value: unknown): void => {
    process.stdout.write(`${first ? '{"clippings":[\n' : ',\n'}${JSON.stringify(value)}`);
    first = false;
  };
  return {
    entry: (entry) => element(entryAsJson(entry)),
    bug: (source, error) => element({ source, status: 'bug', error: describe(error) }),
    end(problems, { counts, failed, interrupted }) {
      const summary = JSON.stringify({ ...counts, failed, interrupted, problems: problems.length });
      process.stdout.write(`${first ? '{"clippings":[' : '\n'}],"summary":${summary}}\n`);
    },
  };
}

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
