import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase, type TestDatabase } from '../../support/database';
import { startBff, type TestBff } from '../../support/startBff';
import { run, type Ended } from '../exchange/commandLine';
import { OPEN } from './operations';

jest.setTimeout(180_000);

let database: TestDatabase;
let bff: TestBff;
let folder: string;
beforeAll(async () => {
  database = await startDatabase();
  bff = await startBff();
  folder = mkdtempSync(join(tmpdir(), 'city-services-entries-'));
});
afterAll(async () => {
  await bff.stop();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** `npm run entries -- …`, while a BFF runs on the same database. */
const entries = (...args: string[]): Promise<Ended> =>
  run('bff/src/commands/entries.ts', args, {
    MONGODB_URI: database.uri,
    DATA_DIR: join(folder, 'data'),
    CITY_SERVICES_STARTED_IN: folder,
  }).ended;

const stateOf = async (scene: string): Promise<string> => {
  const { entry } = await bff.api.ask<{ entry: { reason?: string } }>(OPEN, { scene });
  return entry.reason ?? 'OPEN';
};

test('a code is made, drawn, ended and reopened by the command; the running BFF follows at once', async () => {
  const added = await entries('add', 'page', 'traffic-violations', '--note', '窗口海报');
  expect(added).toMatchObject({ status: 0 });
  const [scene = ''] = added.output.split('  ');
  expect(scene).toMatch(/^1p[0-9a-z]{10}$/);
  expect(await stateOf(scene)).toBe('OPEN');

  expect(await entries('draw', scene, '--out', 'poster.svg')).toMatchObject({ status: 0 });
  expect(readFileSync(join(folder, 'poster.svg'), 'utf8')).toMatch(/^<svg/);
  const picture = `${bff.url}/entry/${scene}.svg`;
  expect((await fetch(picture)).status).toBe(200);

  // As it may be typed from a poster: capitals, o for 0, i and l for 1.
  const typed = scene.replace(/0/g, 'O').replace(/1/g, 'I').toUpperCase();
  expect(await entries('end', typed)).toMatchObject({ status: 0, output: expect.stringContaining('ENDED') as string });
  expect([await stateOf(scene), (await fetch(picture)).status]).toEqual(['ENDED', 404]);
  const again = await entries('draw', scene, '--out', 'late.svg');
  expect([again.status, existsSync(join(folder, 'late.svg'))]).toEqual([2, false]);
  expect(again.output).toContain('There is no such code, or it was ended');

  expect(await entries('reopen', scene)).toMatchObject({
    status: 0,
    output: expect.stringContaining('open') as string,
  });
  expect([await stateOf(scene), (await fetch(picture)).status]).toEqual(['OPEN', 200]);
});

test('what is wrong is named, with what to do', async () => {
  const refusals: readonly (readonly [args: readonly string[], says: string])[] = [
    [['end', '1pzzzzzzzzzz'], 'There is no such code'],
    [['add', 'page', 'no-such-page'], 'is no page'],
    [['add', 'page', 'traffic-violations', '--until', '2020-01-01'], '--until lies in the past'],
  ];
  const all = await Promise.all(refusals.map(async ([args, says]) => ({ says, ...(await entries(...args)) })));
  for (const { says, status, output } of all)
    expect({ says, status, output }).toMatchObject({ status: 2, output: expect.stringContaining(says) as string });
});
