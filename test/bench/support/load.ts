import { Agent, request } from 'node:http';

/** One request as it goes over the wire. */
export interface Shot {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Volley {
  /** Milliseconds of each request, in the order in which they ended. */
  readonly latenciesMs: readonly number[];
  readonly seconds: number;
}

const CONCURRENCY = 8;

/** Sends one request and reads its answer whole. */
export function shoot(url: string, shot: Shot, agent: Agent): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(shot.path, url),
      { method: shot.method, headers: shot.headers, agent },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      },
    );
    outgoing.on('error', reject);
    outgoing.end(shot.body);
  });
}

/**
 * Sends `count` requests, `CONCURRENCY` at a time over kept connections, going round the shots.
 * @throws Error at the first answer that is not 200 or names errors
 */
export async function fire(url: string, shots: readonly Shot[], count: number): Promise<Volley> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  const latenciesMs: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const shot = shots[next++ % shots.length];
      if (!shot) throw new RangeError('no requests to send');
      const begun = performance.now();
      const { status, text } = await shoot(url, shot, agent);
      if (status !== 200 || text.startsWith('{"errors"'))
        throw new Error(`${url} answered ${status}: ${text.slice(0, 300)}`);
      latenciesMs.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
  const seconds = (performance.now() - begun) / 1000;
  agent.destroy();
  return { latenciesMs, seconds };
}
