import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../kernel/clock';
import type { Sensitive } from '../../kernel/sensitive';
import type { FaceCheck, FaceResult, FaceSubject, FaceVerification, StartedFace } from '../../ports/faceVerification';
import { faceFailure, VendorFailure } from '../vendor/vendorFailure';
import { UnknownCode } from './wechatApi';
import type { WechatServer } from './wechatServer';

const keyAnswer = z.object({ user_id_key: z.string().min(8).max(512), expires_in: z.number().int().positive() });

const digest = z.string().regex(/^[\da-f]{32}$/i);
const infoAnswer = z.object({
  identify_ret: z.number().int(),
  identify_time: z.number().int(),
  finish_time: z.number().int().optional(),
  openid: z.string().min(1),
  user_id_key: z.string().min(1),
  name_utf8_md5: digest,
  id_card_number_md5: digest,
});
type Info = z.output<typeof infoAnswer>;

/** WeChat's clock and ours. */
const CLOCKS_DIFFER_MS = 60_000;
/** Longer than any proof that WeChat's program hands out. */
const LONGEST_PROOF = 4096;
/** `identify_ret` 0: the same, living person; any other number is a refusal. */
const PASSED = 0;
/** `errcode` of a `verify_result` that WeChat did not hand out, or that was asked about before. */
const UNKNOWN_PROOF = '40097';

const md5 = (value: Sensitive, purpose: string): Buffer =>
  createHash('md5').update(value.reveal(purpose), 'utf8').digest();

const is = (value: Sensitive, hex: string): boolean =>
  timingSafeEqual(md5(value, 'face verification'), Buffer.from(hex, 'hex'));

/** WeChat's face check for city services: `getuseridkey` → `wx.startFacialRecognitionVerify` → `getinfo` (rules.md 12). */
export class WechatFace implements FaceVerification {
  constructor(
    private readonly server: WechatServer,
    private readonly clock: Clock,
  ) {}

  async start({ name, idNumber }: FaceSubject): Promise<StartedFace> {
    const body = { name: name.reveal('face verification'), id_card_number: idNumber.reveal('face verification') };
    const path = '/cityservice/face/identify/getuseridkey';
    try {
      const { user_id_key: key, expires_in: validSeconds } = await this.server.post(
        { path, body, idempotent: true },
        keyAnswer,
      );
      return { ticket: { key, url: null, demo: false }, validSeconds };
    } catch (error) {
      throw faceFailure(error);
    }
  }

  /** The proof passed through the citizen's hands: only what WeChat says about it counts, and only if it is of this check. */
  async resultOf(check: FaceCheck, proof: string): Promise<FaceResult> {
    if (proof === '') return { outcome: 'unfinished' };
    if (proof.length > LONGEST_PROOF) return { outcome: 'failed', reason: 'proof too long' };
    const info = await this.#info(proof);
    const stranger = info ? this.#strange(check, info) : 'proof';
    if (!info || stranger) return { outcome: 'failed', reason: `another ${stranger}` };
    return { outcome: info.identify_ret === PASSED ? 'passed' : 'failed' };
  }

  /** Null for a proof that WeChat does not know, or has told about before. */
  async #info(proof: string): Promise<Info | null> {
    try {
      const path = '/cityservice/face/identify/getinfo';
      return await this.server.post({ path, body: { verify_result: proof } }, infoAnswer);
    } catch (error) {
      const unknown = error instanceof VendorFailure && error.vendorCode === UNKNOWN_PROOF;
      if (unknown || error instanceof UnknownCode) return null;
      throw faceFailure(error);
    }
  }

  /** What of the answer is not of our session, person, key or time; null when all is. */
  #strange({ key, subject, startedAt, startedBy }: FaceCheck, info: Info): string | null {
    if (info.user_id_key !== key) return 'key';
    if (!startedBy(info.openid)) return 'user';
    if (!is(subject.name, info.name_utf8_md5) || !is(subject.idNumber, info.id_card_number_md5)) return 'person';
    const [begunMs, endedMs] = [info.identify_time * 1000, (info.finish_time ?? info.identify_time) * 1000];
    const early = begunMs < startedAt.getTime() - CLOCKS_DIFFER_MS || endedMs < begunMs;
    const late = endedMs > this.clock.now().getTime() + CLOCKS_DIFFER_MS;
    return early || late ? 'time' : null;
  }
}
