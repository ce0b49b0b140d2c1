import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { Schema } from 'mongoose';
import { readKeys, type KeyVariables } from '../../../bff/src/config/keys';
import { ResidentModel } from '../../../bff/src/domains/identity/resident.model';
import { bytesOf } from '../../../bff/src/storage/bytes';
import { missingKeys } from '../../../bff/src/storage/sealing/keyCheck';
import { sealedCollections } from '../../../bff/src/storage/sealing/sealedPaths';
import { SealingRotation } from '../../../bff/src/storage/sealing/rotation';
import { Vault } from '../../../bff/src/storage/vault';
import { startDatabase, type TestDatabase } from '../../support/database';
import { aPerson, register, type Person } from '../../support/people';
import { startBff, testVault } from '../../support/startBff';
import { run, until } from '../exchange/commandLine';

jest.setTimeout(120_000);

const base64 = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
/** Those of every test BFF, whose sealing key has the id 1. */
const OLD = { SEALING_KEY: `1:${base64(1)}`, LOOKUP_KEY: base64(2), SESSION_KEY: base64(3) };
const NEW: KeyVariables = { ...OLD, SEALING_KEY: `2:sm4:${base64(9)}`, SEALING_KEYS_RETIRED: OLD.SEALING_KEY };
const oldVault = testVault();
const newVault = new Vault(readKeys(NEW));

let database: TestDatabase;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());
beforeEach(() => database.clear());

const rotation = (): SealingRotation => new SealingRotation(mongoose.connection, newVault);
const residents = (): Promise<Array<{ name: mongoose.mongo.Binary }>> =>
  ResidentModel.collection.find<{ name: mongoose.mongo.Binary }>({}).toArray();
const underNewKey = async (): Promise<number> =>
  (await residents()).filter(({ name }) => newVault.isCurrent(bytesOf(name))).length;

/** So many persons, as a load writes them. */
async function fill(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, number) => ({
    _id: `person-${number}`,
    idNumber: oldVault.seal(`number ${number}`),
    name: oldVault.seal(`name ${number}`),
    phone: number % 2 === 0 ? oldVault.seal(`phone ${number}`) : null,
    digest: 'test',
    batch: 'test',
  }));
  await ResidentModel.collection.insertMany(rows as never[]);
}

test('every binary field of a model says whether it is sealed', () => {
  const silent = Object.values(mongoose.connection.models).flatMap(({ modelName, schema }) =>
    Object.entries(schema.paths)
      .filter(([, type]) => type.instance === 'Buffer' && !('sealed' in type.options))
      .map(([path]) => `${modelName}.${path}`),
  );
  expect(silent).toEqual([]);
});

test('everything is sealed anew and stays what it was; a second run finds nothing to do', async () => {
  await fill(1_200);
  expect(await rotation().run()).toEqual({ resealed: 1_200, left: 0, unreadable: [] });
  const row = await ResidentModel.findById('person-500').lean();
  expect(newVault.open(bytesOf(row!.phone!))).toBe('phone 500');
  expect(newVault.isCurrent(bytesOf(row!.idNumber))).toBe(true);
  expect((await ResidentModel.findById('person-501').lean())!.phone).toBeNull();
  expect(await rotation().run()).toEqual({ resealed: 0, left: 0, unreadable: [] });
});

test('from AES to SM4 and back again, everybody is found by what they were found by before', async () => {
  const [person, other] = [aPerson(), aPerson({ name: '李想', birth: '19900101' })];
  await register(oldVault, person);
  await register(oldVault, other);
  const found = async (vault: Vault, { idNumber }: Person): Promise<string> => {
    const row = await ResidentModel.findById(vault.personKey(idNumber)).lean();
    return vault.open(bytesOf(row!.name));
  };
  // Half of the register under the new key, half under the old one.
  const half = await ResidentModel.findById(oldVault.personKey(other.idNumber)).lean();
  await rotation().run();
  await ResidentModel.replaceOne({ _id: half!._id }, half!);
  expect([await found(newVault, person), await found(newVault, other)]).toEqual([person.name, other.name]);
  await rotation().run();
  const back = new Vault(
    readKeys({ ...OLD, SEALING_KEY: `3:${base64(10)}`, SEALING_KEYS_RETIRED: `${NEW.SEALING_KEY},${OLD.SEALING_KEY}` }),
  );
  expect(await new SealingRotation(mongoose.connection, back).run()).toEqual({ resealed: 2, left: 0, unreadable: [] });
  expect([await found(back, person), await found(back, other)]).toEqual([person.name, other.name]);
});

describe('the keys that a BFF starts with', () => {
  const missingWith = (keys: Partial<KeyVariables>): Promise<number[]> =>
    missingKeys(mongoose.connection, new Vault(readKeys({ ...OLD, ...keys })));

  test('are those that stored values bear, in the middle of a rotation too', async () => {
    await expect(missingWith({})).resolves.toEqual([]);
    await fill(10);
    await expect(missingWith({})).resolves.toEqual([]);
    await ResidentModel.updateMany({ _id: /[0-4]$/ }, { name: newVault.seal('new') });
    await expect(missingWith(NEW)).resolves.toEqual([]);
    await expect(missingWith({})).resolves.toEqual([2]);
  });

  test('are missed when one was left out, and when another stands under its id', async () => {
    await fill(10);
    await expect(missingWith({ SEALING_KEY: `2:${base64(7)}` })).resolves.toEqual([1]);
    await expect(missingWith({ SEALING_KEY: `1:${base64(7)}` })).resolves.toEqual([1]);
    await expect(missingWith({ SEALING_KEY: `1:sm4:${base64(1)}` })).resolves.toEqual([1]);
  });

  test('are right though one value was changed', async () => {
    await fill(10);
    await ResidentModel.updateOne({ _id: 'person-1' }, { name: Buffer.from([1, 1, 9, 9, 9]) });
    await expect(missingWith({})).resolves.toEqual([]);
  });

  test('otherwise it does not start, and says which and where to read on', async () => {
    await fill(10);
    const { status, output } = await run('bff/src/main.ts', [], {
      ...{ ...OLD, SEALING_KEY: `2:${base64(7)}`, MONGODB_URI: database.uri, PORT: '0', DEMO_CITY: 'off' },
    }).ended;
    expect(status).toBe(1);
    expect(output).toContain('SEALING_KEY: stored data bears key 1, which is neither SEALING_KEY');
    expect(output).not.toContain(base64(7));
  });
});

