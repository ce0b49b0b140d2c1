import { CITY } from '@city-services/shared/city/city';
import type { Logger } from '../../../kernel/logger';
import type { SmsSender } from '../../../ports/sms';
import type { Resident } from '../resident.entity';

const { name: CITY_NAME, hotline } = CITY;

const approvedText = `【${CITY_NAME}】您的身份已经人工核对通过。请在 7 天内打开城市服务，接着办刚才的事。如果不是您本人操作，请拨打 ${hotline.phone}。`;
const refusedText = `【${CITY_NAME}】您的身份人工核对没有通过，原因请在城市服务里查看。您可以换一种方式确认，或带身份证到窗口办理。如果不是您本人操作，请拨打 ${hotline.phone}。`;

/** Tells citizens what staff decided. No reviewer waits for the message; one that fails is logged, the citizen finds the decision on the page too. */
export class StepUpSmsService {
  readonly #underway = new Set<Promise<void>>();

  constructor(
    private readonly sender: SmsSender,
    private readonly log: Logger,
  ) {}

  tellDecision({ phone }: Resident, approved: boolean): void {
    if (!phone) return;
    const sent = this.sender
      .send({ to: phone, template: 'REVIEW_DECIDED', text: approved ? approvedText : refusedText })
      .catch((error: unknown) => this.log.error({ error }, 'a text message could not be sent'))
      .finally(() => this.#underway.delete(sent));
    this.#underway.add(sent);
  }

  /** Resolves when everything that was begun is sent or has failed. */
  async settled(): Promise<void> {
    await Promise.all(this.#underway);
  }
}
