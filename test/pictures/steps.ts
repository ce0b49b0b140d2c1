// What is tapped on a page before its picture is taken.
import { ACTING } from '../../miniprogram/src/copy/acting';
import { FRAME } from '../../miniprogram/src/copy/frame';
import { DEVICES, SIGN_IN, VERIFY } from '../../miniprogram/src/copy/identity';
import { GUIDE, ITEM_SEARCH } from '../../miniprogram/src/copy/itemGuide';
import { SAVED } from '../../miniprogram/src/copy/items';
import { ITEMS_DESK } from '../../miniprogram/src/copy/itemsDesk';
import { CLOSE, CONSENTS, CORRECTION_DESK, MY_DATA } from '../../miniprogram/src/copy/privacy';
import { REGION } from '../../miniprogram/src/copy/region';
import { SCENARIO } from '../../miniprogram/src/copy/scenario';
import { DESK, NUMBERS, REVIEWS, STEP_UP } from '../../miniprogram/src/copy/stepUp';
import type { ServedCity } from '../support/demoCity';
import type { Visitor } from '../support/visitor';
import { BORROWER, RETIRED } from './people';

const ITEMS = '/features/items/pages';
const SCENARIOS = '/features/scenario/pages';

/** Taps the first button of a list by its words and waits for the page behind it. */
export const through =
  (name: RegExp) =>
  async (visitor: Visitor): Promise<void> => {
    await visitor.page.getByRole('main').getByRole('button', { name }).first().click();
    await visitor.page.waitForFunction(() => document.getAnimations().length === 0);
    await visitor.settles();
  };

/** The form of the guide that waits for an editor. */
export async function toItemForm(visitor: Visitor): Promise<void> {
  await through(/退休/)(visitor);
  await through(new RegExp(`^${ITEMS_DESK.edit}$`))(visitor);
  await visitor.sees(ITEMS_DESK.parts);
}

/** From a finding to its field. */
export async function toItemField(visitor: Visitor): Promise<void> {
  await through(new RegExp(`^${ITEMS_DESK.fix}`))(visitor);
  await visitor.sees(ITEMS_DESK.parts);
}

