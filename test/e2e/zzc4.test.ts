import { mkdirSync } from 'node:fs';
import { serveDemoCity } from '../support/demoCity';
import { launchBrowser } from '../support/browser';
import { Visitor } from '../support/visitor';
import { SCENES } from '../pictures/pages';
test('shots', async () => {
  mkdirSync('/tmp/c4', { recursive: true });
  const city = await serveDemoCity();
  const browser = await launchBrowser();
  for (const mode of ['light', 'dark', 'elder'] as const) {
    for (const scene of SCENES.filter(({ name }) => name.startsWith('scenario'))) {
      if (mode === 'dark' && !/result|question/.test(scene.name)) continue;
      const visitor = await Visitor.arrive(browser, { url: city.bff.url, context: { colorScheme: mode === 'dark' ? 'dark' : 'light' }, storage: mode === 'elder' ? { 'city-services:elder-mode': 'on', 'city-services:elder': 'on' } : {} });
      try {
        await visitor.opens(scene.path);
        await scene.prepare?.(visitor);
        await visitor.page.screenshot({ path: `/tmp/c4/${scene.name}-${mode}.png`, fullPage: true });
      } catch (e) { console.error(scene.name, mode, String(e)); }
      await visitor.leaves();
    }
  }
  await browser.close();
  await city.stop();
}, 200000);
