import { createHash, createSign, createVerify, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { OneTimeCodes } from '../standIn/oneTimeCodes';
import { StandIn, type Asked, type Reply } from '../standIn/standIn';
import { alipayCode, alipayPicture, NO_PICTURE, pictureName, PICTURES } from './alipayCode';
import { AlipayFaces } from './alipayFaces';
import { SPOILERS, type Spoiler } from './spoilers';

const CODE_LIVES_MS = 24 * 3_600_000;
const CLOCK_MAY_DIFFER_MS = 10 * 60_000;
const METHOD = 'alipay.system.oauth.token';
const CODE_METHOD = 'alipay.open.app.qrcode.create';
const FACE = 'alipay.user.certify.open.';
const METHODS = new Set([METHOD, CODE_METHOD, `${FACE}initialize`, `${FACE}query`, `${FACE}certify`]);

/** Gateway and interface errors as rules.md 14 names them: `code`, `sub_code`. */
const ERRORS = {
  codeInvalid: ['40002', 'isv.code-invalid'],
  grantTypeInvalid: ['40002', 'isv.grant-type-invalid'],
  unmatchedApp: ['40002', 'isv.unmatched-app-id'],
  unknown: ['20000', 'isp.unknow-error'],
  frequency: ['40005', 'isv.app-call-limit-exceeded'],
  permission: ['40006', 'isv.insufficient-isv-permissions'],
  signature: ['40002', 'isv.invalid-signature'],
  signatureType: ['40002', 'isv.invalid-signature-type'],
  timestamp: ['40002', 'isv.invalid-timestamp'],
  charset: ['40002', 'isv.invalid-charset'],
  format: ['40002', 'isv.invalid-format'],
  method: ['40002', 'isv.invalid-method'],
  appId: ['40002', 'isv.invalid-app-id'],
  missing: ['40001', 'isv.missing-parameter'],
  parameter: ['40002', 'isv.invalid-parameter'],
  business: ['40004', 'SYSTEM_ERROR'],
} as const;

/** `oldProgram`: an answer with `user_id` alone. `refusedInside`: a refusal in the interface's own member instead of `error_response`. */
export type AlipayFault =
  keyof typeof ERRORS | Spoiler | 'oldProgram' | 'bothIds' | 'refusedInside' | 'nobody' | 'unsignedRefusal' | CodeFault;

/** Spoilt addresses of a drawn code. */
export type CodeFault = 'pictureElsewhere' | 'noPicture';

interface AlipayStandInOptions {
  readonly appId: string;
  /** The program's public key, as its developer gave it to Alipay. */
  readonly programKey: KeyObject;
  readonly now?: () => Date;
}

const refusal = (error: keyof typeof ERRORS): object => {
  const [code, subCode] = ERRORS[error];
  return {
    code,
    msg: code === '20000' ? 'Service Currently Unavailable' : 'Invalid Arguments',
    sub_code: subCode,
    sub_msg: '…',
  };
};

/** What the program has to have signed: all parameters that are not empty but `sign`, in ASCII order. Written apart from the adapter on purpose. */
function textToVerify(parameters: URLSearchParams): string {
  const names = [...new Set(parameters.keys())].filter((name) => name !== 'sign' && parameters.get(name) !== '');
  return names
    .sort()
    .map((name) => `${name}=${parameters.get(name)}`)
    .join('&');
}

/** Alipay's gateway as far as signing in and codes need it. */
export class AlipayStandIn extends StandIn<AlipayFault> {
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #now: () => Date;
  readonly #codes: OneTimeCodes;
  /** The face check, and what the citizen's phone does in it. */
  readonly faces: AlipayFaces;

  constructor(private readonly options: AlipayStandInOptions) {
    super();
    this.#now = options.now ?? (() => new Date());
    this.#codes = new OneTimeCodes(CODE_LIVES_MS, this.#now);
    this.faces = new AlipayFaces(this.#now);
  }

  get gatewayUrl(): string {
    return `${this.url}/gateway.do`;
  }

  /** 支付宝公钥, as its console shows it: base64 on one line. */
  get publicKey(): string {
    return this.#keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  }

  /** What `my.getAuthCode` answers on the user's phone. */
  loginCode(user: string, appId = this.options.appId): string {
    return this.#codes.issue(user, appId);
  }

  /** Alipay hands the program no proof: it is asked by the key. */
  protected override lookAs(_user: string, key: string, own: boolean): string {
    this.faces.look(key, own ? 'T' : 'F');
    return 'done';
  }

  openIdOf(user: string): string {
    return createHash('sha256').update(`${this.options.appId}|${user}`).digest('base64url').slice(0, 43);
  }

  userIdOf(user: string): string {
    return `2088${BigInt(`0x${createHash('sha256').update(user).digest('hex')}`)
      .toString()
      .slice(0, 12)}`;
  }

  protected answer(asked: Asked, fault: AlipayFault | undefined): Reply {
    if (asked.path.startsWith(PICTURES)) return alipayPicture(asked.path);
    const parameters = new URLSearchParams([...asked.query, ...new URLSearchParams(asked.body)]);
    const complaint =
      this.#complaint(asked, parameters) ??
      (fault !== undefined && fault in ERRORS ? (fault as keyof typeof ERRORS) : null);
    if (complaint) return this.#refuse(complaint, complaint !== 'appId');
    if (parameters.get('method') === CODE_METHOD) return this.#code(parameters, fault);
    if (parameters.get('method')?.startsWith(FACE)) return this.#face(parameters, fault);
    const taken = this.#codes.take(parameters.get('code') ?? '', this.options.appId);
    if (fault === 'unsignedRefusal') return this.#refuse('codeInvalid', false);
    if (fault === 'refusedInside')
      return this.#signed(`${METHOD.replaceAll('.', '_')}_response`, JSON.stringify(refusal('codeInvalid')));
    if (typeof taken === 'string') return this.#refuse('codeInvalid', true);
    const raw = JSON.stringify(this.#tokens(taken.user, fault));
    if (fault !== undefined && fault in SPOILERS)
      return {
        body: SPOILERS[fault as Spoiler]({
          raw,
          sign: (text, algorithm) => this.#sign(text, algorithm),
          stranger: this.openIdOf('stranger'),
        }),
      };
    return this.#signed('alipay_system_oauth_token_response', raw);
  }

  /** What the gateway checks before it looks at the interface, in this order. */
  #complaint({ method, contentType }: Asked, parameters: URLSearchParams): keyof typeof ERRORS | null {
    const of = (name: string): string => parameters.get(name) ?? '';
    if (new Set(parameters.keys()).size !== [...parameters.keys()].length) return 'missing';
    if (method !== 'POST' || !contentType.startsWith('application/x-www-form-urlencoded')) return 'format';
    for (const name of ['app_id', 'method', 'charset', 'sign_type', 'sign', 'timestamp', 'version'])
      if (!of(name)) return 'missing';
    if (of('app_id') !== this.options.appId) return 'appId';
    if (!METHODS.has(of('method'))) return 'method';
    if (of('charset') !== 'utf-8') return 'charset';
    if (of('sign_type') !== 'RSA2') return 'signatureType';
    if (!this.#verifies(parameters)) return 'signature';
    if (!this.#isNow(of('timestamp'))) return 'timestamp';
    if (of('method') !== METHOD) return of('biz_content') ? null : 'missing';
    if (of('grant_type') !== 'authorization_code') return 'grantTypeInvalid';
    return of('code') ? null : 'missing';
  }

  /** `alipay.user.certify.open.initialize` and `.query`; `.certify` is a page, see `openFacePage`. */
  #face(parameters: URLSearchParams, fault: AlipayFault | undefined): Reply {
    const method = parameters.get('method') ?? '';
    const content = parameters.get('biz_content') ?? '';
    const answer = method === `${FACE}initialize` ? this.faces.begin(content) : this.faces.result(content);
    if (!answer) return this.#refuse('parameter', true);
    const member = `${method.replaceAll('.', '_')}_response`;
    const raw = JSON.stringify({ code: '10000', msg: 'Success', ...answer });
    if (fault === 'unsigned') return { body: `{"${member}":${raw}}` };
    if (fault === 'altered') return { body: `{"${member}":${raw.replace('"F"', '"T"')},"sign":"${this.#sign(raw)}"}` };
    return this.#signed(member, raw);
  }

  /** What the user's phone does with the address of the face page: the id of the check, if Alipay would show the page. */
  openFacePage(address: string): string {
    const { searchParams } = new URL(address);
    const asked = {
      method: 'POST',
      contentType: 'application/x-www-form-urlencoded',
      path: '',
      body: '',
      headers: {},
      search: '',
    };
    const complaint = this.#complaint({ ...asked, query: searchParams }, searchParams);
    if (complaint || searchParams.get('method') !== `${FACE}certify`) throw new Error(`no page: ${complaint}`);
    return String((JSON.parse(searchParams.get('biz_content') ?? '{}') as { certify_id?: string }).certify_id);
  }

  /** `alipay.open.app.qrcode.create`: the address of a picture at this server. */
  #code(parameters: URLSearchParams, fault: AlipayFault | undefined): Reply {
    const text = alipayCode(parameters.get('biz_content') ?? '');
    if (text === 'missing' || text === 'parameter') return this.#refuse(text, true);
    const host = fault === 'pictureElsewhere' ? 'https://elsewhere.example' : this.url;
    const name = fault === 'noPicture' ? NO_PICTURE : pictureName(text);
    const urls = { qr_code_url: `${host}${PICTURES}${name}` };
    const raw = JSON.stringify({ code: '10000', msg: 'Success', ...urls });
    return this.#signed('alipay_open_app_qrcode_create_response', raw);
  }

  #verifies(parameters: URLSearchParams): boolean {
    const text = textToVerify(parameters);
    return createVerify('RSA-SHA256')
      .update(text, 'utf8')
      .verify(this.options.programKey, parameters.get('sign') ?? '', 'base64');
  }

  /** `yyyy-MM-dd HH:mm:ss` in Asia/Shanghai. */
  #isNow(timestamp: string): boolean {
    if (!/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(timestamp)) return false;
    const ms = Date.parse(`${timestamp.replace(' ', 'T')}+08:00`);
    return Math.abs(ms - this.#now().getTime()) <= CLOCK_MAY_DIFFER_MS;
  }

  #tokens(user: string, fault: AlipayFault | undefined): object {
    const tokens = {
      access_token: randomBytes(20).toString('hex'),
      expires_in: 1296000,
      refresh_token: randomBytes(20).toString('hex'),
      re_expires_in: 2592000,
    };
    if (fault === 'nobody') return tokens;
    const userId = fault === 'oldProgram' || fault === 'bothIds' ? { user_id: this.userIdOf(user) } : {};
    return { ...tokens, ...userId, ...(fault !== 'oldProgram' && { open_id: this.openIdOf(user) }) };
  }

  #refuse(error: keyof typeof ERRORS, signed: boolean): Reply {
    const raw = JSON.stringify(refusal(error));
    return signed ? this.#signed('error_response', raw) : { body: `{"error_response":${raw}}` };
  }

  #signed(member: string, raw: string): Reply {
    return { body: `{"${member}":${raw},"sign":"${this.#sign(raw)}"}` };
  }

  #sign(text: string, algorithm = 'RSA-SHA256'): string {
    return createSign(algorithm).update(text, 'utf8').sign(this.#keys.privateKey, 'base64');
  }
}
