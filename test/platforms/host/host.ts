import type { Bundle } from './bundle';
import type { PageStack } from './pageStack';
import type { RenderedNode } from './tree';

export interface HostOptions {
  /** Where requests of the program go. */
  readonly bffUrl: string;
  /** The one-time code that the host's login answers. */
  loginCode(): string;
  /** The device's storage for this program; outlives a restart. */
  readonly storage: Map<string, unknown>;
  /** The host's type size, 1 by default. */
  readonly fontScale?: number;
}

/** A running compiled program and what a person in front of it sees. */
export interface Host {
  readonly bundle: Bundle;
  readonly stack: PageStack;
  /** What the program asked of the device: `call 12345`, `title 首页`. */
  readonly calls: readonly string[];
  /** The open page, rendered from its data by the compiled templates. */
  tree(): RenderedNode;
  pageFile(route: string): string;
}
