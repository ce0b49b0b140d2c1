import { Script } from 'node:vm';
import type { Value } from '../bson/value';
import { failed, Realm, scriptOf } from './realm';
import { carriedText, receivedValue } from './transfer';

/** A function written in JavaScript by a client. @throws MongoError 139 for a failure or when the time is up */
export type JavaScriptFunction = (args: readonly Value[]) => Value;

const CALLS = 'value: ';

/** Functions of one operator: they share a realm and its time. @throws MongoError 139 for a syntax error */
export function compileFunctions(codes: readonly string[]): JavaScriptFunction[] {
  const realm = new Realm();
  return codes.map((code, at) => {
    const defined = `globalThis.called${at} = (${code}\n); typeof called${at} === 'function' ? 'defined' : 'failed: no function';`;
    realm.run(scriptOf(code, defined), '');
    const script = new Script(`call(called${at}, carried)`);
    return (args) => {
      const answer = realm.run(script, carriedText([...args]));
      if (!answer.startsWith(CALLS)) throw failed('JavaScript gave no answer');
      return receivedValue(answer.slice(CALLS.length));
    };
  });
}
