import {
  AccessHeadModel,
  type AccessHeadDocument,
} from '../../../bff/src/domains/privacy/access-record/accessHead.model';
import { AccessLinkModel } from '../../../bff/src/domains/privacy/access-record/accessLink.model';
import { AccessSealModel } from '../../../bff/src/domains/privacy/access-record/accessSeal.model';
import type { Api } from '../../support/api';
import { testClock, type TestClock } from '../../support/clock';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, type Person } from '../../support/people';
import { startBff, type TestBff } from '../../support/startBff';
import { aMember } from '../../support/stepUp';
import { checked, heads, links, LOOK_AT_ALL, pruned, sealed, whoLooked } from './accessRecords';

/** Somebody who writes into the database, has its backups, knows how all of it is made, and has no key. */
let database: TestDatabase;
let bff: TestBff;
let clock: TestClock;

beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());
beforeEach(async () => {
  await database.clear();
  clock = testClock(new Date());
  bff = await startBff({ clock, environment: { RATE_LIMITS: 'off' } });
});
afterEach(() => bff.stop());

const father = aPerson({ birth: '19500101' });
const mother = aPerson({ birth: '19510101' });
const keyOf = ({ idNumber }: Person): string => bff.vault.personKey(idNumber);
const linksOf = (person: Person) => AccessLinkModel.collection.find({ _id: { $regex: `^${keyOf(person)}/` } as never });
const headDocument = (person: Person) =>
  AccessHeadModel.collection.findOne<AccessHeadDocument>({ _id: keyOf(person) as never });
const seals = () => AccessSealModel.find().sort({ _id: 1 }).lean();

async function look(api: Api, times = 1): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await api.ask(LOOK_AT_ALL);
    await whoLooked(api);
    clock.advanceSeconds(1);
  }
}
const seal = (): Promise<void> => sealed(clock);
const faults = async (): Promise<readonly string[]> =>
  (await checked()).faults.map(({ personKey, link, fault }) => `${personKey ?? 'city'} ${link ?? 'head'}: ${fault}`);
const putBack = async (person: Person, head: AccessHeadDocument | null): Promise<void> => {
  await AccessHeadModel.collection.replaceOne({ _id: keyOf(person) as never }, { ...head } as never);
};

test('what is sealed and grows on is whole, and each seal names what grew since the one before', async () => {
  const [one, other] = [await bff.verified(father), await bff.verified(mother)];
  await look(one, 2);
  await seal();
  await look(other);
  await seal();
  await seal();
  await look(one);
  await seal();
  expect((await seals()).map(({ moves }) => moves.map(({ personKey, link }) => [personKey, link]))).toEqual([
    [[keyOf(father), 2]],
    [[keyOf(mother), 1]],
    [[keyOf(father), 3]],
  ]);
  const { lastSeal, ...rest } = await checked();
  expect(rest).toEqual({ persons: 2, links: 4, faults: [] });
  expect(lastSeal).toMatchObject({ number: 3 });
});

test('a person’s whole chain gone with its head shows, also once it has grown again and further', async () => {
  const api = await bff.verified(father);
  await look(api, 2);
  await look(await bff.verified(mother));
  await seal();
  await AccessLinkModel.collection.deleteMany({ _id: { $regex: `^${keyOf(father)}/` } as never });
  await AccessHeadModel.deleteOne({ _id: keyOf(father) });
  const gone = `${keyOf(father)} 2: is gone or another: seal 1 of the city names it`;
  expect(await faults()).toEqual([gone]);
  await look(api, 3);
  await seal();
  expect(await faults()).toEqual([gone]);
});

test('the last look taken away and the head of before put back, with its own seal, shows', async () => {
  const citizen = await bff.verified(father);
  await look(citizen);
  const before = await headDocument(father);
  await (await aMember(bff, aPerson({ birth: '19850203' }), ['clerk'])).issueCode(father);
  await seal();
  await AccessLinkModel.deleteOne({ _id: { $regex: `^${keyOf(father)}/0*2$` } });
  await putBack(father, before);
  expect(await faults()).toEqual([`${keyOf(father)} 2: is gone or another: seal 1 of the city names it`]);
  await look(citizen, 2);
  await seal();
  expect(await faults()).toEqual([`${keyOf(father)} 2: is gone or another: seal 1 of the city names it`]);
});

