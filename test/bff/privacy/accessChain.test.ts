import mongoose from 'mongoose';
import { AccessHeadModel } from '../../../bff/src/domains/privacy/access-record/accessHead.model';
import { AccessLinkModel } from '../../../bff/src/domains/privacy/access-record/accessLink.model';
import type { Api } from '../../support/api';
import { testClock, type TestClock } from '../../support/clock';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';
import { aMember } from '../../support/stepUp';
import { heads, links, LOOK_AT_ALL, pruned, verified, whoLooked } from './accessRecords';

let database: TestDatabase;
let bff: TestBff;

beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff({ environment: { RATE_LIMITS: 'off' } });
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
});
beforeEach(() => database.clear());

const others: TestBff[] = [];
/** Another instance on the same database; gone after the test. */
async function another(clock?: TestClock): Promise<TestBff> {
  const one = await startBff({ ...(clock && { clock }), environment: { RATE_LIMITS: 'off' } });
  others.push(one);
  return one;
}
afterEach(() => Promise.all(others.splice(0).map((one) => one.stop())));

const ISSUE = `mutation($input: IssueCounterCodeInput!) { issueCounterCode(input: $input) { code person { name } } }`;
const clerk = aPerson({ name: '赵云帆', birth: '19850203' });

/** A citizen whose chain has this many links. */
async function chainOf(length: number, birth = '19770614'): Promise<Api> {
  const api = await bff.verified(aPerson({ birth }));
  for (let count = 0; count < length; count += 1) {
    await api.ask(LOOK_AT_ALL);
    await whoLooked(api);
  }
  return api;
}

const idOfLink = async (at: number): Promise<string> => (await links())[at]?._id ?? '';
const faults = async (): Promise<(readonly [number | null, string])[]> =>
  (await verified()).faults.map(({ link, fault }) => [link, fault]);

