import type { PersonKey } from '../../../kernel/ids';
import type { Correction } from './correction.entity';

/** Nobody handles their own case, whatever post they hold. */
export const mayHandle = (staffKey: PersonKey, { personKey }: Pick<Correction, 'personKey'>): boolean =>
  staffKey !== personKey;

/** Only who took a case answers it. */
export const mayAnswer = (staffKey: PersonKey, correction: Pick<Correction, 'personKey' | 'staffKey'>): boolean =>
  mayHandle(staffKey, correction) && correction.staffKey === staffKey;
