import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { STEP_UP, NUMBERS } from '../../../miniprogram/src/copy/stepUp';
import NumbersPage from '../../../miniprogram/src/features/identity/pages/numbers/index';
import StepUpPage from '../../../miniprogram/src/features/identity/pages/step-up/index';
import ReviewsPage from '../../../miniprogram/src/features/identity-desk/pages/reviews/index';
import { face } from '../../../miniprogram/src/platform/face.memory';
import { restart } from '../../../miniprogram/src/session/session';
import { failure, startBff, type Answers, type Bff } from '../support/bff';
import { CITIZEN, CITY_ANSWERS, session, signedIn } from '../support/city';
import { host } from '../support/host';

const NUMBERS_PATH = '/features/identity/pages/numbers/index';
const STEP_PATH = '/features/identity/pages/step-up/index';
const REVIEWS_PATH = '/features/identity-desk/pages/reviews/index';
const REFUSED = failure('FACE_REQUIRED', 'forbidden', '这一步要先确认是您本人在操作');
const FULL = { idNumber: '370211197706140004', phone: '13800008000', licenceFileNumber: null, visibleSeconds: 60 };

const step = (more: object = {}) => ({
  id: 'step-1',
  way: 'FACE',
  state: 'OPEN',
  startedAt: '2026-07-01T10:00:00+08:00',
  validUntil: '2026-07-01T10:10:00+08:00',
  helper: null,
  reason: null,
  ...more,
});
const hall = { code: 'HZ', name: '海州区政务服务中心', address: '示范路 1 号' };
const options = (more: object = {}) => ({
  ways: ['FACE', 'HELPER', 'COUNTER_CODE'],
  faceNotice: { version: 'face-1', text: '【可以不刷脸】\n还有别的方式。' },
  current: null,
  visit: null,
  slots: [{ hall, day: '2026-07-02', half: 'MORNING', left: 3 }],
  ...more,
});
const risen = { ...session('VERIFIED', 2), me: { level: 'FACE', citizen: CITIZEN } };
const ticket = { key: 'key-1', url: null, demo: false };

function start(more: Answers = {}): Bff {
  signedIn();
  return startBff({ ...CITY_ANSWERS, stepUpOptions: options(), revealNumbers: () => REFUSED, ...more });
}
const tap = async (name: string | RegExp): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
const top = (): string | undefined => host.navigation.stack().at(-1);

describe('a write that needs FACE', () => {
  it('leads to the step with the way back, and is sent again by itself when the citizen returns', async () => {
    host.navigation.open('/pages/me/index', NUMBERS_PATH);
    const bff = start();
    render(<NumbersPage />);
    await tap(NUMBERS.reveal);
    await waitFor(() => expect(top()).toBe(`${STEP_PATH}?to=${encodeURIComponent(NUMBERS_PATH)}`));
    bff.answer({ revealNumbers: FULL });
    act(() => {
      host.navigation.back();
      host.pageEvents.show();
    });
    expect(await screen.findByText(FULL.idNumber)).toBeTruthy();
    expect(JSON.stringify(host.store.keys().map((key) => host.store.get(key)))).not.toContain(FULL.idNumber);
  });

  it('goes on also when the host ended the program meanwhile', async () => {
    host.navigation.open(NUMBERS_PATH);
    const bff = start();
    const first = render(<NumbersPage />);
    await tap(NUMBERS.reveal);
    await waitFor(() => expect(top()).toMatch(STEP_PATH));
    first.unmount();
    restart();
    bff.answer({ revealNumbers: FULL });
    host.navigation.open(NUMBERS_PATH);
    render(<NumbersPage />);
    expect(await screen.findByText(FULL.idNumber)).toBeTruthy();
  });

  it('does not lead in circles: who comes back without having proven anything reads why', async () => {
    host.navigation.open('/pages/me/index', NUMBERS_PATH);
    start();
    render(<NumbersPage />);
    await tap(NUMBERS.reveal);
    await waitFor(() => expect(top()).toMatch(STEP_PATH));
    act(() => {
      host.navigation.back();
      host.pageEvents.show();
    });
    expect(await screen.findByText(/确认是您本人在操作/)).toBeTruthy();
    expect(top()).toBe(NUMBERS_PATH);
  });

  it('keeps what was typed over the step', async () => {
    const CASE = {
      ...{ id: 'case-1', platform: 'WEAPP', startedAt: '2026-07-01T10:00:00+08:00', auditId: 'audit-1' },
      ...{ validUntil: '2026-07-08T10:00:00+08:00', person: { name: '*明', idNumber: '3****************5' } },
    };
    host.navigation.open(REVIEWS_PATH);
    start({ reviewQueue: { totalCount: 1, items: [CASE] }, decideReview: () => REFUSED });
    const first = render(<ReviewsPage />);
    await tap(/提交/);
    fireEvent.input(screen.getByLabelText('不通过的原因，居民会看到'), { target: { value: '画面太暗' } });
    await tap('不通过');
    await waitFor(() => expect(top()).toMatch(STEP_PATH));
    first.unmount();
    host.navigation.open(REVIEWS_PATH);
    render(<ReviewsPage />);
    await tap(/提交/);
    const field = screen.getByLabelText<HTMLInputElement>('不通过的原因，居民会看到');
    expect(field.value).toBe('画面太暗');
  });
});

