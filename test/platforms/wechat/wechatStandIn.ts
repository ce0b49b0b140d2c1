import { createHash, randomBytes } from 'node:crypto';
import { OneTimeCodes } from '../standIn/oneTimeCodes';
import { StandIn, type Asked, type Reply } from '../standIn/standIn';
import { wechatCode } from './wechatCode';
import { WechatFaces } from './wechatFaces';

const FACE = '/cityservice/face/identify/';
const CODE_LIVES_MS = 5 * 60_000;
/** `identify_ret` of a face that is not the person's. */
const OTHER_FACE = 90_007;
const TOKEN_LIVES_MS = 7_200_000;
const NEXT_TOKEN_BEFORE_MS = 300_000;

/** `errcode`s as WeChat documents them, by what we call them. */
const ERRORS = {
  busy: [-1, 'system error'],
  codeInvalid: [40029, 'invalid code'],
  codeUsed: [40163, 'code been used'],
  frequency: [45011, 'api minute-quota reach limit, must slower, retry next minute'],
  quota: [45009, 'reach max api daily quota limit'],
  blocked: [40226, 'code blocked'],
  appId: [40013, 'invalid appid'],
  secret: [40125, 'invalid appsecret'],
  address: [40164, 'invalid ip, not in whitelist'],
  grantType: [40002, 'invalid grant_type'],
  appIdMissing: [41002, 'appid missing'],
  secretMissing: [41004, 'appsecret missing'],
  codeMissing: [41008, 'missing code'],
  postOnly: [43002, 'require POST method'],
  tokenMissing: [41001, 'access_token missing'],
  tokenInvalid: [40001, 'invalid credential, access_token is invalid or not latest'],
  tokenExpired: [42001, 'access_token expired'],
  sceneInvalid: [40129, 'invalid scene'],
  sceneLength: [40169, 'invalid length for scene, or the data is not json string'],
  pageInvalid: [41030, 'invalid page'],
  argsInvalid: [40097, 'invalid args'],
  codesUsed: [45029, 'qrcode count out of limit'],
} as const;

/** A JPEG of one grey pixel’s frame: begin, JFIF head, end. */
const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');

/** Users that a developer may be. */
const PEOPLE = ['li', 'wang', 'zhang'] as const;

/** What a test may ask for beside `ERRORS`. `jpeg`: a code as WeChat itself draws it, and one of which the end is missing. `snapshot`: the page was shown as a snapshot, its user is invented. `nobody`: an answer without openid. */
export type WechatFault = keyof typeof ERRORS | 'snapshot' | 'nobody' | 'oddUser' | 'jpeg' | 'cutJpeg';

interface Program {
  readonly appId: string;
  readonly secret: string;
}

interface WechatStandInOptions {
  readonly program: Program;
  readonly account: Program & { readonly returnUrl: string };
  readonly now?: () => Date;
  /** What WeChat's developer tools answer to `wx.login` in a project without an AppID; that code signs in as one tourist, again and again. */
  readonly touristCode?: string;
}

const json = (value: object): Reply => ({ contentType: 'text/plain', body: JSON.stringify(value) });
const refusal = (error: keyof typeof ERRORS): Reply => {
  const [errcode, errmsg] = ERRORS[error];
  return json({ errcode, errmsg: `${errmsg}, rid: ${randomBytes(8).toString('hex')}` });
};

/** `api.weixin.qq.com` and `open.weixin.qq.com` as far as signing in needs them, written from rules.md 12 and WeChat's pages. */
export class WechatStandIn extends StandIn<WechatFault> {
  readonly #now: () => Date;
  readonly #codes: OneTimeCodes;
  /** The face check, and what the citizen's phone does in it. */
  readonly faces: WechatFaces;
  #token = { text: '', endsAtMs: 0 };

