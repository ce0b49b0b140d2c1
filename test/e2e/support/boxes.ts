import type { Page } from 'playwright-core';

/** Runs in the page: what of its boxes is cut, lies over another, or sticks out. Words are cut short, faults are named by kind. */
function measure(): string[] {
  interface Box {
    readonly element: Element;
    readonly rect: DOMRect;
    readonly words: string;
  }
  const SLACK_PX = 2;
  /** `1,234,567.89` and `2026.07.01` and telephone numbers. */
  const LONGEST_NUMBER = 12;
  /** Line boxes of different sizes of type reach a little into one another without anything being covered. */
  const COVERED_SHARE = 0.35;

  const short = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, 24);
  const named = (element: Element): string =>
    short(element.getAttribute('aria-label') ?? element.textContent ?? '') || element.tagName.toLowerCase();
  const lineage = (element: Element): Element[] => {
    const line: Element[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) line.push(at);
    return line;
  };
  const isUnseen = (element: Element): boolean =>
    lineage(element).some((each) => {
      const { clipPath, opacity, visibility } = getComputedStyle(each);
      return clipPath === 'inset(50%)' || opacity === '0' || visibility === 'hidden';
    });
  /** What is fixed or sticky lies over the page on purpose; it is compared with its like. */
  const layerOf = (element: Element): Element =>
    lineage(element).find((each) => ['fixed', 'sticky'].includes(getComputedStyle(each).position)) ?? document.body;
  const scrolls = (element: Element): boolean => ['auto', 'scroll'].includes(getComputedStyle(element).overflowY);
  /** Taro's router lets each page scroll inside the window: what is around that cuts nothing. */
  const insideScroller = (element: Element): Element[] => {
    const line = lineage(element);
    const end = line.findIndex(scrolls);
    return end < 0
      ? line.filter((each) => each !== document.body && each !== document.documentElement)
      : line.slice(0, end);
  };
  const clips = (element: Element): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
  };

  function seenTexts(): { node: Node; element: Element; words: string }[] {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: { node: Node; element: Element; words: string }[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = short(node.textContent ?? '');
      if (!element || !words || element.closest('script, style, noscript') || isUnseen(element)) continue;
      texts.push({ node, element, words });
    }
    return texts;
  }

  function textBoxes(): Box[] {
    const boxes: Box[] = [];
    for (const { node, element, words } of seenTexts()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of Array.from(range.getClientRects())) {
        if (rect.width > 0 && rect.height > 0) boxes.push({ element, rect, words });
      }
    }
    return boxes;
  }

  /** A number that goes on in the next line is read as two. Longer ones, of cards and cases, are wider than a phone at the largest type. */
  const brokenNumbers = (): string[] =>
    seenTexts().flatMap(({ node }) =>
      Array.from((node.textContent ?? '').matchAll(/\d[\d,.:]*\d/g)).flatMap(({ 0: number, index }) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + number.length);
        const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
        return lines.size > 1 && number.length <= LONGEST_NUMBER
          ? [`broken: ${number} of ${(node.textContent ?? '').slice(0, 24)}`]
          : [];
      }),
    );

  const controlBoxes = (): Box[] =>
    Array.from(document.querySelectorAll('button, input, textarea, a, img'))
      .filter((element) => element.getClientRects().length > 0 && !isUnseen(element))
      .map((element) => ({ element, rect: element.getBoundingClientRect(), words: named(element) }));

  function cut({ element, rect, words }: Box): string[] {
    const by = insideScroller(element).find((each) => {
      if (!clips(each)) return false;
      const frame = each.getBoundingClientRect();
      const over = [rect.right - frame.right, frame.left - rect.left, rect.bottom - frame.bottom, frame.top - rect.top];
      // A line box of tall type reaches beyond a tight line; more than a third of it hidden is text that is cut.
      const [right = 0, left = 0, below = 0, above = 0] = over;
      return Math.max(right, left) > SLACK_PX || Math.max(below, above) > rect.height * COVERED_SHARE;
    });
    const dotted = getComputedStyle(element);
    const isShortened = dotted.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    return by || isShortened ? [`cut: ${words}`] : [];
  }

  const isOutside = ({ rect }: Box): boolean => rect.right > innerWidth + 1 || rect.left < -1;

  function covered(one: Box, other: Box): boolean {
    const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
    const down = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
    return across > SLACK_PX && down > Math.min(one.rect.height, other.rect.height) * COVERED_SHARE;
  }

  const related = (one: Element, other: Element): boolean => one.contains(other) || other.contains(one);

  function overlapping(boxes: readonly Box[]): string[] {
    const inLayers = boxes.map((box) => ({ ...box, layer: layerOf(box.element) }));
    return inLayers.flatMap((one, index) =>
      inLayers
        .slice(index + 1)
        .filter((other) => covered(one, other) && one.layer === other.layer && !related(one.element, other.element))
        .map((other) => `overlap: ${one.words} / ${other.words}`),
    );
  }

  /** At the very end of the page, what lies over it for good leaves the last line free. */
  function hiddenAtTheEnd(): string[] {
    const main = Array.from(document.querySelectorAll('[role=main]')).find((each) => each.getClientRects().length > 0);
    const scroller = (main && lineage(main).find(scrolls)) ?? document.documentElement;
    scroller.scrollTop = scroller.scrollHeight;
    const bars = Array.from(document.querySelectorAll('[role=navigation]')).filter(
      (bar) => getComputedStyle(bar).position === 'fixed' && bar.getClientRects().length > 0,
    );
    const behind = [...textBoxes(), ...controlBoxes()].filter(({ element, rect }) =>
      bars.some((bar) => {
        const over = bar.getBoundingClientRect();
        return layerOf(element) === document.body && rect.bottom > over.top + SLACK_PX && rect.top < over.bottom;
      }),
    );
    scroller.scrollTop = 0;
    return behind.map(({ words }) => `behind the menu: ${words}`);
  }

  const pen = document.createElement('canvas').getContext('2d');
  /** A field scrolls what was typed: its boxes tell nothing of it. */
  const cutValues = Array.from(document.querySelectorAll('input'), (field) => {
    const { fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(field);
    if (pen) pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    const isShown = field.getClientRects().length > 0 && !isUnseen(field);
    return isShown && (pen?.measureText(field.value).width ?? 0) > room + 1 ? [`cut: ${field.value}`] : [];
  }).flat();
  const texts = textBoxes();
  const all = [...texts, ...controlBoxes()];
  const outside = all.filter(isOutside).map(({ words }) => `outside: ${words}`);
  const wide = document.documentElement.scrollWidth > innerWidth ? ['outside: the page scrolls sideways'] : [];
  return [
    ...new Set([
      ...texts.flatMap(cut),
      ...cutValues,
      ...brokenNumbers(),
      ...outside,
      ...wide,
      ...overlapping(all),
      ...hiddenAtTheEnd(),
    ]),
  ];
}

