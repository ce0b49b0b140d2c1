import Taro from '@tarojs/taro';
import { NetworkFailure, type HttpAnswer, type RequestAbility } from '../contract';
import { network } from './network';

/** The hosts' words for a time-out: wx says `request:fail timeout`, Alipay answers error 13. */
const isTimeout = (reason: { errMsg?: string; error?: number }): boolean =>
  reason.error === 13 || /timeout|time out/i.test(reason.errMsg ?? '');

const textOf = (data: unknown): string => (typeof data === 'string' ? data : JSON.stringify(data ?? ''));

/** Alipay fails on a status that is not 2xx (error 19) and hands the answer over with the failure; wx succeeds. */
function answerOf(reason: { error?: number; status?: number; statusCode?: number; data?: unknown }): HttpAnswer | null {
  const status = reason.status ?? reason.statusCode;
  return reason.error === 19 && status !== undefined ? { status, body: textOf(reason.data) } : null;
}

export const request = {
  async send({ path, body, headers, timeoutMs }) {
    try {
      const answer = await Taro.request<unknown, string>({
        url: `${BFF_URL}${path}`,
        method: 'POST',
        data: body,
        header: { 'content-type': 'application/json', ...headers },
        timeout: timeoutMs,
        dataType: 'text',
        responseType: 'text',
      });
      return { status: answer.statusCode, body: textOf(answer.data) };
    } catch (error) {
      const reason = (typeof error === 'object' && error !== null ? error : {}) as Parameters<typeof answerOf>[0];
      const answered = answerOf(reason);
      if (answered) return answered;
      if (isTimeout(reason)) throw new NetworkFailure('timeout');
      throw new NetworkFailure((await network.isOnline()) ? 'unreachable' : 'offline');
    }
  },
} satisfies RequestAbility;
