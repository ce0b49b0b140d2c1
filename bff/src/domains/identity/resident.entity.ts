import type { PersonKey } from '../../kernel/ids';
import type { Sensitive } from '../../kernel/sensitive';

/** A person of the population register (`population.residents`). */
export interface Resident {
  readonly personKey: PersonKey;
  readonly idNumber: Sensitive;
  readonly name: Sensitive;
  readonly phone: Sensitive | null;
  /** 6 or 12 digits of the statistical division code. */
  readonly regionCode: string | null;
  /** Who may act for the minor until the 18th birthday; the guardian need not be in the register yet. */
  readonly guardianKey: PersonKey | null;
}
