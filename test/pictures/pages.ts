import type { ServedCity } from '../support/demoCity';
import type { Visitor } from '../support/visitor';
import {
  BETWEEN_JOBS,
  BORROWER,
  CALM,
  CLERK,
  DRIVER,
  EDITOR,
  MOTHER,
  NEW,
  OVERDUE,
  RETIRED,
  RETIREMENT,
  VILLAGER,
} from './people';
import {
  byPersonToCode,
  openAll,
  searched,
  searchNowhere,
  searchPlace,
  showCode,
  suggest,
  through,
  toAgentCode,
  toClosing,
  toCode,
  toCommunities,
  toConsentList,
  toCopy,
  toCorrectionCase,
  toCounterCode,
  toDifference,
  toEnding,
  toFaceNotice,
  toFullNumbers,
  toItemField,
  toItemForm,
  toNotice,
  toPairCode,
  toPerson,
  toReviewCase,
  toSaved,
  toSmsVisit,
  toThirdQuestion,
  toUnbinding,
  toWrongNumber,
  withoutAnything,
  withoutNetwork,
  toAnswered,
  toUsedList,
  showPlanCode,
} from './steps';

/** `large`: the hosts' largest type. */
export type Mode = 'light' | 'dark' | 'elder' | 'large';
export type Size = 'phone' | 'desktop';

/** One page as one citizen sees it. */
export interface Scene {
  readonly name: string;
  /** A citizen with a story; null for a visitor whom nobody knows. */
  readonly who: string | null;
  /** As what the citizen is signed in: after a proof of being the person, or acting for the first of those they may act for. */
  readonly as?: 'proven' | 'acting';
  readonly path: string;
  /** What is tapped before the picture is taken. */
  readonly prepare?: (visitor: Visitor, city: ServedCity) => Promise<void>;
}

