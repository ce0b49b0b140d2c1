// Where a Chromium stands on this machine, and how to get one.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these programs that this machine has, in `PATH` or at one of the further paths; null without one. */
export function findProgram(names, furtherPaths = []) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [...furtherPaths, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))];
  return candidates.filter(Boolean).find(runs) ?? null;
}

/** The path of a Chromium, or null. `CHROMIUM` names one that stands elsewhere. */
export const findBrowser = () => findProgram(NAMES, [process.env.CHROMIUM]) ?? findProgram([], ELSEWHERE);

/** The one command that installs a browser and the characters that it needs for Chinese. */
export const INSTALL_COMMAND =
  {
    linux: 'apt-get install -y chromium fonts-noto-cjk',
    darwin: 'brew install --cask chromium',
    win32: 'winget install Hibbiki.Chromium',
  }[process.platform] ?? 'install Chromium with your package manager';