describe('a chain of who looked', () => {
  test('is sound as it was written, for many persons', async () => {
    await chainOf(3);
    await chainOf(2, '19900101');
    expect(await verified()).toEqual({ persons: 2, links: 5, faults: [] });
  });

  test('shows an entry that was removed from its middle', async () => {
    await chainOf(3);
    await AccessLinkModel.deleteOne({ _id: await idOfLink(1) });
    expect(await faults()).toEqual([[2, 'missing, up to 2']]);
  });

  test('shows that its end was cut off, and its beginning', async () => {
    await chainOf(3);
    await AccessLinkModel.deleteMany({ _id: { $in: [await idOfLink(0), await idOfLink(2)] } });
    expect(await faults()).toEqual([
      [1, 'missing, up to 1'],
      [3, 'missing, up to 3: the end was cut off'],
    ]);
  });

  test.each([
    ['the reader', { 'entries.0.by': { kind: 'self' } }],
    ['the time', { 'entries.0.at': new Date(0) }],
    ['the kinds', { 'entries.0.kinds': ['traffic'] }],
    ['the purpose', { 'entries.0.purpose': 'own' }],
    ['the organisation', { 'entries.0.by.organisation': '别处' }],
  ])('shows that %s of an entry was changed', async (_what, $set) => {
    const citizen = aPerson();
    await bff.verified(citizen);
    await (await aMember(bff, clerk, ['clerk'])).issueCode(citizen);
    await AccessLinkModel.collection.updateOne({ _id: await idOfLink(0) } as object, { $set });
    expect(await faults()).toEqual([[1, 'was changed']]);
  });

  test('shows an entry that was taken out of its link, and one that was moved to somebody else', async () => {
    await chainOf(1);
    await chainOf(1, '19900101');
    const [first, second] = await links();
    await AccessLinkModel.collection.updateOne({ _id: first?._id } as object, { $set: { entries: [] } });
    await AccessLinkModel.collection.updateOne({ _id: second?._id } as object, { $set: { entries: first?.entries } });
    expect(await faults()).toEqual([
      [1, 'was changed'],
      [1, 'was changed'],
    ]);
  });

  test('shows a head that was set back, and goes on showing it when the chain has grown again', async () => {
    const api = await chainOf(2);
    const [link] = await links();
    await AccessLinkModel.deleteOne({ _id: await idOfLink(1) });
    const { count = 0, others = 0, hash = '' } = link ?? {};
    await AccessHeadModel.updateMany({}, { link: 1, count, others, hash });
    expect(await faults()).toEqual([[null, 'was changed']]);
    await api.ask(LOOK_AT_ALL);
    await whoLooked(api);
    expect(await faults()).toEqual([[2, 'the head was changed before it was written']]);
  });

  test('shows a head that was removed', async () => {
    await chainOf(1);
    await AccessHeadModel.deleteMany({});
    expect(await faults()).toContainEqual([null, 'there are links and no head']);
  });

  test('shows an anchor that somebody moved to hide what was before', async () => {
    await chainOf(3);
    const [first] = await links();
    const { count, others, hash } = first ?? {};
    await AccessHeadModel.updateMany({}, { anchor: { link: 1, count, others, hash, seal: hash } });
    await AccessLinkModel.deleteOne({ _id: first?._id });
    expect(await faults()).toEqual([[null, 'its anchor was changed']]);
  });

  test('is not forked by two instances that write at the same moment', async () => {
    const citizen = aPerson();
    const api = await bff.verified(citizen);
    const members: Awaited<ReturnType<typeof aMember>>[] = [];
    for (const birth of ['19850203', '19850204', '19850205', '19850206'])
      members.push(await aMember(bff, aPerson({ birth }), ['clerk']));
    const other = await another();
    const onOther = members.map((member) => other.api.as(member.accessToken));
    const { name, idNumber } = citizen;
    const asked = [0, 1, 2].flatMap(() =>
      [...members.map((member) => member.api), ...onOther].map((one) => one.ask(ISSUE, { input: { name, idNumber } })),
    );
    await Promise.all(asked);
    await api.ask(LOOK_AT_ALL);
    expect((await whoLooked(api, { first: 100 })).totalCount).toBe(25);
    // What one instance writes at the same moment is one link; the entries are all there.
    const { persons, links: written, faults: none } = await verified();
    expect({ persons, none }).toEqual({ persons: 1, none: [] });
    expect(written).toBeLessThanOrEqual(25);
  });

  test('goes on from a link whose writer died before the head moved', async () => {
    const api = await chainOf(2);
    const [head] = await heads();
    await chainOfOneMore(api);
    // As if the last head had never been written.
    await AccessHeadModel.replaceOne({ _id: head?._id }, { ...head });
    expect(await faults()).toEqual([]);
    await chainOfOneMore(api);
    expect(await verified()).toEqual({ persons: 1, links: 4, faults: [] });
    expect((await whoLooked(api)).totalCount).toBe(4);
  });

  test('gives staff no answer when it can’t be written, and citizens theirs', async () => {
    const citizen = aPerson();
    const api = await bff.verified(citizen);
    const member = await aMember(bff, clerk, ['clerk']);
    const validate = (validator: object) => mongoose.connection.db?.command({ collMod: 'accessLinks', validator });
    await validate({ nobody: 'writes' });
    try {
      const { data, errors } = await member.api.send(ISSUE, {
        input: { name: citizen.name, idNumber: citizen.idNumber },
      });
      expect(data).toBeFalsy();
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['SERVICE_UNAVAILABLE']);
      await api.ask(LOOK_AT_ALL);
    } finally {
      await validate({});
    }
    // The own look waited for better times, the refused one is none.
    expect((await whoLooked(api)).items.map(({ who }) => who)).toEqual(['SELF']);
  });

  test('loses what is older than its time and can still be checked', async () => {
    const clock = testClock(new Date());
    const elsewhere = await another(clock);
    const citizen = aPerson();
    const api = elsewhere.api.as((await elsewhere.verified(citizen)).tokens.accessToken);
    await chainOfOneMore(api);
    await chainOfOneMore(api);
    clock.advanceSeconds(200 * 86_400);
    expect(await pruned(clock)).toBe(0);
    const later = await elsewhere.verified(aPerson({ birth: '19900101' }));
    await chainOfOneMore(later);
    clock.advanceSeconds(180 * 86_400);
    const again = await elsewhere.signIn(citizen.idNumber);
    await chainOfOneMore(again);
    expect(await pruned(clock)).toBe(2);
    expect(await verified()).toEqual({ persons: 2, links: 2, faults: [] });
    expect(await whoLooked(again)).toMatchObject({ totalCount: 1, items: [{ who: 'SELF' }] });
    expect(await pruned(clock)).toBe(0);
    await AccessLinkModel.deleteMany({});
    expect(await faults()).toHaveLength(2);
  });

  test('of which everything is over goes on from its anchor', async () => {
    const clock = testClock(new Date());
    const elsewhere = await another(clock);
    const citizen = aPerson();
    const api = await elsewhere.verified(citizen);
    await chainOfOneMore(api);
    clock.advanceSeconds(400 * 86_400);
    expect(await pruned(clock)).toBe(1);
    expect(await verified()).toEqual({ persons: 1, links: 0, faults: [] });
    await chainOfOneMore(await elsewhere.signIn(citizen.idNumber));
    expect(await verified()).toEqual({ persons: 1, links: 1, faults: [] });
    clock.advanceSeconds(400 * 86_400);
    expect(await pruned(clock)).toBe(1);
  });
});

async function chainOfOneMore(api: Api): Promise<void> {
  await api.ask(LOOK_AT_ALL);
  await whoLooked(api);
}
