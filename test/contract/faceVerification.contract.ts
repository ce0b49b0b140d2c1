import { AppError } from '../../bff/src/kernel/appError';
import { Sensitive } from '../../bff/src/kernel/sensitive';
import type { FaceCheck, FaceResult, FaceSubject, FaceVerification } from '../../bff/src/ports/faceVerification';
import type { Trouble } from '../platforms/standIn/standIn';

export const SUBJECT: FaceSubject = {
  name: Sensitive.of('name', '王小明'),
  idNumber: Sensitive.of('idNumber', '370211197706140004'),
};

/** What only a vendor outside of us has. */
export interface RemoteFaces {
  fail(fault: string, times?: number): void;
  asked(): number;
  impatient(deadlineMs: number): FaceVerification;
  lost(): FaceVerification;
  readonly documented: ReadonlyArray<readonly [fault: string, outcome: string]>;
  secrets(): readonly string[];
}

/** An adapter, the phone in the citizen's hand, and the vendor behind both. */
export interface FaceParty {
  adapter(): FaceVerification;
  /** The citizen looks into the camera; what the host hands to the program. */
  look(key: string, url: string | null, passes: boolean): string;
  readonly user: string;
  now(): Date;
  /** Must be called before a fault is played: what the vendor needs first (a token). */
  warm?(): Promise<void>;
  readonly remote?: RemoteFaces;
}

let orders = 0;
export const anOrder = (): string => `order${(orders += 1)}`.padEnd(32, '0');

export const checkOf = (party: FaceParty, key: string): FaceCheck => ({
  key,
  subject: SUBJECT,
  startedAt: party.now(),
  startedBy: (user) => user === party.user,
});

const codeOf = async (asked: Promise<unknown>): Promise<string> => {
  try {
    return `answered ${JSON.stringify(await asked)}`;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
};

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

async function through(party: FaceParty, passes: boolean): Promise<FaceResult> {
  const { ticket } = await party.adapter().start(SUBJECT, anOrder());
  const check = checkOf(party, ticket.key);
  return party.adapter().resultOf(check, party.look(ticket.key, ticket.url, passes));
}

function anyAdapter(party: FaceParty): void {
  test('the right face passes', async () => {
    expect(await through(party, true)).toEqual({ outcome: 'passed' });
  });

  test('another face fails', async () => {
    expect(await through(party, false)).toEqual({ outcome: 'failed' });
  });

  test('who has not come to the end is not judged', async () => {
    const { ticket, validSeconds } = await party.adapter().start(SUBJECT, anOrder());
    expect(validSeconds).toBeGreaterThan(60);
    expect(await party.adapter().resultOf(checkOf(party, ticket.key), '')).toEqual({ outcome: 'unfinished' });
  });

  test('two checks have two keys', async () => {
    const [one, two] = await Promise.all([
      party.adapter().start(SUBJECT, anOrder()),
      party.adapter().start(SUBJECT, anOrder()),
    ]);
    expect(one.ticket.key).not.toBe(two.ticket.key);
  });

  test.each(['forged', 'x'.repeat(5000), '{"passed":"T"}', '../..', '\u0000'])(
    'an invented proof (%#) passes nobody',
    async (proof) => {
      const { ticket } = await party.adapter().start(SUBJECT, anOrder());
      expect((await party.adapter().resultOf(checkOf(party, ticket.key), proof)).outcome).toBe('failed');
    },
  );
}

function failuresOf(party: FaceParty, remote: RemoteFaces): void {
  beforeEach(() => party.warm?.());

  test.each(remote.documented)('the documented failure %s is answered as %s', async (fault, outcome) => {
    remote.fail(fault, 2);
    expect(await codeOf(party.adapter().start(SUBJECT, anOrder()))).toBe(outcome);
  });

  test.each(TROUBLES)('a beginning that is answered %s twice begins nothing', async (trouble) => {
    remote.fail(trouble, 2);
    expect(await codeOf(party.adapter().start(SUBJECT, anOrder()))).toBe('FACE_UNAVAILABLE');
  });

  test.each(TROUBLES)('a result that is answered %s passes nobody', async (trouble) => {
    const { ticket } = await party.adapter().start(SUBJECT, anOrder());
    const proof = party.look(ticket.key, ticket.url, true);
    remote.fail(trouble, 2);
    expect(await codeOf(party.adapter().resultOf(checkOf(party, ticket.key), proof))).toBe('FACE_UNAVAILABLE');
  });

  test('a vendor that does not answer is given up at the deadline, one that is away is told apart', async () => {
    const impatient = remote.impatient(300);
    await impatient.start(SUBJECT, anOrder());
    remote.fail('slow');
    await expect(impatient.start(SUBJECT, anOrder())).rejects.toMatchObject({
      code: 'FACE_UNAVAILABLE',
      detail: { reason: 'slow' },
    });
    await expect(remote.lost().start(SUBJECT, anOrder())).rejects.toMatchObject({ detail: { reason: 'unreachable' } });
  });

  test('no failure holds a secret, a name or a number', async () => {
    for (const fault of [...TROUBLES, ...remote.documented.map(([name]) => name)]) {
      remote.fail(fault, 2);
      const said: unknown = await party
        .adapter()
        .start(SUBJECT, anOrder())
        .catch((error: unknown) => error);
      const words = said instanceof AppError ? JSON.stringify([said, said.stack, said.detail, String(said.cause)]) : '';
      for (const secret of [...remote.secrets(), '王小明', '370211197706140004'])
        expect([fault, words.includes(secret)]).toEqual([fault, false]);
    }
  });
}

/** What every adapter of the port does; `remote` adds what a vendor outside of us can do wrong. */
export function faceVerificationContract(name: string, party: FaceParty): void {
  describe(`a face check by ${name}`, () => {
    anyAdapter(party);
    if (party.remote) failuresOf(party, party.remote);
  });
}
