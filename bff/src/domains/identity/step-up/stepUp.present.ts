import type { IdentityHall } from '@city-services/shared/city/city';
import { presentSession } from '../identity.present';
import type { OpenedSession } from '../session.entity';
import type { Resident } from '../resident.entity';
import type { ReviewCaseView, DeskPerson, DeskVisit, IssuedCodeView, TakenPairView } from './desk.type';
import type { StaffIntroduction } from '../staff/staff.entity';
import type { StepUp } from './stepUp.entity';
import type { FullNumbers, StepUpProgressView, StepUpView, VisitHall, VisitSlotView, VisitView } from './stepUp.type';
import type { Visit, VisitSlot } from './visit.entity';

const VISIBLE_SECONDS = 60;

export const presentStep = (step: StepUp, helper: StaffIntroduction | null = null): StepUpView => ({
  id: step.id,
  way: step.way,
  state: step.state,
  startedAt: step.startedAt,
  validUntil: step.validUntil,
  reason: step.reason,
  helper: helper && { name: helper.name.masked(), organisation: helper.organisation },
});

interface Progress {
  readonly step: StepUp & { readonly helper: StaffIntroduction | null };
  readonly opened: OpenedSession | null;
}

export const presentProgress = ({ step, opened }: Progress): StepUpProgressView => ({
  step: presentStep(step, step.helper),
  session: opened && presentSession(opened),
});

export const presentHall = ({ code, name, address }: IdentityHall): VisitHall => ({ code, name, address });

/** A hall that was closed since keeps its code as its name. */
const hallNamed = (code: string, halls: readonly IdentityHall[]): VisitHall => {
  const known = halls.find((hall) => hall.code === code);
  return known ? presentHall(known) : { code, name: code, address: '' };
};

export const presentSlot = (
  { hall, day, half, left }: VisitSlot & { readonly left: number },
  halls: readonly IdentityHall[],
): VisitSlotView => ({ hall: hallNamed(hall, halls), day, half, left });

export const presentVisit = ({ hall, day, half }: VisitSlot, halls: readonly IdentityHall[]): VisitView => ({
  hall: hallNamed(hall, halls),
  day,
  half,
});

export const presentPerson = ({ personKey, name, idNumber }: Resident): DeskPerson => ({
  personKey,
  name: name.masked(),
  idNumber: idNumber.masked(),
});

/** The one exit of a person's own numbers in full: to the person, proven a short time ago. */
export const presentFullNumbers = ({ idNumber, phone }: Resident): FullNumbers => ({
  idNumber: idNumber.forOwner(),
  phone: phone?.forOwner() ?? null,
  visibleSeconds: VISIBLE_SECONDS,
});

export const presentPair = ({
  step,
  resident,
}: {
  readonly step: StepUp;
  readonly resident: Resident;
}): TakenPairView => ({
  stepId: step.id,
  person: presentPerson(resident),
  validUntil: step.validUntil,
});

interface Issued {
  readonly code: string;
  readonly validUntil: Date;
  readonly resident: Resident;
}

export const presentIssued = ({ code, validUntil, resident }: Issued): IssuedCodeView => ({
  code,
  validUntil,
  person: presentPerson(resident),
});

export const presentDeskVisit = (
  { visit, resident }: { readonly visit: Visit; readonly resident: Resident },
  halls: readonly IdentityHall[],
): DeskVisit => ({ id: visit.id, ...presentVisit(visit, halls), person: presentPerson(resident) });

export const presentCase = ({
  step,
  resident,
}: {
  readonly step: StepUp;
  readonly resident: Resident;
}): ReviewCaseView => ({
  id: step.id,
  platform: step.platform,
  startedAt: step.startedAt,
  validUntil: step.validUntil,
  auditId: step.auditId,
  state: step.state,
  step: presentStep(step),
  person: presentPerson(resident),
});
