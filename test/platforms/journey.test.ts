import { join } from 'node:path';
import { formatYuan, type Fen } from '@city-services/shared/money/fen';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { spanWords } from '../../miniprogram/src/copy/format';
import { HOME } from '../../miniprogram/src/copy/home';
import { SIGN_IN, VERIFY } from '../../miniprogram/src/copy/identity';
import { serveSampleCity, type SampleCity } from '../support/sampleCity';
import { HOSTS } from './host/hosts';
import { Person } from './host/person';
import { nameOf } from './host/tree';

const DIST = join(__dirname, '../../miniprogram/dist');
const PAGES = {
  home: 'pages/home/index',
  socialSecurity: 'features/social-security/pages/overview/index',
  pension: 'features/social-security/pages/insurance/index?code=110',
  medical: 'features/social-security/pages/medical/index',
  traffic: 'features/traffic/pages/overview/index',
  violations: 'features/traffic/pages/violations/index',
  housingFund: 'features/housing-fund/pages/overview/index',
} as const;
/** A citizen of the sample with records in all three departments. */
const CITIZEN = { name: '黄伟松', idNumber: '370211197706140001' };

let city: SampleCity;

beforeAll(async () => {
  city = await serveSampleCity();
});

afterAll(() => city?.stop());

const textOfPage = (person: Person): string => person.text.replace(/\s+/g, ' ');

describe.each(HOSTS)('the compiled %s program', (platform, start) => {
  const storage = new Map<string, unknown>();
  let person: Person;

  const open = (url: string): void => person.host.stack.reLaunch(url);

  beforeAll(() => {
    const loginCode = (): string => `${platform}-citizen`;
    person = new Person(start(join(DIST, platform), { bffUrl: city.bff.url, loginCode, storage }));
  });

  test('shows what it will show, and one button, before anybody is known', async () => {
    person.host.launch(PAGES.home);
    await person.waitsFor(HOME.signedOut);
    expect(person.sees(HOME.housingFund.preview)).toBe(true);
  });

  test('signs in with the host’s code, verifies, and comes back to the records', async () => {
    await person.taps(FRAME.signIn);
    await person.taps(SIGN_IN.button);
    await person.waitsFor(VERIFY.notice.heading);
    await person.taps(VERIFY.notice.tick);
    await person.taps(VERIFY.notice.next);
    await person.types(VERIFY.person.name, CITIZEN.name);
    await person.types(VERIFY.person.idNumber, CITIZEN.idNumber);
    await person.taps(VERIFY.person.next);
    await person.waitsFor(VERIFY.code.heading);
    // The sixth digit sends it: nobody has to find a button.
    await person.types(VERIFY.code.label, city.bff.outbox()[0]?.code ?? '');
    await person.waitsFor(VERIFY.done.note);
    await person.taps(VERIFY.done.next);
    await person.waitsForPage(PAGES.home);
    await person.waitsFor(HOME.housingFund.figure);
  });

  test('draws on home the figures that the BFF answers', async () => {
    const text = textOfPage(person);
    const { accessToken } = JSON.parse(
      String([...storage.values()].find((value) => String(value).includes('accessToken'))),
    ) as {
      accessToken: string;
    };
    const { overview } = await city.bff.api.as(accessToken).ask<{
      overview: {
        socialSecurity: { summary: { pensionMonths: number } };
        traffic: { summary: { unhandledCount: number } };
        housingFund: { summary: { balanceFen: Fen } };
      };
    }>('{ overview { socialSecurity { summary { pensionMonths } } traffic { summary { unhandledCount } } housingFund { summary { balanceFen } } } }');
    expect(text).toContain(formatYuan(overview.housingFund.summary.balanceFen));
    expect(text.replace(/\s/g, '')).toContain(
      spanWords(overview.socialSecurity.summary.pensionMonths).replace(/\s/g, ''),
    );
    expect(text).toContain(`${overview.traffic.summary.unhandledCount}条`);
  });

  test.each([
    ['social security', PAGES.socialSecurity, ['企业职工基本养老保险', '断缴', '医保个人账户']],
    ['one insurance', PAGES.pension, ['参保地', '缴费明细']],
    ['medical account', PAGES.medical, ['账户余额']],
    ['traffic', PAGES.traffic, ['驾驶证', '记分周期到', '鲁', '我的车辆']],
    ['violations', PAGES.violations, ['待处理', '罚款']],
    ['housing fund', PAGES.housingFund, ['公积金余额', '我的账户', '提取公积金还贷']],
  ])('draws the page of %s', async (_, url, words) => {
    open(url);
    for (const word of words) await person.waitsFor(word);
    expect(person.controls().filter((control) => nameOf(control) === '')).toEqual([]);
    expect(person.sees('有误？')).toBe(true);
    expect(person.host.bundle.errors).toEqual([]);
  });

  test('a tap on 有误？ names whom to call, and calls', async () => {
    open(PAGES.housingFund);
    await person.taps('有误？');
    await person.taps('拨打');
    await person.waitsFor('数字和您知道的不一样');
    expect(person.host.calls.some((call) => /^call [\d-]+$/.test(call))).toBe(true);
  });

  test('a restart finds the citizen still signed in', async () => {
    person = new Person(start(join(DIST, platform), { bffUrl: city.bff.url, loginCode: () => 'nobody', storage }));
    person.host.launch(PAGES.home);
    await person.waitsFor(HOME.housingFund.figure);
    expect(person.host.bundle.errors).toEqual([]);
  });
});
