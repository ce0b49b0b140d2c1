import { sentenceOf, type FailureCode } from '@city-services/shared/errors/codes';
import type { Department } from '@city-services/shared/city/city';
import type { Clock } from '../../kernel/clock';
import { withDeadline } from '../../kernel/deadline';
import type { Source } from './source.entity';
import { sourceOf } from './source.rule';

/** The domains whose records come from departments; their data sets are named `<section>.…`. */
export type Section = 'social-security' | 'traffic' | 'housing-fund';

/** Tells when the newest batch of each data set was handed over. One round trip, however many data sets. */
export interface NewestBatches {
  read(dataSets: readonly string[]): Promise<ReadonlyMap<string, { readonly completedAt: Date | null }>>;
}

/** The sources of the sections as they were at one moment. */
export interface SourceBook {
  of(section: Section): Source;
}

interface SectionSourcesOptions {
  readonly batches: NewestBatches;
  readonly departments: Readonly<Record<Section, Department>>;
  /** How old each data set may be, as agreed. Its keys are the data sets. */
  readonly limitDays: Readonly<Record<string, number>>;
  readonly clock: Pick<Clock, 'now'>;
  readonly timeoutMs: number;
}

const UNAVAILABLE: Readonly<Record<Section, FailureCode>> = {
  'social-security': 'SOCIAL_SECURITY_UNAVAILABLE',
  traffic: 'TRAFFIC_UNAVAILABLE',
  'housing-fund': 'HOUSING_FUND_UNAVAILABLE',
};

/** Says of every section where its figures come from. A batch register that is silent costs the age, never the figures. */
export class SectionSources {
  constructor(private readonly options: SectionSourcesOptions) {}

  /** Never fails: within the deadline or with sources of unknown age. */
  async read(sections: readonly Section[]): Promise<SourceBook> {
    const { batches, limitDays, departments, clock, timeoutMs } = this.options;
    const dataSets = Object.keys(limitDays).filter((name) => sections.some((one) => name.startsWith(`${one}.`)));
    const newest = await withDeadline(batches.read(dataSets), timeoutMs).catch(() => null);
    const agesOf = (section: Section) =>
      dataSets
        .filter((name) => name.startsWith(`${section}.`))
        .map((name) => ({ completedAt: newest?.get(name)?.completedAt ?? null, limitDays: limitDays[name] ?? 0 }));
    return { of: (section) => sourceOf(departments[section], newest && agesOf(section), clock.now()) };
  }

  /** The source of a section that could not be read in time. */
  unavailable(section: Section, known: Source): Source {
    return { ...known, state: 'UNAVAILABLE', reason: sentenceOf(UNAVAILABLE[section]) };
  }

  /** The source of a section that the person for whom the session acts has not granted: not even its age is told. */
  notGranted(known: Source): Source {
    return { ...known, asOf: null, state: 'NOT_GRANTED', reason: sentenceOf('ACTING_NOT_GRANTED') };
  }
}
