import { createHash } from 'node:crypto';
import { consentNotices, noticeText, titleOf } from '../../../bff/src/domains/privacy/consentNotice.rule';
import { ConsentModel } from '../../../bff/src/domains/privacy/consent.model';
import { standingOf } from '../../../bff/src/domains/privacy/consentStanding.rule';
import type { Consent, ConsentNotice } from '../../../bff/src/domains/privacy/consent.entity';
import type { Api } from '../../support/api';
import { SHARING_TEXT } from '../../support/acting';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';

interface Seen {
  readonly notice: { readonly purpose: string; readonly version: string; readonly decidedHere: boolean };
  readonly state: string;
  readonly ask: boolean;
  readonly platform: string | null;
  readonly decidedVersion: string | null;
}
const FIELDS = '{ notice { purpose version decidedHere } state ask platform decidedVersion }';
const DECIDE = `mutation($input: DecideConsentInput!) { decideConsent(input: $input) ${FIELDS} }`;
const WITHDRAW = `mutation($purpose: ConsentPurpose!) { withdrawConsent(input: { purpose: $purpose }) ${FIELDS} }`;

const of = (seen: readonly Seen[], purpose: string): Seen | undefined =>
  seen.find(({ notice }) => notice.purpose === purpose);
const consents = async (api: Api): Promise<Seen[]> =>
  (await api.ask<{ consents: Seen[] }>(`{ consents ${FIELDS} }`)).consents;
const decide = async (api: Api, purpose: string, agreed: boolean): Promise<Seen[]> => {
  const version = of(await consents(api), purpose)?.notice.version;
  return (await api.ask<{ decideConsent: Seen[] }>(DECIDE, { input: { purpose, version, agreed } })).decideConsent;
};

describe('consents', () => {
  let database: TestDatabase;
  let bff: TestBff;
  beforeAll(async () => {
    database = await startDatabase();
    bff = await startBff();
  });
  afterAll(async () => {
    await bff.stop();
    await database.stop();
  });

  test('each text is agreed to by itself, with version, hash, time and place', async () => {
    const api = await bff.signIn('one');
    const after = await decide(api, 'MESSAGES', true);
    expect(of(after, 'MESSAGES')).toMatchObject({ state: 'AGREED', ask: false, platform: 'H5' });
    expect(of(after, 'PRIVACY_GUIDE')).toMatchObject({ state: 'UNDECIDED', ask: true });
    const notice = consentNotices().find(({ purpose }) => purpose === 'messages');
    const kept = await ConsentModel.findOne({ purpose: 'messages' }).lean();
    expect(kept).toMatchObject({
      decision: 'AGREED',
      noticeVersion: notice?.version,
      noticeHash: createHash('sha256')
        .update(notice ? noticeText(notice) : '')
        .digest('hex'),
      platform: 'H5',
      agreedAt: bff.clock.now(),
    });
  });

  test('a refusal is remembered, asks no more, and blocks nothing', async () => {
    const api = await bff.verified(aPerson({ birth: '19620306' }));
    for (const purpose of ['PRIVACY_GUIDE', 'MESSAGES']) {
      expect(of(await decide(api, purpose, false), purpose)).toMatchObject({ state: 'REFUSED', ask: false });
    }
    await expect(api.ask<{ me: { level: string } }>('{ me { level } }')).resolves.toEqual({
      me: { level: 'VERIFIED' },
    });
    await expect(api.ask('{ traffic { unhandledCount } housingFund { balanceFen } }')).resolves.toBeDefined();
    // By their own wish they may agree after all.
    expect(of(await decide(api, 'MESSAGES', true), 'MESSAGES')).toMatchObject({ state: 'AGREED' });
  });

  test('withdrawing adds an entry with the text that was agreed to, and keeps the old one', async () => {
    const api = await bff.signIn('two');
    await decide(api, 'MESSAGES', true);
    const { withdrawConsent } = await api.ask<{ withdrawConsent: Seen[] }>(WITHDRAW, { purpose: 'MESSAGES' });
    expect(of(withdrawConsent, 'MESSAGES')).toMatchObject({ state: 'WITHDRAWN', ask: false });
    await api.ask(WITHDRAW, { purpose: 'MESSAGES' });
    const rows = await ConsentModel.find({ purpose: 'messages' }).sort({ agreedAt: 1 }).lean();
    expect(
      rows
        .slice(-2)
        .map(({ decision }) => decision)
        .sort(),
    ).toEqual(['AGREED', 'WITHDRAWN']);
  });

  test('withdrawing the identity unbinds the account and ends its sessions', async () => {
    const person = aPerson({ birth: '19630306' });
    const api = await bff.verified(person, 'three');
    expect(of(await consents(api), 'IDENTITY_VERIFICATION')).toMatchObject({ state: 'AGREED', ask: false });
    await api.ask(WITHDRAW, { purpose: 'IDENTITY_VERIFICATION' });
    expect((await api.failure('{ me { level } }')).extensions.code).toBe('SESSION_ENDED');
    const again = await bff.signIn('three');
    await expect(again.ask('{ me { level } }')).resolves.toEqual({ me: { level: 'SIGNED_IN' } });
    expect(of(await consents(again), 'IDENTITY_VERIFICATION')).toMatchObject({ state: 'WITHDRAWN', ask: false });
  });

  test('an older text, a text of another moment, and nobody are refused', async () => {
    const api = await bff.signIn('four');
    const old = { purpose: 'MESSAGES', version: 'messages-1999-01', agreed: true };
    expect((await api.failure(DECIDE, { input: old })).extensions).toMatchObject({
      code: 'CONSENT_REQUIRED',
      field: 'version',
    });
    const face = { purpose: 'FACE_VERIFICATION', version: 'face-consent-2026-11', agreed: true };
    expect((await api.failure(DECIDE, { input: face })).extensions.code).toBe('CONSENT_ELSEWHERE');
    const sharing = { purpose: 'SHARING', version: SHARING_TEXT, agreed: true };
    expect((await api.failure(DECIDE, { input: sharing })).extensions.code).toBe('CONSENT_ELSEWHERE');
    expect((await bff.api.failure(`{ consents ${FIELDS} }`)).extensions.code).toBe('SESSION_REQUIRED');
    await expect(bff.api.ask('{ privacyGuide { version items { what why kept who } } }')).resolves.toMatchObject({
      privacyGuide: { items: expect.arrayContaining([expect.objectContaining({ who: '只有我们' })]) },
    });
  });

  test('a decision about a purpose that there is no more is asked about nowhere, and stays in the copy of one’s data', async () => {
    const person = aPerson({ birth: '19640306' });
    const api = await bff.verified(person, 'of before');
    const row = await ConsentModel.findOne({ purpose: 'identity-verification' }).sort({ agreedAt: -1 }).lean();
    await ConsentModel.collection.insertOne({ ...row, _id: 'of before' as never, purpose: 'location' } as never);
    expect((await consents(api)).map(({ notice }) => notice.purpose)).not.toContain('LOCATION');
    await expect(api.ask('{ myData { kind tables { count } } }')).resolves.toMatchObject({
      myData: expect.arrayContaining([expect.objectContaining({ kind: 'PRIVACY' })]) as unknown,
    });
    expect(titleOf('location')).toBe('我的位置');
  });

  test('decisions of one account are not seen by another', async () => {
    await decide(await bff.signIn('five'), 'MESSAGES', true);
    expect(of(await consents(await bff.signIn('six')), 'MESSAGES')).toMatchObject({ state: 'UNDECIDED' });
  });
});

