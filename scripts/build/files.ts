/** Files as the builder treats them: listed in a fixed order, replaced whole, never left half-written. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Every file under `folder`, as paths with `/` relative to it, in alphabetical order; none when it does not exist. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Writes beside the file and renames: a reader sees the old bytes or the new, whatever happens in between. */
export function writeWhole(file: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

/** Copies `from` to `to` unless the same bytes stand there already; tells whether it wrote. */
export function copyIfChanged(from: string, to: string): boolean {
  const bytes = readFileSync(from);
  if (existsSync(to) && statSync(to).size === bytes.length && readFileSync(to).equals(bytes)) return false;
  writeWhole(to, bytes);
  return true;
}

/** Removes the folders that hold nothing any more, from `folder` up to (not including) `top`. */
export function removeEmptyFolders(folder: string, top: string): void {
  for (let at = folder; at.length > top.length && at.startsWith(top); at = dirname(at)) {
    if (!existsSync(at)) continue;
    if (readdirSync(at).length > 0) return;
    rmdirSync(at);
  }
}
