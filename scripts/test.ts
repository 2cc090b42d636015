/** `npm test`: every check of the project, one after the other, whatever the first ones say; the last line counts. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { help, messages } from '../src/locale/commands.ts';
import { findBrowser } from './build/browser.ts';
import { complain, DONE, guard, TO_MEND, tell } from './build/command.ts';
import { projectFolder } from './build/workplace.ts';

interface Count {
  passed: number;
  failed: number;
}

/** What `vitest --reporter=json` writes, as far as it is read here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  success: boolean;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

export const main = (args: readonly string[]): Promise<number> =>
  guard(args, help.test, async () => {
    const counts: Count[] = [];
    if (args.length === 0) {
      if (!findBrowser(process.env)) {
        complain(messages.noBrowser(process.platform));
        counts.push({ passed: 0, failed: 1 });
      }
      counts.push(runTool(messages.checkingStyle, '@biomejs/biome', 'biome', ['check']));
      counts.push(
        runTool(messages.checkingComponents, 'astro', 'astro', [
          'check',
          '--minimumFailingSeverity',
          'warning',
        ]),
      );
      counts.push(runTool(messages.checkingTypes, 'typescript', 'tsc', ['--noEmit']));
    }
    counts.push(runTests(args));
    const passed = counts.reduce((sum, count) => sum + count.passed, 0);
    const failed = counts.reduce((sum, count) => sum + count.failed, 0);
    // The line that continuous integration reads: alone, last and plain.
    tell(`${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0 ? DONE : TO_MEND;
  });

function runTool(title: string, packageName: string, bin: string, args: readonly string[]): Count {
  tell(title);
  const { status } = runBin(packageName, bin, args);
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs Vitest; a file that does not even load counts as one failure. */
function runTests(files: readonly string[]): Count {
  tell(messages.runningTests);
  const folder = mkdtempSync(join(tmpdir(), 'trait-d-union-'));
  const reportFile = join(folder, 'report.json');
  try {
    const { status } = runBin('vitest', 'vitest', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      ...files,
    ]);
    const report: VitestReport = JSON.parse(readFileSync(reportFile, 'utf8'));
    const unloaded = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    );
    const failed = report.numFailedTests + unloaded.length;
    return { passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a package's own command with this Node, so that it works the same on every system. */
function runBin(packageName: string, bin: string, args: readonly string[]) {
  const manifestFile = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const manifest: { bin: string | Record<string, string> } = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin]!;
  const result = spawnSync(process.execPath, [join(dirname(manifestFile), path), ...args], {
    cwd: projectFolder,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (result.error) throw result.error;
  return result;
}
