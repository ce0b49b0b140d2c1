import { createHash, randomBytes } from 'node:crypto';

const KEY_LIVES_MS = 3_600_000;
const PROOF_LIVES_MS = 600_000;

interface Begun {
  readonly name: string;
  readonly idNumber: string;
  readonly endsAtMs: number;
}

/** What of an answer is somebody else's, or of another time. */
export interface FaceSpoil {
  readonly ret?: number;
  readonly openid?: string;
  readonly user_id_key?: string;
  readonly name?: string;
  readonly idNumber?: string;
  readonly identify_time?: number;
  readonly finish_time?: number;
}

const md5 = (text: string): string => createHash('md5').update(text, 'utf8').digest('hex');

/** `cityservice/face/identify` of WeChat, and the face page on a user's phone. */
export class WechatFaces {
  readonly #begun = new Map<string, Begun>();
  readonly #proofs = new Map<string, { readonly info: object; readonly endsAtMs: number }>();

  constructor(private readonly now: () => Date) {}

  /** `getuseridkey`: the answer, or null for a request that WeChat refuses (40097). */
  begin(body: string): object | null {
    const { name, id_card_number: idNumber } = JSON.parse(body) as Record<string, unknown>;
    if (typeof name !== 'string' || name.length < 2) return null;
    if (typeof idNumber !== 'string' || !/^\d{17}[\dX]$/.test(idNumber)) return null;
    const key = randomBytes(16).toString('hex');
    this.#begun.set(key, { name, idNumber, endsAtMs: this.now().getTime() + KEY_LIVES_MS });
    return { errcode: 0, errmsg: 'ok', user_id_key: key, expires_in: KEY_LIVES_MS / 1000 };
  }

  /** The user looks into the camera: what `wx.startFacialRecognitionVerify` answers. Throws where the host would fail. */
  look(openid: string, key: string, spoil: FaceSpoil = {}): string {
    const begun = this.#begun.get(key);
    const nowMs = this.now().getTime();
    if (!begun || begun.endsAtMs <= nowMs) throw new Error('startFacialRecognitionVerify:fail userIdKey');
    const { ret = 0, name = begun.name, idNumber = begun.idNumber, ...rest } = spoil;
    const seconds = Math.floor(nowMs / 1000);
    const info = {
      ...{ errcode: 0, errmsg: 'ok', identify_ret: ret, identify_time: seconds, finish_time: seconds, openid },
      ...{ user_id_key: key, validate_data: '', name_utf8_md5: md5(name), id_card_number_md5: md5(idNumber), ...rest },
    };
    const proof = randomBytes(48).toString('base64url');
    this.#proofs.set(proof, { info, endsAtMs: nowMs + PROOF_LIVES_MS });
    return proof;
  }

  /** `getinfo`: the answer, once; null for a proof that is unknown, told already or too old (40097). */
  info(body: string): object | null {
    const { verify_result: proof } = JSON.parse(body) as Record<string, unknown>;
    const known = typeof proof === 'string' ? this.#proofs.get(proof) : undefined;
    if (!known || known.endsAtMs <= this.now().getTime()) return null;
    this.#proofs.delete(String(proof));
    return known.info;
  }
}
