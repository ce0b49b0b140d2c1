import type { Picture } from '../../ports/codePicture';

/** Pictures of codes are below 200 KB. */
export const LARGEST_PICTURE_BYTES = 1024 * 1024;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_END = Buffer.from('IEND');
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const JPEG_END = Buffer.from([0xff, 0xd9]);
/** After the name of a PNG's last chunk stands its check sum. */
const PNG_TAIL_BYTES = 8;

const begins = (bytes: Buffer, sign: Buffer): boolean => bytes.subarray(0, sign.length).equals(sign);

/** The picture that bytes are by their first and last signs, whatever the vendor calls it; null for anything else, and for one that was cut. */
export function pictureOf(bytes: Buffer): Picture | null {
  if (begins(bytes, PNG) && bytes.subarray(-PNG_TAIL_BYTES, -PNG_TAIL_BYTES + 4).equals(PNG_END))
    return { contentType: 'image/png', bytes };
  if (begins(bytes, JPEG) && bytes.subarray(-2).equals(JPEG_END)) return { contentType: 'image/jpeg', bytes };
  return null;
}
