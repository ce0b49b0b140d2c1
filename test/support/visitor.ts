import type { Browser, BrowserContextOptions, ConsoleMessage, Locator, Page, Request } from 'playwright-core';
import { FRAME } from '../../miniprogram/src/copy/frame';

export const PHONE = { width: 375, height: 812 };
export const DESKTOP = { width: 1280, height: 800 };

/** A machine that does much else is slow. */
const PATIENCE_MS = 20_000;

export interface VisitorOptions {
  readonly url: string;
  /** Entries of the browser's storage, as `keptSession` answers them. */
  readonly storage?: Readonly<Record<string, string>>;
  readonly context?: BrowserContextOptions;
}

/** What the browser says when a visitor who takes no service worker is offered one. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** Somebody with a browser, who notes whatever goes wrong in it. */
export class Visitor {
  /** Console errors, page errors, answers that are failures, and requests to anybody but the BFF. */
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    readonly url: string,
  ) {
    page.on('console', (message) => this.heard(message));
    page.on('pageerror', (error) => this.faults.push(`page error: ${error.message}`));
    page.on('request', (request) => this.asked(request));
    page.on('response', (response) => {
      if (response.status() >= 400) this.faults.push(`${response.status()} ${response.url()}`);
    });
  }

  static async arrive(browser: Browser, { url, storage = {}, context = {} }: VisitorOptions): Promise<Visitor> {
    const fresh = await browser.newContext({
      viewport: PHONE,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      // Nothing is measured in the middle of a movement.
      reducedMotion: 'reduce',
      // Each visitor would fetch the whole program once more; test/e2e/offline.test.ts lets it.
      serviceWorkers: 'block',
      ...context,
    });
    await fresh.addInitScript((entries) => {
      // Once only: what the program writes itself stays.
      if (location.protocol === 'about:' || sessionStorage.getItem('arrived')) return;
      sessionStorage.setItem('arrived', 'yes');
      for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
    }, storage);
    fresh.setDefaultTimeout(PATIENCE_MS);
    return new Visitor(await fresh.newPage(), url);
  }

  private heard(message: ConsoleMessage): void {
    if (message.text() === BLOCKED) return;
    if (['error', 'warning'].includes(message.type())) this.faults.push(`${message.type()}: ${message.text()}`);
  }

  private asked(request: Request): void {
    const outside = !request.url().startsWith(this.url) && !/^(data|blob):/.test(request.url());
    if (outside) this.faults.push(`outside: ${request.url()}`);
  }

  /** Opens an address of the program as a link from elsewhere does: everything is loaded anew. */
  async opens(path: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.url}/#${path}`);
    await this.settles();
  }

  async reloads(): Promise<void> {
    await this.page.reload();
    await this.settles();
  }

  /** The page is there and waits for nothing. */
  async settles(): Promise<void> {
    await this.main.and(this.page.locator('[aria-busy="false"]')).waitFor();
  }

  /** The one page that is shown; those beneath it in the stack are hidden. */
  get main(): Locator {
    return this.page.getByRole('main');
  }

  /** Where the visitor is: `/pages/home/index`. */
  get path(): string {
    return new URL(this.page.url()).hash.replace(/^#/, '');
  }

  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor();
  }

  async taps(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  /** Back by the title bar that the program draws. */
  async tapsBack(): Promise<void> {
    await this.page.getByRole('button', { name: FRAME.back, exact: true }).click();
    await this.settles();
  }

  async text(): Promise<string> {
    return (await this.main.innerText()).replace(/\s+/g, ' ');
  }

  async leaves(): Promise<void> {
    await this.page.context().close();
  }
}
