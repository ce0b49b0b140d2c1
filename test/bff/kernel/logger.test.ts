import { PassThrough } from 'node:stream';
import { createLogger } from '../../../bff/src/kernel/logger';

const logged = (format: 'lines' | 'json', error: unknown): string => {
  const to = new PassThrough();
  createLogger({ level: 'info', format, to }).error({ error, traceId: 't1' }, 'it failed');
  return String(to.read());
};

describe.each(['lines', 'json'] as const)('an error in the log as %s', (format) => {
  test('tells its class, message, code, and where it happened', () => {
    const text = logged(format, Object.assign(new TypeError('no answer in time'), { code: 'ETIMEDOUT' }));
    for (const part of ['it failed', 't1', 'TypeError', 'no answer in time', 'logger.test'])
      expect(text).toContain(part);
  });

  test('tells what caused it', () => {
    const text = logged(format, new Error('not read', { cause: new RangeError('too far') }));
    expect(text).toContain('caused by RangeError: too far');
  });

  test.each([
    ['an identity number', new Error('nobody with 370211197706140001')],
    ['a quoted value', new Error('Cast to Number failed for value "李雷" (type string)')],
    ['a name without quotes', new Error('no resident 李雷')],
    ['a phone in a cause', new Error('x', { cause: new Error('not sent to 13800001234') })],
    ['a value that is no error', '370211197706140001 李雷 13800001234'],
  ])('never tells %s', (_what, error) => {
    expect(logged(format, error)).not.toMatch(/370211|李雷|138000/);
  });
});
