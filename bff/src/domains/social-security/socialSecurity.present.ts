import type { List, SortKey } from '../../kernel/paging';
import type { PersonKey } from '../../kernel/ids';
import type { Contribution, ContributionType } from './contribution.entity';
import type * as entity from './insurance.entity';
import type { MedicalEntry } from './medicalEntry.entity';
import type { Insurance, MedicalAccount, SocialSecurity } from './socialSecurity.type';

/** Within a month: what was due, what was paid later, what was given back. */
const RANKS: Readonly<Record<ContributionType, string>> = { REGULAR: '3', BACK_PAYMENT: '2', REFUND: '1' };

const contributionKey = ({ month, type }: Contribution): SortKey => [month, RANKS[type]];
const medicalEntryKey = ({ occurredAt, serial }: MedicalEntry): SortKey => [occurredAt.toISOString(), serial];

const contributionsOf = (person: PersonKey, insurance: entity.Insurance): List<Contribution> => ({
  scope: ['contributions', person, insurance.insurance],
  items: insurance.contributions,
  keyOf: contributionKey,
  defaultFirst: 12,
});

function presentInsurance(person: PersonKey, insurance: entity.Insurance): Insurance {
  const { months } = insurance;
  return {
    code: insurance.insurance,
    name: insurance.name,
    status: insurance.status,
    enrolledOn: insurance.enrolledOn,
    employer: insurance.employer,
    regionCode: insurance.regionCode,
    regionName: insurance.regionName,
    monthsContributed: months.contributed.length,
    firstMonth: months.contributed[0] ?? null,
    lastMonth: months.contributed.at(-1) ?? null,
    gapMonths: months.gaps,
    arrearMonths: months.arrears,
    years: insurance.years,
    list: contributionsOf(person, insurance),
  };
}

const presentMedicalAccount = (person: PersonKey, account: entity.MedicalAccount): MedicalAccount => ({
  balanceFen: account.balanceFen,
  list: { scope: ['medical-entries', person], items: account.entries, keyOf: medicalEntryKey, defaultFirst: 20 },
});

/** Everything of social security but the source, which `exchange` words. */
export const presentSocialSecurity = (
  person: PersonKey,
  { insurances, medicalAccount }: entity.SocialSecurityRecords,
): Omit<SocialSecurity, 'source'> => ({
  insurances: insurances.map((insurance) => presentInsurance(person, insurance)),
  medicalAccount: medicalAccount && presentMedicalAccount(person, medicalAccount),
});
