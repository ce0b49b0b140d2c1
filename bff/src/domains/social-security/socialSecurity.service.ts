import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { withDeadline } from '../../kernel/deadline';
import type { PersonKey } from '../../kernel/ids';
import type { SectionSources, Source } from '../exchange';
import { regionNameOf } from '../region';
import type { Contribution } from './contribution.entity';
import type { Enrolment } from './enrolment.entity';
import type {
  ContributionFacts,
  Insurance,
  SocialSecurityAttention,
  SocialSecurityRecords,
  SocialSecuritySummary,
} from './insurance.entity';
import { insuranceMonths } from './insuranceMonths.rule';
import { insuranceNameOf } from './insuranceName.rule';
import { medicalAccountOf } from './medicalAccount.rule';
import { socialSecurityUnavailable } from './socialSecurity.errors';
import type { SocialSecurityRepository } from './socialSecurity.repository';
import { socialSecurityAttention, summaryOf } from './summary.rule';
import { workingLife } from './workingLife.rule';

interface SocialSecurityServiceOptions {
  readonly repository: SocialSecurityRepository;
  readonly sources: SectionSources;
  /** How long the records may take. */
  readonly deadlineMs: number;
}

/** What the home page shows, and what needs attention. */
export interface SocialSecurityOverview {
  readonly summary: SocialSecuritySummary;
  readonly attention: readonly SocialSecurityAttention[];
}

function byInsurance<C extends ContributionFacts>(contributions: readonly C[]): (insurance: string) => readonly C[] {
  const groups = new Map<string, C[]>();
  for (const contribution of contributions) {
    const group = groups.get(contribution.insurance);
    if (group) group.push(contribution);
    else groups.set(contribution.insurance, [contribution]);
  }
  return (insurance) => groups.get(insurance) ?? [];
}

function insuranceOf(enrolment: Enrolment, contributions: readonly Contribution[], today: BusinessDate): Insurance {
  const months = insuranceMonths(enrolment, contributions, today);
  return {
    ...enrolment,
    name: insuranceNameOf(enrolment.insurance),
    regionName: regionNameOf(enrolment.regionCode),
    months,
    years: workingLife(months, contributions, today),
    contributions,
  };
}

/** A citizen's social security. Contributions without an enrolment are not shown until the enrolment comes. */
export class SocialSecurityService {
  constructor(private readonly options: SocialSecurityServiceOptions) {}

  /** Two round trips. Throws SOCIAL_SECURITY_UNAVAILABLE when the records could not be read in time. */
  async overview(person: PersonKey, today: BusinessDate): Promise<SocialSecurityOverview> {
    const facts = await this.#inTime(this.options.repository.findFacts(person));
    const contributionsOf = byInsurance(facts.contributions);
    const insurances = facts.enrolments.map((enrolment) => ({
      ...enrolment,
      months: insuranceMonths(enrolment, contributionsOf(enrolment.insurance), today),
    }));
    return {
      summary: summaryOf(insurances, facts.medicalBalanceFen),
      attention: socialSecurityAttention(insurances, today),
    };
  }

  /** Throws SOCIAL_SECURITY_UNAVAILABLE when the records could not be read in time. */
  async records(person: PersonKey, today: BusinessDate): Promise<SocialSecurityRecords & { readonly source: Source }> {
    const [holdings, sources] = await Promise.all([
      this.#inTime(this.options.repository.findHoldings(person)),
      this.options.sources.read(['social-security']),
    ]);
    const contributionsOf = byInsurance(holdings.contributions);
    const enrolments = [...holdings.enrolments].sort((a, b) => Number(a.insurance) - Number(b.insurance));
    return {
      source: sources.of('social-security'),
      insurances: enrolments.map((one) => insuranceOf(one, contributionsOf(one.insurance), today)),
      medicalAccount: medicalAccountOf(enrolments, holdings.medicalEntries),
    };
  }

  async #inTime<T>(reading: Promise<T>): Promise<T> {
    try {
      return await withDeadline(reading, this.options.deadlineMs);
    } catch (cause) {
      throw socialSecurityUnavailable(cause);
    }
  }
}
