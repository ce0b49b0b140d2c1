import type { Binary } from 'mongodb';

/** A stored binary value as bytes: the driver hands out `Binary`, mongoose `Buffer`. No copy is made. */
export const bytesOf = (value: Binary | Uint8Array): Uint8Array =>
  value instanceof Uint8Array ? value : value.buffer.subarray(0, value.position);