describe('a page that needs FACE', () => {
  it('offers the step, and is read again when the citizen comes back', async () => {
    host.navigation.open('/pages/me/index', REVIEWS_PATH);
    const bff = start({ reviewQueue: () => REFUSED });
    render(<ReviewsPage />);
    await tap('去确认');
    expect(top()).toMatch(STEP_PATH);
    bff.answer({ reviewQueue: { totalCount: 0, items: [] } });
    act(() => {
      host.navigation.back();
      host.pageEvents.show();
    });
    expect(await screen.findByText('现在没有要核对的')).toBeTruthy();
  });
});

describe('the step', () => {
  const openStep = (bffAnswers: Answers = {}): Bff => {
    host.navigation.open(`${STEP_PATH}?to=${encodeURIComponent(NUMBERS_PATH)}`);
    const bff = start(bffAnswers);
    render(<StepUpPage />);
    return bff;
  };

  it('by face needs the citizen’s own tick, hands the host’s proof over, and leads back with the new session', async () => {
    face.answer({ kind: 'done', proof: 'proof-of-the-host' });
    const bff = openStep({
      startFaceCheck: { step: step(), ticket },
      continueStepUp: { step: step({ state: 'USED' }), session: risen },
    });
    await tap(/^刷脸/);
    const agree = await screen.findByRole('button', { name: STEP_UP.face.next });
    fireEvent.click(agree);
    expect(bff.asked.some(({ name }) => name === 'StartFaceCheck')).toBe(false);
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(agree);
    await tap(STEP_UP.passed.next);
    const sent = bff.asked.find(({ name }) => name === 'ContinueStepUp');
    expect(sent?.variables).toEqual({ input: { stepId: 'step-1', proof: 'proof-of-the-host' } });
    expect(top()).toBe(NUMBERS_PATH);
    expect(host.store.get('session')).toContain('access-2');
  });

  it.each(['left', 'absent'] as const)('says so when the host’s page was %s, and asks nobody', async (kind) => {
    face.answer({ kind });
    const bff = openStep({ startFaceCheck: { step: step(), ticket } });
    await tap(/^刷脸/);
    fireEvent.click(await screen.findByRole('checkbox'));
    await tap(STEP_UP.face.next);
    expect(await screen.findByText(STEP_UP.face[kind])).toBeTruthy();
    expect(bff.asked.some(({ name }) => name === 'ContinueStepUp')).toBe(false);
  });

  it('without a face check here offers the other ways alone', async () => {
    openStep({ stepUpOptions: options({ ways: ['HELPER', 'COUNTER_CODE'] }) });
    expect(await screen.findByText(STEP_UP.noFace)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^刷脸/ })).toBeNull();
    expect(screen.getByRole('button', { name: /请工作人员/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /预约到窗口/ })).toBeTruthy();
  });

  it('by a helper shows six digits, then who helps, and goes on by itself once they confirmed', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
    const helper = { name: '*敏', organisation: '海州区政务服务中心' };
    const bff = openStep({
      startHelpCheck: { step: step({ way: 'HELPER' }), pairCode: '123456' },
      stepUp: step({ way: 'HELPER', helper }),
      continueStepUp: { step: step({ way: 'HELPER', state: 'USED' }), session: risen },
    });
    await tap(/请工作人员/);
    await tap(STEP_UP.helper.start);
    expect(await screen.findByLabelText(STEP_UP.helper.spoken('123456'))).toBeTruthy();
    await act(() => jest.advanceTimersByTimeAsync(3100));
    expect(await screen.findByText(STEP_UP.helper.taken('*敏', '海州区政务服务中心'))).toBeTruthy();
    bff.answer({ stepUp: step({ way: 'HELPER', state: 'PASSED', helper }) });
    await act(() => jest.advanceTimersByTimeAsync(3100));
    expect(await screen.findByText(STEP_UP.passed.heading)).toBeTruthy();
  });

  it('shows a review that waits, and a refusal with its reason', async () => {
    openStep({ stepUpOptions: options({ current: step({ state: 'REVIEW' }) }) });
    expect(await screen.findByText(STEP_UP.review.heading)).toBeTruthy();
    expect(screen.getByText(STEP_UP.heading)).toBeTruthy();
  });
});
