import { DEVICES, SIGN_IN, VERIFY } from '../../miniprogram/src/copy/identity';
import { GUIDE, ITEM_SEARCH } from '../../miniprogram/src/copy/itemGuide';
import { SAVED } from '../../miniprogram/src/copy/items';
import { CLOSE, CONSENTS } from '../../miniprogram/src/copy/privacy';
import { REGION } from '../../miniprogram/src/copy/region';
import { SCENARIO } from '../../miniprogram/src/copy/scenario';
import { STEP_UP } from '../../miniprogram/src/copy/stepUp';
import type { Visitor } from '../support/visitor';

/** `large`: the hosts' largest type. */
export type Mode = 'light' | 'dark' | 'elder' | 'large';
export type Size = 'phone' | 'desktop';

/** One page as one citizen sees it. */
export interface Scene {
  readonly name: string;
  /** A citizen with a story; null for a visitor whom nobody knows. */
  readonly who: string | null;
  readonly path: string;
  /** What is tapped before the picture is taken. */
  readonly prepare?: (visitor: Visitor) => Promise<void>;
}

const HOME = '/pages/home/index';
const SOCIAL = '/features/social-security/pages';
const TRAFFIC = '/features/traffic/pages';
const FUND = '/features/housing-fund/pages';
const IDENTITY = '/features/identity/pages';
const ACTING = '/features/identity-acting/pages';
const DESK = '/features/identity-desk/pages';
const ITEMS = '/features/items/pages';
const SCENARIOS = '/features/scenario/pages';
/** A company’s large restaurant with gas, staff and a sign; somebody who is too young for a pension. */
const RESTAURANT = 'restaurant.1.211311112-8y';
const TOO_EARLY = 'retirement.1.33-re';
const PRIVACY = '/features/privacy/pages';
/** 职工正常退休申请: a whole guide with steps, questions and a calendar. */
const RETIREMENT = 'DM0714010000';
const REGION_PAGE = '/features/region/pages/choose/index';

const DRIVER = '陈志刚';
const BETWEEN_JOBS = '赵雨桐';
const BORROWER = '林海帆';
const OVERDUE = '黄永福';
const RETIRED = '周文澜';
const VILLAGER = '孙长山';
const CALM = '何静宜';
const NEW = '吴知远';
const MOTHER = '沈月华';

/** Taps the first button of a list by its words and waits for the page behind it. */
const through =
  (name: RegExp) =>
  async (visitor: Visitor): Promise<void> => {
    await visitor.page.getByRole('main').getByRole('button', { name }).first().click();
    await visitor.page.waitForFunction(() => document.getAnimations().length === 0);
    await visitor.settles();
  };

async function toNotice(visitor: Visitor): Promise<void> {
  await visitor.taps(SIGN_IN.button);
  await visitor.sees(VERIFY.notice.heading);
}

/** The form, filled in by a tap on the first of the demonstration's residents. */
async function fillIn(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('checkbox').click();
  await visitor.taps(VERIFY.notice.next);
  await visitor.taps(new RegExp(`^${BORROWER}`));
  await visitor.sees(VERIFY.person.idGood);
}

async function toPerson(visitor: Visitor): Promise<void> {
  await toNotice(visitor);
  await fillIn(visitor);
}

async function byPersonToCode(visitor: Visitor): Promise<void> {
  await visitor.taps(SIGN_IN.byPerson);
  await visitor.sees(VERIFY.notice.heading);
  await fillIn(visitor);
  await visitor.taps(VERIFY.person.next);
  await visitor.sees(VERIFY.code.heading);
}

async function toUnbinding(visitor: Visitor): Promise<void> {
  await visitor.sees(DEVICES.here);
  await visitor.taps(DEVICES.unbind);
  await visitor.sees(DEVICES.unbindHere);
}

async function toCode(visitor: Visitor): Promise<void> {
  await toPerson(visitor);
  await visitor.taps(VERIFY.person.next);
  await visitor.sees(VERIFY.code.heading);
}

/** 海州区 › 滨海街道 › its communities. */
async function toCommunities(visitor: Visitor): Promise<void> {
  await visitor.taps('海州区');
  await visitor.taps('滨海街道');
  await visitor.sees('灯塔社区居委会');
}

