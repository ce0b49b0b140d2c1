import type { ResolverClass } from '../edge/schema';
import type { SessionService, StaffService } from '../domains/identity';
import type { AccountRepository } from '../domains/identity/account.repository';
import type { DailyCountRepository } from '../domains/identity/dailyCount.repository';
import type { ResidentRepository } from '../domains/identity/resident.repository';
import { CounterCodeRepository } from '../domains/identity/step-up/counterCode.repository';
import { DeskResolver } from '../domains/identity/step-up/desk.resolver';
import { DeskService } from '../domains/identity/step-up/desk.service';
import { FaceService } from '../domains/identity/step-up/face.service';
import { FullNumbersService } from '../domains/identity/step-up/fullNumbers.service';
import { ReviewService } from '../domains/identity/step-up/review.service';
import { StepUpRepository } from '../domains/identity/step-up/stepUp.repository';
import { StepUpResolver } from '../domains/identity/step-up/stepUp.resolver';
import { StepUpService } from '../domains/identity/step-up/stepUp.service';
import { StepUpLimitService } from '../domains/identity/step-up/stepUpLimits.service';
import { StepUpSmsService } from '../domains/identity/step-up/stepUpSms.service';
import { VisitRepository } from '../domains/identity/step-up/visit.repository';
import { VisitService } from '../domains/identity/step-up/visit.service';
import type { TokenService } from '../domains/identity/tokens.service';
import type { PrivacyService } from '../domains/privacy';
import type { FaceVerifications } from '../ports/faceVerification';
import type { SmsSender } from '../ports/sms';
import type { Base } from './base';

/** What the rest of identity has made already. */
interface Made {
  readonly accounts: AccountRepository;
  readonly residents: ResidentRepository;
  readonly counts: DailyCountRepository;
  readonly tokens: TokenService;
  readonly sessions: SessionService;
  readonly staff: StaffService;
  readonly privacy: PrivacyService;
}

interface Outside {
  readonly faces: FaceVerifications;
  readonly sender: SmsSender;
}

/** Rising to FACE, and the desks of those who help with it. */
export function composeStepUp(made: Made, { settings, vault, clock, log }: Base, { faces, sender }: Outside) {
  const steps = new StepUpRepository(vault);
  const codes = new CounterCodeRepository();
  const visitRows = new VisitRepository();
  const limits = new StepUpLimitService(made.counts, clock, settings.rateLimits);
  const sms = new StepUpSmsService(sender, log);
  const visits = new VisitService({ visits: visitRows, limits, clock });
  const shared = { ...made, steps, codes, limits, clock };
  const face = new FaceService({ ...shared, faces, log });
  const stepUps = new StepUpService({ ...shared, face, visits });
  const desk = new DeskService({ ...shared, visits: visitRows });
  const reviews = new ReviewService({ ...shared, sms });
  const numbers = new FullNumbersService(made.residents, limits);
  const resolvers = new Map<ResolverClass, object>([
    [StepUpResolver, new StepUpResolver({ steps: stepUps, visits, numbers })],
    [DeskResolver, new DeskResolver({ desk, visits, reviews })],
  ]);
  return { resolvers, settled: () => sms.settled() };
}
