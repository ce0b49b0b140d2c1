import type { CSSProperties } from 'react';

type Attributes = Readonly<Record<string, string | number | boolean>>;

/** The role of an element in the attribute that this platform reads. Spread it: `<View {...role('main')}>`. */
export const role = (name: string, more: Attributes = {}): Attributes => ({ [ROLE_ATTRIBUTE]: name, ...more });

/** Takes an element out of the reading order: a decoration, or something that a label says already. */
export const HIDDEN: Attributes = { 'aria-hidden': true };

/** Class names that are there, joined. */
export const cx = (...names: (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ');

/** CSS variables as a style. */
export const variables = (values: Readonly<Record<`--${string}`, string | number>>): CSSProperties =>
  values as CSSProperties;
