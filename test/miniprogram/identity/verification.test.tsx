import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { idNumberCheck } from '@city-services/shared/identity/idNumber';
import SignInPage from '../../../miniprogram/src/features/identity/pages/sign-in/index';
import VerificationPage from '../../../miniprogram/src/features/identity/pages/verification/index';
import { failure, startBff, type Answers, type Bff } from '../support/bff';
import { CITY_ANSWERS, session, signedIn } from '../support/city';
import { host } from '../support/host';

/** A made-up resident: the sequence digits are 000. */
const ID_NUMBER = `37021119770614000${idNumberCheck('37021119770614000')}`;
const HOME = '/pages/home/index';
const VERIFICATION = '/features/identity/pages/verification/index';

const ANSWERS: Answers = {
  ...CITY_ANSWERS,
  startIdentityVerification: {
    id: 'challenge-1',
    expiresAt: '2026-07-01T10:05:00+08:00',
    resendAfterSeconds: 60,
    codeDigits: 6,
  },
  completeIdentityVerification: session('VERIFIED', 2),
};

const type = (label: string, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });
const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });

async function readNotice(): Promise<void> {
  render(<VerificationPage />);
  await screen.findByText('同意，下一步');
  fireEvent.click(screen.getByRole('checkbox'));
  fireEvent.click(button('同意，下一步'));
}

async function askForCode(more: Answers = {}): Promise<Bff> {
  signedIn('SIGNED_IN');
  host.navigation.open(HOME, VERIFICATION);
  const bff = startBff({ ...ANSWERS, ...more });
  await readNotice();
  type('姓名', '王小明');
  type('身份证号', ID_NUMBER);
  fireEvent.click(button('获取验证码'));
  return bff;
}

describe('signing in', () => {
  it('takes one tap, and goes on to verification, keeping where one came from', async () => {
    host.navigation.open(HOME, '/features/identity/pages/sign-in/index?to=%2Fpages%2Freminders%2Findex');
    const bff = startBff(CITY_ANSWERS);
    render(<SignInPage />);
    fireEvent.click(await screen.findByText('一键登录'));
    await waitFor(() =>
      expect(host.navigation.stack()).toEqual([HOME, `${VERIFICATION}?to=%2Fpages%2Freminders%2Findex`]),
    );
    expect(bff.asked).toContainEqual({
      name: 'SignIn',
      variables: { input: { platform: 'H5', code: 'memory-account' } },
      token: null,
    });
  });

  it('comes back at once when the account is bound already', async () => {
    host.navigation.open(HOME, '/features/identity/pages/sign-in/index');
    startBff({ ...CITY_ANSWERS, signIn: session('VERIFIED') });
    render(<SignInPage />);
    fireEvent.click(await screen.findByText('一键登录'));
    await waitFor(() => expect(host.navigation.stack()).toEqual([HOME]));
  });

  it('says why it did not succeed', async () => {
    const signIn = () => {
      throw failure('SIGN_IN_CODE_INVALID', 'unauthenticated', '登录没有成功，请再试一次');
    };
    startBff({ ...CITY_ANSWERS, signIn });
    render(<SignInPage />);
    fireEvent.click(await screen.findByText('一键登录'));
    expect(await screen.findByText('登录没有成功，请再试一次')).toBeTruthy();
  });
});

