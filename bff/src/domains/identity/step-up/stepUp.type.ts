import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { MaskedText } from '@city-services/shared/identity/masks';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { BusinessDateScalar, DateTimeScalar, MaskedScalar } from '../../../kernel/scalars';
import { textEnum } from '../../../kernel/textEnum';
import { IdentityNoticeView, SessionView } from '../identity.type';
import type { StepUpState, StepUpWay } from './stepUp.entity';
import type { VisitHalf } from './visit.entity';

const StepUpWayEnum = textEnum<StepUpWay>('FACE', 'HELPER', 'COUNTER_CODE');
registerEnumType(StepUpWayEnum, {
  name: 'StepUpWay',
  description:
    'How a citizen proves to be who they are. FACE: a check by the host. HELPER: a member of staff looks at the card and confirms. COUNTER_CODE: a code that a clerk gave.',
});
const StepUpStateEnum = textEnum<StepUpState>('OPEN', 'REVIEW', 'PASSED', 'USED', 'FAILED');
registerEnumType(StepUpStateEnum, {
  name: 'StepUpState',
  description:
    'OPEN: begun. REVIEW: staff look at it, the citizen is told by SMS. PASSED: continue it and the session rises to FACE. USED: it has risen. FAILED: begin again, or choose another way.',
});
const VisitHalfEnum = textEnum<VisitHalf>('MORNING', 'AFTERNOON');
registerEnumType(VisitHalfEnum, { name: 'VisitHalf' });

export { StepUpWayEnum, VisitHalfEnum };

@ObjectType({ description: 'The member of staff who took the six digits.' })
export class StepUpHelper {
  @Field(() => MaskedScalar)
  readonly name!: MaskedText;

  @Field()
  readonly organisation!: string;
}

@ObjectType('StepUp', { description: 'One try of the citizen to prove on this session who they are.' })
export class StepUpView {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => StepUpWayEnum)
  readonly way!: StepUpWay;

  @Field(() => StepUpStateEnum)
  readonly state!: StepUpState;

  @Field(() => DateTimeScalar)
  readonly startedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'Until then it may go on in its state.' })
  readonly validUntil!: Date;

  @Field(() => StepUpHelper, { nullable: true })
  readonly helper!: StepUpHelper | null;

  @Field(() => String, { nullable: true, description: 'Why staff refused, for the citizen.' })
  readonly reason!: string | null;
}

@ObjectType({ description: 'What the host needs to show its own face page.' })
export class FaceTicketView {
  @Field({ description: 'userIdKey of wx.startFacialRecognitionVerify, certifyId of my.startAPVerify.' })
  readonly key!: string;

  @Field(() => String, { nullable: true })
  readonly url!: string | null;

  @Field({ description: 'Nobody checks: the visitor of a demonstration says what came out.' })
  readonly demo!: boolean;
}

@ObjectType()
export class BegunFaceView {
  @Field(() => StepUpView)
  readonly step!: StepUpView;

  @Field(() => FaceTicketView)
  readonly ticket!: FaceTicketView;
}

@ObjectType()
export class BegunHelp {
  @Field(() => StepUpView)
  readonly step!: StepUpView;

  @Field({ description: 'Six digits for the helper; shown once.' })
  readonly pairCode!: string;
}

@ObjectType({ description: 'A step, and the session that has risen once it was passed; the old tokens end.' })
export class StepUpProgressView {
  @Field(() => StepUpView)
  readonly step!: StepUpView;

  @Field(() => SessionView, { nullable: true })
  readonly session!: SessionView | null;
}

@ObjectType({ description: 'A hall whose counter looks at a card and gives a code.' })
export class VisitHall {
  @Field(() => ID)
  readonly code!: string;

  @Field()
  readonly name!: string;

  @Field()
  readonly address!: string;
}

@ObjectType('VisitSlot', { description: 'A half day at a hall.' })
export class VisitSlotView {
  @Field(() => VisitHall)
  readonly hall!: VisitHall;

  @Field(() => BusinessDateScalar)
  readonly day!: BusinessDate;

  @Field(() => VisitHalfEnum)
  readonly half!: VisitHalf;

  @Field(() => Int, { description: 'Places that are free.' })
  readonly left!: number;
}

@ObjectType('AnnouncedVisit', { description: 'The visit that the citizen has announced.' })
export class VisitView {
  @Field(() => VisitHall)
  readonly hall!: VisitHall;

  @Field(() => BusinessDateScalar)
  readonly day!: BusinessDate;

  @Field(() => VisitHalfEnum)
  readonly half!: VisitHalf;
}

@ObjectType('StepUpOptions', { description: 'How the citizen can rise to FACE on this device, and what is under way.' })
export class StepUpOptionsView {
  @Field(() => [StepUpWayEnum], { description: 'FACE only where the host checks faces.' })
  readonly ways!: StepUpWay[];

  @Field(() => IdentityNoticeView, {
    description: 'Read and agreed to before a face check; the other ways need it not.',
  })
  readonly faceNotice!: IdentityNoticeView;

  @Field(() => StepUpView, { nullable: true, description: 'What was begun on this session and is not over.' })
  readonly current!: StepUpView | null;

  @Field(() => VisitView, { nullable: true })
  readonly visit!: VisitView | null;

  @Field(() => [VisitSlotView], { description: 'By hall, day and half.' })
  readonly slots!: VisitSlotView[];
}

@ObjectType({ description: 'The citizen’s own numbers in full. Show them for `visibleSeconds`, keep them nowhere.' })
export class FullNumbers {
  @Field()
  readonly idNumber!: string;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;

  @Field(() => Int)
  readonly visibleSeconds!: number;
}
