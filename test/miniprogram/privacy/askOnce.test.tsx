import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import CorrectionsPage from '../../../miniprogram/src/features/privacy/pages/corrections/index';
import MyDataPage from '../../../miniprogram/src/features/privacy/pages/my-data/index';
import { failure, startBff, type Answers, type Bff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';

const consent = (purpose: string, title: string, more: object = {}) => ({
  ...{ state: 'UNDECIDED', ask: true, decidedAt: null, decidedVersion: null, platform: null, ...more },
  notice: {
    ...{ purpose, title, summary: `${title}的用处`, without: `没有${title}也能用`, version: 'v2', decidedHere: true },
    items: [{ what: '登记的手机号码', why: '把短信发给您', kept: '发完就丢', who: '短信服务商' }],
  },
});
const outdated = { decidedAt: '2026-06-20T09:00:00+08:00', decidedVersion: 'v1', platform: 'WEAPP' };
const CHANGED = consent('PRIVACY_GUIDE', '个人信息保护指引', outdated);
const REMINDERS = consent('MESSAGES', '办事提醒');
const answered = (one: object) => ({ ...one, ask: false, state: 'REFUSED', ...outdated, decidedVersion: 'v2' });
const CASE = {
  ...{ id: 'c1', caseNumber: 'GZ20260701000123', kind: 'TRAFFIC', record: '三月的一条违法', wrong: '那天车已经卖了' },
  ...{ evidence: '', state: 'SUBMITTED', submittedAt: '2026-07-01T08:00:00+08:00', dueAt: '2026-07-31T08:00:00+08:00' },
  ...{ answer: null, answeredAt: null },
};

function open(page: JSX.Element, answers: Answers): Bff & { leave(): void } {
  signedIn();
  const bff = startBff({ ...CITY_ANSWERS, myData: [], myDataExport: null, corrections: [], ...answers });
  const { unmount } = render(page);
  return { ...bff, leave: unmount };
}
const tap = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));
const decisions = ({ asked }: Bff) => asked.filter(({ name }) => name === 'DecideConsent').map((one) => one.variables);
const told = async (bff: Bff): Promise<void> =>
  waitFor(() => expect(bff.asked.some(({ name }) => name === 'ConsentsToAsk')).toBe(true));

describe('a text that changed after it was agreed to', () => {
  it.each([
    ['agreed to', '同意：个人信息保护指引', true],
    ['refused', '不同意：个人信息保护指引', false],
    ['closed, which is a no,', '关闭', false],
  ])('is asked about once: %s, it asks no more', async (_how, button, agreed) => {
    const bff = open(<MyDataPage />, { consents: [CHANGED, REMINDERS], decideConsent: [answered(CHANGED), REMINDERS] });
    const sheet = within(await screen.findByRole('dialog', { name: '个人信息保护指引' }));
    expect(sheet.getByText('这段说明改过了，请您再看一看。只问这一次。')).toBeTruthy();
    fireEvent.click(sheet.getByRole('button', { name: button }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(decisions(bff)).toEqual([{ input: { purpose: 'PRIVACY_GUIDE', version: 'v2', agreed } }]);
    bff.leave();
    bff.answer({ consents: [answered(CHANGED), REMINDERS] });
    render(<MyDataPage />);
    await told(bff);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('an answer that can’t be kept is said, and the sheet can be closed all the same', async () => {
    const answers = {
      consents: [CHANGED],
      decideConsent: failure('SERVICE_UNAVAILABLE', 'upstream', '服务暂时不可用'),
    };
    open(<MyDataPage />, answers);
    await tap('同意：个人信息保护指引');
    expect(await screen.findByText(/服务暂时不可用/)).toBeTruthy();
    await tap('关闭');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('reminders by message', () => {
  const submit = async (): Promise<void> => {
    const type = (label: string, value: string): void =>
      void fireEvent.change(screen.getByLabelText(label), { target: { value } });
    await screen.findByText('还没有提过申请');
    type('哪一条记录', '三月的一条违法');
    type('哪里不对，应该是什么', '那天车已经卖了');
    await tap('提交');
  };

  it('are asked about when there is something to be reminded of, and not before', async () => {
    const bff = open(<CorrectionsPage />, { consents: [REMINDERS], submitCorrection: CASE });
    await told(bff);
    expect(screen.queryByRole('dialog')).toBeNull();
    bff.answer({ decideConsent: [answered(REMINDERS)] });
    await submit();
    await tap('同意：办事提醒');
    await waitFor(() =>
      expect(decisions(bff)).toEqual([{ input: { purpose: 'MESSAGES', version: 'v2', agreed: true } }]),
    );
  });

  it('once refused are not asked about with the next application', async () => {
    const bff = open(<CorrectionsPage />, { consents: [answered(REMINDERS)], submitCorrection: CASE });
    await submit();
    expect(await screen.findByText('已经提交，编号 GZ20260701000123')).toBeTruthy();
    await waitFor(() => expect(bff.asked.filter(({ name }) => name === 'ConsentsToAsk').length).toBe(2));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
