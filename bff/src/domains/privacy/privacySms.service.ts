import { CITY } from '@city-services/shared/city/city';
import type { PersonKey } from '../../kernel/ids';
import type { Logger } from '../../kernel/logger';
import type { SmsTemplate } from '../../kernel/smsTemplates';
import type { SmsSender } from '../../ports/sms';
import type { People } from './people.entity';

const HEAD = `【${CITY.name}】`;
const TAIL = `不是您本人操作的，请拨打 ${CITY.hotline.phone}。`;

/** Tells citizens what became of what they asked for. Nobody waits for a message; one that fails is logged. */
export class PrivacySmsService {
  readonly #underway = new Set<Promise<void>>();

  constructor(
    private readonly sender: SmsSender,
    private readonly people: People,
    private readonly log: Logger,
  ) {}

  tellClosing(personKey: PersonKey, dueOn: string): void {
    const text = `您申请了注销城市服务账号。${dueOn} 之前打开城市服务，可以随时撤回；之后账号会注销。${TAIL}`;
    this.#tell(personKey, 'ACCOUNT_CLOSING', text);
  }

  tellClosed(personKey: PersonKey): void {
    this.#tell(personKey, 'ACCOUNT_CLOSED', `您的城市服务账号已经注销，所有设备都已退出登录。${TAIL}`);
  }

  tellKept(personKey: PersonKey): void {
    this.#tell(personKey, 'ACCOUNT_CLOSING', `您撤回了注销申请，城市服务账号照常使用。${TAIL}`);
  }

  tellCorrection(personKey: PersonKey, caseNumber: string): void {
    const text = `您的更正申请 ${caseNumber} 有答复了，请打开城市服务，在“我的数据”里查看。`;
    this.#tell(personKey, 'CORRECTION_ANSWERED', text);
  }

  /** Resolves when everything that was begun is sent or has failed. */
  async settled(): Promise<void> {
    await Promise.all(this.#underway);
  }

  #tell(personKey: PersonKey, template: SmsTemplate, words: string): void {
    const sent = this.#send(personKey, template, `${HEAD}${words}`)
      .catch((error: unknown) => this.log.error({ error }, 'a text message could not be sent'))
      .finally(() => this.#underway.delete(sent));
    this.#underway.add(sent);
  }

  async #send(personKey: PersonKey, template: SmsTemplate, text: string): Promise<void> {
    const person = await this.people.find(personKey);
    if (person?.phone) await this.sender.send({ to: person.phone, template, text });
  }
}
