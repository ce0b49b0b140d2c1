import { currentOperations, operationsIn } from '../support/builtOperations';

test('production answers everything that the H5 build asks for', () => {
  const built = operationsIn('h5');
  const known = currentOperations();
  expect(built.length).toBeGreaterThan(20);
  expect(built.filter((text) => !known.has(text))).toEqual([]);
});