/** Text that is cut, numbers broken over two lines, boxes over one another, what sticks out, and what the menu hides for good: `cut: 公积金余额`. */
export const boxFaults = (page: Page): Promise<string[]> => page.evaluate(measure);

/** Where the keyboard's order is not that of reading, on one column: `返回 / 首页`. */
export const orderFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const main = Array.from(document.querySelectorAll('[role=main]')).find((each) => each.getClientRects().length > 0);
    const stops = Array.from(main?.querySelectorAll<HTMLElement>('button, input, textarea, a[href], [tabindex]') ?? [])
      .filter((each) => each.tabIndex >= 0 && each.getClientRects().length > 0 && !each.closest('[aria-modal]'))
      .map((element) => ({ element, rect: element.getBoundingClientRect() }));
    const name = (element: HTMLElement): string => (element.ariaLabel ?? element.innerText).trim().slice(0, 16);
    const jumps = stops.filter(({ element }) => element.tabIndex > 0).map(({ element }) => `jumps: ${name(element)}`);
    const wrong = stops.slice(1).flatMap((next, index) => {
      const before = stops[index];
      if (!before) return [];
      const isBelow = next.rect.top >= before.rect.bottom - 4;
      const isBeside = next.rect.bottom > before.rect.top && next.rect.left >= before.rect.right - 4;
      const isInside = before.element.contains(next.element);
      return isBelow || isBeside || isInside ? [] : [`${name(before.element)} / ${name(next.element)}`];
    });
    return [...jumps, ...wrong];
  });

/** What moves, or would, although the reader asked for no motion. */
export const movements = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('body *'))
      .filter((element) => element.getClientRects().length > 0)
      .flatMap((element) =>
        ['', '::before', '::after'].flatMap((pseudo) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo || null);
          const changes = transitionDuration.split(',').some((duration) => parseFloat(duration) > 0);
          const moves = animationName !== 'none' || changes || scrollBehavior === 'smooth';
          return moves ? [`${element.tagName.toLowerCase()}.${element.className}${pseudo}`] : [];
        }),
      ),
  );

/**
 * The reader turns the size of type up in the browser's settings while the page is open.
 * @param factor of the normal 16 px
 */
export async function setReadersType(page: Page, factor: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: Math.ceil(16 * factor) } });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
