import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { idNumberCheck } from '@city-services/shared/identity/idNumber';
import PersonSignInPage from '../../../miniprogram/src/features/identity/pages/person-sign-in/index';
import SignInPage from '../../../miniprogram/src/features/identity/pages/sign-in/index';
import { failure, startBff, type Answers, type Bff } from '../support/bff';
import { CITY_ANSWERS, session } from '../support/city';
import { host } from '../support/host';

const HOME = '/pages/home/index';
const SIGN_IN = '/features/identity/pages/sign-in/index';
const PERSON = '/features/identity/pages/person-sign-in/index';
const VERIFICATION = '/features/identity/pages/verification/index';
const TO = '?to=%2Fpages%2Freminders%2Findex';
const BY_PERSON = '用姓名和身份证号登录';
/** A made-up resident: the sequence digits are 000. */
const ID_NUMBER = `37021119770614000${idNumberCheck('37021119770614000')}`;
const SECRET = 'memory-secret'.padEnd(43, '0');

const ANSWERS: Answers = {
  ...CITY_ANSWERS,
  startPersonSignIn: {
    id: 'challenge-1',
    expiresAt: '2026-07-01T10:05:00+08:00',
    resendAfterSeconds: 60,
    codeDigits: 6,
  },
  completePersonSignIn: session('VERIFIED'),
};

const button = (name: string): HTMLButtonElement => screen.getByRole('button', { name });

describe('where the host knows the citizen', () => {
  it('nobody is asked for a number to sign in', async () => {
    startBff(ANSWERS);
    render(<SignInPage />);
    expect(await screen.findByText('一键登录')).toBeTruthy();
    expect(screen.queryByText(BY_PERSON)).toBeNull();
  });

  it('who comes back from the host’s page needs no second tap', async () => {
    host.signIn.become({ returned: true });
    host.navigation.open(HOME, SIGN_IN + TO);
    const bff = startBff(ANSWERS);
    render(<SignInPage />);
    await waitFor(() => expect(host.navigation.stack()).toEqual([HOME, VERIFICATION + TO]));
    expect(bff.asked.filter(({ name }) => name === 'SignIn')).toHaveLength(1);
  });

  it.each([
    ['a blocked account', 'SIGN_IN_REFUSED', 'forbidden', {}, '这个账号暂时不能登录，请联系微信或支付宝的客服'],
    ['a busy platform', 'SIGN_IN_UNAVAILABLE', 'upstream', { retryAfterSeconds: 5 }, '暂时登录不了，请稍后再试'],
    ['too many tries', 'REQUEST_LIMITED', 'limited', { retryAfterSeconds: 60 }, '操作太频繁，请稍后再试，请等 60 秒'],
  ])('says what to do about %s, and the button stays', async (_what, code, kind, more, words) => {
    const [sentence = ''] = words.split('，请等');
    const bff = startBff({
      ...ANSWERS,
      signIn: () => {
        throw failure(code, kind, sentence, more);
      },
    });
    render(<SignInPage />);
    fireEvent.click(await screen.findByText('一键登录'));
    expect(await screen.findByText(words)).toBeTruthy();
    bff.answer({ signIn: session('VERIFIED') });
    fireEvent.click(screen.getByText('一键登录'));
    await waitFor(() => expect(host.store.get('session')).not.toBeNull());
  });

  it('says that there is no network, and signs in with the next tap once there is', async () => {
    const bff = startBff({ ...ANSWERS, signIn: session('VERIFIED') });
    host.network.set(false);
    host.navigation.open(HOME, SIGN_IN);
    render(<SignInPage />);
    fireEvent.click(await screen.findByText('一键登录'));
    expect(await screen.findByText('网络不可用，请检查手机的网络')).toBeTruthy();
    expect(bff.asked).toEqual([]);
    host.network.set(true);
    fireEvent.click(screen.getByText('一键登录'));
    await waitFor(() => expect(host.navigation.stack()).toEqual([HOME]));
  });
});

