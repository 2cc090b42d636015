/** `npm run -s analyse`: lines of text in, lines of figures, dates and countries out. */
import { analyseHelp } from '../src/locale/report.ts';
import { answerAnalysis } from './import/answer-analysis.ts';
import { BUG, DONE, openWorld, readOptions, rootOf, TO_MEND } from './import/command-line.ts';
import { answerLines } from './import/json-lines.ts';

export async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args, {
    root: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (!options.ok) {
    process.stderr.write(`${options.complaint}\n`);
    return TO_MEND;
  }
  if (options.values.help) {
    process.stdout.write(analyseHelp);
    return DONE;
  }
  const world = openWorld(rootOf(options.values.root));
  if (world === undefined) return TO_MEND;
  const { bugs } = await answerLines(process.stdin, process.stdout, (request) =>
    answerAnalysis(request, world),
  );
  return bugs > 0 ? BUG : DONE;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
