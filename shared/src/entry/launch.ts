import { readCode } from '../scenario/code';
import { readScene, type Scene } from './scene';

/**
 * What a program was opened with. `none`: by no code of ours. `broken`: by something that should have been a code, and nobody can read it.
 * `answers`: by the code of answers to a guide by questions, which says itself where it leads.
 */
export type Launch =
  | { readonly kind: 'none' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'scene'; readonly scene: Scene }
  | { readonly kind: 'answers'; readonly code: string };

/** Path of the address inside a plain-link QR: `https://<city>/e/<scene>`. */
export const LINK_PATH = '/e/';

/**
 * Where a scene may stand, the surest place first: our own parameter (WeChat's code, H5), WeChat's plain link (`q`), Alipay's (`qrCode`).
 * All other parameters are somebody else's: `from`, `utm_…`, `chksm`.
 */
const PARAMETERS = ['scene', 'q', 'qrCode'] as const;

const NONE: Launch = { kind: 'none' };
const BROKEN: Launch = { kind: 'broken' };
/** Longer than any address of ours; what is longer is not looked through. */
const LONGEST = 2048;
/** WeChat hands `scene` and `q` over encoded, some versions twice; the routers decode once, some not at all. */
const DECODINGS = 3;

/** Our link, or our parameter, inside a longer text. */
const INSIDE = [/\/e\/([^/?#&\s]+)/gi, /(?:^|[?&#])scene=([^&#\s]+)/gi];

function decoded(text: string): string | null {
  try {
    const plain = decodeURIComponent(text);
    return plain === text ? null : plain;
  } catch {
    return null;
  }
}

/** The text as it is and after each decoding that changes it. */
function readings(text: string): string[] {
  const all = [text];
  for (let times = 0; times < DECODINGS; times += 1) {
    const next = decoded(all[times] ?? '');
    if (next === null) break;
    all.push(next);
  }
  return all;
}

const launchIn = (text: string): Launch | null => {
  const scene = readScene(text);
  if (scene) return { kind: 'scene', scene };
  return readCode(text) ? { kind: 'answers', code: text.trim().toLowerCase() } : null;
};

function foundIn(text: string): Launch | null {
  for (const reading of readings(text)) {
    const inside = INSIDE.flatMap((form) => Array.from(reading.matchAll(form), ([, found = '']) => found));
    for (const candidate of [reading.trim(), ...inside.flatMap(readings)]) {
      const found = launchIn(candidate);
      if (found) return found;
    }
  }
  return null;
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );

/**
 * Reads the query with which a host opened the program: WeChat's (`scene`, `q`), Alipay's (`scene`, `qrCode`), H5's.
 * Whatever comes in, it answers and never throws.
 * @param query names and values, as the host hands them over, encoded once too often or not at all
 */
export function launchOf(query: unknown): Launch {
  if (typeof query !== 'object' || query === null) return NONE;
  const values = query as Readonly<Record<string, unknown>>;
  const texts = PARAMETERS.flatMap((name) => textsOf(values[name]));
  if (texts.length === 0) return NONE;
  for (const text of texts) {
    const found = text.length <= LONGEST ? foundIn(text) : null;
    if (found) return found;
  }
  return BROKEN;
}

/** Names and values of `a=b&c=d`, not decoded; a name that comes again keeps all its values. */
function parametersOf(search: string): Record<string, string[]> {
  const found: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const pair of search.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) (found[pair.slice(0, at)] ??= []).push(pair.slice(at + 1));
  }
  return found;
}

/**
 * Reads an address of the browser: `…/?scene=…`, `…/#/pages/home/index?scene=…`, `…/e/<scene>`. The hash goes first: it is where we put it.
 */
export function launchOfAddress(address: string): Launch {
  const text = address.slice(0, LONGEST);
  const [beforeHash = '', ...hash] = text.split('#');
  const [path = '', ...search] = beforeHash.split('?');
  const [, ...inHash] = hash.join('#').split('?');
  const queries = [inHash, search].map((parts) => launchOf(parametersOf(parts.join('&'))));
  const link = path.includes(LINK_PATH) ? launchOf({ q: path }) : NONE;
  const all = [...queries, link];
  const readable = all.find(({ kind }) => kind === 'scene' || kind === 'answers');
  return readable ?? all.find(({ kind }) => kind === 'broken') ?? NONE;
}
