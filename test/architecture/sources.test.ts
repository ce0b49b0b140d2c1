import { statSync } from 'node:fs';
import { join } from 'node:path';
import { idNumberFault } from '@city-services/shared/identity/idNumber';
import { businessDate } from '@city-services/shared/time/businessDate';
import { ROOT, sources, textOf } from './checkout';

const files = sources();
const LONG_AGO_ENOUGH = businessDate('2100-01-01');
/** The example that GB 11643-1999 itself prints. */
const STANDARD_SAMPLE = ['11010519491231002', 'X'].join('');

test('no file holds an identity number that a real person could have', () => {
  const found = files.flatMap((path) =>
    [...textOf(path).matchAll(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g)]
      .map(([number]) => number.toUpperCase())
      .filter((number) => number.slice(14, 17) !== '000' && number !== STANDARD_SAMPLE)
      .filter((number) => idNumberFault(number, LONG_AGO_ENOUGH) === null)
      .map((number) => `${path}: ${number.slice(0, 6)}…`),
  );
  expect(found).toEqual([]);
});

test('no file names a path of somebody’s machine', () => {
  const machine = /(?<![\w/.}-])\/(?:root|home|Users|work)\/\w|[A-Z]:\\Users/;
  expect(files.filter((path) => machine.test(textOf(path)))).toEqual([]);
});

test('a source file has an end: 400 lines at most', () => {
  const code = files.filter((path) => /\.(tsx?|mjs|cjs)$/.test(path) && !/\.generated\.tsx?$/.test(path));
  expect(code.filter((path) => textOf(path).split('\n').length > 401)).toEqual([]);
});

test('no file is too big to review', () => {
  expect(files.filter((path) => statSync(join(ROOT, path)).size > 1_500_000)).toEqual([]);
});

test('no test is skipped, focused or empty', () => {
  const marked = /\b(?:test|it|describe)\.(?:skip|only|todo)\b/;
  const tests = files.filter((path) => /\.test\.tsx?$/.test(path));
  expect(tests.length).toBeGreaterThan(10);
  expect(tests.filter((path) => marked.test(textOf(path)))).toEqual([]);
});
