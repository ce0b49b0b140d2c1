import type { PersonKey } from '../../kernel/ids';
import type { Sensitive } from '../../kernel/sensitive';

/** A person of the register, as far as `privacy` may know; `identity` stands above and hands it in. */
export interface KnownPerson {
  readonly name: Sensitive;
  readonly idNumber: Sensitive;
  readonly phone: Sensitive | null;
}

export interface People {
  find(personKey: PersonKey): Promise<KnownPerson | null>;
}
