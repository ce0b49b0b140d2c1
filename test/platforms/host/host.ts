import { Bundle } from './bundle';
import type { Data } from './dataPath';
import { PageStack, type OpenPage } from './pageStack';
import type { RenderedNode } from './tree';
import type { WeappPrivacy } from './weappPrivacy';

export interface HostOptions {
  /** Where requests of the program go. */
  readonly bffUrl: string;
  /** The one-time code that the host's login answers. */
  loginCode(): string;
  /** The citizen looks into the camera on the host's own page; what the host hands to the program. Throws where the citizen turns back. */
  look?(ticket: { readonly key: string; readonly url: string | null }): string;
  /** The device's storage for this program; outlives a restart. */
  readonly storage: Map<string, unknown>;
  /** The host's type size, 1 by default; asked for whenever the program asks. */
  readonly fontScale?: number;
  /** Of WeChat instead of `fontScale`: what this base library tells of the size of type, on this system. */
  readonly weappType?: {
    readonly platform: string;
    readonly fontSizeScaleFactor?: number;
    readonly fontSizeSetting?: number;
  };
  readonly theme?: 'light' | 'dark';
  /** WeChat's privacy guard; without it the base library is one that holds nothing back. */
  readonly privacy?: WeappPrivacy;
}

/** A running compiled program and what a person in front of it sees. */
export interface Host {
  readonly bundle: Bundle;
  readonly stack: PageStack;
  /** What the program asked of the device: `call 12345`, `title 首页`. */
  readonly calls: readonly string[];
  /** The open page, rendered from its data by the compiled templates. */
  tree(): RenderedNode;
  /** Opens the program as from the host's list, or from a scanned code with its query. */
  launch(path: string): void;
  /** A code is scanned while the program is in the background: the host brings it to the front and opens the page of the code anew. */
  scanAgain(path: string): void;
  /** The phone is unlocked, the program comes to the front: the host repeats what it opened the program with last and opens nothing. */
  comeBack(path: string): void;
}

/** Tells the program's events what the host opens it with. */
function tell(program: Bundle, url: string, events: readonly string[]): void {
  const [path = '', search = ''] = url.split('?');
  const query = Object.fromEntries(new URLSearchParams(search));
  for (const event of events) {
    const listener = program.app[event];
    if (typeof listener === 'function') listener.call(program.app, { path, query, scene: 1001 });
  }
}

/** What is the host's own: its global object, and how its templates are rendered. */
export interface HostParts {
  readonly globals: (stack: PageStack, calls: string[]) => Data;
  readonly render: (folder: string, program: Bundle) => (page: OpenPage) => RenderedNode;
}

/** Boots a compiled program as its host does: the host is there first, then the program is loaded, then the templates. */
export function boot(folder: string, { globals, render }: HostParts): Host {
  const calls: string[] = [];
  const stack = new PageStack();
  const bundle = new Bundle(folder, { ...globals(stack, calls), getCurrentPages: () => stack.pages });
  stack.program = bundle;
  const draw = render(folder, bundle);
  return { bundle, stack, calls, ...launches(bundle, stack), tree: () => draw(stack.top) };
}

/** How a host opens a program and brings it to the front. */
const launches = (program: Bundle, stack: PageStack): Pick<Host, 'launch' | 'scanAgain' | 'comeBack'> => ({
  launch(url) {
    tell(program, url, ['onLaunch', 'onShow']);
    stack.reLaunch(url);
  },
  scanAgain(url) {
    tell(program, url, ['onShow']);
    stack.reLaunch(url);
  },
  comeBack(url) {
    tell(program, url, ['onShow']);
    stack.top.call('onShow');
  },
});
