import { serveDemoCity } from '../support/zzDemoCity';
import { launchBrowser } from '../support/browser';
import { Visitor } from '../support/visitor';
test('shots', async () => {
  const city = await serveDemoCity();
  const browser = await launchBrowser();
  for (const mode of ['light', 'elder'] as const) {
    const visitor = await Visitor.arrive(browser, { url: city.bff.url, context: { viewport: { width: 375, height: 4200 } }, storage: mode === 'elder' ? { 'city-services:elder-mode': 'on' } : {} });
    await visitor.opens('/features/scenario/pages/result/index?code=restaurant.1.211311112-8y');
    await visitor.page.screenshot({ path: `/tmp/c4/a-${mode}.png`, clip: { x: 0, y: 0, width: 375, height: 1400 } });
    await visitor.page.screenshot({ path: `/tmp/c4/b-${mode}.png`, clip: { x: 0, y: 1400, width: 375, height: 1400 } });
    await visitor.page.screenshot({ path: `/tmp/c4/c-${mode}.png`, clip: { x: 0, y: 2800, width: 375, height: 1400 } });
    await visitor.leaves();
  }
  await browser.close();
  await city.stop();
}, 200000);
