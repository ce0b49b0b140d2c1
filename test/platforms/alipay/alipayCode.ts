import { drawnCode } from '../standIn/drawnCode';
import type { Reply } from '../standIn/standIn';

const PAGES = new Set(['pages/home/index', 'pages/me/index']);
const QUERY = /^[\w-]+=[\w-]+(&[\w-]+=[\w-]+)*$/;
const LONGEST = { query: 256, describe: 32 };

/** Where the drawn pictures stand, each under what it says. */
export const PICTURES = '/pictures/';
/** The name of a picture that is none. */
export const NO_PICTURE = 'none';

export const pictureName = (text: string): string => Buffer.from(text).toString('base64url');

/** The picture behind an address that was handed out. */
export function alipayPicture(path: string): Reply {
  const name = path.slice(PICTURES.length);
  if (name === NO_PICTURE) return { contentType: 'text/html', body: '<html><body>404</body></html>' };
  const text = Buffer.from(name, 'base64url').toString('utf8');
  return { contentType: 'image/png', body: drawnCode(`alipay ${text}`) };
}

/** What the code of a request says, `page query describe` with the last encoded; or what is wrong with the request. All three parameters are required. */
export function alipayCode(content: string): string {
  let asked: Readonly<Record<string, unknown>>;
  try {
    asked = JSON.parse(content) as typeof asked;
  } catch {
    return 'parameter';
  }
  const { url_param: page, query_param: query, describe } = asked;
  if (!page || !query || !describe) return 'missing';
  if (typeof page !== 'string' || typeof query !== 'string' || typeof describe !== 'string') return 'parameter';
  const fits = PAGES.has(page) && query.length <= LONGEST.query && [...describe].length <= LONGEST.describe;
  return fits && QUERY.test(query) ? `${page} ${query} ${encodeURIComponent(describe)}` : 'parameter';
}
