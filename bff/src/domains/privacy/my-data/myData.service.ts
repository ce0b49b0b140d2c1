import { withDeadline } from '../../../kernel/deadline';
import { requireCitizen, requireSelf, type Actor } from '../../../kernel/context';
import type { Logger } from '../../../kernel/logger';
import type { DataHolder, HeldKind } from './myData.entity';

const KIND_MS = 5000;

/** What is held about the citizen, by kind: who answers for it, how much, how old. */
export class MyDataService {
  constructor(
    private readonly holders: readonly DataHolder[],
    private readonly log: Logger,
  ) {}

  /** A kind that can't be read just now is null and blanks nothing else. */
  async kinds(actor: Actor): Promise<HeldKind[]> {
    const subject = { personKey: requireSelf(actor), accountId: requireCitizen(actor).accountId };
    return Promise.all(
      this.holders.map(async (holder) => {
        const held = await withDeadline(holder.read(subject), KIND_MS).catch((error: unknown) => {
          this.log.warn({ error, kind: holder.kind }, 'what is held about somebody could not be read');
          return null;
        });
        return { kind: holder.kind, title: holder.title, held };
      }),
    );
  }
}
