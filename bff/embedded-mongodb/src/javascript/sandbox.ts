import { Script } from 'node:vm';
import type { Document } from '../bson/value';
import { failed, Realm, scriptOf } from './realm';
import { carriedText } from './transfer';

const CALL = new Script('answer(test, carried)');
const SCOPE = 'answer(function () { Object.assign(globalThis, this); return true; }, carried);';

/** A predicate over documents, written in JavaScript by a client: `this` and `obj` are the document. */
export type JavaScriptTest = (document: Document) => boolean;

/** @throws MongoError 139 for a syntax error; the test throws it for a failure or when the time is up */
export function compileJavaScript(code: string, scope: Document = new Map()): JavaScriptTest {
  const realm = new Realm();
  const defined = `${SCOPE}\nglobalThis.test = function () {\n${bodyOf(code)}\n}; 'defined'`;
  realm.run(scriptOf(code, defined), carriedText(scope));
  return (document) => {
    const answer = realm.run(CALL, carriedText(document));
    if (answer === 'yes' || answer === 'no') return answer === 'yes';
    throw failed('JavaScript gave no answer');
  };
}

/** A function, statements that return, or an expression. */
function bodyOf(code: string): string {
  if (/^\s*function\b/.test(code)) return `return (${code}\n).call(this);`;
  return /\breturn\b/.test(code) ? code : `return (${code}\n);`;
}