  constructor(private readonly options: WechatStandInOptions) {
    super();
    this.#now = options.now ?? (() => new Date());
    this.#codes = new OneTimeCodes(CODE_LIVES_MS, this.#now);
    this.faces = new WechatFaces(this.#now);
  }

  /** What `wx.login` answers on the user's phone. */
  loginCode(user: string, appId = this.options.program.appId): string {
    return this.#codes.issue(user, appId);
  }

  protected override lookAs(user: string, key: string, own: boolean): string {
    return this.faces.look(this.openidOf(user, this.options.program.appId), key, own ? {} : { ret: OTHER_FACE });
  }

  /** A user's id, another one for each program. */
  openidOf(user: string, appId: string): string {
    return `o${createHash('sha256').update(`${appId}|${user}`).digest('base64url').slice(0, 27)}`;
  }

  /** What WeChat does when the user's page opens an address of authorisation: the address that it goes on to. Throws what WeChat would show. */
  authorize(user: string, address: string): string {
    const { origin, pathname, searchParams, hash } = new URL(address);
    const { appId, returnUrl } = this.options.account;
    const names = [...searchParams.keys()].join();
    if (origin !== this.url || pathname !== '/connect/oauth2/authorize')
      throw new Error('not the page of authorisation');
    if (names !== 'appid,redirect_uri,response_type,scope,state' || hash !== '#wechat_redirect')
      throw new Error(`此链接无法访问: ${names}${hash}`);
    if (searchParams.get('appid') !== appId) throw new Error('AppID 参数错误');
    if (searchParams.get('redirect_uri') !== returnUrl) throw new Error('redirect_uri 参数错误');
    if (searchParams.get('response_type') !== 'code' || searchParams.get('scope') !== 'snsapi_base')
      throw new Error('Scope 参数错误或没有 Scope 权限');
    const state = searchParams.get('state') ?? '';
    if (!/^[a-zA-Z0-9]{1,128}$/.test(state)) throw new Error('state 参数错误');
    const back = new URL(returnUrl);
    back.search = new URLSearchParams({ code: this.#codes.issue(user, appId), state }).toString();
    return back.toString();
  }

  protected answer(asked: Asked, fault: WechatFault | undefined): Reply {
    if (fault !== undefined && fault in ERRORS) return refusal(fault as keyof typeof ERRORS);
    if (fault === 'nobody') return json({ session_key: 'x' });
    if (fault === 'oddUser') return json({ openid: { $gt: '' } });
    if (asked.path === '/sns/jscode2session') return this.#codeToSession(asked.query);
    if (asked.path === '/sns/oauth2/access_token') return this.#codeToToken(asked.query, fault === 'snapshot');
    if (asked.path === '/connect/oauth2/authorize') return this.#page(asked.query);
    if (asked.path === '/cgi-bin/stable_token') return this.#stableToken(asked);
    if (asked.path === '/wxa/getwxacodeunlimit') return this.#tokenRefusal(asked) ?? this.#code(asked, fault);
    if (asked.path.startsWith(FACE)) return this.#tokenRefusal(asked) ?? this.#face(asked);
    return { status: 404, contentType: 'text/plain', body: 'not found' };
  }

  #face({ path, body }: Asked): Reply {
    const answer = path === `${FACE}getuseridkey` ? this.faces.begin(body) : this.faces.info(body);
    return answer ? json(answer) : refusal('argsInvalid');
  }

  /** In WeChat the citizen sees nothing of this page: WeChat knows who is there. Here somebody says who to be. */
  #page(query: URLSearchParams): Reply {
    const contentType = 'text/html; charset=utf-8';
    const address = `${this.url}/connect/oauth2/authorize?${query.toString()}#wechat_redirect`;
    try {
      const links = PEOPLE.map(
        (user) => `<p><a href="${this.authorize(user, address).replaceAll('&', '&amp;')}">${user}</a>`,
      );
      return {
        contentType,
        body: `<!doctype html><meta name="viewport" content="width=device-width"><title>WeChat, stand-in</title><h1>Who is in front of WeChat?</h1>${links.join('')}`,
      };
    } catch (error) {
      return { status: 400, contentType: 'text/plain; charset=utf-8', body: String(error) };
    }
  }

  #codeToSession(query: URLSearchParams): Reply {
    const { program, touristCode } = this.options;
    const tourist = touristCode !== undefined && query.get('js_code')?.startsWith(touristCode);
    const user = tourist ? 'tourist' : this.#userOf(query, 'js_code', program);
    if (typeof user !== 'string') return user;
    return json({ session_key: randomBytes(16).toString('base64'), openid: this.openidOf(user, program.appId) });
  }

