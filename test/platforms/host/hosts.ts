import { startAlipay } from './alipayHost';
import type { Host, HostOptions } from './host';
import { startWeapp } from './weappHost';

/** The programs that are compiled for a host, and how each host boots its own. */
export const HOSTS: readonly (readonly ['weapp' | 'alipay', (folder: string, options: HostOptions) => Host])[] = [
  ['weapp', startWeapp],
  ['alipay', startAlipay],
];
