/** The compiled pages: compiled again only when a source changed, then opened to render any address. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { listFiles } from './files.ts';
import { projectFolder } from './workplace.ts';

const bundlesFolder = join(projectFolder, '.cache', 'pages');
/** Bundles kept: enough for the tests and benchmarks that build under several base paths at once. */
const KEPT = 8;
/** Between the name of a bundle and the process that is compiling it. */
const DRAFT = '.new-';

export interface Bundle {
  /** Fingerprint of everything that was compiled; two bundles with one hash render the same bytes. */
  hash: string;
  /** Folder of the styles and scripts to publish. */
  assets: string;
  /** The page at `address` (with its base path), and its HTTP status. A fault in a page is thrown. */
  render(address: string, locals: App.Locals): Promise<{ status: number; bytes: Buffer }>;
}

interface RenderModule {
  app: { render(request: Request, options: { locals: App.Locals }): Promise<Response> };
}

/** Opens the bundle of the present sources for `base`, compiling it first when there is none. */
export async function openBundle(base: string, onCompile: () => void): Promise<Bundle> {
  const hash = hashSources(base);
  const folder = join(bundlesFolder, hash);
  if (!existsSync(folder)) {
    onCompile();
    await compile(folder, base);
  }
  const now = new Date();
  utimesSync(folder, now, now);
  const { app } = (await import(pathToFileURL(join(folder, 'server/entry.mjs')).href)) as RenderModule;
  return {
    hash,
    assets: join(folder, 'client'),
    async render(address, locals) {
      const response = await app.render(new Request(`http://localhost${address}`), { locals });
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
    },
  };
}

/** Fingerprint of the sources that the pages are compiled from; content is not among them. */
export function hashSources(base: string): string {
  const hash = createHash('sha256').update(`${base}\0${process.versions.node}\0`);
  const sources = listFiles(join(projectFolder, 'src')).map((file) => `src/${file}`);
  for (const file of ['astro.config.mjs', 'package-lock.json', 'tsconfig.json', ...sources])
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(projectFolder, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 20);
}

/** Compiles into a folder of this process, then renames it: two builds at once never see half a bundle. */
async function compile(folder: string, base: string): Promise<void> {
  mkdirSync(bundlesFolder, { recursive: true });
  const draft = `${folder}${DRAFT}${process.pid}`;
  try {
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'compile.ts'), draft, base], {
      cwd: projectFolder,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production', NO_COLOR: '1' },
      maxBuffer: 64 * 1024 * 1024,
    }).catch((error: Error & { stdout?: string; stderr?: string }) => {
      const told = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim();
      throw new Error(`The pages do not compile.\n${told}`, told === '' ? { cause: error } : {});
    });
    takePlace(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    forgetOldBundles();
  }
}

/** Another process may have compiled the same sources meanwhile: its bundle is as good. */
function takePlace(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

function forgetOldBundles(): void {
  const names = readdirSync(bundlesFolder);
  const used = (name: string) => statSync(join(bundlesFolder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const bundles = names.filter((name) => !name.includes(DRAFT)).sort((a, b) => used(b) - used(a));
  // A draft of yesterday was left by a process that was killed.
  const leftOver = names.filter((name) => name.includes(DRAFT) && used(name) < Date.now() - 24 * 3600 * 1000);
  for (const name of [...bundles.slice(KEPT), ...leftOver])
    rmSync(join(bundlesFolder, name), { recursive: true, force: true });
}