describe('how often a page may ask by itself', () => {
  const notice = consentNotices().find(({ purpose }) => purpose === 'messages') as ConsentNotice;
  const decided = (decision: Consent['decision'], noticeVersion: string): Consent => ({
    ...{ accountId: 'one', purpose: 'messages', decision, noticeVersion, noticeHash: 'h', platform: 'H5' },
    agreedAt: new Date('2026-11-01T00:00:00Z'),
  });

  test.each([
    ['never asked', [], 'UNDECIDED', true],
    ['agreed', [decided('AGREED', notice.version)], 'AGREED', false],
    ['agreed to an older text', [decided('AGREED', 'older')], 'UNDECIDED', true],
    ['refused', [decided('REFUSED', notice.version)], 'REFUSED', false],
    ['refused an older text', [decided('REFUSED', 'older')], 'REFUSED', false],
    ['withdrawn', [decided('WITHDRAWN', 'older'), decided('AGREED', 'older')], 'WITHDRAWN', false],
  ] as const)('%s', (_case, entries, state, ask) => {
    expect(standingOf(notice, entries)).toMatchObject({ state, ask });
  });
});

test('a change of a text has a new version', () => {
  const hashes = consentNotices().map((notice) => [
    notice.version,
    createHash('sha256').update(noticeText(notice)).digest('hex').slice(0, 16),
  ]);
  expect(hashes).toMatchInlineSnapshot(`
    [
      [
        "guide-2026-11",
        "65b292fdebeb0df7",
      ],
      [
        "identity-2026-11",
        "f1f896e7bf94022c",
      ],
      [
        "face-consent-2026-11",
        "6e46e5de6bb84c28",
      ],
      [
        "messages-2026-12",
        "2b516077eb46b54f",
      ],
      [
        "sharing-2026-12",
        "1f62f47067873faa",
      ],
    ]
  `);
});
