import { CITY } from '@city-services/shared/city/city';
import type { PersonKey } from '../../kernel/ids';
import type { Logger } from '../../kernel/logger';
import type { SmsTemplate } from '../../kernel/smsTemplates';
import type { SmsSender } from '../../ports/sms';
import type { People } from './people.entity';

const HEAD = `【${CITY.name}】`;
const TAIL = `不是您本人操作的，请拨打 ${CITY.hotline.phone}。`;

interface PrivacySmsParts {
  readonly sender: SmsSender;
  readonly people: People;
  readonly log: Logger;
  /** Whether the person agreed to reminders by message; what concerns the safety of the account is sent all the same. */
  mayRemind(personKey: PersonKey): Promise<boolean>;
}

/** Tells citizens what became of what they asked for. Nobody waits for a message; one that fails is logged. */
export class PrivacySmsService {
  readonly #underway = new Set<Promise<void>>();

  constructor(private readonly parts: PrivacySmsParts) {}

  tellClosing(personKey: PersonKey, dueOn: string): void {
    const text = `您申请了注销城市服务账号。${dueOn} 之前打开城市服务，可以随时撤回；之后账号会注销。${TAIL}`;
    this.#start(this.#send(personKey, 'ACCOUNT_CLOSING', text));
  }

  tellClosed(personKey: PersonKey): void {
    const text = `您的城市服务账号已经注销，所有设备都已退出登录。${TAIL}`;
    this.#start(this.#send(personKey, 'ACCOUNT_CLOSED', text));
  }

  tellKept(personKey: PersonKey): void {
    const text = `您撤回了注销申请，城市服务账号照常使用。${TAIL}`;
    this.#start(this.#send(personKey, 'ACCOUNT_CLOSING', text));
  }

  /** A reminder: only for who agreed to them (`messages`). The answer stands on the page in any case. */
  tellCorrection(personKey: PersonKey, caseNumber: string): void {
    const text = `您的更正申请 ${caseNumber} 有答复了，请打开城市服务，在“我的数据”里查看。`;
    this.#start(this.#remind(personKey, 'CORRECTION_ANSWERED', text));
  }

  /** Resolves when everything that was begun is sent or has failed. */
  async settled(): Promise<void> {
    await Promise.all(this.#underway);
  }

  async #remind(personKey: PersonKey, template: SmsTemplate, words: string): Promise<void> {
    if (await this.parts.mayRemind(personKey)) await this.#send(personKey, template, words);
  }

  #start(work: Promise<void>): void {
    const sent = work
      .catch((error: unknown) => this.parts.log.error({ error }, 'a text message could not be sent'))
      .finally(() => this.#underway.delete(sent));
    this.#underway.add(sent);
  }

  async #send(personKey: PersonKey, template: SmsTemplate, words: string): Promise<void> {
    const person = await this.parts.people.find(personKey);
    if (person?.phone) await this.parts.sender.send({ to: person.phone, template, text: `${HEAD}${words}` });
  }
}
