import { CITY } from '@city-services/shared/city/city';
import type { Clock } from '../../kernel/clock';
import type { PersonKey } from '../../kernel/ids';
import type { Logger } from '../../kernel/logger';
import type { Sensitive } from '../../kernel/sensitive';
import type { SmsMessage, SmsSender } from '../../ports/sms';
import type { DailyCountRepository } from './dailyCount.repository';

const { name: CITY_NAME, hotline } = CITY;
/** A wrong name once or twice is a slip of the finger; from the third on a day it is somebody who guesses. */
const WRONG_NAMES_BEFORE_WARNING = 3;

const codeText = (code: string): string =>
  `【${CITY_NAME}】验证码 ${code}，5 分钟内有效，用于在城市服务中绑定您的身份。请不要告诉任何人。如果不是您本人操作，请拨打 ${hotline.phone}。`;
const warningText = `【${CITY_NAME}】今天有人多次尝试用您的身份信息在城市服务中绑定身份，没有成功。如果不是您本人操作，请注意保护身份信息，也可以拨打 ${hotline.phone} 反映。`;

/** Whom a message concerns and where it goes. */
export interface Recipient {
  readonly personKey: PersonKey;
  readonly phone: Sensitive;
}

/**
 * The messages of verification. No caller waits for them: what is sent, and how long it takes, tells nothing about who is in the register.
 * A message that fails is logged; the citizen asks for another one.
 */
export class VerificationSmsService {
  readonly #underway = new Set<Promise<void>>();

  constructor(
    private readonly sender: SmsSender,
    private readonly counts: DailyCountRepository,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  sendCode({ phone }: Recipient, code: string): void {
    this.#start(this.sender.send({ to: phone, template: 'IDENTITY_CODE', text: codeText(code), code }));
  }

  /** Somebody gave the person's number with another name. */
  noteWrongName(recipient: Recipient): void {
    this.#start(this.#noteWrongName(recipient));
  }

  /** Somebody used up the tries of a code that went to the person. */
  noteTriesUsed(recipient: Recipient): void {
    this.#start(this.#warn(recipient));
  }

  /** Resolves when everything that was begun is sent or has failed. */
  async settled(): Promise<void> {
    await Promise.all(this.#underway);
  }

  async #noteWrongName(recipient: Recipient): Promise<void> {
    const times = await this.counts.add('wrong-name', recipient.personKey, this.clock.now());
    if (times === WRONG_NAMES_BEFORE_WARNING) await this.#warn(recipient);
  }

  /** Once a day at most, so that nobody can have a phone flooded. */
  async #warn({ personKey, phone }: Recipient): Promise<void> {
    const times = await this.counts.add('warning', personKey, this.clock.now());
    const message: SmsMessage = { to: phone, template: 'IDENTITY_WARNING', text: warningText };
    if (times === 1) await this.sender.send(message);
  }

  #start(work: Promise<void>): void {
    const guarded = work
      .catch((error: unknown) => this.log.error({ error }, 'a text message could not be sent'))
      .finally(() => this.#underway.delete(guarded));
    this.#underway.add(guarded);
  }
}
