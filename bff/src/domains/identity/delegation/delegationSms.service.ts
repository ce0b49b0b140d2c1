import { CITY } from '@city-services/shared/city/city';
import type { Logger } from '../../../kernel/logger';
import type { Sensitive } from '../../../kernel/sensitive';
import type { SmsMessage, SmsSender } from '../../../ports/sms';

const { name: CITY_NAME, hotline } = CITY;

const askedText = `【${CITY_NAME}】有家人请您确认“代办”。请打开城市服务，在“我的”里点“代人办事”查看；不认识的人请不要同意。如有疑问，请拨打 ${hotline.phone}。`;
const codeText = (code: string): string =>
  `【${CITY_NAME}】村里的代办员要为您办事，验证码 ${code}，10 分钟内有效。代办员在您身边、您也同意，才把它告诉他；不同意请不要告诉任何人。如有疑问，请拨打 ${hotline.phone}。`;

/** The messages around acting for others. Nobody waits for them: how long they take tells nothing about who is in the register. */
export class DelegationSmsService {
  readonly #underway = new Set<Promise<void>>();

  constructor(
    private readonly sender: SmsSender,
    private readonly log: Logger,
  ) {}

  /** Somebody asks for consent, or offers it. The message names nobody. */
  tellAsked(to: Sensitive): void {
    this.#start({ to, template: 'DELEGATION_ASKED', text: askedText });
  }

  /** The code by which a citizen without a smartphone agrees to an agent's visit. */
  sendCode(to: Sensitive, code: string): void {
    this.#start({ to, template: 'AGENT_CODE', text: codeText(code), code });
  }

  /** Resolves when everything that was begun is sent or has failed. */
  async settled(): Promise<void> {
    await Promise.all(this.#underway);
  }

  #start(message: SmsMessage): void {
    const sent = this.sender
      .send(message)
      .catch((error: unknown) => this.log.error({ error }, 'a text message could not be sent'))
      .finally(() => this.#underway.delete(sent));
    this.#underway.add(sent);
  }
}
