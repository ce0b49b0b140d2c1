import { currentOperations, operationsIn } from '../support/builtOperations';

test.each([['weapp'], ['alipay']] as const)('production answers everything that the %s build asks for', (target) => {
  const built = operationsIn(target);
  const known = currentOperations();
  expect(built.length).toBeGreaterThan(20);
  expect(built.filter((text) => !known.has(text))).toEqual([]);
});
