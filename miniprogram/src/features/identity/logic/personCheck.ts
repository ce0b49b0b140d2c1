import { idNumberFault } from '@city-services/shared/identity/idNumber';
import { isPersonName, normaliseCode } from '@city-services/shared/identity/rules';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { VERIFY } from '@/copy/identity';

export interface FieldCheck {
  readonly ok: boolean;
  readonly error: string | null;
  readonly help: string;
}

/** Names the fault once the citizen has left the field or the value is whole; before, only counts along. */
export function checkIdNumber(typed: string, today: BusinessDate, left: boolean): FieldCheck {
  const text = normaliseCode(typed).replace(/\s/g, '');
  const { person, faults } = VERIFY;
  const help = text.length > 0 && text.length < 18 ? person.idTyped(text.length) : person.idHelp;
  const fault = idNumberFault(text, today);
  if (!fault) return { ok: true, error: null, help };
  const whole = text.length >= 18 || (left && text.length > 0) || /[^\dX]/.test(text);
  return { ok: false, error: whole ? faults[fault] : null, help };
}

export function checkName(typed: string, left: boolean): FieldCheck {
  const ok = isPersonName(typed.trim());
  const error = !ok && left && typed.trim() !== '' ? VERIFY.person.nameShort : null;
  return { ok, error, help: VERIFY.person.nameHelp };
}
