/** `arrayFilters`: one query an identifier, asked of each element that a `$[identifier]` passes. */
import { showShort } from '../bson/show';
import type { Document, Value } from '../bson/value';
import { badValue, failedToParse } from '../errors/mongoError';
import { compileMatch, type Matcher } from '../match/compileMatch';
import type { UpdateContext } from './context';

const PREFIX = 'Error parsing array filter :: caused by ::';
const IDENTIFIER = /^[a-z][a-zA-Z0-9]*$/;
const LOGICAL = new Set(['$and', '$or', '$nor']);

/** The first parts of all field names in a query. */
function topLevelNames(query: Document, names: Set<string>): void {
  for (const [name, value] of query) {
    if (!name.startsWith('$')) names.add(name.split('.')[0]!);
    if (!LOGICAL.has(name) || !Array.isArray(value)) continue;
    for (const part of value) if (part instanceof Map) topLevelNames(part, names);
  }
}

function identifierOf(filter: Document): string {
  const names = new Set<string>();
  topLevelNames(filter, names);
  const [first, second] = names;
  if (first === undefined) {
    throw failedToParse('Cannot use an expression without a top-level field name in arrayFilters');
  }
  if (second !== undefined) {
    throw failedToParse(`${PREFIX} Expected a single top-level field name, found '${first}' and '${second}'`);
  }
  if (!IDENTIFIER.test(first)) {
    throw badValue(
      `${PREFIX} The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${first}'`,
    );
  }
  return first;
}

export class ArrayFilters {
  private readonly matchers = new Map<string, Matcher>();
  private readonly used = new Set<string>();

  constructor(context: UpdateContext) {
    const { arrayFilters = [], collation, variables, compileExpression } = context;
    for (const filter of arrayFilters) {
      const identifier = identifierOf(filter);
      if (this.matchers.has(identifier)) {
        throw failedToParse(`Found multiple array filters with the same top-level field name ${identifier}`);
      }
      this.matchers.set(identifier, compileMatch(filter, { collation, variables, compileExpression }));
    }
  }

  /** Notes that a path uses an identifier. Throws when no filter has it. */
  require(identifier: string, path: string): void {
    if (identifier !== '' && !this.matchers.has(identifier)) {
      throw badValue(`No array filter found for identifier '${identifier}' in path '${path}'`);
    }
    this.used.add(identifier);
  }

  /** Throws FailedToParse for a filter that no path uses: most likely a slip. */
  checkUsed(update: Document): void {
    for (const identifier of this.matchers.keys()) {
      if (this.used.has(identifier)) continue;
      throw failedToParse(
        `The array filter for identifier '${identifier}' was not used in the update ${showShort(update)}`,
      );
    }
  }

  accepts(identifier: string, element: Value): boolean {
    if (identifier === '') return true;
    return this.matchers.get(identifier)!.matches(new Map([[identifier, element]]));
  }
}
