// `npm run pictures`: every page in every mode into docs/pictures/all (ignored), and the chosen ones into docs/pictures.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../support/browser';
import { serveDemoCity } from '../support/demoCity';
import { Camera, NOW } from './camera';
import { SCENES } from './pages';

const PICTURES = join(__dirname, '../../docs/pictures');

async function main(): Promise<void> {
  const [wanted] = process.argv.slice(2);
  const scenes = SCENES.filter(({ name }) => !wanted || name.includes(wanted));
  if (scenes.length === 0)
    throw new Error(`no page is called like "${wanted}": ${SCENES.map(({ name }) => name).join(', ')}`);
  const all = join(PICTURES, 'all');
  if (!wanted) rmSync(all, { recursive: true, force: true });
  mkdirSync(all, { recursive: true });
  const city = await serveDemoCity(NOW);
  const browser = await launchBrowser();
  try {
    const camera = new Camera(city, browser);
    for (const scene of scenes) {
      process.stdout.write(`  ${scene.name}\n`);
      await camera.drawAll(scene, all);
    }
  } finally {
    await browser.close();
    await city.stop();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`The pictures could not be drawn: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