  #codeToToken(query: URLSearchParams, snapshot: boolean): Reply {
    const { account } = this.options;
    const user = this.#userOf(query, 'code', account);
    if (typeof user !== 'string') return user;
    const openid = this.openidOf(snapshot ? randomBytes(4).toString('hex') : user, account.appId);
    const tokens = { access_token: 'A'.repeat(89), expires_in: 7200, refresh_token: 'R'.repeat(89) };
    return json({ ...tokens, openid, scope: 'snsapi_base', ...(snapshot && { is_snapshotuser: 1 }) });
  }

  /** The user, or WeChat's refusal, checked in WeChat's order. */
  #userOf(query: URLSearchParams, codeName: string, { appId, secret }: Program): string | Reply {
    if (!query.get('appid')) return refusal('appIdMissing');
    if (query.get('appid') !== appId) return refusal('appId');
    if (!query.get('secret')) return refusal('secretMissing');
    if (query.get('secret') !== secret) return refusal('secret');
    if (query.get('grant_type') !== 'authorization_code') return refusal('grantType');
    const code = query.get(codeName);
    if (!code) return refusal('codeMissing');
    const taken = this.#codes.take(code, appId);
    if (taken === 'unknown') return refusal('codeInvalid');
    return taken === 'used' ? refusal('codeUsed') : taken.user;
  }

  /** From now on the token that was handed out last is refused, as when somebody has another one made. */
  revokeToken(): void {
    this.#token = { ...this.#token, text: randomBytes(68).toString('base64url') };
  }

  /** What is wrong with the access token of a request to an interface for servers; null when it is right. */
  #tokenRefusal({ method, query }: Asked): Reply | null {
    if (method !== 'POST') return refusal('postOnly');
    const token = query.get('access_token');
    if (!token) return refusal('tokenMissing');
    if (token !== this.#token.text) return refusal('tokenInvalid');
    return this.#now().getTime() < this.#token.endsAtMs ? null : refusal('tokenExpired');
  }

  /** WeChat answers a JPEG; without `jpeg` this one is a PNG, which tests can decode. */
  #code({ body }: Asked, fault: WechatFault | undefined): Reply {
    const drawn = wechatCode(body);
    if (fault === 'jpeg') return { contentType: 'image/jpeg', body: JPEG };
    if (fault === 'cutJpeg') return { contentType: 'image/jpeg', body: JPEG.subarray(0, -2) };
    return typeof drawn === 'string' ? refusal(drawn) : { contentType: 'image/png', body: drawn };
  }

  #stableToken({ method, body }: Asked): Reply {
    if (method !== 'POST') return refusal('postOnly');
    const asked = JSON.parse(body) as Record<string, unknown>;
    const { appId, secret } = this.options.program;
    if (asked['grant_type'] !== 'client_credential') return refusal('grantType');
    if (asked['appid'] !== appId) return refusal('appId');
    if (asked['secret'] !== secret) return refusal('secret');
    const nowMs = this.#now().getTime();
    if (nowMs >= this.#token.endsAtMs - NEXT_TOKEN_BEFORE_MS || asked['force_refresh'] === true)
      this.#token = { text: randomBytes(68).toString('base64url'), endsAtMs: nowMs + TOKEN_LIVES_MS };
    const expiresIn = Math.floor((this.#token.endsAtMs - nowMs) / 1000);
    return json({ access_token: this.#token.text, expires_in: expiresIn });
  }
}
