import { MongoBulkWriteError, MongoError, MongoNetworkError, MongoServerError, type Document } from 'mongodb';
import { match, type EntitySource } from './match';
import { Difference, type ExpectedError } from './suite';

/** @throws Difference when the failure is not the expected one */
export function checkError(error: unknown, expected: ExpectedError, entities: EntitySource): void {
  if (!(error instanceof Error)) throw new Difference(`not an error: ${String(error)}`);
  checkKind(error, expected);
  checkLabels(error, expected);
  const response = responseOf(error);
  const wanted: [string, unknown, unknown][] = [
    ['errorCode', expected.errorCode, codeOf(error)],
    ['errorCodeName', expected.errorCodeName, response?.codeName ?? (error as { codeName?: string }).codeName],
  ];
  for (const [what, value, found] of wanted) {
    if (value !== undefined && value !== found) differ(what, value, { found, message: error.message });
  }
  if (expected.errorResponse) match(expected.errorResponse, response, { entities, path: 'errorResponse', root: true });
  if (expected.expectResult && error instanceof MongoBulkWriteError) {
    match(expected.expectResult, error.result, { entities, path: 'result', root: true });
  }
}

function checkKind(error: Error, { isClientError, errorContains }: ExpectedError): void {
  const fromServer = error instanceof MongoServerError && !(error instanceof MongoNetworkError);
  if (isClientError !== undefined && isClientError === fromServer)
    differ('isClientError', isClientError, error.message);
  if (errorContains !== undefined && !error.message.toLowerCase().includes(errorContains.toLowerCase())) {
    differ('errorContains', errorContains, error.message);
  }
}

function checkLabels(error: Error, { errorLabelsContain = [], errorLabelsOmit = [] }: ExpectedError): void {
  const has = (label: string): boolean => error instanceof MongoError && error.hasErrorLabel(label);
  for (const label of errorLabelsContain) if (!has(label)) differ('label', label, error.message);
  for (const label of errorLabelsOmit) if (has(label)) differ('no label', label, error.message);
}

function codeOf(error: Error): unknown {
  return (error as { code?: unknown }).code;
}

function responseOf(error: Error): Document | undefined {
  return (error as { errorResponse?: Document }).errorResponse ?? (error as { result?: Document }).result;
}

function differ(what: string, expected: unknown, found: unknown): never {
  throw new Difference(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
}