async function searchPlace(visitor: Visitor): Promise<void> {
  await visitor.page.getByLabel(REGION.search).fill('hz');
  await visitor.sees(/找到 \d+ 个地方/);
}

async function toFaceNotice(visitor: Visitor): Promise<void> {
  await visitor.taps(new RegExp(`^${STEP_UP.ways.FACE.title}`));
  await visitor.sees(STEP_UP.face.tick);
}

async function toPairCode(visitor: Visitor): Promise<void> {
  await visitor.taps(new RegExp(STEP_UP.ways.HELPER.title));
  await visitor.taps(STEP_UP.helper.start);
  await visitor.sees(STEP_UP.helper.waiting);
}

async function suggest(visitor: Visitor): Promise<void> {
  await visitor.page.getByLabel(ITEM_SEARCH.label).fill('退休');
  await visitor.sees(ITEM_SEARCH.suggestions);
}

async function searched(visitor: Visitor): Promise<void> {
  await visitor.sees(/找到 \d+ 项|没有找到/);
}

/** Opens every card of a guide. */
async function openAll(visitor: Visitor): Promise<void> {
  const closed = visitor.main.locator('[aria-expanded="false"]');
  for (let left = await closed.count(); left > 0; left -= 1) await closed.last().click();
}

async function showCode(visitor: Visitor): Promise<void> {
  await visitor.taps(GUIDE.qr);
  await visitor.sees(GUIDE.qrNote);
  await visitor.page.waitForFunction(() => document.querySelector('img')?.complete);
}

/** Keeps the guide and looks where it is kept. */
async function toSaved(visitor: Visitor): Promise<void> {
  await visitor.taps(GUIDE.save);
  await visitor.page.goto(`${visitor.url}/#${ITEMS}/saved/index`);
  await visitor.sees(SAVED.device);
  await visitor.page.waitForTimeout(3000);
}

async function toConsentList(visitor: Visitor): Promise<void> {
  await visitor.taps(new RegExp(`^${CONSENTS.more}`));
  await visitor.sees(CONSENTS.kept);
}

async function toClosing(visitor: Visitor): Promise<void> {
  await visitor.taps(CLOSE.begin);
  await visitor.sees(CLOSE.askTitle);
}

/** The third question, with the two before it answered. */
async function toThirdQuestion(visitor: Visitor): Promise<void> {
  await visitor.taps(SCENARIO.start);
  await visitor.taps('已经有了');
  await visitor.taps('会');
  await visitor.sees(SCENARIO.number(3));
}

