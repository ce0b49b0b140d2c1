import type { Account } from './account.entity';
import type { Session } from './session.entity';

/** One of a citizen's accounts with the devices on which it is signed in. */
export interface AccountDevices {
  readonly account: Account;
  /** The account that asks. */
  readonly current: boolean;
  readonly isNew: boolean;
  readonly devices: readonly SignedInDevice[];
}

export interface SignedInDevice {
  readonly session: Session;
  /** The device that asks. */
  readonly current: boolean;
  readonly isNew: boolean;
}

/** Everything on which a citizen is signed in. */
export interface Devices {
  /** What is newer is marked as new. */
  readonly newSince: Date;
  readonly accounts: readonly AccountDevices[];
}
