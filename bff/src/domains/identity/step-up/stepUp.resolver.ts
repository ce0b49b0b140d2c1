import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Access, Limited } from '../../../kernel/access';
import { Audited } from '../../../kernel/audited';
import type { Context } from '../../../kernel/context';
import { FullNumbersService } from './fullNumbers.service';
import { BookVisitInput, ContinueStepUpInput, CounterCodeInput, StartFaceInput } from './stepUp.input';
import { presentFullNumbers, presentProgress, presentSlot, presentStep, presentVisit } from './stepUp.present';
import { StepUpService } from './stepUp.service';
import {
  BegunFaceView,
  BegunHelp,
  FullNumbers,
  StepUpOptionsView,
  StepUpProgressView,
  StepUpView,
  VisitView,
} from './stepUp.type';
import { VisitService } from './visit.service';

interface StepUpDoors {
  readonly steps: StepUpService;
  readonly visits: VisitService;
  readonly numbers: FullNumbersService;
}

/** The citizen's side of rising to FACE, and what stands behind FACE first. */
@Resolver()
export class StepUpResolver {
  constructor(private readonly doors: StepUpDoors) {}

  @Access('verified')
  @Query(() => StepUpOptionsView)
  async stepUpOptions(@Ctx() { actor }: Context): Promise<StepUpOptionsView> {
    const { steps, visits } = this.doors;
    const { ways, notice, current, visit, slots } = await steps.options(actor);
    return {
      ways: [...ways],
      faceNotice: notice,
      current: current && presentStep(current, current.helper),
      visit: visit && presentVisit(visit, visits.halls()),
      slots: slots.map((slot) => presentSlot(slot, visits.halls())),
    };
  }

  @Access('verified')
  @Query(() => StepUpView, { description: 'For a page that waits: asked every few seconds.' })
  async stepUp(@Ctx() { actor }: Context, @Arg('id', () => ID) id: string): Promise<StepUpView> {
    const step = await this.doors.steps.step(actor, id);
    return presentStep(step, step.helper);
  }

  @Access('verified')
  @Limited({ name: 'start-face', limit: 60, windowSeconds: 600 })
  @Mutation(() => BegunFaceView, { description: 'Begins a face check with the host; no picture comes to us.' })
  async startFaceCheck(
    @Ctx() { actor }: Context,
    @Arg('input', () => StartFaceInput) { noticeVersion }: StartFaceInput,
  ): Promise<BegunFaceView> {
    const { step, ticket } = await this.doors.steps.startFace(actor, noticeVersion);
    return { step: presentStep(step), ticket };
  }

  @Access('verified')
  @Limited({ name: 'start-help', limit: 100, windowSeconds: 600 })
  @Mutation(() => BegunHelp, { description: 'Draws six digits that the citizen shows to a member of staff.' })
  async startHelpCheck(@Ctx() { actor }: Context): Promise<BegunHelp> {
    const { step, pairCode } = await this.doors.steps.startHelp(actor);
    return { step: presentStep(step), pairCode };
  }

  @Access('verified')
  @Limited({ name: 'continue-step', limit: 200, windowSeconds: 600 })
  @Mutation(() => StepUpProgressView, {
    description:
      'Goes on with a step: asks the vendor about an open face check, and once the step is passed answers the session that has risen to FACE; the old tokens end.',
  })
  async continueStepUp(
    @Ctx() { actor }: Context,
    @Arg('input', () => ContinueStepUpInput) { stepId, proof }: ContinueStepUpInput,
  ): Promise<StepUpProgressView> {
    return presentProgress(await this.doors.steps.continue(actor, stepId, proof));
  }

  @Access('verified')
  @Limited({ name: 'counter-code', limit: 60, windowSeconds: 600 })
  @Mutation(() => StepUpProgressView, {
    description: 'A code that a clerk gave to this citizen, after looking at the card.',
  })
  async enterCounterCode(
    @Ctx() { actor }: Context,
    @Arg('input', () => CounterCodeInput) { code }: CounterCodeInput,
  ): Promise<StepUpProgressView> {
    return presentProgress(await this.doors.steps.enterCounterCode(actor, code));
  }

  @Access('verified')
  @Mutation(() => VisitView, { description: 'Announces a visit to a hall, where a clerk then gives a code.' })
  async announceVisit(
    @Ctx() { actor }: Context,
    @Arg('input', () => BookVisitInput) { hall, day, half }: BookVisitInput,
  ): Promise<VisitView> {
    const { visits } = this.doors;
    return presentVisit(await visits.book(actor, { hall, day, half }), visits.halls());
  }

  @Access('verified')
  @Mutation(() => Boolean, { description: 'Whether there was a visit to take back; its place is free again.' })
  async cancelVisit(@Ctx() { actor }: Context): Promise<boolean> {
    return this.doors.visits.cancel(actor);
  }

  @Access('face')
  @Audited('full-numbers')
  @Mutation(() => FullNumbers, {
    description:
      'The citizen’s own numbers in full. A mutation, so that no cache keeps the answer and no client asks twice.',
  })
  async revealNumbers(@Ctx() { actor }: Context): Promise<FullNumbers> {
    return presentFullNumbers(await this.doors.numbers.show(actor));
  }
}
