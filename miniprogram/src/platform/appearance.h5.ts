import type { AppearanceAbility } from './contract';

/** On iOS the reader's size is that of the system's body text, 17 px normally, and nothing else follows it. */
const IOS = { normalPx: 17, style: 'font:-apple-system-body;width:1em' };
/**
 * Elsewhere it is the root's size, which the page never sets: 16 px normally. Chrome on Android tells the system's scale beside it
 * (CSS Environment Variables, preferred-text-scale).
 */
const OTHERS = { normalPx: 16, style: 'width:calc(1rem * env(preferred-text-scale, 1))' };

const ruler = CSS.supports('font', '-apple-system-body') && navigator.maxTouchPoints > 1 ? IOS : OTHERS;

/** An element that is as wide as the reader's type is high, and is neither seen nor read out. */
function probe(): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('aria-hidden', 'true');
  element.style.cssText = `${ruler.style};position:absolute;top:0;left:0;height:0;visibility:hidden`;
  document.body.append(element);
  return element;
}

let measured: HTMLElement | null = null;
const measure = (): HTMLElement => (measured ??= probe());

export const appearance = {
  fontScale: () => measure().getBoundingClientRect().width / ruler.normalPx || 1,
  colourScheme: () => null,
  onChange(listener) {
    const watcher = new ResizeObserver(listener);
    watcher.observe(measure());
    return () => watcher.disconnect();
  },
  hostTitleBar: false,
  dressTitleBar: (_scheme) => undefined,
} satisfies AppearanceAbility;
