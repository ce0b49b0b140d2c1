import type { Bundle, PageConfig } from './bundle';
import { overTheBridge, setByPath, type Data } from './dataPath';

const MOST_PAGES = 10;

type Method = (this: OpenPage, ...values: unknown[]) => unknown;

/** One page in the stack: its data as the host holds it after every `setData`. */
export class OpenPage {
  data: Data;
  [method: string]: unknown;

  constructor(
    readonly route: string,
    readonly options: Record<string, string>,
    config: PageConfig,
  ) {
    Object.assign(this, config);
    this.data = JSON.parse(JSON.stringify(config.data ?? {})) as Data;
  }

  setData = (update: Data, done?: () => void): void => {
    for (const [path, value] of Object.entries(overTheBridge(update))) setByPath(this.data, path, value);
    if (done) setTimeout(() => done.call(this), 0);
  };

  $spliceData = (update: Record<string, unknown[]>, done?: () => void): void => {
    for (const [path, [start, count, ...items]] of Object.entries(update)) {
      const list = path
        .split(/[.[\]]+/)
        .filter(Boolean)
        .reduce<unknown>((place, key) => (place as Data)[key], this.data);
      (list as unknown[]).splice(Number(start), Number(count), ...items);
    }
    if (done) setTimeout(() => done.call(this), 0);
  };

  createSelectorQuery = (): never => {
    throw new Error('createSelectorQuery is not offered by this host');
  };

  /** Calls a method of the page as the host does; a page without it is left alone. */
  call(method: string, ...values: unknown[]): unknown {
    const known = this[method];
    return typeof known === 'function' ? (known as Method).apply(this, values) : undefined;
  }
}

const parse = (url: string): { route: string; options: Record<string, string> } => {
  const [path = '', query = ''] = url.replace(/^\//, '').split('?');
  const pairs = query
    .split('&')
    .filter(Boolean)
    .map((pair) => pair.split('='));
  // The hosts hand query values over as they stand in the address, still encoded.
  return { route: path, options: Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value])) };
};

/** The pages that are open, with the host's rules: ten at most, the last one cannot be closed. */
export class PageStack {
  readonly pages: OpenPage[] = [];

  /** Set once the program is loaded: it is loaded with a host that already has its stack. */
  program: Bundle | undefined;

  get top(): OpenPage {
    const page = this.pages.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  }

  navigateTo(url: string): void {
    if (this.pages.length >= MOST_PAGES) throw new Error('navigateTo:fail webview count limit exceed');
    const page = this.#make(url);
    this.pages.at(-1)?.call('onHide');
    this.pages.push(page);
    this.#show(page);
  }

  redirectTo(url: string): void {
    const page = this.#make(url);
    this.pages.pop()?.call('onUnload');
    this.pages.push(page);
    this.#show(page);
  }

  reLaunch(url: string): void {
    const page = this.#make(url);
    for (const old of this.pages.splice(0).reverse()) old.call('onUnload');
    this.pages.push(page);
    this.#show(page);
  }

  navigateBack(delta = 1): void {
    if (this.pages.length < 2) throw new Error('navigateBack:fail cannot navigate back at first page');
    for (const old of this.pages.splice(Math.max(1, this.pages.length - delta)).reverse()) old.call('onUnload');
    this.top.call('onShow');
  }

  #make(url: string): OpenPage {
    const { route, options } = parse(url);
    if (!this.program) throw new Error('a page opened before the program was loaded');
    return new OpenPage(route, options, this.program.page(route));
  }

  #show(page: OpenPage): void {
    page.call('onLoad', page.options);
    page.call('onShow');
    page.call('onReady');
  }
}
