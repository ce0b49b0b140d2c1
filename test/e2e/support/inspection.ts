import type { Page } from 'playwright-core';
import axe from 'axe-core';

/** The levels that the product promises, colour contrast included. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe-core finds wrong with the page as it is shown: rule, element and why. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (tags) => {
    const inPage = window as unknown as { axe: typeof axe };
    return (await inPage.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations;
  }, TAGS);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}

/** Buttons and fields that are shown and smaller than a finger, as `登录 120×32`. */
export const smallTargets = (page: Page, leastPx: number): Promise<string[]> =>
  page.evaluate(
    (least) =>
      Array.from(document.querySelectorAll<HTMLElement>('button, input, textarea, select, a, [tabindex="0"]'))
        // The way past the menu is seen only while the keyboard is on it.
        .filter((element) => getComputedStyle(element).clipPath !== 'inset(50%)')
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        // Half a pixel is rounding; a box of nothing is not shown.
        .filter(({ box }) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
        .map(({ element, box }) => `${element.innerText || element.ariaLabel} ${box.width}×${box.height}`),
    leastPx,
  );

/** What sticks out at the sides of the page, or of a box that would cut it off, as `span.title: 大写的字`. */
export const overflows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // By the one way in which the program takes something out of sight (`unseen` of styles/tools.scss), whatever its size.
    const isOnlySpoken = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isOnlySpoken(element.parentElement));
    const shown = Array.from(document.querySelectorAll<HTMLElement>('body *')).filter(
      (element) => element.getClientRects().length > 0,
    );
    const beyond = shown.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      // The arms of the gauge turn inside a box that hides what is empty of them: they have no width.
      return width > 0 && (right > innerWidth + 0.5 || left < -0.5) && !isOnlySpoken(element);
    });
    const words = (element: HTMLElement): string =>
      `${element.tagName.toLowerCase()}.${element.className}: ${element.innerText.slice(0, 40)}`;
    const wider =
      document.documentElement.scrollWidth > innerWidth ? [`the page: ${document.documentElement.scrollWidth}`] : [];
    return [...wider, ...beyond.map(words)];
  });

/** Cards that lie over one another, as `我的车辆 / 驾驶证`; one inside another is meant. */
export const overlaps = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('[role=main]') ?? document.body;
    const cards = Array.from(main.querySelectorAll<HTMLElement>('[class*="card-"]'));
    const pairs = cards.flatMap((one, index) => cards.slice(index + 1).map((other) => [one, other] as const));
    const words = ({ innerText }: HTMLElement): string => innerText.slice(0, 12).replace(/\s+/g, ' ');
    return pairs
      .filter(([one, other]) => {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return across > 1 && down > 1 && !one.contains(other);
      })
      .map(([one, other]) => `${words(one)} / ${words(other)}`);
  });

/** Computed size of the page's main text, in px. */
export const textPx = (page: Page): Promise<number> =>
  page.getByRole('main').evaluate((main) => parseFloat(getComputedStyle(main).fontSize));
