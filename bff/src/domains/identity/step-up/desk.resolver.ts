import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { businessDateOf, type BusinessDate } from '@city-services/shared/time/businessDate';
import { Access, Limited } from '../../../kernel/access';
import { Audited } from '../../../kernel/audited';
import type { Context } from '../../../kernel/context';
import type { PersonKey } from '../../../kernel/ids';
import { BusinessDateScalar } from '../../../kernel/scalars';
import { DeskService } from './desk.service';
import {
  DeskPerson,
  DeskVisit,
  IssuedCodeView,
  ReviewCaseView,
  ReviewQueue,
  StaffDesk,
  TakenPairView,
} from './desk.type';
import { ReviewService } from './review.service';
import { ConfirmPairInput, DecideReviewInput, IssueCounterCodeInput, TakePairInput } from './stepUp.input';
import { presentCase, presentDeskVisit, presentHall, presentIssued, presentPair } from './stepUp.present';
import { VisitService } from './visit.service';

const MOST_CASES = 100;

const whoseOf = ({ person }: { readonly person: DeskPerson }): PersonKey => person.personKey;

interface DeskDoors {
  readonly desk: DeskService;
  readonly visits: VisitService;
  readonly reviews: ReviewService;
}

/** What staff do for citizens who prove who they are. */
@Resolver()
export class DeskResolver {
  constructor(private readonly doors: DeskDoors) {}

  @Access('staff:clerk', 'staff:agent', 'staff:reviewer', 'staff:editor', 'staff:supervisor')
  @Query(() => StaffDesk)
  async staffDesk(@Ctx() context: Context): Promise<StaffDesk> {
    const member = await context.requireStaff(['clerk', 'agent', 'reviewer', 'editor', 'supervisor']);
    const { roles, organisation } = member;
    return { roles: [...roles], organisation, halls: this.doors.visits.hallsOf(member).map(presentHall) };
  }

  @Access('staff:clerk')
  @Audited<DeskVisit[]>('identity', { purpose: 'counter', whose: (visits) => visits.map(whoseOf) })
  @Query(() => [DeskVisit], {
    description: 'Who is announced on a day in the halls of one’s division; without a day, today.',
  })
  async announcedVisits(
    @Ctx() context: Context,
    @Arg('day', () => BusinessDateScalar, { nullable: true }) day?: BusinessDate | null,
  ): Promise<DeskVisit[]> {
    const { desk, visits } = this.doors;
    const member = await context.requireStaff(['clerk']);
    const announced = await visits.announced(member, day ?? businessDateOf(context.clock.now()));
    return (await desk.withResidents(announced)).map((visit) => presentDeskVisit(visit, visits.halls()));
  }

  @Access('staff:clerk')
  @Audited<IssuedCodeView>('identity', { purpose: 'counter', whose: (issued) => [whoseOf(issued)] })
  @Limited({ name: 'issue-code', limit: 200, windowSeconds: 600 })
  @Mutation(() => IssuedCodeView, {
    description:
      'A code for the person whose card the clerk holds: one use, 15 minutes, worth nothing to anybody else.',
  })
  async issueCounterCode(
    @Ctx() context: Context,
    @Arg('input', () => IssueCounterCodeInput) { name, idNumber }: IssueCounterCodeInput,
  ): Promise<IssuedCodeView> {
    const member = await context.requireStaff(['clerk']);
    return presentIssued(await this.doors.desk.issueCode(member, { name, idNumber }));
  }

  @Access('staff:clerk')
  @Audited<IssuedCodeView>('identity', { purpose: 'counter', whose: (issued) => [whoseOf(issued)] })
  @Mutation(() => IssuedCodeView, { description: 'A code for who came as announced.' })
  async issueVisitCode(@Ctx() context: Context, @Arg('visitId', () => ID) visitId: string): Promise<IssuedCodeView> {
    const member = await context.requireStaff(['clerk']);
    return presentIssued(await this.doors.desk.issueForVisit(member, visitId));
  }

  @Access('staff:agent', 'staff:clerk')
  @Audited<TakenPairView>('identity', { purpose: 'help', whose: (pair) => [whoseOf(pair)] })
  @Limited({ name: 'take-pair', limit: 100, windowSeconds: 600 })
  @Mutation(() => TakenPairView, { description: 'The citizen who shows these six digits; compare with the card.' })
  async takePair(
    @Ctx() context: Context,
    @Arg('input', () => TakePairInput) { code }: TakePairInput,
  ): Promise<TakenPairView> {
    const member = await context.requireStaff(['agent', 'clerk']);
    return presentPair(await this.doors.desk.takePair(member, code));
  }

  @Access('staff:agent', 'staff:clerk')
  @Mutation(() => Boolean, { description: 'The helper’s word about who stands in front of them.' })
  async confirmPair(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmPairInput) { stepId, isThem }: ConfirmPairInput,
  ): Promise<boolean> {
    const member = await context.requireStaff(['agent', 'clerk']);
    await this.doors.desk.confirmPair(member, stepId, isThem);
    return true;
  }

  @Access('staff:reviewer')
  @Audited<ReviewQueue>('identity', { purpose: 'review', whose: ({ items }) => items.map(whoseOf) })
  @Query(() => ReviewQueue)
  async reviewQueue(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: '1 to 100.' }) first: number,
  ): Promise<ReviewQueue> {
    const member = await context.requireStaff(['reviewer']);
    const most = Math.min(Math.max(first, 1), MOST_CASES);
    const { items, totalCount } = await this.doors.reviews.queue(member, most);
    return { items: items.map(presentCase), totalCount };
  }

  @Access('staff:reviewer')
  @Audited<ReviewCaseView>('identity', { purpose: 'review', whose: (found) => [whoseOf(found)] })
  @Query(() => ReviewCaseView, { description: 'One case, decided or not.' })
  async reviewCase(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<ReviewCaseView> {
    const member = await context.requireStaff(['reviewer']);
    return presentCase(await this.doors.reviews.open(member, id));
  }

  @Access('staff:reviewer')
  @Audited<ReviewCaseView>('identity', { purpose: 'review', whose: (found) => [whoseOf(found)] })
  @Mutation(() => ReviewCaseView, {
    description: 'Of two who decide at once, the first counts. The citizen is told by SMS.',
  })
  async decideReview(
    @Ctx() context: Context,
    @Arg('input', () => DecideReviewInput) { reviewId, approved, reason }: DecideReviewInput,
  ): Promise<ReviewCaseView> {
    const member = await context.requireStaff(['reviewer']);
    return presentCase(await this.doors.reviews.decide(member, reviewId, { approved, reason }));
  }
}
