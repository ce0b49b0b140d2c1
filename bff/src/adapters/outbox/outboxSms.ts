import { formatInstant } from '@city-services/shared/time/instant';
import type { Clock } from '../../kernel/clock';
import type { Logger } from '../../kernel/logger';
import type { SmsMessage, SmsSender } from '../../ports/sms';

/** A message as `GET /dev/outbox` shows it. */
export interface OutboxEntry {
  readonly code: string | null;
  readonly text: string;
  /** Masked. */
  readonly to: string;
  readonly template: SmsMessage['template'];
  readonly sentAt: string;
}

const KEPT = 200;

/** The development gateway: nothing leaves the machine. The last messages are kept in memory and shown in the log. */
export class OutboxSms implements SmsSender {
  readonly #entries: OutboxEntry[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  async send({ to, template, text, code }: SmsMessage): Promise<void> {
    const entry = { code: code ?? null, text, to: to.masked(), template, sentAt: formatInstant(this.clock.now()) };
    this.#entries.unshift(entry);
    this.#entries.length = Math.min(this.#entries.length, KEPT);
    this.log.info({}, `SMS to ${entry.to}: ${text}`);
  }

  /** The newest first. */
  messages(): readonly OutboxEntry[] {
    return this.#entries;
  }
}
