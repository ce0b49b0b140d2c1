import { fireEvent, render, screen } from '@testing-library/react';
import CloseAccountPage from '../../../miniprogram/src/features/privacy/pages/close/index';
import CorrectionDeskPage from '../../../miniprogram/src/features/privacy/pages/correction-desk/index';
import CorrectionsPage from '../../../miniprogram/src/features/privacy/pages/corrections/index';
import MyDataPage from '../../../miniprogram/src/features/privacy/pages/my-data/index';
import { save } from '../../../miniprogram/src/platform/save.memory';
import { failure, startBff, type Answers, type Bff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';
import { host } from '../support/host';

const KIND = {
  ...{
    kind: 'TRAFFIC',
    title: '交通',
    source: '海州市公安局交警支队',
    phone: '12123',
    asOf: '2026-06-30T08:00:00+08:00',
  },
  tables: [{ title: '机动车', count: 2, columns: ['号牌', '状态'] }],
};
const COPY = {
  ...{ id: 'e1', state: 'READY', done: 6, total: 6, bytes: 100 },
  ...{ requestedAt: '2026-07-01T08:00:00+08:00', expiresAt: '2026-07-02T08:00:00+08:00' },
};
const CASE = {
  ...{ id: 'c1', caseNumber: 'GZ20260701000123', kind: 'TRAFFIC', record: '三月的一条违法', wrong: '那天车已经卖了' },
  ...{ evidence: '', state: 'SUBMITTED', submittedAt: '2026-07-01T08:00:00+08:00', dueAt: '2026-07-31T08:00:00+08:00' },
  ...{ answer: null, answeredAt: null },
};

function open(page: JSX.Element, answers: Answers): Bff {
  signedIn();
  const bff = startBff({
    ...CITY_ANSWERS,
    myData: [KIND],
    myDataExport: null,
    corrections: [],
    consents: [],
    ...answers,
  });
  render(page);
  return bff;
}
const tap = async (name: string | RegExp): Promise<void> =>
  void fireEvent.click(await screen.findByRole('button', { name }));
const type = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const last = ({ asked }: Bff) => asked[asked.length - 1];

describe('one’s data', () => {
  it('is listed with source, age and count; a kind that could not be read blanks nothing else', async () => {
    open(<MyDataPage />, {
      myData: [KIND, { kind: 'HOUSING_FUND', title: '住房公积金', source: null, phone: null, asOf: null, tables: [] }],
    });
    expect(await screen.findByText(/来自海州市公安局交警支队，数据截至/)).toBeTruthy();
    expect(screen.getByText('2 条')).toBeTruthy();
    expect(screen.getByText('暂时没有读到，请稍后下拉再试')).toBeTruthy();
  });

  it('below FACE a copy leads through the proof', async () => {
    host.navigation.open('/features/privacy/pages/my-data/index');
    open(<MyDataPage />, {
      requestDataExport: () => {
        throw failure('FACE_REQUIRED', 'forbidden', '这一步要先确认是您本人在操作');
      },
    });
    await tap('准备我的数据');
    await screen.findByText('要一份副本');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.navigation.here()).toContain('/step-up/');
  });

  it('shows how far the copy is', async () => {
    open(<MyDataPage />, { myDataExport: { ...COPY, state: 'WORKING', done: 2 } });
    expect(await screen.findByText('正在准备，已经好了 2 项，共 6 项')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '准备我的数据' })).toBeNull();
  });

  it('is handed over as a file and kept nowhere', async () => {
    const file = { name: '我的数据.html', mediaType: 'text/html', text: '<!doctype html>' };
    const bff = open(<MyDataPage />, { myDataExport: COPY, fetchDataFile: file });
    await tap('下载网页，看和打印');
    expect(await screen.findByText('已经保存到这台设备')).toBeTruthy();
    expect(save.files().slice(-1)).toEqual([file]);
    expect(last(bff)?.variables).toEqual({ input: { exportId: 'e1', format: 'HTML' } });
    expect(host.store.keys().some((key) => (host.store.get(key) ?? '').includes('<!doctype'))).toBe(false);
  });

  it('says where a file can be had when the host has no way', async () => {
    save.answer('absent');
    open(<MyDataPage />, {
      myDataExport: COPY,
      fetchDataFile: { name: 'x', mediaType: 'application/json', text: '{}' },
    });
    await tap('下载数据文件，给别的软件用');
    expect(await screen.findByText('这里不能保存文件，请在浏览器或微信里打开后再下载。')).toBeTruthy();
    save.answer('saved');
  });
});

