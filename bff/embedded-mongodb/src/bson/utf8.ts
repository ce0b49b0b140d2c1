/** Short-string fast paths: most names and many values are short ASCII, where a call into native code costs more than a loop. */
interface NativeSlices {
  utf8Slice(this: Uint8Array, start: number, end: number): string;
  utf8Write(this: Uint8Array, text: string, offset: number, length: number): number;
}

// Present in every Node release, left out of its type declarations.
const native = Buffer.prototype as unknown as NativeSlices;

const NAME_CACHE_SIZE = 4096;
const nameCache: string[] = new Array<string>(NAME_CACHE_SIZE).fill('');

export function sliceUtf8(bytes: Uint8Array, start: number, end: number): string {
  return native.utf8Slice.call(bytes, start, end);
}

/** Text of `bytes[start, end)`. */
export function readText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 16) return sliceUtf8(bytes, start, end);
  let text = '';
  for (let i = start; i < end; i++) {
    const code = bytes[i]!;
    if (code > 127) return sliceUtf8(bytes, start, end);
    text += String.fromCharCode(code);
  }
  return text;
}

function sameAscii(text: string, bytes: Uint8Array, start: number): boolean {
  for (let i = text.length - 1; i >= 0; i--) {
    if (text.charCodeAt(i) !== bytes[start + i]) return false;
  }
  return true;
}

/** A field name of `bytes[start, end)`. Names repeat, so they are looked up before they are built; that also keeps their hash. */
export function readName(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  if (length > 32) return sliceUtf8(bytes, start, end);
  let hash = length;
  for (let i = start; i < end; i++) hash = (hash * 31 + bytes[i]!) | 0;
  const slot = hash & (NAME_CACHE_SIZE - 1);
  const known = nameCache[slot]!;
  if (known.length === length && sameAscii(known, bytes, start)) return known;
  const name = readText(bytes, start, end);
  nameCache[slot] = name;
  return name;
}

/** Writes `text` at `offset`; the caller has made room for three bytes a character. Returns the offset after it. */
export function writeText(bytes: Uint8Array, text: string, offset: number): number {
  const length = text.length;
  if (length > 32) return offset + native.utf8Write.call(bytes, text, offset, length * 3);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return offset + native.utf8Write.call(bytes, text, offset, length * 3);
    bytes[offset + i] = code;
  }
  return offset + length;
}
