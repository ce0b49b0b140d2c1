import { createHash } from 'node:crypto';
import type { ItemContent } from '../item/item.entity';

/** The same whatever the order of an object's fields. */
const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Tells whether two contents mean the same. */
export const digestOf = (content: ItemContent): string =>
  createHash('sha256').update(JSON.stringify(content, sorted)).digest('base64url');
