import type { Browser } from 'playwright-core';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServedCity } from '../support/demoCity';
import { DESKTOP, PHONE, Visitor } from '../support/visitor';
import { setReadersType } from '../e2e/support/boxes';
import { withPalette } from './palette';
import type { Chosen } from './chosen';
import type { Mode, Scene, Size } from './pages';
import { Sessions } from './sessions';

/** The hosts' largest step that is followed (`frame/typeScale.ts`). */
const LARGEST_TYPE = 1.6;
const SIZES: Readonly<Record<Size, typeof PHONE>> = { phone: PHONE, desktop: DESKTOP };
/** What a picture in the repository may have. */
const MOST_BYTES = 120 * 1024;

/** The morning of the business day: greetings and times are the same in each run. */
export const NOW = new Date('2026-07-01T10:24:00+08:00');

/** What can be changed on an open page; elder mode is kept by the device. */
async function turnTo({ page }: Visitor, mode: Mode): Promise<void> {
  await page.emulateMedia({ colorScheme: mode === 'dark' ? 'dark' : 'light' });
  await setReadersType(page, mode === 'large' ? LARGEST_TYPE : 1);
}

/** Makes the window as tall as the page, which scrolls inside it. */
async function unrolled({ page }: Visitor, size: Size): Promise<void> {
  await page.setViewportSize(SIZES[size]);
  const height = await page.evaluate(() =>
    Math.max(...Array.from(document.querySelectorAll('body, body *'), ({ scrollHeight }) => scrollHeight)),
  );
  await page.setViewportSize({ ...SIZES[size], height: Math.max(SIZES[size].height, height) });
}

/** Takes pictures of pages as citizens of the demonstration city see them. */
export class Camera {
  private readonly sessions: Sessions;

  constructor(
    private readonly city: ServedCity,
    private readonly browser: Browser,
  ) {
    this.sessions = new Sessions(city);
  }

  /** A visitor before the page of the scene, in this mode and on a screen of this size. */
  async before(scene: Scene, mode: Mode, size: Size, deviceScaleFactor = 1): Promise<Visitor> {
    const kept = await this.sessions.of(scene);
    const visitor = await Visitor.arrive(this.browser, {
      url: this.city.bff.url,
      storage: mode === 'elder' ? { ...kept, 'city-services:elder-mode': 'on' } : kept,
      context: { viewport: SIZES[size], deviceScaleFactor },
    });
    await visitor.page.clock.setFixedTime(NOW);
    await visitor.opens(scene.path);
    await scene.prepare?.(visitor, this.city);
    await turnTo(visitor, mode);
    return visitor;
  }

  /** The whole page, however long, in each mode and size: `traffic.phone.dark.png`. */
  async drawAll(scene: Scene, folder: string): Promise<void> {
    for (const modes of [['light', 'dark', 'large'], ['elder']] as const) {
      const visitor = await this.before(scene, modes[0], 'phone');
      for (const size of ['phone', 'desktop'] as const) {
        for (const mode of modes) {
          await turnTo(visitor, mode);
          await unrolled(visitor, size);
          await visitor.page.screenshot({ path: join(folder, `${scene.name}.${size}.${mode}.png`) });
        }
      }
      if (visitor.faults.length > 0) throw new Error(`${scene.name}: ${visitor.faults.join('\n')}`);
      await visitor.leaves();
    }
  }

  /** What fits on the screen, for the README: small enough to be kept in the repository. */
  async drawChosen({ file, scene, mode, size }: Chosen, folder: string): Promise<void> {
    const visitor = await this.before(scene, mode, size, size === 'phone' ? 2 : 1);
    const picture = withPalette(await visitor.page.screenshot());
    if (picture.length > MOST_BYTES) throw new Error(`${file} has ${picture.length} bytes, more than ${MOST_BYTES}`);
    writeFileSync(join(folder, file), picture);
    await visitor.leaves();
  }
}
