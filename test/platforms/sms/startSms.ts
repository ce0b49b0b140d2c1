import { SMS_TEMPLATES } from '../../../bff/src/kernel/smsTemplates';
import { AliyunSmsStandIn } from './aliyunSmsStandIn';

/** In the form of real ones; nobody's. */
const ACCESS_KEY = { id: 'LTAI5tStandIn0000000000', secret: 'standInSecret00000000000000000' };
const SIGN_NAME = '一城通办';

/** The stand-in of the SMS gateway, and the variables with which a BFF speaks to it. */
export interface Sms {
  readonly gateway: AliyunSmsStandIn;
  readonly environment: Readonly<Record<string, string>>;
}

export async function startSms(now?: () => Date): Promise<Sms> {
  const codes = SMS_TEMPLATES.map((template, index) => [template, `SMS_${100_000 + index}`] as const);
  const templates = Object.fromEntries(
    codes.map(([template, code]) => [code, template.endsWith('_CODE') ? ['code'] : []]),
  );
  const gateway = new AliyunSmsStandIn({ accessKey: ACCESS_KEY, signName: SIGN_NAME, templates, ...(now && { now }) });
  await gateway.start();
  return {
    gateway,
    environment: {
      SMS: 'gateway',
      SMS_GATEWAY_URL: gateway.url,
      SMS_ACCESS_KEY_ID: ACCESS_KEY.id,
      SMS_ACCESS_KEY_SECRET: ACCESS_KEY.secret,
      SMS_SIGN_NAME: SIGN_NAME,
      SMS_TEMPLATES: codes.map((pair) => pair.join('=')).join(','),
    },
  };
}
