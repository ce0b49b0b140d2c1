import { FAILURES } from '@city-services/shared/errors/codes';

/** What a problem needs to be told; the gateway's `Problem` has it. */
interface Told {
  readonly code: string;
  readonly kind: string;
  readonly sentence: string;
  readonly retryAfterSeconds?: number;
  readonly traceId?: string;
}

const CLIENT_SENTENCES: Readonly<Record<string, string>> = {
  NETWORK_OFFLINE: '网络不可用，请检查手机的网络',
  NETWORK_TIMEOUT: '网络有点慢，没有等到结果，请再试一次',
  NETWORK_UNREACHABLE: '暂时连不上城市服务，请稍后再试',
};

const known = (code: string): string | undefined =>
  code in FAILURES ? FAILURES[code as keyof typeof FAILURES].sentence : undefined;

/** The sentence for a problem: the BFF's own, else the code's, never a word of the machine. */
export function problemWords(problem: Told): string {
  const said =
    CLIENT_SENTENCES[problem.code] ?? (problem.sentence || known(problem.code)) ?? FAILURES.INTERNAL.sentence;
  // A sentence that says when (明天) needs no second one.
  const waits = problem.kind === 'limited' && !said.includes('明天');
  const wait = waits && problem.retryAfterSeconds ? waitWords(problem.retryAfterSeconds) : '';
  const trace = problem.kind === 'bug' && problem.traceId ? `（编号 ${problem.traceId.slice(0, 8)}）` : '';
  return `${said}${wait}${trace}`;
}

function waitWords(seconds: number): string {
  if (seconds < 90) return `，请等 ${Math.ceil(seconds)} 秒`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `，请等 ${minutes} 分钟` : `，请等 ${Math.ceil(minutes / 60)} 小时`;
}
