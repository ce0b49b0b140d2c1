import { createHash, randomBytes } from 'node:crypto';
import type { Clock } from '../../../kernel/clock';
import type { CitizenActor } from '../../../kernel/context';
import { randomId, type PersonKey } from '../../../kernel/ids';
import type { Logger } from '../../../kernel/logger';
import type { FaceSubject, FaceTicket, FaceVerification, FaceVerifications } from '../../../ports/faceVerification';
import type { PrivacyService } from '../../privacy';
import type { AccountRepository } from '../account.repository';
import type { ResidentRepository } from '../resident.repository';
import { faceNotice } from './faceNotice.rule';
import type { StepUp, StepUpMove, StepUpPlatform } from './stepUp.entity';
import { consentRequired, faceNotHere, stepEnded } from './stepUp.errors';
import type { StepUpRepository } from './stepUp.repository';
import type { StepUpLimitService } from './stepUpLimits.service';

const LONGEST_MS = 10 * 60_000;
const PASSED_MS = 10 * 60_000;
/** How long a review may wait for staff and, once decided, for the citizen. */
const REVIEW_MS = 7 * 24 * 3_600_000;
/** A face that fails this often on a day may be one that machines read badly: somebody looks. */
const FAILURES_BEFORE_REVIEW = 3;

/** 32 digits and letters. */
const orderNumber = (): string => randomBytes(16).toString('hex');

interface FaceParts {
  readonly faces: FaceVerifications;
  readonly steps: StepUpRepository;
  readonly accounts: AccountRepository;
  readonly residents: ResidentRepository;
  readonly privacy: PrivacyService;
  readonly limits: StepUpLimitService;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A face check that has just begun. */
export interface BegunFace {
  readonly step: StepUp;
  readonly ticket: FaceTicket;
}

/** The citizen's own face, compared by the host's vendor. We see neither picture nor film. */
export class FaceService {
  constructor(private readonly parts: FaceParts) {}

  /** Whether the platform of the account has a face check. */
  isHere(platform: StepUpPlatform): boolean {
    return this.parts.faces[platform] !== undefined;
  }

  /** Throws `FACE_NOT_HERE`, `CONSENT_REQUIRED`, `STEP_LIMITED`, and what the port throws. */
  async start(citizen: CitizenActor, personKey: PersonKey, noticeVersion: string): Promise<BegunFace> {
    const { accounts, steps, clock } = this.parts;
    const platform = (await accounts.find(citizen.accountId))?.platform;
    const vendor = platform && this.parts.faces[platform];
    if (!platform || !vendor) throw faceNotHere();
    if (noticeVersion !== faceNotice().version) throw consentRequired();
    await this.parts.limits.count('face-account', citizen.accountId);
    await this.parts.limits.count('face-person', personKey);
    await this.#recordConsent(citizen.accountId);
    const subject = await this.#subjectOf(personKey);
    const startedAt = clock.now();
    const { ticket, validSeconds } = await vendor.start(subject, orderNumber());
    const step: StepUp = {
      ...{ id: randomId(), accountId: citizen.accountId, sessionId: citizen.sessionId, personKey, platform },
      ...{ way: 'FACE', state: 'OPEN', startedAt, vendorKey: ticket.key },
      validUntil: new Date(startedAt.getTime() + Math.min(validSeconds * 1000, LONGEST_MS)),
      ...{ auditId: null, staffKey: null, decidedAt: null, reason: null },
    };
    await steps.insert(step);
    return { step, ticket };
  }

  /** Asks the vendor what came of an open check and moves it on. Throws what the port throws; the check stays open then. */
  async settle(step: StepUp, proof: string): Promise<StepUp> {
    const vendor = this.parts.faces[step.platform];
    if (!vendor || step.vendorKey === null) throw stepEnded();
    const to = await this.#outcome(vendor, { ...step, vendorKey: step.vendorKey }, proof);
    if (!to) return step;
    const moved = await this.parts.steps.move({ id: step.id, from: 'OPEN', ...to });
    // Another request was faster: what it found counts.
    return moved ?? (await this.parts.steps.find(step.id)) ?? step;
  }

  async #outcome(
    vendor: FaceVerification,
    step: StepUp & { readonly vendorKey: string },
    proof: string,
  ): Promise<Omit<StepUpMove, 'id' | 'from'> | null> {
    const { accounts, clock, log } = this.parts;
    const { vendorKey: key, platform, startedAt } = step;
    const startedBy = (user: string): boolean => accounts.idOf({ platform, user }) === step.accountId;
    const subject = await this.#subjectOf(step.personKey);
    const result = await vendor.resultOf({ key, subject, startedAt, startedBy }, proof);
    const after = (ms: number): Date => new Date(clock.now().getTime() + ms);
    if (result.outcome === 'unfinished') return null;
    if (result.outcome === 'passed') return { to: 'PASSED', validUntil: after(PASSED_MS), change: { vendorKey: null } };
    const foreign = result.outcome === 'failed' ? result.reason : undefined;
    if (foreign) log.warn({ stepId: step.id, reason: foreign }, 'a face proof that is not of its check was handed in');
    const often = (await this.parts.limits.countFailedFace(step.personKey)) >= FAILURES_BEFORE_REVIEW;
    const auditId = result.outcome === 'review' ? result.auditId : key;
    if (result.outcome === 'review' || (often && !foreign))
      return { to: 'REVIEW', validUntil: after(REVIEW_MS), change: { auditId, vendorKey: null } };
    return { to: 'FAILED', validUntil: after(PASSED_MS), change: { vendorKey: null } };
  }

  async #subjectOf(personKey: PersonKey): Promise<FaceSubject> {
    const resident = await this.parts.residents.find(personKey);
    if (!resident) throw stepEnded();
    return { name: resident.name, idNumber: resident.idNumber };
  }

  async #recordConsent(accountId: string): Promise<void> {
    const { version, text } = faceNotice();
    const noticeHash = createHash('sha256').update(text).digest('hex');
    await this.parts.privacy.recordConsent({
      accountId,
      purpose: 'face-verification',
      noticeVersion: version,
      noticeHash,
    });
  }
}
