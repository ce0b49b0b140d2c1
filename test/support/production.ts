import { generateKeyPairSync } from 'node:crypto';
import { SMS_TEMPLATES } from '../../bff/src/kernel/smsTemplates';
import { freshKeys } from '../../bff/src/config/keys';

const keyPair = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const [ours, alipays] = [keyPair(), keyPair()];

/** Everything that production needs, in the form of real values; nobody's. */
export const productionEnvironment = (mongodbUri = 'mongodb://db.example/city'): Readonly<Record<string, string>> => ({
  MODE: 'production',
  MONGODB_URI: mongodbUri,
  ...freshKeys(),
  PLATFORMS: 'real',
  WECHAT_APP_ID: 'wx0123456789abcdef',
  WECHAT_SECRET: '0'.repeat(32),
  PUBLIC_ACCOUNT_APP_ID: 'wxfedcba9876543210',
  PUBLIC_ACCOUNT_SECRET: '1'.repeat(32),
  PUBLIC_ACCOUNT_RETURN_URL: 'https://city.example/',
  ALIPAY_APP_ID: '2021000000000000',
  ALIPAY_PRIVATE_KEY: ours.privateKey,
  ALIPAY_PUBLIC_KEY: alipays.publicKey,
  SMS: 'gateway',
  SMS_ACCESS_KEY_ID: 'LTAI5tExample',
  SMS_ACCESS_KEY_SECRET: 'exampleSecret0',
  SMS_SIGN_NAME: '一城通办',
  SMS_TEMPLATES: SMS_TEMPLATES.map((template, index) => `${template}=SMS_${100 + index}`).join(','),
});
