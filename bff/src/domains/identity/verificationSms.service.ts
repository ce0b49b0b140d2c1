import { CITY } from '@city-services/shared/city/city';
import type { Clock } from '../../kernel/clock';
import type { PersonKey } from '../../kernel/ids';
import type { Logger } from '../../kernel/logger';
import type { Sensitive } from '../../kernel/sensitive';
import type { SmsMessage, SmsSender } from '../../ports/sms';
import type { AccountRepository } from './account.repository';
import type { ChallengePurpose } from './challenge.entity';
import type { DailyCountRepository } from './dailyCount.repository';

const { name: CITY_NAME, hotline } = CITY;
/** A wrong name once or twice is a slip of the finger; from the third on a day it is somebody who guesses. */
const WRONG_NAMES_BEFORE_WARNING = 3;

const PURPOSES: Readonly<Record<ChallengePurpose, Pick<SmsMessage, 'template'> & { readonly words: string }>> = {
  verification: { template: 'IDENTITY_CODE', words: '绑定您的身份' },
  'sign-in': { template: 'SIGN_IN_CODE', words: '登录' },
};
const codeText = (code: string, words: string): string =>
  `【${CITY_NAME}】验证码 ${code}，5 分钟内有效，用于在城市服务中${words}。请不要告诉任何人。如果不是您本人操作，请拨打 ${hotline.phone}。`;
const boundText = `【${CITY_NAME}】有一个新账号刚刚在城市服务中绑定了您的身份。如果不是您本人操作，请在“我的”里打开“登录的设备”解除绑定，也可以拨打 ${hotline.phone}。`;
const warningText = `【${CITY_NAME}】今天有人多次尝试用您的身份信息在城市服务中绑定身份，没有成功。如果不是您本人操作，请注意保护身份信息，也可以拨打 ${hotline.phone} 反映。`;

interface SmsParts {
  readonly sender: SmsSender;
  readonly accounts: AccountRepository;
  readonly counts: DailyCountRepository;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A code and what it is for. */
export interface OneTimeCode {
  readonly code: string;
  readonly purpose: ChallengePurpose;
}

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

  constructor(private readonly parts: SmsParts) {}

  sendCode({ phone }: Recipient, { code, purpose }: OneTimeCode): void {
    const { template, words } = PURPOSES[purpose];
    this.#start(this.parts.sender.send({ to: phone, template, text: codeText(code, words), code }));
  }

  /** A new account was bound to the person: who has others already learns of it, in case it was somebody else. */
  noteBound(recipient: Recipient, accountId: string): void {
    this.#start(this.#noteBound(recipient, accountId));
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

  async #noteBound({ personKey, phone }: Recipient, accountId: string): Promise<void> {
    if (!(await this.parts.accounts.hasOthers(personKey, accountId))) return;
    await this.parts.sender.send({ to: phone, template: 'ACCOUNT_BOUND', text: boundText });
  }

  async #noteWrongName(recipient: Recipient): Promise<void> {
    const times = await this.parts.counts.add('wrong-name', recipient.personKey, this.parts.clock.now());
    if (times === WRONG_NAMES_BEFORE_WARNING) await this.#warn(recipient);
  }

  /** Once a day at most, so that nobody can have a phone flooded. */
  async #warn({ personKey, phone }: Recipient): Promise<void> {
    const times = await this.parts.counts.add('warning', personKey, this.parts.clock.now());
    const message: SmsMessage = { to: phone, template: 'IDENTITY_WARNING', text: warningText };
    if (times === 1) await this.parts.sender.send(message);
  }

  #start(work: Promise<void>): void {
    const guarded = work
      .catch((error: unknown) => this.parts.log.error({ error }, 'a text message could not be sent'))
      .finally(() => this.#underway.delete(guarded));
    this.#underway.add(guarded);
  }
}
