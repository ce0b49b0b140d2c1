import { AppError } from '../../kernel/appError';

/**
 * Why a vendor did not do what we asked, in words that fit every vendor. `unreachable`: nothing was sent. `slow`: the deadline passed.
 * `broken`: HTTP status other than 200, a cut connection, an answer that is no answer. `untrusted`: an answer without the vendor's signature.
 * `rejected`: the vendor does not accept our settings or our request.
 */
export type VendorReason =
  'unreachable' | 'slow' | 'broken' | 'untrusted' | 'busy' | 'limited' | 'blocked' | 'rejected';

interface VendorFailureOptions {
  /** The vendor's own code or a short word of ours, for the log. Never what the vendor was sent or a part of its answer: both hold secrets. */
  readonly vendorCode?: string;
  /** Whether the vendor certainly did nothing yet, so that asking again can't do anything twice. */
  readonly untouched?: boolean;
}

/** A vendor failed. Stays among the adapters: it leaves them as an `AppError`. */
export class VendorFailure extends Error {
  readonly vendorCode: string | undefined;
  readonly untouched: boolean;

  constructor(
    readonly vendor: string,
    readonly reason: VendorReason,
    options: VendorFailureOptions = {},
  ) {
    super(`${vendor}: ${reason}${options.vendorCode ? ` (${options.vendorCode})` : ''}`);
    this.name = 'VendorFailure';
    this.vendorCode = options.vendorCode;
    this.untouched = options.untouched ?? false;
  }
}

/** Documented limits count a minute (WeChat 45011). */
const LIMIT_SECONDS = 60;
const SOON_SECONDS = 5;

/** What a citizen is told when a face could not be checked. Anything but a `VendorFailure` stays as it is. */
export function faceFailure(error: unknown): unknown {
  if (!(error instanceof VendorFailure)) return error;
  const { vendor, reason, vendorCode } = error;
  const detail = { vendor, reason, vendorCode };
  if (reason === 'limited') return new AppError('REQUEST_LIMITED', { retryAfterSeconds: LIMIT_SECONDS, detail });
  return new AppError('FACE_UNAVAILABLE', { retryAfterSeconds: SOON_SECONDS, detail });
}

/** What a citizen is told when signing in failed at the platform. Anything but a `VendorFailure` stays as it is. */
export function signInFailure(error: unknown): unknown {
  if (!(error instanceof VendorFailure)) return error;
  const { vendor, reason, vendorCode } = error;
  const detail = { vendor, reason, vendorCode };
  if (reason === 'limited') return new AppError('REQUEST_LIMITED', { retryAfterSeconds: LIMIT_SECONDS, detail });
  if (reason === 'blocked') return new AppError('SIGN_IN_REFUSED', { detail });
  return new AppError('SIGN_IN_UNAVAILABLE', { retryAfterSeconds: SOON_SECONDS, detail });
}

/** What is told when a platform drew no code. Anything but a `VendorFailure` stays as it is. */
export function pictureFailure(error: unknown): unknown {
  if (!(error instanceof VendorFailure)) return error;
  const { vendor, reason, vendorCode } = error;
  const detail = { vendor, reason, vendorCode };
  if (reason === 'limited') return new AppError('REQUEST_LIMITED', { retryAfterSeconds: LIMIT_SECONDS, detail });
  return new AppError('ENTRY_PICTURE_UNAVAILABLE', { retryAfterSeconds: SOON_SECONDS, detail });
}
