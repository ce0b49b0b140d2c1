import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { AppError } from '../../kernel/appError';
import type { PersonKey } from '../../kernel/ids';
import type { Logger } from '../../kernel/logger';
import type { Section, SectionSources, Source, SourceBook } from '../exchange';
import type { HousingFundService, HousingFundSummary } from '../housing-fund';
import type { SocialSecurityService, SocialSecuritySummary } from '../social-security';
import type { TrafficService, TrafficSummary } from '../traffic';
import type { Attention, Reminder } from './reminder.entity';
import { remindersOf } from './reminders.rule';

interface OverviewServiceOptions {
  readonly socialSecurity: SocialSecurityService;
  readonly traffic: TrafficService;
  readonly housingFund: HousingFundService;
  readonly sources: SectionSources;
}

interface Answer<Summary> {
  readonly summary: Summary;
  readonly attention: readonly Attention[];
}

/** A section of the home page; without a summary it could not be read. */
export interface OverviewSection<Summary> {
  readonly source: Source;
  readonly summary: Summary | null;
}

export interface Overview {
  readonly socialSecurity: OverviewSection<SocialSecuritySummary>;
  readonly traffic: OverviewSection<TrafficSummary>;
  readonly housingFund: OverviewSection<HousingFundSummary>;
  readonly reminders: readonly Reminder[];
}

/** Whose home page it is, on which day, and where a section's failure is written down. */
export interface OverviewRequest {
  readonly person: PersonKey;
  /** Whether the section may be read: all of one's own, of another person those that were granted. */
  readonly granted: (section: Section) => boolean;
  readonly today: BusinessDate;
  readonly log: Logger;
  readonly traceId: string;
}

interface SectionFailure extends Pick<OverviewRequest, 'log' | 'traceId'> {
  readonly section: Section;
  readonly error: unknown;
}

/** A department that is silent is a warning; a fault of ours, which hides a section as well, is an error that wakes somebody. */
function writeDown({ log, traceId, section, error }: SectionFailure): void {
  if (error instanceof AppError) log.warn({ traceId, section, error: error.cause }, 'a section did not answer');
  else log.error({ traceId, section, error }, 'a section failed for a reason that nobody foresaw');
}

/** Everything that the home page draws. Every section has its own deadline and fails alone. */
export class OverviewService {
  constructor(private readonly options: OverviewServiceOptions) {}

  /** Six round trips, all sections and the sources at once. Never fails; a section that did not answer has no summary. */
  async overview({ person, granted, today, log, traceId }: OverviewRequest): Promise<Overview> {
    const { socialSecurity, traffic, housingFund, sources } = this.options;
    const attempt = async <S>(section: Section, answer: () => Promise<Answer<S>>): Promise<Answer<S> | null> => {
      try {
        return granted(section) ? await answer() : null;
      } catch (error: unknown) {
        writeDown({ traceId, section, log, error });
        return null;
      }
    };
    const [book, ofSocialSecurity, ofTraffic, ofHousingFund] = await Promise.all([
      sources.read(['social-security', 'traffic', 'housing-fund']),
      attempt('social-security', () => socialSecurity.overview(person, today)),
      attempt('traffic', () => traffic.overview(person, today)),
      attempt('housing-fund', () => housingFund.overview(person, today)),
    ]);
    const attention = [ofSocialSecurity, ofTraffic, ofHousingFund].flatMap((answer) => answer?.attention ?? []);
    const section = <S>(name: Section, answer: Answer<S> | null): OverviewSection<S> =>
      granted(name) ? this.#section(name, book, answer) : { source: sources.notGranted(book.of(name)), summary: null };
    return {
      socialSecurity: section('social-security', ofSocialSecurity),
      traffic: section('traffic', ofTraffic),
      housingFund: section('housing-fund', ofHousingFund),
      reminders: remindersOf(attention, today),
    };
  }

  #section<S>(section: Section, book: SourceBook, answer: Answer<S> | null): OverviewSection<S> {
    const source = book.of(section);
    if (!answer) return { source: this.options.sources.unavailable(section, source), summary: null };
    return { source, summary: answer.summary };
  }
}
