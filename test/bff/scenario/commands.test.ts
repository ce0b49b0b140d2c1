import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { askOnTerminal } from '../../../bff/src/commands/scenarios/askOnTerminal';
import { readAnswers, wayText } from '../../../bff/src/commands/scenarios/oneWay';
import type { ScenarioDefinition } from '../../../bff/src/domains/catalog/scenario/scenario.entity';
import { readScenarioFile } from '../../../bff/src/domains/catalog/scenario/scenarioFile.rule';

const ROOT = join(__dirname, '../../..');
const RESTAURANT = join(ROOT, 'bff/demo-city/scenarios/restaurant.json');
let folder: string;

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'city-services-scenario-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run scenarios` and `npm run lint:scenarios`, as their processes; neither needs a database here. */
function run(command: 'scenarios' | 'lintScenarios', words: readonly string[]) {
  const file = join(ROOT, `bff/src/commands/${command}.ts`);
  const register = join(ROOT, '.tools/register.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', register, file, ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
const write = (text: string): string => {
  const file = join(folder, 'guide.json');
  writeFileSync(file, text);
  return file;
};

test('a condition that says two answers at once is found by its line', () => {
  const text = readFileSync(RESTAURANT, 'utf8').replace(
    '"askIf": { "smoke": "yes" }',
    '"askIf": { "smoke": "yes", "smoke": "no" }',
  );
  const { status, stdout } = run('lintScenarios', [write(text)]);
  expect(status).toBe(1);
  const line = text.slice(0, text.indexOf('"smoke": "no"')).split('\n').length;
  expect(stdout).toMatch(new RegExp(`guide\\.json\\s+SCN-TWICE\\s+line ${line}\\s+“smoke”在同一对花括号里写了两次`));
});

/** The restaurant of the demonstration city, read as the commands read it. */
const restaurant = (): ScenarioDefinition => {
  const read = readScenarioFile(JSON.parse(readFileSync(RESTAURANT, 'utf8')));
  if (!read.ok) throw new Error('the demonstration’s guide is no guide');
  return read.definition;
};
const simulated = (answers: string): string => wayText(restaurant(), readAnswers(restaurant(), answers));

test('one way is simulated by its answers', () => {
  const text = simulated('licence=have,smoke=no,size=small,drain=landlord,sign=no,staff=family,tobacco=no');
  expect(text).toContain('3 items:');
  expect(text).toMatch(/step 2 {2}小餐饮登记 {2}DM0131023000 {2}after 办健康证\n/);
});

test('answers on the way say what is asked next, and which were not asked', () => {
  const text = simulated('licence=have smoke=no fuel=pipe');
  expect(text).toContain('not asked after these answers: fuel');
  expect(text).toMatch(/next question:\n店面有多大？ {2}\[size\]/);
});

test.each([
  ['colour=red', 'there is no question “colour”. There are: licence, smoke'],
  ['smoke=perhaps', '“smoke” has no answer “perhaps”. There are: yes, no'],
  ['smoke', '“smoke” has no answer “”. There are: yes, no'],
])('the answers %j are refused with what there is', (answers, sentence) => {
  expect(() => simulated(answers)).toThrow(sentence);
});

test('the questions are asked on the terminal, one back included, and the answers can be used again', async () => {
  const typed = ['3', '1', 'b', 'perhaps', 'no', '1', '2', 'no', 'family', 'no'];
  let said = '';
  await askOnTerminal(restaurant(), {
    input: Readable.from(typed.map((line) => `${line}\n`)),
    say: (text) => void (said += text),
  });
  expect(said).toContain('“perhaps” is no answer here.');
  expect(said).toMatch(/--answers licence=have,smoke=no,size=small,drain=landlord,sign=no,staff=family,tobacco=no\n$/);
});

test('who leaves in the middle is told what was answered', async () => {
  let said = '';
  await askOnTerminal(restaurant(), { input: Readable.from(['3\n', 'q\n']), say: (text) => void (said += text) });
  expect(said).toMatch(/--answers licence=have\n$/);
});

test('words that make no sense end with 2 and the help', () => {
  const { status, stderr } = run('scenarios', ['simulate', RESTAURANT, RESTAURANT, '--answers', 'smoke=yes']);
  expect(status).toBe(2);
  expect(stderr).toContain('--answers goes with one file');
  expect(stderr).toContain('npm run scenarios -- ask FILE');
});
