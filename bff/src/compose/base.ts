import type { Settings } from '../config/settings';
import type { Clock } from '../kernel/clock';
import type { Logger } from '../kernel/logger';
import type { Vault } from '../storage/vault';

/** The parts that several domains share. */
export interface Base {
  readonly settings: Settings;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Logger;
}
