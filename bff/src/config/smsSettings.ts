import { z } from 'zod';
import { SMS_TEMPLATES, type SmsTemplate } from '../kernel/smsTemplates';
import type { Variables } from './environment';
import type { SettingFault } from './settingsError';

/** Alibaba Cloud's SMS as the city has booked it. */
export interface SmsSettings {
  readonly gatewayUrl: string;
  readonly accessKey: { readonly id: string; readonly secret: string };
  /** The approved signature (短信签名), without 【】. */
  readonly signName: string;
  /** The approved template of each kind of message: `SMS_…`. */
  readonly templates: Readonly<Record<SmsTemplate, string>>;
  readonly deadlineMs: number;
}

const GATEWAY = 'https://dysmsapi.aliyuncs.com';
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const TEMPLATES_FORM = `is a list such as ${SMS_TEMPLATES[0]}=SMS_123456789,… with ${SMS_TEMPLATES.join(', ')}`;

const templates = z
  .string()
  .transform((text) => text.split(',').map((entry) => /^\s*(\w+)=(SMS_\d{1,16})\s*$/.exec(entry)))
  .refine(
    (entries) => entries.every((entry) => SMS_TEMPLATES.some((template) => template === entry?.[1])),
    TEMPLATES_FORM,
  )
  .transform(
    (entries) =>
      Object.fromEntries(entries.map((entry) => [entry?.[1], entry?.[2]])) as Partial<Record<SmsTemplate, string>>,
  );

/** The variables of the SMS gateway. All of them are needed with SMS=gateway. */
export const SMS_VARIABLES = {
  SMS: z.enum(['outbox', 'gateway'], 'is outbox or gateway').default('outbox'),
  SMS_GATEWAY_URL: z
    .string()
    .refine((text) => URL.canParse(text), 'is an address that begins with https://')
    .default(GATEWAY),
  SMS_ACCESS_KEY_ID: z
    .string()
    .regex(/^[\w-]{8,64}$/, 'is an AccessKey ID of Alibaba Cloud')
    .optional(),
  SMS_ACCESS_KEY_SECRET: z
    .string()
    .regex(/^[\w-]{8,128}$/, 'is an AccessKey secret of Alibaba Cloud')
    .optional(),
  SMS_SIGN_NAME: z
    .string()
    .regex(/^[^【】\s]{2,16}$/, 'is the approved signature, without 【】')
    .optional(),
  SMS_TEMPLATES: templates.optional(),
};

function addressFault(text: string, production: boolean): string | null {
  const { protocol, hostname } = new URL(text);
  if (protocol === 'https:') return null;
  const playing = !production && protocol === 'http:' && LOOPBACK.has(hostname);
  return playing ? null : 'is an address that begins with https://';
}

/** The gateway as the variables describe it; null with SMS=outbox. Faults are added; what is answered beside faults is not to be used. */
export function smsSettings(variables: Variables, faults: SettingFault[]): SmsSettings | null {
  if (variables.SMS === 'outbox') return null;
  const { SMS_ACCESS_KEY_ID: id, SMS_ACCESS_KEY_SECRET: secret, SMS_SIGN_NAME: signName } = variables;
  const fault = (name: string, words: string): void => void faults.push({ name, fault: words });
  for (const name of ['SMS_ACCESS_KEY_ID', 'SMS_ACCESS_KEY_SECRET', 'SMS_SIGN_NAME', 'SMS_TEMPLATES'] as const)
    if (variables[name] === undefined) fault(name, 'is missing; SMS=gateway needs it');
  const known: Partial<Record<SmsTemplate, string>> = variables.SMS_TEMPLATES ?? {};
  const missing = SMS_TEMPLATES.filter((template) => known[template] === undefined);
  if (variables.SMS_TEMPLATES && missing.length > 0)
    fault('SMS_TEMPLATES', `lacks ${missing.join(', ')}; it ${TEMPLATES_FORM}`);
  const wrong = addressFault(variables.SMS_GATEWAY_URL, variables.MODE === 'production');
  if (wrong) fault('SMS_GATEWAY_URL', wrong);
  if (!id || !secret || !signName || missing.length > 0) return null;
  return {
    gatewayUrl: variables.SMS_GATEWAY_URL,
    accessKey: { id, secret },
    signName,
    templates: known as Readonly<Record<SmsTemplate, string>>,
    deadlineMs: variables.PLATFORM_DEADLINE_MS,
  };
}
