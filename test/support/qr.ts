import jsQR from 'jsqr';
import { PNG } from 'pngjs';

/** What a camera reads in a PNG; null when it reads nothing. */
export function readQr(bytes: Uint8Array): string | null {
  const { data, width, height } = PNG.sync.read(Buffer.from(bytes));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}