describe('verification', () => {
  it('asks for nothing before the notice is ticked', async () => {
    signedIn('SIGNED_IN');
    startBff(ANSWERS);
    render(<VerificationPage />);
    expect(await screen.findByText('留多久：三年。')).toBeTruthy();
    expect(button('同意，下一步').disabled).toBe(true);
    expect(screen.queryByLabelText('身份证号')).toBeNull();
  });

  it('binds the person and comes back to where one came from', async () => {
    const bff = await askForCode();
    fireEvent.change(await screen.findByLabelText('短信验证码'), { target: { value: '246810' } });
    fireEvent.click(await screen.findByText('查看我的记录'));
    expect(screen.getByText('好了，*明')).toBeTruthy();
    expect(host.navigation.stack()).toEqual([HOME]);
    expect(
      bff.asked.filter(({ name }) => name !== 'Verification').map(({ name, variables }) => [name, variables]),
    ).toEqual([
      ['StartIdentityVerification', { input: { name: '王小明', idNumber: ID_NUMBER, noticeVersion: '2026-05' } }],
      ['CompleteIdentityVerification', { input: { challengeId: 'challenge-1', code: '246810' } }],
    ]);
  });

  it.each([
    [
      'the page that the address names',
      '/features/traffic/pages/overview/index',
      '/features/traffic/pages/overview/index',
    ],
    ['home when the address names no page of ours', 'https://example.org/', HOME],
  ])('leads to %s when there is nothing to go back to', async (_where, to, path) => {
    signedIn();
    host.navigation.open(`${VERIFICATION}?to=${encodeURIComponent(to)}`);
    startBff(ANSWERS);
    render(<VerificationPage />);
    fireEvent.click(await screen.findByText('查看我的记录'));
    expect(host.navigation.stack()).toEqual([path]);
  });

  it('keeps neither the name nor the number anywhere on the device', async () => {
    await askForCode();
    fireEvent.change(await screen.findByLabelText('短信验证码'), { target: { value: '246810' } });
    await screen.findByText('查看我的记录');
    const stored = host.store
      .keys()
      .map((key) => host.store.get(key))
      .join('');
    expect(stored).not.toContain(ID_NUMBER);
    expect(stored).not.toContain('王小明');
  });

  it.each([
    ['37021119770614', '身份证号是 18 位：17 位数字，最后一位是数字或 X'],
    ['99021119770614000X', '前两位不是省份代码，请对着证件再核对一遍'],
    ['37021119770230000X', '第 7 到 14 位是出生日期，但没有这一天，请再核对'],
    ['37021120770614000X', '第 7 到 14 位是出生日期，但这一天还没有到，请再核对'],
    [`37021119770614000${(Number(ID_NUMBER.slice(-1)) + 1) % 10}`, '最后一位和前面对不上，可能有一位输错了，请再核对'],
  ])('explains what is wrong with %s', async (idNumber, sentence) => {
    signedIn('SIGNED_IN');
    startBff(ANSWERS);
    await readNotice();
    type('姓名', '王小明');
    type('身份证号', idNumber);
    fireEvent.blur(screen.getByLabelText('身份证号'));
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(button('获取验证码').disabled).toBe(true);
  });

  it('takes a number with full-width digits and spaces around', async () => {
    signedIn('SIGNED_IN');
    startBff(ANSWERS);
    await readNotice();
    type('姓名', '王小明');
    type('身份证号', ` ３７０２１１${ID_NUMBER.slice(6).toLowerCase()} `);
    expect(await screen.findByText('号码没有输错')).toBeTruthy();
    expect(button('获取验证码').disabled).toBe(false);
  });

  it('says how many tries are left after a wrong code', async () => {
    const completeIdentityVerification = () => {
      throw failure('IDENTITY_CODE_WRONG', 'invalid', '验证码不对，还可以试 4 次', { params: { triesLeft: 4 } });
    };
    await askForCode({ completeIdentityVerification });
    fireEvent.change(await screen.findByLabelText('短信验证码'), { target: { value: '000000' } });
    expect(await screen.findByText('验证码不对，还可以试 4 次')).toBeTruthy();
  });

  it('offers a new code at once when the old one is worth nothing', async () => {
    const completeIdentityVerification = () => {
      throw failure('IDENTITY_TRIES_USED', 'limited', '验证码输错次数太多，请重新获取');
    };
    const bff = await askForCode({ completeIdentityVerification });
    expect((await screen.findByText(/秒后可以重新获取/)).closest('button')?.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('短信验证码'), { target: { value: '000000' } });
    await screen.findByText('验证码输错次数太多，请重新获取');
    expect(button('确认').disabled).toBe(true);
    fireEvent.click(button('重新获取'));
    await waitFor(() => expect(bff.asked.filter(({ name }) => name === 'StartIdentityVerification')).toHaveLength(2));
  });

  it('goes back to the notice when it has changed meanwhile', async () => {
    const startIdentityVerification = () => {
      throw failure('CONSENT_REQUIRED', 'invalid', '请先阅读并同意最新的告知书');
    };
    await askForCode({ startIdentityVerification });
    expect(await screen.findByText('请先阅读并同意最新的告知书')).toBeTruthy();
    expect((screen.getByRole('checkbox') as HTMLElement).getAttribute('aria-checked')).toBe('false');
  });

  it('says so when too many codes were asked for', async () => {
    const startIdentityVerification = () => {
      throw failure('IDENTITY_LIMITED', 'limited', '今天获取验证码的次数已用完，请明天再试');
    };
    await askForCode({ startIdentityVerification });
    expect(await screen.findByText('今天获取验证码的次数已用完，请明天再试')).toBeTruthy();
  });

  it('fills the form for a resident of the demonstration city', async () => {
    signedIn('SIGNED_IN');
    startBff({
      ...ANSWERS,
      demo: true,
      demoResidents: [{ name: '王小明', idNumber: ID_NUMBER, story: '记了 9 分的司机' }],
    });
    await readNotice();
    fireEvent.click(screen.getByText('记了 9 分的司机'));
    expect((screen.getByLabelText('身份证号') as HTMLInputElement).value).toBe(ID_NUMBER);
    expect(button('获取验证码').disabled).toBe(false);
  });
});
