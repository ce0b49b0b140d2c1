import type { mongo } from 'mongoose';

/** A stored binary value as bytes: the driver hands out `Binary`, mongoose `Buffer`. No copy is made. */
export const bytesOf = (value: mongo.Binary | Uint8Array): Uint8Array =>
  value instanceof Uint8Array ? value : value.buffer.subarray(0, value.position);