export async function toNotice(visitor: Visitor): Promise<void> {
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

export async function toPerson(visitor: Visitor): Promise<void> {
  await toNotice(visitor);
  await fillIn(visitor);
}

export async function byPersonToCode(visitor: Visitor): Promise<void> {
  await visitor.taps(SIGN_IN.byPerson);
  await visitor.sees(VERIFY.notice.heading);
  await fillIn(visitor);
  await visitor.taps(VERIFY.person.next);
  await visitor.sees(VERIFY.code.heading);
}

export async function toUnbinding(visitor: Visitor): Promise<void> {
  await visitor.sees(DEVICES.here);
  await visitor.taps(DEVICES.unbind);
  await visitor.sees(DEVICES.unbindNote);
}

export async function toCode(visitor: Visitor): Promise<void> {
  await toPerson(visitor);
  await visitor.taps(VERIFY.person.next);
  await visitor.sees(VERIFY.code.heading);
}

/** 海州区 › 滨海街道 › its communities. */
export async function toCommunities(visitor: Visitor): Promise<void> {
  await visitor.taps('海州区');
  await visitor.taps('滨海街道');
  await visitor.sees('灯塔社区居委会');
}

export async function searchPlace(visitor: Visitor): Promise<void> {
  await visitor.page.getByLabel(REGION.search).fill('hz');
  await visitor.sees(/找到 \d+ 个地方/);
}

export async function toFaceNotice(visitor: Visitor): Promise<void> {
  await visitor.taps(new RegExp(`^${STEP_UP.ways.FACE.title}`));
  await visitor.sees(STEP_UP.face.tick);
}

export async function toPairCode(visitor: Visitor): Promise<void> {
  await visitor.taps(new RegExp(STEP_UP.ways.HELPER.title));
  await visitor.taps(STEP_UP.helper.start);
  await visitor.sees(STEP_UP.helper.waiting);
}

export async function suggest(visitor: Visitor): Promise<void> {
  await visitor.page.getByLabel(ITEM_SEARCH.label).fill('退休');
  await visitor.sees(ITEM_SEARCH.suggestions);
}

export async function searched(visitor: Visitor): Promise<void> {
  await visitor.sees(/找到 \d+ 项|没有找到/);
}

/** Opens every card of a guide. */
export async function openAll(visitor: Visitor): Promise<void> {
  const closed = visitor.main.locator('[aria-expanded="false"]');
  for (let left = await closed.count(); left > 0; left -= 1) await closed.last().click();
}

export async function showCode(visitor: Visitor): Promise<void> {
  await visitor.taps(GUIDE.qr);
  await visitor.sees(GUIDE.qrNote);
  await visitor.page.waitForFunction(() => document.querySelector('img')?.complete);
}

/** Keeps the guide and looks where it is kept. */
export async function toSaved(visitor: Visitor): Promise<void> {
  await visitor.taps(GUIDE.save);
  await visitor.page.goto(`${visitor.url}/#${ITEMS}/saved/index`);
  await visitor.sees(SAVED.device);
  await visitor.page.waitForTimeout(3000);
}

export async function toConsentList(visitor: Visitor): Promise<void> {
  await visitor.taps(new RegExp(`^${CONSENTS.more}`));
  await visitor.sees(CONSENTS.kept);
}

export async function toClosing(visitor: Visitor): Promise<void> {
  await visitor.taps(CLOSE.begin);
  await visitor.sees(CLOSE.askTitle);
}

/** The third question, with the two before it answered. */
export async function toThirdQuestion(visitor: Visitor): Promise<void> {
  await visitor.taps(SCENARIO.start);
  await visitor.taps('已经有了');
  await visitor.taps('会');
  await visitor.sees(SCENARIO.number(3));
}

/** A number whose last digit does not fit the others. */
export async function toWrongNumber(visitor: Visitor): Promise<void> {
  await toNotice(visitor);
  await visitor.page.getByRole('checkbox').click();
  await visitor.taps(VERIFY.notice.next);
  await visitor.page.getByLabel(VERIFY.person.name).fill(BORROWER);
  await visitor.page.getByLabel(VERIFY.person.idNumber).fill('370211197706140000');
  await visitor.sees(VERIFY.faults.check);
}

export async function toEnding(visitor: Visitor): Promise<void> {
  await visitor.taps(new RegExp(`^${ACTING.withdraw}：`));
  await visitor.sees(ACTING.withdrawNote);
}

export async function toAgentCode(visitor: Visitor): Promise<void> {
  for (const box of await visitor.page.getByRole('checkbox').all()) await box.click();
  await visitor.taps(ACTING.codePage.show);
  await visitor.sees(ACTING.codePage.forget);
}

export async function toSmsVisit(visitor: Visitor): Promise<void> {
  await visitor.taps(ACTING.visitPage.bySms);
  await visitor.sees(ACTING.visitPage.smsNote);
}

export async function toFullNumbers(visitor: Visitor): Promise<void> {
  await visitor.taps(NUMBERS.reveal);
  await visitor.sees(NUMBERS.warn);
}

/** Ready at once where an earlier picture asked for it. */
export async function toCopy(visitor: Visitor): Promise<void> {
  const begin = visitor.page.getByRole('button', { name: MY_DATA.begin, exact: true });
  if (await begin.isVisible()) await begin.click();
  await visitor.sees(MY_DATA.html);
}

/** The first row of staff’s list. */
const opensCase =
  (then: string, row: RegExp) =>
  async (visitor: Visitor): Promise<void> => {
    await visitor.page.getByRole('main').getByRole('button', { name: row }).first().click();
    await visitor.sees(then);
  };

export const toCorrectionCase = opensCase(CORRECTION_DESK.idNumber, /GZ\d{14}/);
export const toReviewCase = opensCase(REVIEWS.audit, /\*/);

/** The code for who stands at the counter with the card. */
export async function toCounterCode(visitor: Visitor, { resident }: ServedCity): Promise<void> {
  const { name, idNumber } = resident(RETIRED);
  await visitor.page.getByLabel(DESK.code.name).fill(name);
  await visitor.page.getByLabel(DESK.code.idNumber).fill(idNumber);
  await visitor.taps(DESK.code.issue);
  await visitor.sees(DESK.code.next);
}

export async function toDifference(visitor: Visitor): Promise<void> {
  await through(/退休/)(visitor);
  await visitor.page
    .getByRole('button', { name: /第 \d+ 版到第/ })
    .first()
    .click();
  await visitor.page.getByRole('dialog').waitFor();
}

export async function searchNowhere(visitor: Visitor): Promise<void> {
  await visitor.page.getByLabel(REGION.search).fill('没有这个地方');
  await visitor.sees(REGION.notFoundNote);
}

/** What the browser notes of a network that is gone is wished for here. */
async function forgetsFaults(visitor: Visitor): Promise<void> {
  await visitor.page.unroute('**/graphql');
  visitor.faults.length = 0;
}

/** Loads the page anew while the BFF cannot be reached. */
export async function withoutNetwork(visitor: Visitor): Promise<void> {
  await visitor.page.route('**/graphql', (route) => route.abort('internetdisconnected'));
  await visitor.reloads();
  await visitor.sees(FRAME.retry);
  await forgetsFaults(visitor);
}

/** As `withoutNetwork`, with nothing kept of the last time. */
export async function withoutAnything(visitor: Visitor): Promise<void> {
  await visitor.page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (!/session$|elder-mode$/.test(key)) localStorage.removeItem(key);
  });
  await withoutNetwork(visitor);
}

/** All questions but the last, then back to what was answered. */
export async function toAnswered(visitor: Visitor): Promise<void> {
  await toThirdQuestion(visitor);
  await visitor.page.goto(`${visitor.url}/#${SCENARIOS}/list/index`);
  await visitor.sees(SCENARIO.recent);
  await visitor.taps(/^我要开餐馆/);
  await visitor.sees(SCENARIO.tapToChange);
}

export async function toUsedList(visitor: Visitor): Promise<void> {
  await toThirdQuestion(visitor);
  await visitor.page.goto(`${visitor.url}/#${SCENARIOS}/list/index`);
  await visitor.sees(SCENARIO.recent);
}

export async function showPlanCode(visitor: Visitor): Promise<void> {
  await visitor.taps(SCENARIO.qr);
  await visitor.sees(SCENARIO.qrNote);
  await visitor.page.waitForFunction(() => document.querySelector('img')?.complete);
}
