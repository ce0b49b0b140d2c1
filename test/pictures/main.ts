// `npm run pictures`: every page in every mode into docs/pictures/all (ignored), and the chosen ones into docs/pictures.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../support/browser';
import { serveDemoCity } from '../support/demoCity';
import { Camera, NOW } from './camera';
import { CHOSEN } from './chosen';
import { everyPage } from './everyPage';
import { furnish } from './furnish';

const PICTURES = join(__dirname, '../../docs/pictures');
const ALL = join(PICTURES, 'all');

const CHOSEN_ALONE = '--chosen';

/** All of them; with a word on the command line those whose name holds it: `npm run pictures -- traffic`; or the chosen ones alone: `-- --chosen`. */
async function main(): Promise<void> {
  const [wanted = ''] = process.argv.slice(2);
  const scenes = everyPage().filter(({ name }) => name.includes(wanted));
  const chosen = CHOSEN.filter(
    ({ scene }) => wanted === CHOSEN_ALONE || scenes.some(({ name }) => name === scene.name),
  );
  if (scenes.length + chosen.length === 0)
    throw new Error(
      `no page is called like "${wanted}": ${everyPage()
        .map(({ name }) => name)
        .join(' ')}`,
    );
  if (wanted === '') rmSync(ALL, { recursive: true, force: true });
  mkdirSync(ALL, { recursive: true });
  const failed: string[] = [];
  const city = await serveDemoCity(NOW);
  const browser = await launchBrowser();
  try {
    await furnish(city);
    const camera = new Camera(city, browser);
    for (const picture of chosen) {
      process.stdout.write(`  docs/pictures/${picture.file}\n`);
      await camera.drawChosen(picture, PICTURES);
    }
    for (const [index, scene] of scenes.entries()) {
      process.stdout.write(`  ${index + 1}/${scenes.length} docs/pictures/all/${scene.name}.*\n`);
      // One page that fails keeps nobody from seeing the others.
      await camera.drawAll(scene, ALL).catch((error: unknown) => failed.push(`${scene.name}: ${String(error)}`));
    }
  } finally {
    await browser.close();
    await city.stop();
  }
  if (failed.length > 0) throw new Error(failed.join('\n'));
}

main().catch((error: unknown) => {
  process.stderr.write(`The pictures could not be drawn: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
