import type { Sensitive } from '../kernel/sensitive';
import type { SmsTemplate } from '../kernel/smsTemplates';

/** One text message to one phone. */
export interface SmsMessage {
  /** The phone that the population register holds. */
  readonly to: Sensitive;
  /** What the gateway's approved template is called. */
  readonly template: SmsTemplate;
  /** The whole text as the person reads it. */
  readonly text: string;
  /** The one-time code inside the text. */
  readonly code?: string;
}

/** The city's SMS gateway. `send` rejects when the gateway did not take the message. */
export interface SmsSender {
  send(message: SmsMessage): Promise<void>;
}
