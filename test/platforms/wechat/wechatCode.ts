import { drawnCode } from '../standIn/drawnCode';

/** As WeChat documents `scene`: 32 visible characters at most. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
/** The pages of the released version. */
const RELEASED = new Set(['pages/home/index', 'pages/me/index']);
const VERSIONS = new Set(['release', 'trial', 'develop']);
const WIDTH = { least: 280, most: 1280 };

export type CodeComplaint = 'sceneInvalid' | 'sceneLength' | 'pageInvalid' | 'argsInvalid';

interface CodeRequest {
  readonly scene?: unknown;
  readonly page?: unknown;
  readonly check_path?: unknown;
  readonly env_version?: unknown;
  readonly width?: unknown;
}

/** The object that a body is; null for anything else. */
function objectOf(body: string): CodeRequest | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null;
  }
}

const wrongPage = (page: unknown, check: unknown): boolean =>
  page !== undefined && (typeof page !== 'string' || /^\/|[?#]/.test(page) || (check !== false && !RELEASED.has(page)));

/** `POST /wxa/getwxacodeunlimit`: a picture, or what is wrong with the request, checked in WeChat's order. */
export function wechatCode(body: string): Buffer | CodeComplaint {
  const asked = objectOf(body);
  if (!asked || typeof asked.scene !== 'string' || asked.scene.length > 32) return 'sceneLength';
  if (!SCENE.test(asked.scene)) return 'sceneInvalid';
  if (wrongPage(asked.page, asked.check_path)) return 'pageInvalid';
  const { width = 430, env_version: version = 'release' } = asked;
  if (typeof width !== 'number' || width < WIDTH.least || width > WIDTH.most) return 'argsInvalid';
  if (!VERSIONS.has(String(version))) return 'argsInvalid';
  return drawnCode(`wechat ${version} ${String(asked.page ?? '')} ${asked.scene}`);
}
