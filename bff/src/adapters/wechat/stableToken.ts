import { z } from 'zod';
import type { WechatSettings } from '../../config/platformSettings';
import type { Clock } from '../../kernel/clock';
import type { WechatApi } from './wechatApi';

const answer = z.object({ access_token: z.string().min(1).max(1024), expires_in: z.number().int().positive() });

/** WeChat hands out the next token from 5 minutes before the end on; both are accepted meanwhile. */
const BEFORE_END_SECONDS = 300;

interface HeldToken {
  readonly token: string;
  /** From here on another one is asked for. */
  readonly renewAtMs: number;
  readonly endsAtMs: number;
}

/**
 * The program's access token for WeChat's server interfaces: `POST /cgi-bin/stable_token` (rules.md 12). Asked for once however many wait for
 * it, renewed before its end. It is stable: another instance asks for it and gets the same one, and nobody's token ends early.
 */
export class StableToken {
  #held: HeldToken | null = null;
  #underway: Promise<HeldToken> | null = null;

  constructor(
    private readonly api: WechatApi,
    private readonly settings: WechatSettings,
    private readonly clock: Clock,
  ) {}

  /** A token that is in force. Throws `VendorFailure` when WeChat gives none and the last one has ended. */
  async get(): Promise<string> {
    const held = this.#held;
    const nowMs = this.clock.now().getTime();
    if (held && nowMs < held.renewAtMs) return held.token;
    try {
      return (await this.#renew()).token;
    } catch (error) {
      if (held && nowMs < held.endsAtMs) return held.token;
      throw error;
    }
  }

  /**
   * A token in the place of one that WeChat refused although its time was not up. WeChat counts forced ones (20 a day), so all who were refused
   * the same token wait for one. Throws `VendorFailure`.
   */
  async replace(refused: string): Promise<string> {
    if (this.#held && this.#held.token !== refused) return this.#held.token;
    return (await this.#renew(true)).token;
  }

  #renew(force = false): Promise<HeldToken> {
    this.#underway ??= this.#ask(force).finally(() => {
      this.#underway = null;
    });
    return this.#underway;
  }

  async #ask(force: boolean): Promise<HeldToken> {
    const { appId, secret } = this.settings;
    const askedAtMs = this.clock.now().getTime();
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: force };
    const { access_token: token, expires_in: seconds } = await this.api.postIdempotent(
      '/cgi-bin/stable_token',
      body,
      answer,
    );
    // A token that is handed out close to its end must not be asked for with every call.
    const freshSeconds = Math.max(seconds - BEFORE_END_SECONDS, seconds / 2);
    this.#held = { token, renewAtMs: askedAtMs + freshSeconds * 1000, endsAtMs: askedAtMs + seconds * 1000 };
    return this.#held;
  }
}
