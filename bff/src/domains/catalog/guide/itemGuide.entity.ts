import type { Derived } from '../item/derived.entity';
import type { Hall, HallWindow } from '../place/place.entity';
import type { ItemVersion } from '../version/version.entity';
import type { Disclosure } from './disclosure.entity';

/** A window of an item together with its hall. */
export interface GuideWindow {
  readonly window: HallWindow;
  readonly hall: Hall;
}

/** A version as a citizen reads it, with the places as they are now and all that follows from its fields. */
export interface ReadableGuide {
  readonly version: ItemVersion;
  readonly windows: readonly GuideWindow[];
  /** Eight, in the order in which they are read. */
  readonly disclosures: readonly Disclosure[];
  readonly derived: Derived;
  /** The limits in words. */
  readonly texts: { readonly statutory: string | null; readonly promised: string | null };
}
