import { isNumber, toDouble } from '../bson/numeric';
import { isDocument, type Document, type Value } from '../bson/value';
import { compileCollation } from '../collation/collation';
import { invalidOptions, MongoError, typeMismatch, unsupported } from '../errors/mongoError';
import { compileExpression } from '../expression/compile';
import { compileMatch } from '../match/compileMatch';

export const CREATE_OPTIONS = [
  'capped',
  'size',
  'max',
  'autoIndexId',
  'idIndex',
  'validator',
  'validationLevel',
  'validationAction',
  'indexOptionDefaults',
  'viewOn',
  'pipeline',
  'collation',
  'storageEngine',
  'changeStreamPreAndPostImages',
  'flags',
  'expireAfterSeconds',
  'timeseries',
  'clusteredIndex',
  'encryptedFields',
] as const;

const REFUSED = ['timeseries', 'encryptedFields'] as const;
const NOT_STORED = new Set<string>(['autoIndexId', 'idIndex', 'indexOptionDefaults', 'storageEngine', 'flags']);

/** The options that listCollections shows. @throws MongoError 72, 115, 197 … */
export function createOptions(body: Document): Document {
  for (const name of REFUSED) if (body.has(name)) throw unsupported(`create with '${name}'`);
  const options: Document = new Map();
  for (const name of CREATE_OPTIONS) {
    const value = body.get(name);
    if (value !== undefined && value !== null && !NOT_STORED.has(name)) options.set(name, value);
  }
  checkCapped(options);
  checkValidator(options.get('validator'));
  completeClustered(options);
  const collation = options.get('collation');
  if (isDocument(collation)) options.set('collation', compileCollation(collation)?.spec ?? collation);
  if (options.has('pipeline') && !options.has('viewOn'))
    throw invalidOptions(`'pipeline' requires 'viewOn' to also be specified`);
  if (options.has('viewOn') && !options.has('pipeline')) options.set('pipeline', []);
  return options;
}

function checkCapped(options: Document): void {
  if (options.get('capped') === false) options.delete('capped');
  const size = options.get('size');
  if (!options.has('capped')) {
    if (size === undefined && !options.has('max')) return;
    throw invalidOptions(`the 'capped' field needs to be true when either the 'size' or 'max' fields are present`);
  }
  if (!isNumber(size)) throw invalidOptions(`the 'size' field is required when 'capped' is true`);
  if (!(toDouble(size) > 0)) throw invalidOptions(`the 'size' of a capped collection must be greater than 0`);
}

export function checkValidator(validator: Value | undefined): void {
  if (!isDocument(validator)) return;
  if (validator.has('$jsonSchema')) throw unsupported('a $jsonSchema validator');
  if (mentions(validator, '$function')) {
    throw new MongoError(224, '$function is not allowed within a collection validator');
  }
  compileMatch(validator, { compileExpression });
}

/** Whether an operator of this name stands anywhere in a query. */
function mentions(value: Value, operator: string): boolean {
  if (Array.isArray(value)) return value.some((item) => mentions(item, operator));
  return isDocument(value) && [...value].some(([name, inner]) => name === operator || mentions(inner, operator));
}

/** Completes `clusteredIndex` as listCollections shows it. @throws MongoError 72, 197, Location5979700 */
function completeClustered(options: Document): void {
  const given = options.get('clusteredIndex');
  if (given === undefined) {
    if (!options.has('expireAfterSeconds')) return;
    throw invalidOptions(
      `'expireAfterSeconds' is only supported on time-series collections or when the 'clusteredIndex' option is specified`,
    );
  }
  if (!isDocument(given)) throw typeMismatch(`'clusteredIndex' must be an object`);
  const unknown = [...given.keys()].find((name) => !['v', 'key', 'name', 'unique'].includes(name));
  if (unknown !== undefined) throw new MongoError(40415, `BSON field 'clusteredIndex.${unknown}' is an unknown field.`);
  const key = given.get('key');
  const [kind] = isDocument(key) && key.size === 1 && key.has('_id') ? key.values() : [];
  if (!isNumber(kind) || toDouble(kind) !== 1) {
    throw new MongoError(197, 'The clusteredIndex option is only supported for key: {_id: 1}');
  }
  if (given.get('unique') !== true) {
    throw new MongoError(5979700, 'The clusteredIndex option requires unique: true to be specified');
  }
  if (options.has('capped')) throw invalidOptions(`the 'clusteredIndex' option is not supported with 'capped'`);
  options.set(
    'clusteredIndex',
    new Map<string, Value>([
      ['v', 2],
      ['key', key as Document],
      ['name', given.get('name') ?? '_id_'],
      ['unique', true],
    ]),
  );
}