test('the seals cut off as well show in every link that was written since', async () => {
  const citizen = await bff.verified(father);
  await look(citizen);
  await seal();
  const [head, city] = [await headDocument(father), await AccessHeadModel.findById('!city').lean()];
  await look(citizen);
  await seal();
  await look(await bff.verified(mother));
  await AccessLinkModel.deleteOne({ _id: { $regex: `^${keyOf(father)}/0*2$` } });
  await putBack(father, head);
  await AccessSealModel.deleteOne({ _id: 2 });
  expect(await faults()).toContainEqual('city 2: missing, up to 2: the end was cut off');
  // The city's head of that time put back with its own seal.
  await AccessHeadModel.collection.replaceOne({ _id: '!city' as never }, { ...city } as never);
  expect(await faults()).toEqual([`${keyOf(mother)} 1: names seal 2, which is gone`]);
  await seal();
  expect(await faults()).toEqual([`${keyOf(mother)} 1: names seal 2, which is gone`]);
});

test('all seals thrown away, or one in the middle, or one changed, shows', async () => {
  const citizen = await bff.verified(father);
  for (let count = 0; count < 3; count += 1) {
    await look(citizen);
    await seal();
  }
  const [, second] = await seals();
  await AccessSealModel.deleteOne({ _id: 2 });
  expect(await faults()).toEqual(['city 2: missing, up to 2', `${keyOf(father)} 3: names seal 2, which is gone`]);
  await AccessSealModel.collection.insertOne({ ...second, moves: [] } as never);
  expect(await faults()).toContainEqual('city 2: was changed');
  await AccessSealModel.deleteMany({});
  await AccessHeadModel.deleteOne({ _id: '!city' });
  await seal();
  expect(await faults()).toEqual([
    `${keyOf(father)} 2: names seal 1, which is gone`,
    `${keyOf(father)} 3: names seal 2, which is gone`,
  ]);
});

test('a chain that somebody keeps from being sealed shows when others are', async () => {
  const other = await bff.verified(mother);
  await look(other);
  await seal();
  await look(await bff.verified(father));
  await AccessHeadModel.updateMany({}, { $unset: { unsealed: '' } });
  clock.advanceSeconds(700);
  await look(other);
  await seal();
  expect(await faults()).toEqual([`${keyOf(father)} 1: was kept from being sealed`]);
});

test('a database that was set back whole shows against a seal that was written down', async () => {
  const citizen = await bff.verified(father);
  await look(citizen);
  await seal();
  const before = [await heads(), await links(), await seals(), await AccessHeadModel.find().lean()] as const;
  await look(citizen);
  await seal();
  const { lastSeal } = await checked();
  expect((await checked(lastSeal ?? undefined)).faults).toEqual([]);
  await Promise.all([AccessHeadModel.deleteMany({}), AccessLinkModel.deleteMany({}), AccessSealModel.deleteMany({})]);
  await AccessLinkModel.collection.insertMany(before[1] as never);
  await AccessSealModel.collection.insertMany(before[2] as never);
  await AccessHeadModel.collection.insertMany(before[3] as never);
  expect(await faults()).toEqual([]);
  expect((await checked(lastSeal ?? undefined)).faults).toMatchObject([{ personKey: null, link: 2 }]);
});

test.each([
  [
    'two entries that changed places',
    async () => {
      const [first, second] = await links();
      await AccessLinkModel.collection.updateOne({ _id: first?._id as never }, { $set: { entries: second?.entries } });
      await AccessLinkModel.collection.updateOne({ _id: second?._id as never }, { $set: { entries: first?.entries } });
      return [1, 2];
    },
  ],
  [
    'a purpose changed, and the hash made anew without the key',
    async () => {
      const { createHash } = await import('node:crypto');
      const [first] = await links();
      const entries = first?.entries.map((entry) => ({ ...entry, purpose: 'review' }));
      const hash = createHash('sha3-256').update(JSON.stringify(entries)).digest('base64url');
      await AccessLinkModel.collection.updateOne({ _id: first?._id as never }, { $set: { entries, hash } });
      return [1, 2];
    },
  ],
  [
    'the time until which it is kept, so that the BFF removes it itself',
    async () => {
      await AccessLinkModel.collection.updateMany({}, { $set: { until: new Date(0) } });
      await AccessHeadModel.collection.updateMany(
        { _id: { $ne: '!city' as never } },
        { $set: { oldest: new Date(0) } },
      );
      expect(await pruned(clock)).toBe(0);
      return [1, 2];
    },
  ],
  [
    'a link that is no link any more',
    async () => {
      const [first] = await links();
      await AccessLinkModel.collection.updateOne({ _id: first?._id as never }, { $set: { entries: null, written: 1 } });
      return [1];
    },
  ],
])('%s', async (_what, attack) => {
  await look(await bff.verified(father), 2);
  const named = await attack();
  const { faults: found } = await checked();
  expect(found.map(({ link }) => link)).toEqual(named);
});

