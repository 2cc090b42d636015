/** Compiles the pages with Astro, in a process of its own so that Vite's memory ends with it: `compile.ts <folder> <base>`. */
import { build } from 'astro';

const [folder, base] = process.argv.slice(2);
if (folder === undefined || base === undefined) throw new Error('compile.ts <folder> <base>');
process.env.NODE_ENV = 'production';
try {
  await build({ outDir: folder, base, logLevel: 'error', mode: 'production' });
} catch (error) {
  // Rolldown's own stack says nothing: its message names the file and the line.
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
