import { NetworkFailure, type RequestAbility } from './contract';

export const request = {
  async send({ path, body, headers, timeoutMs }) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    try {
      const answer = await fetch(`${BFF_URL}${path}`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
        signal: stop.signal,
      });
      return { status: answer.status, body: await answer.text() };
    } catch {
      if (stop.signal.aborted) throw new NetworkFailure('timeout');
      throw new NetworkFailure(navigator.onLine ? 'unreachable' : 'offline');
    } finally {
      clearTimeout(timer);
    }
  },
} satisfies RequestAbility;