const HOME = '/pages/home/index';
const SOCIAL = '/features/social-security/pages';
const TRAFFIC = '/features/traffic/pages';
const FUND = '/features/housing-fund/pages';
const IDENTITY = '/features/identity/pages';
const ACTING = '/features/identity-acting/pages';
const DESK = '/features/identity-desk/pages';
const ITEMS_DESK = '/features/items-desk/pages';
const ITEMS = '/features/items/pages';
const SCENARIOS = '/features/scenario/pages';
/** A company’s large restaurant with gas, staff and a sign; somebody who is too young for a pension. */
export const RESTAURANT = 'restaurant.1.211311112-8y';
const TOO_EARLY = 'retirement.1.33-re';
const PRIVACY = '/features/privacy/pages';
const REGION_PAGE = '/features/region/pages/choose/index';

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
  { name: 'verification-wrong', who: null, path: `${IDENTITY}/sign-in/index`, prepare: toWrongNumber },
  { name: 'verification-code', who: null, path: `${IDENTITY}/sign-in/index`, prepare: toCode },
  { name: 'access-records', who: DRIVER, path: '/features/privacy/pages/access-records/index' },
  { name: 'numbers', who: DRIVER, path: `${IDENTITY}/numbers/index` },
  { name: 'numbers-shown', who: DRIVER, as: 'proven', path: `${IDENTITY}/numbers/index`, prepare: toFullNumbers },
  { name: 'step-up', who: DRIVER, path: `${IDENTITY}/step-up/index` },
  { name: 'step-up-face', who: DRIVER, path: `${IDENTITY}/step-up/index`, prepare: toFaceNotice },
  { name: 'step-up-helper', who: RETIRED, path: `${IDENTITY}/step-up/index`, prepare: toPairCode },
  { name: 'step-up-counter', who: RETIRED, path: `${IDENTITY}/step-up/index`, prepare: through(/确认码/) },
  { name: 'step-up-visit', who: RETIRED, path: `${IDENTITY}/step-up/index`, prepare: through(/预约到窗口/) },
  { name: 'acting', who: MOTHER, path: `${ACTING}/people/index` },
  { name: 'acting-none', who: NEW, path: `${ACTING}/people/index` },
  { name: 'acting-end', who: MOTHER, path: `${ACTING}/people/index`, prepare: toEnding },
  { name: 'acting-home', who: MOTHER, as: 'acting', path: HOME },
  { name: 'acting-traffic', who: MOTHER, as: 'acting', path: `${TRAFFIC}/overview/index` },
  { name: 'acting-relative', who: OVERDUE, as: 'acting', path: HOME },
  { name: 'acting-agent', who: BORROWER, as: 'acting', path: `${SOCIAL}/overview/index` },
  { name: 'acting-ask', who: MOTHER, path: `${ACTING}/ask/index` },
  { name: 'acting-code', who: MOTHER, path: `${ACTING}/code/index` },
  { name: 'acting-code-shown', who: MOTHER, path: `${ACTING}/code/index`, prepare: toAgentCode },
  { name: 'acting-visit', who: MOTHER, path: `${ACTING}/visit/index` },
  { name: 'acting-visit-agent', who: BORROWER, as: 'proven', path: `${ACTING}/visit/index` },
  { name: 'acting-visit-sms', who: BORROWER, as: 'proven', path: `${ACTING}/visit/index`, prepare: toSmsVisit },
  { name: 'desk', who: CLERK, as: 'proven', path: `${DESK}/desk/index` },
  { name: 'desk-code', who: CLERK, as: 'proven', path: `${DESK}/desk/index`, prepare: toCounterCode },
  { name: 'desk-unproven', who: CLERK, path: `${DESK}/desk/index` },
  { name: 'desk-closed', who: RETIRED, path: `${DESK}/desk/index` },
  { name: 'reviews', who: DRIVER, as: 'proven', path: `${DESK}/reviews/index` },
  { name: 'reviews-case', who: DRIVER, as: 'proven', path: `${DESK}/reviews/index`, prepare: toReviewCase },
  { name: 'items-desk', who: EDITOR, as: 'proven', path: `${ITEMS_DESK}/waiting/index` },
  { name: 'items-desk-item', who: EDITOR, as: 'proven', path: `${ITEMS_DESK}/waiting/index`, prepare: through(/退休/) },
  {
    name: 'items-desk-difference',
    who: EDITOR,
    as: 'proven',
    path: `${ITEMS_DESK}/waiting/index`,
    prepare: toDifference,
  },
  { name: 'items-desk-findings', who: EDITOR, as: 'proven', path: `${ITEMS_DESK}/findings/index` },
  { name: 'items-desk-edit', who: EDITOR, as: 'proven', path: `${ITEMS_DESK}/waiting/index`, prepare: toItemForm },
  {
    name: 'items-desk-edit-field',
    who: EDITOR,
    as: 'proven',
    path: `${ITEMS_DESK}/findings/index`,
    prepare: toItemField,
  },
  { name: 'items-desk-counts', who: EDITOR, as: 'proven', path: `${ITEMS_DESK}/counts/index` },
  { name: 'region', who: null, path: REGION_PAGE },
  { name: 'region-communities', who: null, path: REGION_PAGE, prepare: toCommunities },
  { name: 'region-search', who: null, path: REGION_PAGE, prepare: searchPlace },
  { name: 'region-search-none', who: null, path: REGION_PAGE, prepare: searchNowhere },
  { name: 'items', who: null, path: `${ITEMS}/home/index` },
  { name: 'items-list', who: null, path: `${ITEMS}/list/index?list=AT_ONCE` },
  { name: 'items-list-kept', who: null, path: `${ITEMS}/list/index?list=AT_ONCE`, prepare: withoutNetwork },
  { name: 'items-list-none', who: null, path: `${ITEMS}/list/index?topic=nothing` },
  { name: 'items-search', who: null, path: `${ITEMS}/search/index` },
  { name: 'items-search-suggestions', who: null, path: `${ITEMS}/search/index`, prepare: suggest },
  { name: 'items-search-found', who: null, path: `${ITEMS}/search/index?text=gjj`, prepare: searched },
  {
    name: 'items-search-narrowed',
    who: null,
    path: `${ITEMS}/search/index?text=补贴`,
    prepare: through(/按人生事件/),
  },
  { name: 'items-search-offline', who: null, path: `${ITEMS}/search/index?text=gjj`, prepare: withoutNetwork },
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
  { name: 'scenarios-used', who: null, path: `${SCENARIOS}/guide/index?id=restaurant`, prepare: toUsedList },
  { name: 'scenario-answered', who: null, path: `${SCENARIOS}/guide/index?id=restaurant`, prepare: toAnswered },
  { name: 'scenario-result-open', who: null, path: `${SCENARIOS}/result/index?code=${RESTAURANT}`, prepare: openAll },
  {
    name: 'scenario-result-qr',
    who: null,
    path: `${SCENARIOS}/result/index?code=${RESTAURANT}`,
    prepare: showPlanCode,
  },
  { name: 'scenario-stop', who: null, path: `${SCENARIOS}/result/index?code=${TOO_EARLY}` },
  { name: 'scenario-broken-link', who: null, path: `${SCENARIOS}/result/index?code=hello` },
  { name: 'privacy', who: null, path: `${IDENTITY}/privacy/index` },
  { name: 'consents', who: DRIVER, path: `${PRIVACY}/consents/index` },
  { name: 'consents-list', who: DRIVER, path: `${PRIVACY}/consents/index`, prepare: toConsentList },
  { name: 'my-data', who: DRIVER, path: `${PRIVACY}/my-data/index` },
  { name: 'my-data-copy', who: DRIVER, as: 'proven', path: `${PRIVACY}/my-data/index`, prepare: toCopy },
  { name: 'corrections', who: DRIVER, path: `${PRIVACY}/corrections/index` },
  { name: 'corrections-none', who: NEW, path: `${PRIVACY}/corrections/index` },
  { name: 'close-account', who: DRIVER, path: `${PRIVACY}/close/index` },
  { name: 'close-account-question', who: DRIVER, path: `${PRIVACY}/close/index`, prepare: toClosing },
  { name: 'correction-desk', who: CLERK, as: 'proven', path: `${PRIVACY}/correction-desk/index` },
  {
    name: 'correction-desk-case',
    who: CLERK,
    as: 'proven',
    path: `${PRIVACY}/correction-desk/index`,
    prepare: toCorrectionCase,
  },
  { name: 'correction-desk-closed', who: RETIRED, path: `${PRIVACY}/correction-desk/index` },
  { name: 'traffic-kept', who: DRIVER, path: `${TRAFFIC}/overview/index`, prepare: withoutNetwork },
  { name: 'traffic-failed', who: DRIVER, path: `${TRAFFIC}/overview/index`, prepare: withoutAnything },
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
