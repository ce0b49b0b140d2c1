import { setTimeout as wait } from 'node:timers/promises';
import { VendorFailure } from './vendorFailure';

export interface VendorRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly contentType?: string;
  readonly body?: string;
  /** Without it JSON. */
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The vendor says what is wrong in the body of answers with any status; without it only those with status 200 are read. */
  readonly anyStatus?: boolean;
}

/** How long a vendor may take, further attempts included. */
export interface Patience {
  readonly deadlineMs: number;
  /** Asking twice does no more than asking once: then every failure without an answer is worth a second attempt. */
  readonly idempotent?: boolean;
  /** What the answer may have; without it 64 KB. */
  readonly largestBytes?: number;
}

type Asking = Patience & { readonly vendor: string };

const ATTEMPTS = 2;
const PAUSE_MS = 200;
/** Answers of the interfaces that we use are below 4 KB. */
const LARGEST_ANSWER_BYTES = 64 * 1024;
/** Before any of these the request was not sent. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const codeOf = (error: unknown): string => {
  const { cause, name } = error as { cause?: { code?: unknown }; name?: string };
  return typeof cause?.code === 'string' ? cause.code : (name ?? 'unknown');
};

async function bodyOf(vendor: string, response: Response, largestBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > largestBytes) throw new VendorFailure(vendor, 'broken', { vendorCode: 'too-large' });
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function textOf(vendor: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new VendorFailure(vendor, 'broken', { vendorCode: 'not-utf-8' });
  }
}

/** One attempt; the bytes of an answer with status 200. Errors of fetch are not passed on: some quote the address, and it bears the secret. */
async function attempt({ vendor, largestBytes }: Asking, request: VendorRequest, signal: AbortSignal): Promise<Buffer> {
  const { url, method, contentType, body, accept = 'application/json' } = request;
  try {
    const headers: Record<string, string> = { ...request.headers, accept };
    if (contentType) headers['content-type'] = contentType;
    const response = await fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal,
      ...(body !== undefined && { body }),
    });
    if (response.status === 200 || (request.anyStatus && response.status >= 400))
      return await bodyOf(vendor, response, largestBytes ?? LARGEST_ANSWER_BYTES);
    await response.body?.cancel();
    throw new VendorFailure(vendor, 'broken', { vendorCode: `http-${response.status}` });
  } catch (error) {
    if (error instanceof VendorFailure) throw error;
    if (signal.aborted) throw new VendorFailure(vendor, 'slow');
    const vendorCode = codeOf(error);
    if (NOT_SENT.has(vendorCode)) throw new VendorFailure(vendor, 'unreachable', { vendorCode, untouched: true });
    throw new VendorFailure(vendor, 'broken', { vendorCode });
  }
}

const worthAnother = ({ reason, untouched }: VendorFailure, idempotent: boolean): boolean =>
  untouched || (idempotent && (reason === 'broken' || reason === 'busy'));

/**
 * Asks a vendor and reads the answer, twice at most and within one deadline. A second attempt is made only where the first did nothing:
 * a one-time code that was spent by an attempt without an answer would come back as unknown.
 * @param read turns the text of an answer into what was asked for; throws `VendorFailure`
 */
export const askVendor = <T>(asking: Asking, request: () => VendorRequest, read: (text: string) => T): Promise<T> =>
  askVendorForBytes(asking, request, (bytes) => read(textOf(asking.vendor, bytes)));

/** As `askVendor`, for answers that are no text: pictures. */
export async function askVendorForBytes<T>(
  asking: Asking,
  request: () => VendorRequest,
  read: (bytes: Buffer) => T,
): Promise<T> {
  const { deadlineMs, idempotent = false } = asking;
  const signal = AbortSignal.timeout(deadlineMs);
  for (let attempts = 1; ; attempts += 1) {
    try {
      return read(await attempt(asking, request(), signal));
    } catch (error) {
      if (!(error instanceof VendorFailure) || !worthAnother(error, idempotent) || attempts === ATTEMPTS) throw error;
      await wait(PAUSE_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) throw error;
    }
  }
}
