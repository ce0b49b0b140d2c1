/** Compiling a query document into a matcher. */
import { decodeDocument } from '../bson/decode';
import type { Document } from '../bson/value';
import type { MatchContext, Matcher } from './context';
import { matched } from './fieldPath';
import type { QueryParser } from './operand';
import { parseOperators } from './operators';
import { compileFields } from './query';
import { UNDECIDED, YES } from './rawTest';

export type { MatchContext, Matcher } from './context';

const PARSER: QueryParser = {
  operators: parseOperators,
  elements: (query, context) => compileFields(query, context).test,
};

/** Compiles a query. Throws BadValue and other MongoDB errors for operators that are unknown or misused. */
export function compileMatch(query: Document, context: MatchContext): Matcher {
  const { test, raw } = compileFields(query, { ...context, parser: PARSER });
  return {
    matches: test,
    matchesRaw: (bytes) => {
      const answer = raw(bytes);
      return answer === UNDECIDED ? test(decodeDocument(bytes)) : answer === YES;
    },
    arrayPosition: (document) => {
      matched.index = -1;
      return test(document) && matched.index >= 0 ? matched.index : undefined;
    },
  };
}
