import { createHash, timingSafeEqual } from 'node:crypto';
import { inspect } from 'node:util';
import { maskOf, type MaskedText, type PersonalKind } from '@city-services/shared/identity/masks';

/**
 * Personal data on its way from a repository to a presenter. Printing, logging or serialising it gives the mask.
 * It may come sealed: then the value is opened on first use only, so that a page that does not show it pays nothing.
 */
export class Sensitive {
  readonly #kind: PersonalKind;
  #open: (() => string) | undefined;
  #value: string | undefined;

  private constructor(kind: PersonalKind, open: () => string) {
    this.#kind = kind;
    this.#open = open;
  }

  static of(kind: PersonalKind, value: string): Sensitive {
    return new Sensitive(kind, () => value);
  }

  /** @param open decrypts the stored value; called at most once */
  static sealed(kind: PersonalKind, open: () => string): Sensitive {
    return new Sensitive(kind, open);
  }

  masked(): MaskedText {
    return maskOf(this.#kind, this.#read());
  }

  /** The owner's own value in full, where the contract says so (`Vehicle.plate`). */
  forOwner(): string {
    return this.#read();
  }

  /** The value in clear, for an adapter that has to send it (an SMS) or a comparison during verification. The purpose is for the audit record. */
  reveal(_purpose: string): string {
    return this.#read();
  }

  /** Whether this is the given text, compared in a time that tells nothing about where they differ. */
  matches(text: string): boolean {
    const hash = (value: string): Buffer => createHash('sha256').update(value).digest();
    return timingSafeEqual(hash(this.#read()), hash(text));
  }

  toString(): string {
    return this.masked();
  }

  toJSON(): string {
    return this.masked();
  }

  [inspect.custom](): string {
    return this.masked();
  }

  #read(): string {
    if (this.#open) {
      this.#value = this.#open();
      this.#open = undefined;
    }
    return this.#value ?? '';
  }
}
