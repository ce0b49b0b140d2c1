import type { PlatformSignIn } from '../../bff/src/ports/platformSignIn';
import { AppError } from '../../bff/src/kernel/appError';
import type { Trouble } from '../platforms/standIn/standIn';

/** A documented failure of the platform and what becomes of it: one of our codes, or null for a login code that is not known. */
export type Documented = readonly [fault: string, outcome: string | null];

/** What only a platform outside of us has. */
export interface Remote {
  /** The stand-in's next requests meet this fault. */
  fail(fault: string, times?: number): void;
  asked(): number;
  advanceSeconds(seconds: number): void;
  /** A login code for another program than ours. */
  foreignCode(user: string): string;
  readonly codeLivesSeconds: number;
  readonly documented: readonly Documented[];
  /** The fault that says "try again", by which the code is not spent. */
  readonly busy: string;
  /** The same adapter with less patience. */
  impatient(deadlineMs: number): PlatformSignIn;
  /** The same adapter while the platform is away. */
  lost(): PlatformSignIn;
  /** What must never leave the adapter. */
  secrets(): readonly string[];
}

/** An adapter and the platform behind it. */
export interface Subject {
  signIn(): PlatformSignIn;
  codeOf(user: string): string;
  readonly remote?: Remote;
}

const TROUBLES: readonly Trouble[] = [
  'http500',
  'garbage',
  'truncated',
  'empty',
  'reset',
  'redirect',
  'huge',
  'notUtf8',
];

/** What came of a code: the user's id, null, or the code of the failure. */
export async function outcomeOf(signIn: PlatformSignIn, code: string): Promise<string | null> {
  try {
    return await signIn.userOf(code);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

async function failureOf(signIn: PlatformSignIn, code: string): Promise<AppError> {
  try {
    throw new Error(`the code was answered with ${String(await signIn.userOf(code))}`);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

function anySignIn({ signIn, codeOf }: Subject): void {
  test('a user has one id, whatever the code', async () => {
    const id = await signIn().userOf(codeOf('li'));
    expect(id).toMatch(/^[\w-]{1,128}$/);
    if (codeOf('li') !== codeOf('li')) expect(await signIn().userOf(codeOf('li'))).toBe(id);
  });

  test('two users have two ids', async () => {
    expect(await signIn().userOf(codeOf('li'))).not.toBe(await signIn().userOf(codeOf('wang')));
  });
}

function codesOf({ signIn, codeOf }: Subject, remote: Remote): void {
  test('a code signs in once', async () => {
    const code = codeOf('li');
    expect(await signIn().userOf(code)).not.toBeNull();
    expect(await signIn().userOf(code)).toBeNull();
  });

  test('of two that use a code at once, one gets in', async () => {
    const code = codeOf('li');
    const outcomes = await Promise.all([signIn().userOf(code), signIn().userOf(code), signIn().userOf(code)]);
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1);
  });

  test('a code has an end', async () => {
    const code = codeOf('li');
    remote.advanceSeconds(remote.codeLivesSeconds + 1);
    expect(await signIn().userOf(code)).toBeNull();
  });

  test('a code of another program, an invented one, one with signs of its own is nobody’s', async () => {
    const invented = [
      '0'.repeat(32),
      'a&openid=x',
      'a=b&code=c',
      'ü 🙂\u0000',
      'x'.repeat(256),
      '../../sns',
      '%00',
      '{}',
    ];
    for (const code of [remote.foreignCode('li'), ...invented])
      expect([code, await signIn().userOf(code)]).toEqual([code, null]);
  });
}

function failuresOf({ signIn, codeOf }: Subject, remote: Remote): void {
  test.each(remote.documented)('the documented failure %s is answered as %s', async (fault, outcome) => {
    remote.fail(fault, 2);
    expect(await outcomeOf(signIn(), codeOf('li'))).toBe(outcome);
  });

  test.each(TROUBLES)('an answer that is %s lets nobody in, and the code is not tried again', async (trouble) => {
    remote.fail(trouble);
    const failure = await failureOf(signIn(), codeOf('li'));
    expect(failure).toMatchObject({ code: 'SIGN_IN_UNAVAILABLE', kind: 'upstream', detail: { reason: 'broken' } });
    expect(failure.retryAfterSeconds).toBeGreaterThan(0);
    expect(remote.asked()).toBe(1);
  });

  test('a platform that says "busy" is asked once more, and then no more', async () => {
    remote.fail(remote.busy);
    expect(await outcomeOf(signIn(), codeOf('li'))).toMatch(/^(?!SIGN_IN)/);
    expect(remote.asked()).toBe(2);
    remote.fail(remote.busy, 2);
    expect(await outcomeOf(signIn(), codeOf('li'))).toBe('SIGN_IN_UNAVAILABLE');
    expect(remote.asked()).toBe(4);
  });

  test('a platform that does not answer is given up at the deadline', async () => {
    remote.fail('slow');
    const failure = await failureOf(remote.impatient(200), codeOf('li'));
    expect(failure).toMatchObject({ code: 'SIGN_IN_UNAVAILABLE', detail: { reason: 'slow' } });
    expect(remote.asked()).toBe(1);
  });

  test('a platform that is away is told apart', async () => {
    expect(await failureOf(remote.lost(), codeOf('li'))).toMatchObject({
      code: 'SIGN_IN_UNAVAILABLE',
      detail: { reason: 'unreachable' },
    });
  });

  test('no failure holds a secret or the code', async () => {
    for (const fault of [...TROUBLES, remote.busy, remote.busy, ...remote.documented.map(([name]) => name)]) {
      const code = codeOf('li');
      remote.fail(fault);
      const said = await signIn()
        .userOf(code)
        .catch((error: unknown) => error);
      const words =
        said instanceof AppError
          ? JSON.stringify([said, said.message, said.stack, said.detail, String(said.cause)])
          : '';
      for (const secret of [code, ...remote.secrets()]) expect([fault, words.includes(secret)]).toEqual([fault, false]);
    }
  });
}

/** What every adapter of the port does; `remote` adds what a platform outside of us can do wrong. */
export function platformSignInContract(name: string, subject: Subject): void {
  describe(`signing in by ${name}`, () => {
    anySignIn(subject);
    if (!subject.remote) return;
    codesOf(subject, subject.remote);
    failuresOf(subject, subject.remote);
  });
}
