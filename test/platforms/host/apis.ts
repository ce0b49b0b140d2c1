import { request as httpRequest } from 'node:http';
import type { Data } from './dataPath';
import type { PageStack } from './pageStack';

/** The callbacks that every asynchronous call of a host takes. */
export interface Callbacks {
  success?(answer: Data): void;
  fail?(reason: Data): void;
  complete?(answer: Data): void;
}

export const succeed = ({ success, complete }: Callbacks, answer: Data): void => {
  success?.(answer);
  complete?.(answer);
};
export const refuse = ({ fail, complete }: Callbacks, reason: Data): void => {
  fail?.(reason);
  complete?.(reason);
};

/** A call of the host that answers in its own time: never before the caller has gone on. */
export const later =
  <Options extends Callbacks>(work: (options: Options) => Data | void) =>
  (options: Options): void => {
    setTimeout(() => {
      try {
        succeed(options, work(options) ?? { errMsg: 'ok' });
      } catch (error) {
        refuse(options, { errMsg: error instanceof Error ? error.message : String(error) });
      }
    }, 0);
  };

interface UrlOptions extends Callbacks {
  readonly url: string;
}

/** Navigation as `wx` and `my` both name it. */
export const navigationApis = (stack: PageStack): Data => ({
  navigateTo: later<UrlOptions>(({ url }) => stack.navigateTo(url)),
  redirectTo: later<UrlOptions>(({ url }) => stack.redirectTo(url)),
  reLaunch: later<UrlOptions>(({ url }) => stack.reLaunch(url)),
  navigateBack: later<Callbacks & { delta?: number }>(({ delta }) => stack.navigateBack(delta)),
});

export interface HttpOptions extends Callbacks {
  readonly url: string;
  readonly method?: string;
  readonly data?: unknown;
  readonly header?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly timeout?: number;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Data;
  readonly body: string;
}

/** The host's own network: a real request. The address that was compiled in is led to the BFF of the test, as a phone's proxy would. */
export function send(options: HttpOptions, bffUrl: string): Promise<HttpReply> {
  const target = new URL(options.url);
  const bff = new URL(bffUrl);
  const body = typeof options.data === 'string' ? options.data : JSON.stringify(options.data ?? '');
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      {
        host: bff.hostname,
        port: bff.port,
        path: target.pathname + target.search,
        method: options.method ?? 'GET',
        headers: { ...(options.header ?? options.headers), 'content-length': Buffer.byteLength(body) },
        timeout: options.timeout ?? 60_000,
      },
      (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('end', () =>
          resolve({
            status: reply.statusCode ?? 0,
            headers: { ...reply.headers },
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      },
    );
    call.on('timeout', () => call.destroy(new Error('timeout')));
    call.on('error', reject);
    call.end(body);
  });
}