describe('in a browser', () => {
  beforeEach(() => host.signIn.become({ knowsCitizen: false }));

  it('one signs in by name and number, and comes back to where one came from', async () => {
    host.navigation.open(HOME, SIGN_IN + TO);
    startBff(ANSWERS);
    render(<SignInPage />);
    fireEvent.click(await screen.findByText(BY_PERSON));
    expect(screen.queryByText('一键登录')).toBeNull();
    expect(host.navigation.stack()).toEqual([HOME, PERSON + TO]);
  });

  it('in development one tap is offered beside it', async () => {
    startBff({ ...ANSWERS, quickSignIn: true });
    render(<SignInPage />);
    expect(await screen.findByText('一键登录')).toBeTruthy();
    expect(screen.getByText(BY_PERSON)).toBeTruthy();
  });

  it('says so when nothing can be read, and tries again', async () => {
    host.network.set(false);
    startBff(ANSWERS);
    render(<SignInPage />);
    expect(await screen.findByText('网络不可用，请检查手机的网络')).toBeTruthy();
    host.network.set(true);
    fireEvent.click(screen.getByText('再试一次'));
    expect(await screen.findByText(BY_PERSON)).toBeTruthy();
  });
});

describe('signing in by name, number and code', () => {
  beforeEach(() => host.signIn.become({ knowsCitizen: false }));

  async function askForCode(more: Answers = {}): Promise<Bff> {
    host.navigation.open(HOME, PERSON);
    const bff = startBff({ ...ANSWERS, ...more });
    render(<PersonSignInPage />);
    await screen.findByText('同意，下一步');
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(button('同意，下一步'));
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '王小明' } });
    fireEvent.change(screen.getByLabelText('身份证号'), { target: { value: ID_NUMBER } });
    fireEvent.click(button('获取验证码'));
    return bff;
  }
  const type = async (code: string): Promise<void> =>
    void fireEvent.change(await screen.findByLabelText('短信验证码'), { target: { value: code } });

  it('is verified at once and goes back, with the same secret in both steps', async () => {
    const bff = await askForCode();
    await type('246810');
    await waitFor(() => expect(host.navigation.stack()).toEqual([HOME]));
    const sent = bff.asked.filter(({ name }) => name !== 'PersonSignIn');
    expect(sent.map(({ name, variables }) => [name, variables])).toEqual([
      [
        'StartPersonSignIn',
        { input: { name: '王小明', idNumber: ID_NUMBER, noticeVersion: '2026-05', tabSecret: SECRET } },
      ],
      ['CompletePersonSignIn', { input: { challengeId: 'challenge-1', code: '246810', tabSecret: SECRET } }],
    ]);
    const kept = host.store
      .keys()
      .map((key) => host.store.get(key))
      .join();
    expect(kept).toContain('access-1');
    for (const secret of [SECRET, ID_NUMBER, '王小明']) expect(kept).not.toContain(secret);
  });

  it('takes a code of eight digits where the BFF asks for one', async () => {
    const startPersonSignIn = { ...(ANSWERS['startPersonSignIn'] as object), codeDigits: 8 };
    const bff = await askForCode({ startPersonSignIn });
    await type('246810');
    expect(button('确认').disabled).toBe(true);
    await type('24681012');
    await waitFor(() => expect(bff.asked.some(({ name }) => name === 'CompletePersonSignIn')).toBe(true));
  });

  it('says how many tries are left, and signs nobody in', async () => {
    await askForCode({
      completePersonSignIn: () => {
        throw failure('IDENTITY_CODE_WRONG', 'invalid', '验证码不对，还可以试 4 次', { params: { triesLeft: 4 } });
      },
    });
    await type('000000');
    expect(await screen.findByText('验证码不对，还可以试 4 次')).toBeTruthy();
    expect(host.store.get('session')).toBeNull();
  });

  it('says when it was asked for too often', async () => {
    await askForCode({
      startPersonSignIn: () => {
        throw failure('REQUEST_LIMITED', 'limited', '操作太频繁，请稍后再试', { retryAfterSeconds: 1200 });
      },
    });
    expect(await screen.findByText('操作太频繁，请稍后再试，请等 20 分钟')).toBeTruthy();
  });
});
