import { join } from 'node:path';
import { SIGN_IN } from '../../miniprogram/src/copy/identity';
import { CONSENTS, GUIDE_SHEET } from '../../miniprogram/src/copy/privacy';
import { ConsentModel } from '../../bff/src/domains/privacy/consent.model';
import { startDatabase, type TestDatabase } from '../support/database';
import { startBff, type TestBff } from '../support/startBff';
import { Person } from './host/person';
import { startWeapp } from './host/weappHost';
import { WeappPrivacy } from './host/weappPrivacy';

const DIST = join(__dirname, '../../miniprogram/dist/weapp');
const PAGE = 'features/privacy/pages/consents/index';

let database: TestDatabase;
let bff: TestBff;
beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ clock: 'system', environment: { RATE_LIMITS: 'off' } });
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});

/** Signed in, on the page of consents, on a WeChat that guards what is the citizen's. */
async function onConsents(privacy: WeappPrivacy, code: string): Promise<Person> {
  const options = { bffUrl: bff.url, loginCode: () => code, storage: new Map<string, unknown>(), privacy };
  const person = new Person(startWeapp(DIST, options));
  person.host.launch('features/identity/pages/sign-in/index');
  await person.taps(SIGN_IN.button);
  await new Promise((resolve) => setTimeout(resolve, 500));
  person.host.launch(PAGE);
  await person.waitsFor(CONSENTS.intro);
  return person;
}

describe('the privacy guide of WeChat in the compiled program', () => {
  test('is agreed to by WeChat’s own button, once, and the consent is kept', async () => {
    const privacy = new WeappPrivacy();
    const person = await onConsents(privacy, 'privacy-one');
    await person.taps(CONSENTS.agreeOf('个人信息保护指引'));
    await person.waitsFor(GUIDE_SHEET.note);
    expect(privacy.agreed).toBe(false);
    await person.agreesToPrivacy((id) => privacy.tapped(id));
    await person.waitsFor(CONSENTS.withdrawOf('个人信息保护指引'));
    expect(privacy).toMatchObject({ agreed: true, asked: 1 });
    expect(await ConsentModel.countDocuments({ purpose: 'privacy-guide', decision: 'AGREED' })).toBe(1);
  });

  test('refused, blocks nothing and is kept as a refusal', async () => {
    const privacy = new WeappPrivacy();
    const person = await onConsents(privacy, 'privacy-two');
    await person.taps(CONSENTS.agreeOf('个人信息保护指引'));
    await person.waitsFor(GUIDE_SHEET.note);
    await person.taps(GUIDE_SHEET.refuse);
    await person.waitsFor(CONSENTS.refused);
    expect(privacy.agreed).toBe(false);
    expect(await ConsentModel.countDocuments({ purpose: 'privacy-guide', decision: 'REFUSED' })).toBe(1);
    await person.taps(CONSENTS.agreeOf('办事提醒'));
    await person.waitsFor(CONSENTS.withdrawOf('办事提醒'));
    // Nothing else asks again, on this page or when it is opened anew.
    person.host.launch(PAGE);
    await person.waitsFor(CONSENTS.intro);
    expect(privacy.asked).toBe(1);
  });

  test('before base library 2.32.3 nothing is asked, as nothing is held back', async () => {
    const options = { bffUrl: bff.url, loginCode: () => 'privacy-three', storage: new Map<string, unknown>() };
    const person = new Person(startWeapp(DIST, options));
    person.host.launch('features/identity/pages/sign-in/index');
    await person.taps(SIGN_IN.button);
    await new Promise((resolve) => setTimeout(resolve, 500));
    person.host.launch(PAGE);
    await person.taps(CONSENTS.agreeOf('个人信息保护指引'));
    await person.waitsFor(CONSENTS.withdrawOf('个人信息保护指引'));
  });
});
