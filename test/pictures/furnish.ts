import { addDays, businessDateOf } from '@city-services/shared/time/businessDate';
import { acts, ALL, DOCUMENTS, SHARING_TEXT } from '../support/acting';
import type { Api } from '../support/api';
import type { ServedCity } from '../support/demoCity';
import { verify } from '../support/startBff';
import { citizenSteps } from '../support/stepUp';
import { BORROWER, CLERK, DRIVER, EDITOR, FRIEND, MOTHER, OVERDUE, RETIREMENT, VILLAGER, YOUNG_WIFE } from './people';

const SUBMIT = 'mutation($input: SubmitCorrectionInput!) { submitCorrection(input: $input) { id } }';
const TAKE = 'mutation($id: ID!) { takeCorrection(input: { correctionId: $id }) { mine } }';
const ANSWER = 'mutation($input: AnswerCorrectionInput!) { answerCorrection(input: $input) { mine } }';
const GUIDE = 'query($code: ID!) { itemGuide(code: $code) { code } }';
const DRAFT = 'mutation($input: DraftItemInput!) { draftItem(input: $input) { id } }';

const WRONG = {
  kind: 'TRAFFIC',
  record: '2026 年 6 月 22 日的一条违法停车',
  wrong: '那天车借给了同事，他已经在交警队认了，应该记在他的名下。',
  evidence: '同事的处理决定书编号，可以在窗口出示',
};
const OLD = {
  kind: 'HOUSING_FUND',
  record: '2025 年 12 月的一笔公积金',
  wrong: '单位说那个月按 8% 存的，这里少了一半，请核对。',
  evidence: '',
};

/** The API of a resident whose account is used for nothing else. */
async function apiOf({ bff, resident }: ServedCity, name: string): Promise<Api> {
  const one = resident(name);
  const { accessToken } = await verify(
    await bff.signIn(`furnish-${one.idNumber}`),
    { ...one, phone: null },
    bff.outbox,
  );
  return bff.api.as(accessToken);
}

/** The same after proving to be the person, as staff do. */
const provenApi = async (city: ServedCity, name: string): Promise<Api> =>
  citizenSteps(city.bff, await apiOf(city, name)).rise();

/** One correction answered, one that waits. */
async function corrections(city: ServedCity): Promise<void> {
  const driver = await apiOf(city, DRIVER);
  const clerk = await provenApi(city, CLERK);
  const { submitCorrection: old } = await driver.ask<{ submitCorrection: { id: string } }>(SUBMIT, { input: OLD });
  await clerk.ask(TAKE, { id: old.id });
  const answer = '已向单位核实：那个月是补缴前半个月的，下一笔已经补足。记录没有错，所以不更正。';
  await clerk.ask(ANSWER, { input: { correctionId: old.id, corrected: false, answer } });
  await driver.ask(SUBMIT, { input: WRONG });
}

/** The mother may be acted for by a relative, is asked by another, and waits for a third. */
async function acting(city: ServedCity): Promise<void> {
  const mother = await apiOf(city, MOTHER);
  const asking = await apiOf(city, YOUNG_WIFE);
  const agreeing = await apiOf(city, OVERDUE);
  const untilOn = addDays(businessDateOf(city.bff.clock.now()), 90);
  const person = (name: string) => ({ ...city.resident(name), phone: null });
  await acts(mother).ask(person(OVERDUE), { side: 'THEY_ACT', scopes: ALL, untilOn });
  const [request] = (await acts(agreeing).book()).received;
  if (!request) throw new Error('the request did not arrive');
  await acts(agreeing).accept(request.id);
  await acts(mother).ask(person(FRIEND), { side: 'THEY_ACT', scopes: ['TRAFFIC'], untilOn });
  await acts(asking).ask(person(MOTHER), { side: 'I_ACT', scopes: ALL, untilOn });
}

/** A village agent is with a citizen who showed the code. */
async function visit(city: ServedCity): Promise<void> {
  const villager = await apiOf(city, VILLAGER);
  const input = { scopes: ['SOCIAL_SECURITY', 'TRAFFIC'], minutes: 120, noticeVersion: SHARING_TEXT };
  const { showAgentCode } = await villager.ask<{ showAgentCode: { code: string } }>(DOCUMENTS.showCode, { input });
  const agent = await provenApi(city, BORROWER);
  await agent.ask(DOCUMENTS.start, { input: { code: showAgentCode.code } });
}

/** A face check that a machine could not judge. */
async function review(city: ServedCity): Promise<void> {
  const one = citizenSteps(city.bff, await apiOf(city, FRIEND));
  await one.continue((await one.startFace()).step.id, 'review');
}

/** A draft with a promise that is quicker and no number to ask at. */
async function draft(city: ServedCity): Promise<void> {
  const editor = await provenApi(city, EDITOR);
  const changes = [
    { column: '承诺办结时限', value: '3' },
    { column: '咨询方式', value: '到窗口当面问' },
  ];
  const { itemGuide } = await editor.ask<{ itemGuide: { code: string } }>(GUIDE, { code: RETIREMENT });
  await editor.ask(DRAFT, { input: { code: itemGuide.code, changes, why: '和社保中心商定，承诺再快几天' } });
}

/** What citizens and staff of the demonstration city did before its pages are opened: no list is empty that can be full. */
export async function furnish(city: ServedCity): Promise<void> {
  await corrections(city);
  await acting(city);
  await visit(city);
  await review(city);
  await draft(city);
}
