import type { Document } from '../bson/value';

/** Stands among a stage's results where it has worked for long and lets others have their turn. Told by identity. */
export const PAUSE: Document = new Map();

/** Asked by a stage at each item that it reads; true when it is to hand out {@link PAUSE}. */
export type PauseDue = () => boolean;
