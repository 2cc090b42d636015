/**
 * The door of every command: makes sure that what the lock file pins is installed and that a Node able to run TypeScript is at
 * work, then calls `main` of `scripts/<command>.ts`. Plain JavaScript, because it must run on Node 20 before any installation.
 *
 * Exit codes: 0 done; 1 something for the person to mend (content, command line, installation); 2 a bug, with its stack.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { commands, messages } from '../src/locale/launcher.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const [command = '', ...args] = process.argv.slice(2);

if (command === '' || command === '--help' || command === '-h') {
  process.stdout.write(messages.usage());
} else if (!Object.hasOwn(commands, command)) {
  process.stderr.write(messages.unknownCommand(command));
  process.exitCode = 1;
} else if (!install()) {
  process.exitCode = 1;
} else if (canRunTypeScript()) {
  await runHere();
} else {
  runWithOwnNode();
}

/** Installs unless what stands in node_modules is what the lock file says; `false` when that failed. */
function install() {
  const lockFile = join(project, 'package-lock.json');
  const stampFile = join(project, 'node_modules/.installed');
  const lock = readFileSync(lockFile, 'utf8');
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true;
  if (!isInstalled(JSON.parse(lock))) {
    if (process.platform === 'win32' && process.execPath.startsWith(join(project, 'node_modules'))) {
      process.stderr.write(`${messages.installByHand()}\n`);
      return false;
    }
    const began = Date.now();
    process.stderr.write(`${messages.installing()}\n`);
    const done = runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']);
    process.stderr.write(
      `${done ? messages.installed(Math.round((Date.now() - began) / 1000)) : messages.installFailed()}\n`,
    );
    if (!done) return false;
  }
  writeFileSync(stampFile, stamp);
  return true;
}

/** Does npm's own record of node_modules agree with the lock file? An optional package may be absent on this platform. */
function isInstalled(lock) {
  const recordFile = join(project, 'node_modules/.package-lock.json');
  if (!existsSync(recordFile)) return false;
  const record = JSON.parse(readFileSync(recordFile, 'utf8')).packages;
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '');
  return (
    wanted.every(([path, entry]) =>
      record[path] === undefined
        ? entry.optional === true || entry.devOptional === true
        : record[path].version === entry.version && record[path].integrity === entry.integrity,
    ) && Object.keys(record).every((path) => lock.packages[path] !== undefined)
  );
}

/** npm's progress goes to standard error: standard output belongs to the command. */
function runNpm(npmArgs) {
  const own = process.env.npm_execpath;
  const stdio = ['ignore', 2, 2];
  const result =
    own && /\.c?js$/.test(own)
      ? spawnSync(process.execPath, [own, ...npmArgs], { cwd: project, stdio })
      : spawnSync('npm', npmArgs, { cwd: project, stdio, shell: process.platform === 'win32' });
  return result.status === 0;
}

/** Types are stripped without a flag from Node 22.18, and from 23.6. */
function canRunTypeScript() {
  return Boolean(process.features.typescript);
}

/** The Node that the lock file pins for this platform: of the `node-*` packages, npm installs only the one that fits. */
function ownNode() {
  const { optionalDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  for (const name of Object.keys(optionalDependencies).filter((name) => name.startsWith('node-'))) {
    const folder = join(project, 'node_modules', name);
    if (!existsSync(join(folder, 'package.json'))) continue;
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return join(folder, typeof bin === 'string' ? bin : bin.node);
  }
  return undefined;
}

function runWithOwnNode() {
  const node = ownNode();
  if (!node) {
    process.stderr.write(`${messages.nodeTooOld(process.versions.node)}\n`);
    process.exitCode = 1;
    return;
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), command, ...args], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both; this process must outlive the child to pass its exit code on.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', fail);
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code;
    else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}

async function runHere() {
  hideTypeStrippingWarning();
  // A reader that closes early (`| head`) is not a fault of the command.
  process.stdout.on('error', (error) => (error.code === 'EPIPE' ? process.exit(0) : fail(error)));
  try {
    const { enableCompileCache } = await import('node:module');
    enableCompileCache(join(project, 'node_modules/.cache/node'));
    const { main } = await import(pathToFileURL(join(project, 'scripts', `${command}.ts`)).href);
    process.exitCode = await main(args);
  } catch (error) {
    fail(error);
  }
}

/** The first releases of Node 24 strip types without a flag, but still announce it on every start. */
function hideTypeStrippingWarning() {
  const emit = process.emitWarning;
  process.emitWarning = (warning, ...rest) => {
    if (!String(warning).includes('Type Stripping')) emit.call(process, warning, ...rest);
  };
}

function fail(error) {
  process.stderr.write(`${error instanceof Error ? describe(error) : String(error)}\n`);
  process.exitCode = 2;
}

function describe(error) {
  const cause = error.cause instanceof Error ? `\nCaused by: ${describe(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