test('somebody else’s chain in the place of the own, head and all, shows', async () => {
  await look(await bff.verified(father), 2);
  await look(await bff.verified(mother), 2);
  const theirs = await linksOf(mother).toArray();
  await AccessLinkModel.collection.deleteMany({ _id: { $regex: `^${keyOf(father)}/` } as never });
  const copied = theirs.map((link) => ({ ...link, _id: String(link._id).replace(keyOf(mother), keyOf(father)) }));
  await AccessLinkModel.collection.insertMany(copied as never);
  const { _id, ...head } = (await headDocument(mother)) as unknown as Record<string, unknown>;
  await AccessHeadModel.collection.replaceOne({ _id: keyOf(father) as never }, head);
  expect(await faults()).toEqual(
    [`head: was changed`, '1: was changed', '2: was changed'].map((fault) => `${keyOf(father)} ${fault}`),
  );
});

test('a look by others that is kept from the list of those shows', async () => {
  await bff.verified(father);
  await (await aMember(bff, aPerson({ birth: '19850203' }), ['clerk'])).issueCode(father);
  await AccessLinkModel.collection.updateMany({}, { $unset: { byOthers: '' } });
  expect(await faults()).toEqual([`${keyOf(father)} 1: was changed in what it is found by`]);
});

test('an anchor that somebody moved has the BFF remove nothing', async () => {
  await look(await bff.verified(father), 3);
  const [, second] = await links();
  const { count, others, hash } = second ?? {};
  const oldest = new Date(0);
  await AccessHeadModel.updateMany({}, { anchor: { link: 2, count, others, hash, seal: hash }, oldest });
  expect(await pruned(clock)).toBe(0);
  expect(await links()).toHaveLength(3);
  expect(await faults()).toEqual([`${keyOf(father)} head: its anchor was changed`]);
});

test('entries and seals whose time is over go, and the rest is whole and sealed on', async () => {
  await look(await bff.verified(father), 2);
  await seal();
  await look(await bff.verified(mother));
  await seal();
  clock.advanceSeconds(400 * 86_400);
  const again = await bff.signIn(father.idNumber);
  await look(again);
  await seal();
  expect(await pruned(clock)).toBe(3);
  expect((await seals()).map(({ _id }) => _id)).toEqual([3]);
  expect(await checked()).toMatchObject({ persons: 2, links: 1, lastSeal: { number: 3 }, faults: [] });
  await look(again);
  await seal();
  expect(await checked()).toMatchObject({ links: 2, lastSeal: { number: 4 }, faults: [] });
  await AccessLinkModel.deleteMany({});
  expect(await faults()).toHaveLength(3);
});

test('instances that seal at the same moment, and one that dies in the middle, leave every chain sealed', async () => {
  const [one, other] = [await bff.verified(father), await bff.verified(mother)];
  await look(one);
  await Promise.all([seal(), seal(), seal()]);
  await look(other);
  await seal();
  // It had made the seal and died before it said so.
  await AccessHeadModel.updateMany({}, { unsealed: true });
  await AccessHeadModel.deleteOne({ _id: '!city' });
  await seal();
  const named = (await seals()).flatMap(({ moves }) => moves.map(({ personKey }) => personKey));
  expect(new Set(named)).toEqual(new Set([keyOf(father), keyOf(mother)]));
  expect(await AccessHeadModel.countDocuments({ unsealed: true })).toBe(0);
  expect((await checked()).faults).toEqual([]);
});

test('chains from before there were seals are sealed by the first', async () => {
  await look(await bff.verified(father));
  await AccessHeadModel.updateMany({}, { $unset: { unsealed: '' } });
  await AccessLinkModel.updateMany({}, { $unset: { written: '' } });
  await seal();
  expect((await seals())[0]?.moves).toMatchObject([{ personKey: keyOf(father), link: 1 }]);
});
