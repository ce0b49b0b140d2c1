import { randomInt } from 'node:crypto';
import type { Clock } from '../../../kernel/clock';
import { requireSelf, type Actor, type StaffMember } from '../../../kernel/context';
import { randomId, type PersonKey } from '../../../kernel/ids';
import type { People } from '../people.entity';
import type { PrivacySmsService } from '../privacySms.service';
import type { Correction, CorrectionCase, CorrectionText } from './correction.entity';
import { mayAnswer, mayHandle } from './correction.policy';
import type { CorrectionRepository } from './correction.repository';
import { answerDueAt, caseNumberOf, faultIn, isAnswer, isOpen, keptUntil, statesBefore } from './correction.rule';
import { correctionLimited, correctionMoved, correctionNotFound, inputInvalid, notOneself } from './myData.errors';
import type { DataKind } from './myData.entity';

const MOST_SHOWN = 50;
const MOST_OPEN = 5;
const MOST_QUEUED = 100;
const CASE_DIGITS = 6;
const NUMBER_TRIES = 5;

interface CorrectionParts {
  readonly corrections: CorrectionRepository;
  readonly people: People;
  readonly sms: PrivacySmsService;
  readonly clock: Clock;
}

/** How a clerk answers a case. */
export interface CorrectionAnswer {
  readonly corrected: boolean;
  readonly answer: string;
}

const trimmed = ({ record, wrong, evidence }: CorrectionText): CorrectionText => ({
  record: record.trim(),
  wrong: wrong.trim(),
  evidence: evidence.trim(),
});

/** Asking for a correction, and answering it (PIPL art. 46, 50: a refusal says why). */
export class CorrectionService {
  constructor(private readonly parts: CorrectionParts) {}

  list(actor: Actor): Promise<Correction[]> {
    return this.parts.corrections.listOf(requireSelf(actor), MOST_SHOWN);
  }

  /** Throws `INPUT_INVALID` (field), `CORRECTION_LIMITED` with five open ones. */
  async submit(actor: Actor, kind: DataKind, typed: CorrectionText): Promise<Correction> {
    const personKey = requireSelf(actor);
    const text = trimmed(typed);
    const fault = faultIn(text);
    if (fault) throw inputInvalid(fault);
    const { corrections, clock } = this.parts;
    if ((await corrections.countIn(['SUBMITTED', 'TAKEN'], personKey)) >= MOST_OPEN) throw correctionLimited();
    const submittedAt = clock.now();
    const nobody = { staffKey: null, answer: null, answeredAt: null };
    for (let tries = 1; ; tries += 1) {
      const caseNumber = caseNumberOf(submittedAt, String(randomInt(10 ** CASE_DIGITS)).padStart(CASE_DIGITS, '0'));
      const fresh: Correction = {
        ...{ id: randomId(), caseNumber, personKey, kind, ...text, state: 'SUBMITTED', submittedAt },
        ...{ dueAt: answerDueAt(submittedAt), ...nobody },
      };
      if (await corrections.insert(fresh, keptUntil(submittedAt))) return fresh;
      if (tries === NUMBER_TRIES) throw new Error('no case number is free');
    }
  }

  /** Throws `CORRECTION_NOT_FOUND` (also: somebody else's), `CORRECTION_MOVED` once it is answered. */
  async withdraw(actor: Actor, id: string): Promise<Correction> {
    const personKey = requireSelf(actor);
    const found = await this.parts.corrections.find(id);
    if (found?.personKey !== personKey) throw correctionNotFound();
    const to = 'WITHDRAWN';
    const moved = await this.parts.corrections.move({ id, from: statesBefore(to), to, personKey });
    if (!moved) throw correctionMoved();
    return moved;
  }

  /** What clerks have to answer, the longest waiting first, and how many there are. */
  async queue(): Promise<{ readonly cases: CorrectionCase[]; readonly totalCount: number }> {
    const { corrections } = this.parts;
    const open = ['SUBMITTED', 'TAKEN'] as const;
    const [found, totalCount] = await Promise.all([corrections.listIn(open, MOST_QUEUED), corrections.countIn(open)]);
    return { cases: await Promise.all(found.map((one) => this.#case(one))), totalCount };
  }

  /** A clerk takes a case. Throws `CORRECTION_NOT_FOUND`, `STAFF_NOT_ONESELF`, `CORRECTION_MOVED`. */
  async take({ personKey: staffKey }: StaffMember, id: string): Promise<CorrectionCase> {
    await this.#handled(id, staffKey);
    const move = { id, from: statesBefore('TAKEN'), to: 'TAKEN' } as const;
    const moved = await this.parts.corrections.move(move, { staffKey });
    if (!moved) throw correctionMoved();
    return this.#case(moved);
  }

  /** Who took it answers it; the citizen is told by SMS. Throws as `take` does, and `INPUT_INVALID` (answer). */
  async answer({ personKey: staffKey }: StaffMember, id: string, given: CorrectionAnswer): Promise<CorrectionCase> {
    const found = await this.#handled(id, staffKey);
    const answer = given.answer.trim();
    if (!isAnswer(answer)) throw inputInvalid('answer');
    if (!isOpen(found.state) || !mayAnswer(staffKey, found)) throw correctionMoved();
    const to = given.corrected ? 'CORRECTED' : 'REFUSED';
    const change = { answer, answeredAt: this.parts.clock.now() };
    const moved = await this.parts.corrections.move({ id, from: statesBefore(to), to, staffKey }, change);
    if (!moved) throw correctionMoved();
    this.parts.sms.tellCorrection(moved.personKey, moved.caseNumber);
    return this.#case(moved);
  }

  async #handled(id: string, staffKey: PersonKey): Promise<Correction> {
    const found = await this.parts.corrections.find(id);
    if (!found) throw correctionNotFound();
    if (!mayHandle(staffKey, found)) throw notOneself();
    return found;
  }

  async #case(correction: Correction): Promise<CorrectionCase> {
    return { correction, person: await this.parts.people.find(correction.personKey) };
  }
}
