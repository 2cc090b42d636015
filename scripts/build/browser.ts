/** Finds a Chromium or Chrome on this machine: the tests open the built site in it, and so does printing. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the usual installers put it; on Linux, any folder of the PATH may hold one of the names. */
const places: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};
const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

/** `CHROME_PATH` when it is set (even to a file that is not there: the person meant that one), else the first usual place. */
export function findBrowser(environment: Record<string, string | undefined>): string | undefined {
  const { CHROME_PATH: chosen, PATH: path = '' } = environment;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const candidates =
    places[process.platform] ??
    names.flatMap((name) => path.split(delimiter).map((folder) => join(folder, name)));
  return candidates.find((file) => existsSync(file));
}

/** What Chromium needs as root in a container, and to keep quiet on the network. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
