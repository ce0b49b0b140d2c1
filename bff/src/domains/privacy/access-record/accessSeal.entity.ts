import type { PersonKey } from '../../../kernel/ids';

/** Whose head the city's is: no person key has such a sign, and it comes before all of them. */
export const CITY_KEY = '!city' as PersonKey;

/** How far a person's chain went when the city was sealed. */
export interface SealedMove {
  readonly personKey: PersonKey;
  readonly link: number;
  readonly hash: string;
}

/**
 * One seal over the chains of all persons: those that grew since the seal before, and where they ended. The seals are a chain themselves, so a
 * person's chain cannot vanish together with its head.
 */
export interface CitySeal {
  /** Without gaps from 1. */
  readonly number: number;
  readonly at: Date;
  readonly moves: readonly SealedMove[];
  /** Of all seals up to this one. */
  readonly count: number;
  /** Hash of the seal before; empty for the first. */
  readonly previous: string;
  readonly hash: string;
}
