/** Little-endian numbers of BSON, read and written without allocating. */
const scratch = new Float64Array(1);
const scratchBytes = new Uint8Array(scratch.buffer);
const scratchInts = new BigInt64Array(scratch.buffer);

export function readInt32(bytes: Uint8Array, offset: number): number {
  return bytes[offset]! | (bytes[offset + 1]! << 8) | (bytes[offset + 2]! << 16) | (bytes[offset + 3]! << 24);
}

export function readUint32(bytes: Uint8Array, offset: number): number {
  return readInt32(bytes, offset) >>> 0;
}

function load(bytes: Uint8Array, offset: number): void {
  for (let i = 0; i < 8; i++) scratchBytes[i] = bytes[offset + i]!;
}

export function readDouble(bytes: Uint8Array, offset: number): number {
  load(bytes, offset);
  return scratch[0]!;
}

export function readInt64(bytes: Uint8Array, offset: number): bigint {
  load(bytes, offset);
  return scratchInts[0]!;
}

/** An int64 as a JS number: exact below 2^53, which covers every date that JS can hold. */
export function readInt64Number(bytes: Uint8Array, offset: number): number {
  return readInt32(bytes, offset + 4) * 4294967296 + readUint32(bytes, offset);
}

export function writeInt32(bytes: Uint8Array, value: number, offset: number): void {
  bytes[offset] = value;
  bytes[offset + 1] = value >>> 8;
  bytes[offset + 2] = value >>> 16;
  bytes[offset + 3] = value >>> 24;
}

export function writeDouble(bytes: Uint8Array, value: number, offset: number): void {
  scratch[0] = value;
  for (let i = 0; i < 8; i++) bytes[offset + i] = scratchBytes[i]!;
}

export function writeInt64(bytes: Uint8Array, value: bigint, offset: number): void {
  scratchInts[0] = value;
  for (let i = 0; i < 8; i++) bytes[offset + i] = scratchBytes[i]!;
}

/** A safe integer as int64. */
export function writeInt64Number(bytes: Uint8Array, value: number, offset: number): void {
  writeInt32(bytes, value | 0, offset);
  writeInt32(bytes, Math.floor(value / 4294967296), offset + 4);
}