test('values inside lists and parts of documents are sealed anew as well', async () => {
  const part = new Schema({ number: { type: Buffer, sealed: true }, note: String }, { _id: false });
  const model = mongoose.model(
    'RotationProbe',
    new Schema({ parts: [part], one: { card: { type: Buffer, sealed: true } } }),
  );
  try {
    expect(sealedCollections(mongoose.connection)).toContainEqual({
      collection: model.collection.name,
      paths: [
        ['parts', 'number'],
        ['one', 'card'],
      ],
    });
    const parts = [
      { number: oldVault.seal('a'), note: 'x' },
      { number: oldVault.seal('b'), note: 'y' },
    ];
    await model.create({ parts, one: { card: oldVault.seal('c') } });
    expect((await rotation().run()).left).toBe(0);
    const row = await model.findOne().lean();
    expect(row?.parts.map(({ number, note }) => [newVault.open(bytesOf(number!)), note])).toEqual([
      ['a', 'x'],
      ['b', 'y'],
    ]);
    expect(newVault.open(bytesOf(row!.one!.card!))).toBe('c');
  } finally {
    await model.collection.drop();
    mongoose.deleteModel('RotationProbe');
  }
});

test('what cannot be opened is named and holds nothing else up', async () => {
  await fill(3);
  await ResidentModel.updateOne({ _id: 'person-1' }, { name: Buffer.from([1, 1, 9, 9, 9]) });
  expect(await rotation().run()).toEqual({ resealed: 2, left: 1, unreadable: ['residents person-1'] });
});

test('what is written while the rotation runs is not overwritten', async () => {
  await fill(2_000);
  const running = rotation().run();
  for (let number = 0; number < 2_000; number += 20) {
    await ResidentModel.updateOne({ _id: `person-${number}` }, { name: oldVault.seal(`corrected ${number}`) });
  }
  await running;
  expect((await rotation().run()).left).toBe(0);
  for (const { _id, name } of await ResidentModel.find({}, { name: 1 }).lean()) {
    const number = Number(_id.slice('person-'.length));
    expect(newVault.open(bytesOf(name))).toBe(`${number % 20 === 0 ? 'corrected' : 'name'} ${number}`);
  }
});

describe('npm run keys:rotate', () => {
  const rotate = (environment: NodeJS.ProcessEnv, ...args: string[]) =>
    run('bff/src/commands/rotateKeys.ts', args, { MONGODB_URI: database.uri, ...environment });

  test('killed in the middle, it is resumed, while a BFF with both keys serves', async () => {
    await fill(8_000);
    const bff = await startBff({ environment: { ...NEW } });
    try {
      const person = aPerson();
      const citizen = await bff.verified(person);
      const first = rotate({ ...NEW });
      await until(async () => (await underNewKey()) > 0, 'the first documents sealed anew', 60_000);
      first.child.kill('SIGKILL');
      await first.ended;
      const half = await underNewKey();
      expect(half).toBeGreaterThan(0);
      expect(half).toBeLessThan(8_001);
      await expect(citizen.ask('{ me { citizen { name } } }')).resolves.toEqual({ me: { citizen: { name: '**明' } } });
      const second = await rotate({ ...NEW }).ended;
      expect(second.output).toContain(`sealed anew ${8_001 - half}, under another key 0`);
      expect(second.status).toBe(0);
      await expect(citizen.ask('{ me { citizen { name } } }')).resolves.toEqual({ me: { citizen: { name: '**明' } } });
    } finally {
      await bff.stop();
    }
  });

  test('says what is left, and ends with 1, when a key is missing', async () => {
    await fill(2);
    const { status, output } = await rotate({ ...OLD, SEALING_KEY: `3:${base64(7)}` }).ended;
    expect(output).toContain('residents person-0');
    expect(status).toBe(1);
    expect((await rotate({ ...NEW }, '--check').ended).output).toContain('sealed anew 0, under another key 2');
    expect((await rotate({ ...NEW }, '--suite', 'des').ended).status).toBe(2);
  });

  test('makes the fresh key of a development machine itself, once a rotation', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'city-services-keys-'));
    try {
      const none = { DATA_DIR: folder, SEALING_KEY: '', LOOKUP_KEY: '', SESSION_KEY: '' };
      const { output, status } = await rotate(none, '--suite', 'sm4').ended;
      expect(output).toMatch(/Sealing with key 2 \(SM4, [0-9a-f]{8}\); readable besides: 1 \(AES, [0-9a-f]{8}\)/);
      expect(status).toBe(0);
      const file = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as KeyVariables;
      expect(file.SEALING_KEY).toMatch(/^2:sm4:/);
      expect(file.SEALING_KEYS_RETIRED).toMatch(/^1:/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
