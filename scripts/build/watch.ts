/** Tells what changed on disk, a moment after the last change, whatever way an editor saves. */
import { existsSync, type FSWatcher, watch } from 'node:fs';
import { basename, join, sep } from 'node:path';

/** Editors write drafts and backups beside a file: `.x.swp`, `x~`, `4913`, `#x#`, `x.tmp`, `sedA1b2C3`; not `x.mdx`. */
const DRAFT = /^(?:\.|#)|~$|^\d+$|^sed\w{6}$|\.(?:swp|swx|tmp|new|bak|part|crdownload)$/;

/** Long enough for a save that writes, renames and touches; too short to be felt. */
const QUIET = 60;

export interface Watching {
  close(): void;
}

/** Calls `onChange` with the absolute paths that changed under `folders`; calls do not overlap: changes meanwhile come with the next. */
export function watchFolders(
  folders: readonly string[],
  onChange: (files: string[]) => Promise<void>,
): Watching {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let busy = false;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(run, QUIET);
  };
  const run = async () => {
    if (busy) return;
    busy = true;
    const files = [...changed];
    changed.clear();
    await onChange(files);
    busy = false;
    if (changed.size > 0) later();
  };
  const watchers: FSWatcher[] = folders
    .filter((folder) => existsSync(folder))
    .map((folder) =>
      watch(folder, { recursive: true }, (_event, name) => {
        if (
          name === null ||
          name.split(sep).some((part) => part.startsWith('.')) ||
          DRAFT.test(basename(name))
        )
          return;
        changed.add(join(folder, name));
        later();
      }),
    );
  return {
    close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}
