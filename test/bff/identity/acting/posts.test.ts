import 'reflect-metadata';
import { businessDate } from '@city-services/shared/time/businessDate';
import { composeStaff } from '../../../../bff/src/compose/composeStaff';
import { ensureDemoStaff } from '../../../../bff/src/commands/demoCity/demoStaff';
import { StaffModel } from '../../../../bff/src/domains/identity/staff/staff.model';
import type { StaffService } from '../../../../bff/src/domains/identity';
import { demoResidents } from '../../../../bff/demo-city/stories';
import { startDatabase, type TestDatabase } from '../../../support/database';
import { aPerson, birthsFrom, register, type Person } from '../../../support/people';
import { testSettings, testVault } from '../../../support/startBff';

const VILLAGE = '379902001001';
const DAY = businessDate('2026-07-01');

let database: TestDatabase;
const nextBirth = birthsFrom('1970-01-01');

const next = async (): Promise<Person> => {
  const birth = nextBirth();
  const person = aPerson({ birth, name: '孙福来' });
  await register(testVault(), person);
  return person;
};
const wanted = ({ idNumber }: Person, post: 'A' | 'B') => ({
  ...{ idNumber, roles: ['agent'] as const, organisation: '东山村', divisionCode: '379902', village: VILLAGE, post },
  ...{ fromOn: businessDate('2026-01-01'), untilOn: null },
});
const codeOf = (adding: Promise<unknown>): Promise<string> =>
  adding.then(
    () => 'added',
    (error: { readonly code?: string }) => error.code ?? 'a fault',
  );

beforeAll(async () => {
  database = await startDatabase();
});
beforeEach(() => database.clear());
afterAll(() => database.stop());

test('a village has one A and one B post at a time, of two people', async () => {
  const staff = composeStaff(testSettings());
  const [first, second, third] = [await next(), await next(), await next()];
  const a = await staff.add(wanted(first, 'A'));
  await expect(codeOf(staff.add(wanted(first, 'B')))).resolves.toBe('STAFF_POST_BOTH');
  await staff.add(wanted(second, 'B'));
  await expect(codeOf(staff.add(wanted(third, 'A')))).resolves.toBe('STAFF_POST_TAKEN');
  await staff.end(a.id, businessDate('2026-06-30'));
  await expect(codeOf(staff.add(wanted(third, 'A')))).resolves.toBe('STAFF_POST_TAKEN');
  await expect(staff.add({ ...wanted(third, 'A'), fromOn: DAY })).resolves.toMatchObject({ post: 'A' });
  // Put off, the end would reach into the successor's time.
  await expect(staff.end(a.id, businessDate('2026-12-31'))).resolves.toMatchObject({ untilOn: '2026-06-30' });
});

test('of many who are added at once, on machines of their own, one fills each post', async () => {
  const people = await Promise.all(Array.from({ length: 8 }, next));
  const machines: readonly StaffService[] = [composeStaff(testSettings()), composeStaff(testSettings())];
  const codes = await Promise.all(
    people.flatMap((person, index) => {
      const machine = machines[index % 2];
      return machine ? [codeOf(machine.add(wanted(person, index < 4 ? 'A' : 'B')))] : [];
    }),
  );
  expect(codes.filter((code) => code === 'added')).toHaveLength(2);
  expect(codes.filter((code) => code === 'STAFF_POST_TAKEN')).toHaveLength(6);
  const posts = await StaffModel.find({ village: VILLAGE }).lean();
  expect(posts.map(({ post }) => post).sort()).toEqual(['A', 'B']);
});

test('one person who is added to both posts at once fills one', async () => {
  const [person, staff] = [await next(), composeStaff(testSettings())];
  const codes = await Promise.all([codeOf(staff.add(wanted(person, 'A'))), codeOf(staff.add(wanted(person, 'B')))]);
  expect(codes.sort()).toEqual(['STAFF_POST_BOTH', 'added']);
});

describe('the demonstration staff', () => {
  const residents = demoResidents(DAY);
  const city = { businessDate: DAY, residents, loadedAt: new Date('2026-07-01T00:00:00Z') };
  const postsOf = async () =>
    (await StaffModel.find().lean()).map(({ roles, post }) => `${roles.join()}${post ?? ''}`).sort();
  beforeEach(async () => {
    for (const { name, idNumber } of residents) await register(testVault(), aPerson({ name, idNumber }));
  });

  test('of a city that an earlier version made are completed once, and what was ended stays ended', async () => {
    await ensureDemoStaff(testSettings(), city);
    const all = await postsOf();
    expect(all).toEqual(expect.arrayContaining(['agentA', 'agentB', 'clerk', 'reviewer']));
    // As that version left it: nobody goes on visits, and the editor has left.
    await StaffModel.deleteMany({ roles: 'agent' });
    await StaffModel.updateMany({ roles: 'editor' }, { untilOn: '2026-07-01' });
    await ensureDemoStaff(testSettings(), city);
    await ensureDemoStaff(testSettings(), city);
    await expect(postsOf()).resolves.toEqual(all);
    await expect(StaffModel.countDocuments({ roles: 'editor', untilOn: '2026-07-01' })).resolves.toBe(1);
  });

  test('leave a post to whom an operator gave it', async () => {
    const staff = composeStaff(testSettings());
    const own = await next();
    await staff.add({ ...wanted(own, 'A'), village: '379921001001' });
    await ensureDemoStaff(testSettings(), city);
    const agents = await StaffModel.find({ village: '379921001001', post: 'A' }).lean();
    expect(agents.map(({ personKey }) => personKey)).toEqual([testVault().personKey(own.idNumber)]);
  });
});
