import { idNumberCheck } from '@city-services/shared/identity/idNumber';
import { addDays, businessDate } from '@city-services/shared/time/businessDate';
import { ResidentModel } from '../../bff/src/domains/identity/resident.model';
import type { Vault } from '../../bff/src/storage/vault';

/** An invented person: the sequence digits are 000, which no real person has. */
export interface Person {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string | null;
}

/** An invented identity number for a day of birth, `19770614`. */
export function anIdNumber(birth: string, region = '370211'): string {
  const first17 = `${region}${birth}000`;
  return first17 + idNumberCheck(first17);
}

/** A person with sensible defaults; each birth day is another person. */
export const aPerson = (given: Partial<Person> & { readonly birth?: string } = {}): Person => ({
  name: given.name ?? '王小明',
  idNumber: given.idNumber ?? anIdNumber(given.birth ?? '19770614'),
  phone: given.phone === undefined ? '13800001234' : given.phone,
});

/** Days of birth for as many persons as a test needs, `19530101` and the days after it. */
export function birthsFrom(first: string): () => string {
  let days = 0;
  return () => addDays(businessDate(first), days++).replaceAll('-', '');
}

/** Enters a person into the population register, as a load of `population.residents` does. */
export async function register(vault: Vault, { name, idNumber, phone }: Person): Promise<void> {
  await ResidentModel.create({
    _id: vault.personKey(idNumber),
    idNumber: vault.seal(idNumber),
    name: vault.seal(name),
    phone: phone && vault.seal(phone),
    regionCode: '370211',
    guardianKey: null,
    digest: 'test',
    batch: 'test',
  });
}

/** Takes the person out of the register again. */
export async function unregister(vault: Vault, { idNumber }: Person): Promise<void> {
  await ResidentModel.deleteOne({ _id: vault.personKey(idNumber) });
}
