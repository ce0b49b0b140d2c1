import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';

const FINDER = pathToFileURL(join(__dirname, '../../.tools/browser.mjs')).href;
/** For a browser in a container, also as root, that asks nobody else's servers for anything. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What `.tools/browser.mjs` finds, asked in a process of its own: jest takes no ES modules in. */
function executable(): string {
  const script = `import { findBrowser, INSTALL_COMMAND } from '${FINDER}';
    process.stdout.write(JSON.stringify([findBrowser(), INSTALL_COMMAND]));`;
  const answer = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  const [path, command] = JSON.parse(answer) as [string | null, string];
  if (!path) throw new Error(`No Chromium here. One command installs it: ${command}`);
  return path;
}

/**
 * The Chromium of this machine.
 * @param defaultFontPx the reader's own size of type in the browser's settings; 16 where nobody changed it
 * @throws Error when there is none, with the command that installs it
 */
export const launchBrowser = (defaultFontPx = 16): Promise<Browser> =>
  chromium.launch({
    executablePath: executable(),
    args: [...FLAGS, `--blink-settings=defaultFontSize=${defaultFontPx}`],
  });