/** Every page, in the states in which a citizen meets it. */
export const SCENES: readonly Scene[] = [
  { name: 'home-signed-out', who: null, path: HOME },
  { name: 'home-entry-broken', who: null, path: `${HOME}?scene=hello` },
  { name: 'sign-in', who: null, path: `${IDENTITY}/sign-in/index` },
  { name: 'person-sign-in', who: null, path: `${IDENTITY}/person-sign-in/index` },
  { name: 'person-sign-in-code', who: null, path: `${IDENTITY}/sign-in/index`, prepare: byPersonToCode },
  { name: 'devices', who: DRIVER, path: `${IDENTITY}/devices/index` },
  { name: 'devices-question', who: DRIVER, path: `${IDENTITY}/devices/index`, prepare: toUnbinding },
  { name: 'verification-notice', who: null, path: `${IDENTITY}/sign-in/index`, prepare: toNotice },
  { name: 'verification', who: null, path: `${IDENTITY}/sign-in/index`, prepare: toPerson },
  { name: 'verification-code', who: null, path: `${IDENTITY}/sign-in/index`, prepare: toCode },
  { name: 'access-records', who: DRIVER, path: '/features/privacy/pages/access-records/index' },
  { name: 'numbers', who: DRIVER, path: `${IDENTITY}/numbers/index` },
  { name: 'step-up', who: DRIVER, path: `${IDENTITY}/step-up/index` },
  { name: 'step-up-face', who: DRIVER, path: `${IDENTITY}/step-up/index`, prepare: toFaceNotice },
  { name: 'step-up-helper', who: RETIRED, path: `${IDENTITY}/step-up/index`, prepare: toPairCode },
  { name: 'step-up-counter', who: RETIRED, path: `${IDENTITY}/step-up/index`, prepare: through(/确认码/) },
  { name: 'step-up-visit', who: RETIRED, path: `${IDENTITY}/step-up/index`, prepare: through(/预约到窗口/) },
  { name: 'acting', who: MOTHER, path: `${ACTING}/people/index` },
  { name: 'acting-ask', who: MOTHER, path: `${ACTING}/ask/index` },
  { name: 'acting-code', who: MOTHER, path: `${ACTING}/code/index` },
  { name: 'acting-visit', who: MOTHER, path: `${ACTING}/visit/index` },
  { name: 'desk', who: CALM, path: `${DESK}/desk/index` },
  { name: 'desk-closed', who: RETIRED, path: `${DESK}/desk/index` },
  { name: 'reviews', who: DRIVER, path: `${DESK}/reviews/index` },
  { name: 'region', who: null, path: REGION_PAGE },
  { name: 'region-communities', who: null, path: REGION_PAGE, prepare: toCommunities },
  { name: 'region-search', who: null, path: REGION_PAGE, prepare: searchPlace },
  { name: 'items', who: null, path: `${ITEMS}/home/index` },
  { name: 'items-list', who: null, path: `${ITEMS}/list/index?list=AT_ONCE` },
  { name: 'items-list-none', who: null, path: `${ITEMS}/list/index?topic=nothing` },
  { name: 'items-search', who: null, path: `${ITEMS}/search/index` },
  { name: 'items-search-suggestions', who: null, path: `${ITEMS}/search/index`, prepare: suggest },
  { name: 'items-search-found', who: null, path: `${ITEMS}/search/index?text=gjj`, prepare: searched },
  { name: 'items-search-none', who: null, path: `${ITEMS}/search/index?text=修火箭`, prepare: searched },
  { name: 'items-guide', who: null, path: `${ITEMS}/guide/index?code=${RETIREMENT}` },
  { name: 'items-guide-open', who: null, path: `${ITEMS}/guide/index?code=${RETIREMENT}`, prepare: openAll },
  { name: 'items-guide-qr', who: null, path: `${ITEMS}/guide/index?code=${RETIREMENT}`, prepare: showCode },
  { name: 'items-guide-unknown', who: null, path: `${ITEMS}/guide/index?code=nobody-knows` },
  { name: 'items-notice', who: null, path: `${ITEMS}/notice/index?code=${RETIREMENT}` },
  { name: 'items-saved', who: null, path: `${ITEMS}/guide/index?code=${RETIREMENT}`, prepare: toSaved },
  { name: 'items-saved-none', who: null, path: `${ITEMS}/saved/index` },
  { name: 'items-halls', who: null, path: `${ITEMS}/halls/index` },
  { name: 'scenarios', who: null, path: `${SCENARIOS}/list/index` },
  { name: 'scenario-start', who: null, path: `${SCENARIOS}/guide/index?id=restaurant` },
  { name: 'scenario-question', who: null, path: `${SCENARIOS}/guide/index?id=restaurant`, prepare: toThirdQuestion },
  { name: 'scenario-result', who: null, path: `${SCENARIOS}/result/index?code=${RESTAURANT}` },
  { name: 'scenario-stop', who: null, path: `${SCENARIOS}/result/index?code=${TOO_EARLY}` },
  { name: 'scenario-broken-link', who: null, path: `${SCENARIOS}/result/index?code=hello` },
  { name: 'privacy', who: null, path: `${IDENTITY}/privacy/index` },
  { name: 'consents', who: DRIVER, path: `${PRIVACY}/consents/index` },
  { name: 'consents-list', who: DRIVER, path: `${PRIVACY}/consents/index`, prepare: toConsentList },
  { name: 'my-data', who: DRIVER, path: `${PRIVACY}/my-data/index` },
  { name: 'corrections', who: DRIVER, path: `${PRIVACY}/corrections/index` },
  { name: 'close-account', who: DRIVER, path: `${PRIVACY}/close/index` },
  { name: 'close-account-question', who: DRIVER, path: `${PRIVACY}/close/index`, prepare: toClosing },
  { name: 'correction-desk-closed', who: RETIRED, path: `${PRIVACY}/correction-desk/index` },
  { name: 'traffic-signed-out', who: null, path: `${TRAFFIC}/overview/index` },
  { name: 'me-signed-out', who: null, path: '/pages/me/index' },
  { name: 'home', who: DRIVER, path: HOME },
  { name: 'home-calm', who: CALM, path: HOME },
  { name: 'home-overdue', who: OVERDUE, path: HOME },
  { name: 'home-new', who: NEW, path: HOME },
  { name: 'reminders', who: OVERDUE, path: '/pages/reminders/index' },
  { name: 'me', who: DRIVER, path: '/pages/me/index' },
  { name: 'social-security', who: BETWEEN_JOBS, path: `${SOCIAL}/overview/index` },
  { name: 'social-security-year', who: BETWEEN_JOBS, path: `${SOCIAL}/overview/index`, prepare: through(/^2026 年：/) },
  { name: 'social-security-retired', who: RETIRED, path: `${SOCIAL}/overview/index` },
  { name: 'social-security-villager', who: VILLAGER, path: `${SOCIAL}/overview/index` },
  { name: 'social-security-none', who: NEW, path: `${SOCIAL}/overview/index` },
  { name: 'insurance', who: BETWEEN_JOBS, path: `${SOCIAL}/insurance/index?code=110` },
  { name: 'medical', who: RETIRED, path: `${SOCIAL}/medical/index` },
  { name: 'traffic', who: DRIVER, path: `${TRAFFIC}/overview/index` },
  { name: 'traffic-source', who: DRIVER, path: `${TRAFFIC}/overview/index`, prepare: through(/有误/) },
  { name: 'traffic-overdue', who: OVERDUE, path: `${TRAFFIC}/overview/index` },
  { name: 'traffic-villager', who: VILLAGER, path: `${TRAFFIC}/overview/index` },
  { name: 'traffic-none', who: NEW, path: `${TRAFFIC}/overview/index` },
  { name: 'violations', who: DRIVER, path: `${TRAFFIC}/violations/index` },
  { name: 'violations-all', who: DRIVER, path: `${TRAFFIC}/violations/index?show=all` },
  { name: 'vehicle', who: DRIVER, path: `${TRAFFIC}/overview/index`, prepare: through(/大众牌朗逸/) },
  { name: 'vehicle-overdue', who: OVERDUE, path: `${TRAFFIC}/overview/index`, prepare: through(/五菱牌宏光/) },
  { name: 'housing-fund', who: BORROWER, path: `${FUND}/overview/index` },
  { name: 'housing-fund-overdue', who: OVERDUE, path: `${FUND}/overview/index` },
  { name: 'housing-fund-two', who: BETWEEN_JOBS, path: `${FUND}/overview/index` },
  { name: 'housing-fund-none', who: NEW, path: `${FUND}/overview/index` },
  { name: 'account', who: BORROWER, path: `${FUND}/overview/index`, prepare: through(/海岬软件园/) },
  { name: 'loan', who: BORROWER, path: `${FUND}/overview/index`, prepare: through(/公积金贷款/) },
  { name: 'withdrawal', who: BORROWER, path: `${FUND}/overview/index`, prepare: through(/怎么算出来的/) },
];

/** A picture that the READMEs show. */
export interface Chosen {
  readonly file: string;
  readonly scene: Scene;
  readonly mode: Mode;
  readonly size: Size;
}

const choose = (file: string, name: string, mode: Mode = 'light', size: Size = 'phone'): Chosen => {
  const scene = SCENES.find((each) => each.name === name);
  if (!scene) throw new Error(`no page is called ${name}`);
  return { file, scene, mode, size };
};

export const CHOSEN: readonly Chosen[] = [
  choose('home.png', 'home'),
  choose('home-dark.png', 'home', 'dark'),
  choose('home-elder.png', 'home', 'elder'),
  choose('home-large.png', 'home', 'large'),
  choose('social-security.png', 'social-security'),
  choose('traffic.png', 'traffic'),
  choose('housing-fund.png', 'housing-fund'),
  choose('verification.png', 'verification'),
  choose('desktop.png', 'home', 'light', 'desktop'),
];
