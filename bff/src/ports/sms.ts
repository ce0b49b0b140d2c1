import type { Sensitive } from '../kernel/sensitive';

/** One text message to one phone. */
export interface SmsMessage {
  /** The phone that the population register holds. */
  readonly to: Sensitive;
  /** What the gateway's approved template is called. */
  readonly template: 'IDENTITY_CODE' | 'SIGN_IN_CODE' | 'IDENTITY_WARNING' | 'ACCOUNT_BOUND';
  /** The whole text as the person reads it. */
  readonly text: string;
  /** The one-time code inside the text. */
  readonly code?: string;
}

/** The city's SMS gateway. `send` rejects when the gateway did not take the message. */
export interface SmsSender {
  send(message: SmsMessage): Promise<void>;
}
