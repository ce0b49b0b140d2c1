import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** Trouble below the vendor's own protocol. */
export type Trouble =
  'http500' | 'slow' | 'garbage' | 'truncated' | 'empty' | 'reset' | 'redirect' | 'huge' | 'notUtf8';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly contentType: string;
  readonly body: string;
  /** As they came: what a signature is over. */
  readonly headers: IncomingHttpHeaders;
  readonly search: string;
}

export interface Reply {
  readonly status?: number;
  readonly contentType?: string;
  readonly location?: string;
  readonly body: string | Buffer;
}

const HUGE_BYTES = 1_000_000;

const CONTROLS = `ask one of
  /stand-in/code?user=li                      a login code of li
  /stand-in/face?user=li&key=KEY[&own=no]     li's own face, or another, in the check with the ticket's key: answers the proof
  /stand-in/fail?fault=http500&times=1        the next answers are spoiled
`;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function send(
  response: ServerResponse,
  { status = 200, contentType = 'application/json', location, body }: Reply,
): void {
  response.writeHead(status, { 'content-type': contentType, ...(location && { location }) }).end(body);
}

/** Each spoils an answer that was right. */
const TROUBLES: Readonly<Record<Trouble, (response: ServerResponse, right: Reply, url: string) => void>> = {
  http500: (response) => send(response, { status: 500, body: 'Internal Server Error' }),
  // Nothing ever comes: the caller's deadline has to end it.
  slow: () => undefined,
  garbage: (response) => send(response, { body: '<html><body>系统维护中</body></html>' }),
  truncated: (response, { body }) => send(response, { body: body.slice(0, Math.floor(body.length / 2)) }),
  empty: (response) => send(response, { body: '' }),
  reset: (response) => response.destroy(),
  redirect: (response, { body }, url) => send(response, { status: 302, location: `${url}/elsewhere`, body }),
  huge: (response) => send(response, { body: `{"padding":"${'x'.repeat(HUGE_BYTES)}"}` }),
  notUtf8: (response, { body }) =>
    void response.end(
      Buffer.concat([Buffer.from(`${String(body).slice(0, -1)},"x":"`), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
    ),
};

/** A vendor on this machine: a real HTTP server that answers as the vendor documents, and fails when it is told to. */
export abstract class StandIn<Fault extends string> {
  readonly #faults: (Fault | Trouble)[] = [];
  #server: Server | null = null;
  #asked = 0;

  /** @param port 0 picks a free one */
  async start(port = 0): Promise<void> {
    const server = createServer((request, response) => void this.#serve(request, response));
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server?.address() as AddressInfo).port}`;
  }

  /** How many requests have come. */
  get asked(): number {
    return this.#asked;
  }

  /** The next requests meet this fault, one each. */
  fail(fault: Fault | Trouble, times = 1): void {
    this.#faults.push(...Array.from({ length: times }, () => fault));
  }

  /** A new test: no faults left over. */
  calm(): void {
    this.#faults.length = 0;
    this.#asked = 0;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  /** What the platform's program is handed on the user's phone. */
  abstract loginCode(user: string): string;

  /** @param fault a documented failure that was asked for */
  protected abstract answer(asked: Asked, fault: Fault | undefined): Reply;

  /** A face looks into the camera of the user's phone; what the host hands to the program. Throws for a key that nobody began, and where no faces are checked. */
  protected lookAs(_user: string, _key: string, _own: boolean): string {
    throw new Error('no faces here');
  }

  #face(query: URLSearchParams): string | null {
    const [user, key] = [query.get('user'), query.get('key')];
    if (!user || !key) return null;
    try {
      return this.lookAs(user, key, query.get('own') !== 'no');
    } catch {
      return null;
    }
  }

  /** For a developer at a terminal, as `CONTROLS` tells. */
  #control(path: string, query: URLSearchParams): Reply {
    const contentType = 'text/plain; charset=utf-8';
    const [user, fault] = [query.get('user'), query.get('fault')];
    if (path === '/stand-in/code' && user) return { contentType, body: `${this.loginCode(user)}\n` };
    const proof = path === '/stand-in/face' ? this.#face(query) : null;
    if (proof !== null) return { contentType, body: `${proof}\n` };
    if (path !== '/stand-in/fail' || !fault) return { status: 400, contentType, body: CONTROLS };
    this.fail(fault as Fault, Math.min(Number(query.get('times') ?? 1), 100));
    return { contentType, body: `the next answer is spoiled: ${fault}\n` };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    const asked: Asked = {
      method: request.method ?? '',
      path: pathname,
      query: searchParams,
      contentType: request.headers['content-type'] ?? '',
      body: await bodyOf(request),
      headers: request.headers,
      search: new URL(request.url ?? '/', this.url).search.slice(1),
    };
    if (pathname.startsWith('/stand-in/')) return send(response, this.#control(pathname, searchParams));
    this.#asked += 1;
    const fault = this.#faults.shift();
    if (fault !== undefined && fault in TROUBLES) {
      TROUBLES[fault as Trouble](response, this.answer(asked, undefined), this.url);
    } else send(response, this.answer(asked, fault as Fault | undefined));
  }
}
