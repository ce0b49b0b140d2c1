import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { lookSentence } from '../../../miniprogram/src/copy/accessRecords';
import AccessRecords from '../../../miniprogram/src/features/privacy/pages/access-records/index';
import { failure, startBff } from '../support/bff';
import { CITY_ANSWERS, signedIn } from '../support/city';

const CITY = { ...CITY_ANSWERS, serverTime: '2026-07-01T10:00:00+08:00' };

const look = (id: string, more: object = {}) => ({
  ...{ id, at: '2026-06-30T10:03:00+08:00', day: '2026-06-30', who: 'SELF', name: null },
  ...{ organisation: null, role: null, kinds: ['SOCIAL_SECURITY'], purpose: 'OWN' },
  ...more,
});
const byClerk = look('2.0', {
  ...{ at: '2026-06-29T16:20:00+08:00', day: '2026-06-29', who: 'STAFF', role: 'clerk', purpose: 'COUNTER' },
  ...{ organisation: '海州区政务服务中心', kinds: ['IDENTITY'] },
});
const pageOf = (items: object[], totalCount = items.length, endCursor: string | null = null) => ({
  ...{ items, totalCount, keptMonths: 12 },
  pageInfo: { endCursor, hasNextPage: endCursor !== null },
});

beforeEach(() => signedIn());

describe('who looked at my data', () => {
  it('is told in sentences, by day, the newest first', async () => {
    startBff({ ...CITY, accessRecords: pageOf([look('3.0'), byClerk]) });
    render(<AccessRecords />);
    expect(await screen.findByText('您自己查看了社保记录')).toBeTruthy();
    expect(
      screen.getByText('海州区政务服务中心窗口人员为在窗口核对您的身份，查看了打了星号的姓名、证件号码'),
    ).toBeTruthy();
    expect(screen.getByText('10:03')).toBeTruthy();
    expect(screen.getAllByText(/6 月 (29|30) 日$/).map(({ textContent }) => textContent)).toEqual([
      '昨天，6 月 30 日',
      '6 月 29 日',
    ]);
    expect(screen.getByText(/保存 12 个月/)).toBeTruthy();
  });

  it('asks anew for what others looked at, and says when nobody did', async () => {
    const bff = startBff({
      ...CITY,
      accessRecords: ({ byOthers }: { byOthers?: boolean }) => pageOf(byOthers ? [] : [look('3.0')]),
    });
    render(<AccessRecords />);
    await screen.findByText('您自己查看了社保记录');
    fireEvent.click(screen.getByRole('button', { name: '别人看的' }));
    expect(await screen.findByText('没有别人看过您的数据')).toBeTruthy();
    await waitFor(() => expect(bff.asked.at(-1)?.variables).toEqual({ byOthers: true, after: null }));
  });

  it('brings more of it when asked', async () => {
    const list = ({ after }: { after?: string | null }) =>
      after === 'next' ? pageOf([byClerk], 2) : pageOf([look('3.0')], 2, 'next');
    startBff({ ...CITY, accessRecords: list });
    render(<AccessRecords />);
    fireEvent.click(await screen.findByText('再看一些'));
    expect(await screen.findByText(/窗口人员/)).toBeTruthy();
    expect(screen.getByText('共 2 条')).toBeTruthy();
  });

  it('says what went wrong when it does not come', async () => {
    startBff({ ...CITY, accessRecords: failure('SERVICE_UNAVAILABLE', 'upstream', '服务暂时不可用，请稍后再试') });
    render(<AccessRecords />);
    expect(await screen.findByRole('button', { name: /重试|再试/ })).toBeTruthy();
  });
});

describe('a sentence of who looked', () => {
  const said = { name: '王*芳', organisation: '平桥镇', role: null, kinds: ['HOUSING_FUND'], purpose: 'OWN' };
  it.each([
    [{ ...said, who: 'AGENT' }, '平桥镇代办员王*芳经您同意，查看了公积金记录'],
    [{ ...said, who: 'AGENT', organisation: null, name: null }, '代办员经您同意，查看了公积金记录'],
    [{ ...said, who: 'RELATIVE' }, '您授权的亲友王*芳经您同意，查看了公积金记录'],
    [{ ...said, who: 'GUARDIAN' }, '监护人王*芳依照监护关系，查看了公积金记录'],
    [
      { ...said, who: 'STAFF', role: 'reviewer', purpose: 'REVIEW', kinds: ['IDENTITY'] },
      '平桥镇核对人员为复核您的人脸识别，查看了打了星号的姓名、证件号码',
    ],
    [
      { ...said, who: 'SELF', kinds: ['SOCIAL_SECURITY', 'TRAFFIC', 'HOUSING_FUND'] },
      '您自己查看了社保记录、交通记录和公积金记录',
    ],
    [{ ...said, who: 'SELF', kinds: ['NEW_KIND', 'OTHER_KIND'] }, '您自己查看了其他个人记录'],
    [{ ...said, who: 'NEW_READER', purpose: 'NEW' }, '其他人员查看了公积金记录'],
  ])('%#', (entry, sentence) => {
    expect(lookSentence(entry)).toBe(sentence);
  });
});
