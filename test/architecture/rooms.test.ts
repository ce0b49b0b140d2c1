import { execFileSync } from 'node:child_process';
import { ROOT } from './checkout';

const domain = (name: string, file: string): string => `bff/src/domains/${name}/${file}`;

/** The table of docs/architecture.md in examples: who imports, what, and whether it may. */
const CASES: readonly (readonly [string, string, boolean])[] = [
  [domain('traffic', 'traffic.resolver.ts'), domain('traffic', 'traffic.service.ts'), true],
  [domain('traffic', 'traffic.resolver.ts'), domain('traffic', 'vehicle.repository.ts'), false],
  [domain('traffic', 'traffic.service.ts'), domain('traffic', 'vehicle.model.ts'), false],
  [domain('traffic', 'traffic.service.ts'), domain('housing-fund', 'index.ts'), false],
  [domain('overview', 'overview.service.ts'), domain('traffic', 'index.ts'), true],
  [domain('overview', 'overview.service.ts'), domain('traffic', 'traffic.service.ts'), false],
  [domain('traffic', 'traffic.service.ts'), domain('overview', 'index.ts'), false],
  [domain('traffic', 'points.rule.ts'), 'bff/src/kernel/clock.ts', false],
  [domain('traffic', 'points.rule.ts'), 'shared/src/time/businessDate.ts', true],
  [domain('traffic', 'vehicle.repository.ts'), 'bff/src/edge/schema.ts', false],
  [domain('exchange', 'ingest.service.ts'), domain('traffic', 'index.ts'), false],
  ['bff/src/adapters/outbox/outboxSms.ts', 'bff/src/ports/sms.ts', true],
  ['bff/src/adapters/outbox/outboxSms.ts', domain('identity', 'index.ts'), false],
  ['bff/src/edge/server.ts', domain('identity', 'account.repository.ts'), false],
  ['bff/src/edge/server.ts', 'bff/src/compose.ts', false],
  ['bff/src/main.ts', 'bff/src/compose.ts', true],
  ['bff/src/kernel/ids.ts', 'bff/src/config/settings.ts', false],
  ['bff/embedded-mongodb/src/index.ts', 'shared/src/money/fen.ts', false],
  ['shared/src/money/fen.ts', 'bff/src/kernel/ids.ts', false],
  ['bff/src/main.ts', 'test/support/startBff.ts', false],
  [
    'miniprogram/src/features/traffic/pages/overview/index.tsx',
    'miniprogram/src/features/traffic/parts/Gauge.tsx',
    true,
  ],
  [
    'miniprogram/src/features/traffic/pages/overview/index.tsx',
    'miniprogram/src/features/housing-fund/parts/Bars.tsx',
    false,
  ],
  ['miniprogram/src/features/traffic/parts/Gauge.tsx', 'miniprogram/src/gateway/transport.ts', false],
  ['miniprogram/src/ui/Card.tsx', 'miniprogram/src/platform/phone.h5.ts', false],
  ['miniprogram/src/platform/phone.h5.ts', 'miniprogram/src/gateway/transport.ts', false],
  ['miniprogram/src/copy/home.ts', 'miniprogram/src/session/session.ts', false],
];

const SCRIPT = `
  import { objection, roomOf } from './.tools/eslint/rooms.mjs';
  const cases = JSON.parse(process.argv[1]);
  console.log(JSON.stringify(cases.map(([from, to]) => objection(roomOf(from), roomOf(to)) === null)));
`;

test('the rooms import as the table says', () => {
  const args = ['--input-type=module', '--eval', SCRIPT, JSON.stringify(CASES)];
  const answers = JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })) as boolean[];
  expect(CASES.map(([from, to], index) => [from, to, answers[index]])).toEqual(CASES);
});