describe('corrections', () => {
  it('are submitted in the citizen’s words and answered with a case number', async () => {
    const bff = open(<CorrectionsPage />, { submitCorrection: CASE });
    expect(await screen.findByText('还没有提过申请')).toBeTruthy();
    await tap('交通');
    type('哪一条记录', '三月的一条违法');
    type('哪里不对，应该是什么', '那天车已经卖了');
    bff.answer({ corrections: [CASE] });
    await tap('提交');
    expect(await screen.findByText('已经提交，编号 GZ20260701000123')).toBeTruthy();
    const sent = bff.asked.find(({ name }) => name === 'SubmitCorrection');
    expect(sent?.variables).toEqual({
      input: { kind: 'TRAFFIC', record: '三月的一条违法', wrong: '那天车已经卖了', evidence: '' },
    });
    expect(await screen.findByText('等待受理')).toBeTruthy();
  });

  it('show the answer, and no way to take back what is answered', async () => {
    open(<CorrectionsPage />, { corrections: [{ ...CASE, state: 'CORRECTED', answer: '已经改好' }] });
    expect(await screen.findByText('已经改好')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /撤回申请/ })).toBeNull();
  });

  it('are taken and answered by a clerk', async () => {
    const queue = (mine: boolean) => ({
      totalCount: 1,
      items: [{ mine, person: { name: '**明', idNumber: '3****************5' }, correction: CASE }],
    });
    const item = { mine: true, person: null, correction: CASE };
    const bff = open(<CorrectionDeskPage />, {
      ...{ correctionQueue: queue(false), takeCorrection: item, answerCorrection: item },
    });
    await tap(/三月的一条违法/);
    bff.answer({ correctionQueue: queue(true) });
    await tap('由我来办');
    await screen.findByText('给市民的答复');
    type('给市民的答复', '已经核对');
    await tap('已经更正，答复');
    expect(await screen.findByText('已经答复，市民可以看到了')).toBeTruthy();
    const sent = bff.asked.find(({ name }) => name === 'AnswerCorrection');
    expect(sent?.variables).toEqual({ input: { correctionId: 'c1', corrected: true, answer: '已经核对' } });
  });
});

describe('closing the account', () => {
  const closingTerms = {
    graceDays: 7,
    erased: [{ what: '账号', why: '都会删除' }],
    kept: [{ what: '谁看过您的记录', why: '网络安全法第二十一条' }],
  };
  const GRACE = {
    ...{ state: 'GRACE', requestedAt: '2026-07-01T08:00:00+08:00', dueAt: '2026-07-08T08:00:00+08:00' },
  };

  it('says what goes and what stays before anything is asked', async () => {
    open(<CloseAccountPage />, { closingTerms, accountClosing: null });
    expect(await screen.findByText('账号')).toBeTruthy();
    expect(screen.getByText('网络安全法第二十一条')).toBeTruthy();
  });

  it('is asked for twice, and can be undone', async () => {
    const bff = open(<CloseAccountPage />, { closingTerms, accountClosing: null, requestAccountClosing: GRACE });
    await tap('申请注销');
    expect(bff.asked.map(({ name }) => name)).not.toContain('RequestAccountClosing');
    bff.answer({ accountClosing: GRACE, undoAccountClosing: true });
    const buttons = await screen.findAllByRole('button', { name: '申请注销' });
    fireEvent.click(buttons[buttons.length - 1] as HTMLElement);
    expect(await screen.findByText(/已经申请注销。/)).toBeTruthy();
    bff.answer({ accountClosing: null });
    await tap('撤回申请，继续使用');
    expect(await screen.findByText('已经撤回，账号照常使用')).toBeTruthy();
  });

  it('once it runs there is no way back', async () => {
    open(<CloseAccountPage />, { closingTerms, accountClosing: { ...GRACE, state: 'ERASING' } });
    expect(await screen.findByText('正在注销，已经不能撤回了。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /撤回/ })).toBeNull();
  });
});
