import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import type { Data } from './dataPath';

/** What a compiled page hands to `Page(…)`: its data and the methods that the host calls. */
export interface PageConfig {
  readonly data?: Data;
  readonly [method: string]: unknown;
}

/** A compiled mini-program in a context of its own, as its host runs it: no window, no document, no fetch, no Node. */
export class Bundle {
  readonly app: Data = {};
  readonly json: { readonly pages: string[]; readonly subPackages?: { root: string; pages: string[] }[] };
  readonly errors: string[] = [];
  readonly #context: vm.Context;
  readonly #modules = new Map<string, { exports: unknown }>();
  readonly #pages = new Map<string, PageConfig>();
  #pageConfig: PageConfig | undefined;

  /** @param globals what the host puts into the context: `wx` or `my`, and what goes with it */
  constructor(
    private readonly folder: string,
    globals: Data,
  ) {
    this.json = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8')) as Bundle['json'];
    this.#context = vm.createContext({
      ...globals,
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      console: this.#console(),
      App: (config: Data) => void Object.assign(this.app, config),
      Page: (config: PageConfig) => void (this.#pageConfig = config),
      Component: () => undefined,
      getApp: () => this.app,
    });
    this.#load('app.js');
  }

  /** Every page that the program declares, without a leading slash. */
  get routes(): string[] {
    const inPackages = (this.json.subPackages ?? []).flatMap(({ root, pages }) =>
      pages.map((page) => `${root}/${page}`),
    );
    return [...this.json.pages, ...inPackages];
  }

  /** The config of the page, registered when it is first opened. Throws when the program has no such page. */
  page(route: string): PageConfig {
    const known = this.#pages.get(route);
    if (known) return known;
    if (!this.routes.includes(route)) throw new Error(`no page ${route} in app.json`);
    this.#pageConfig = undefined;
    this.#load(`${route}.js`);
    if (!this.#pageConfig) throw new Error(`${route} did not call Page(…)`);
    this.#pages.set(route, this.#pageConfig);
    return this.#pageConfig;
  }

  #load(file: string): unknown {
    const known = this.#modules.get(file);
    if (known) return known.exports;
    const source = readFileSync(join(this.folder, file), 'utf8');
    const module = { exports: {} as unknown };
    this.#modules.set(file, module);
    const run = vm.runInContext(`(function(require,module,exports){${source}\n})`, this.#context, {
      filename: file,
    }) as (...names: unknown[]) => void;
    const require = (path: string): unknown => this.#load(`${join(dirname(file), path).replace(/\.js$/, '')}.js`);
    run(require, module, module.exports);
    return module.exports;
  }

  /** What the program writes as an error is kept: a test fails on it. */
  #console(): Data {
    const keep = (...words: unknown[]): void => void this.errors.push(words.map(String).join(' '));
    const drop = (): void => undefined;
    return { log: drop, info: drop, debug: drop, warn: drop, error: keep, group: drop, groupEnd: drop };
  }
}
