import type { PersonKey } from '../../kernel/ids';

/** A platform's user as the platform names it. */
export interface PlatformUser {
  readonly platform: 'WEAPP' | 'ALIPAY' | 'H5';
  readonly user: string;
}

/** One user of one platform; bound to a person once verified. */
export interface Account {
  /** A keyed hash of the platform and its user's id: the platform's id itself is not kept. */
  readonly id: string;
  readonly platform: PlatformUser['platform'];
  readonly personKey: PersonKey | null;
  /** When it was bound to the person; null before. */
  readonly boundAt: Date | null;
}
