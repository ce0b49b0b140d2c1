import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepOperations } from '../../../bff/src/commands/operations';
import { projectRoot } from '../../../bff/src/config/paths';
import { textsIn } from '../../../bff/src/config/releasedOperations';

const CURRENT = join(projectRoot(), 'shared/schema/operations/current.json');

describe('npm run operations', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'operations-'));
    copyFileSync(CURRENT, join(folder, 'current.json'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('keeps what the client asks for as a release, and forgets it again', () => {
    expect(keepOperations(folder, ['add', '1.4.0'])).toMatch(/^\d+ operations of 1\.4\.0 are kept/);
    expect(textsIn(join(folder, '1.4.0.json'))).toEqual(textsIn(CURRENT));
    expect(keepOperations(folder, [])).toMatch(/^1\.4\.0 +\d+ operations, 0 of them its alone\ncurrent /);
    expect(keepOperations(folder, ['retire', '1.4.0'])).toMatch(/no longer answered/);
    expect(readdirSync(folder)).toEqual(['current.json']);
  });

  test('never changes a release: its clients are in citizens’ hands', () => {
    keepOperations(folder, ['add', '1.4.0']);
    const before = readFileSync(join(folder, '1.4.0.json'), 'utf8');
    writeFileSync(join(folder, 'current.json'), '{"release":"current","operations":{}}');
    expect(() => keepOperations(folder, ['add', '1.4.0'])).toThrow(/there already/);
    expect(readFileSync(join(folder, '1.4.0.json'), 'utf8')).toBe(before);
  });

  test.each([
    [['add'], /npm run operations -- add/],
    [['remove', '1.4.0'], /npm run operations -- add/],
    [['add', '1.4.0', '1.5.0'], /npm run operations -- add/],
    [['add', '../1.4.0'], /is no release/],
    [['add', 'current'], /is no release/],
    [['retire', 'current'], /is no release/],
    [['retire', '9.9.9'], /no release 9\.9\.9/],
  ])('says what is wrong with %j', (words, said) => {
    expect(() => keepOperations(folder, words)).toThrow(said);
    expect(readdirSync(folder)).toEqual(['current.json']);
  });
});
