import { MongoError } from '../errors/mongoError';
import { compileExpression } from '../expression/compile';
import { compileMatch, type Matcher } from '../match/compileMatch';
import { isDocument, type Document, type Value } from '../bson/value';
import type { Collection } from '../storage/collection';

const validators = new WeakMap<Document, Matcher>();

function validatorOf({ options }: Collection): Matcher | undefined {
  const filter = options.get('validator');
  if (!isDocument(filter) || filter.size === 0) return undefined;
  if (options.get('validationLevel') === 'off' || options.get('validationAction') === 'warn') return undefined;
  let matcher = validators.get(filter);
  if (!matcher) validators.set(filter, (matcher = compileMatch(filter, { compileExpression })));
  return matcher;
}

/** @throws MongoError 121 when the collection has a validator that refuses the document */
export function validateDocument(collection: Collection, document: Document): void {
  const matcher = validatorOf(collection);
  if (!matcher || matcher.matches(document)) return;
  const failingDocumentId = document.get('_id') ?? null;
  throw new MongoError(121, 'Document failed validation', {
    errInfo: new Map<string, Value>([
      ['failingDocumentId', failingDocumentId],
      ['details', failureDetails(collection)],
    ]),
  });
}

function failureDetails({ options }: Collection): Document {
  return new Map<string, Value>([
    ['specifiedAs', options.get('validator') ?? null],
    ['reason', 'the document does not match the validator'],
  ]);
}
