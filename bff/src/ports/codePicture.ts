/** A drawn code. */
export interface Picture {
  readonly contentType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  readonly bytes: Uint8Array;
}

/** What a platform is asked to draw. */
export interface PlatformCode {
  readonly scene: string;
  /** For the platform's own lists, up to 32 characters. */
  readonly title: string;
}

/** A platform's own code, which its camera opens in its own program. */
export interface PlatformCodes {
  /** Throws `ENTRY_PICTURE_UNAVAILABLE`, `REQUEST_LIMITED`. */
  draw(code: PlatformCode): Promise<Picture>;
}

/** A QR code that any camera reads, ISO/IEC 18004. */
export interface QrDrawing {
  draw(text: string, form: 'svg' | 'png'): Picture;
}
