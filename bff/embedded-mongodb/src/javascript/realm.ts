import { createContext, Script, type Context } from 'node:vm';
import { MongoError } from '../errors/mongoError';

/** Longest time for one call, and for all calls of one query. */
const CALL_MS = 1000;
const QUERY_MS = 10_000;

export const failed = (errmsg: string): MongoError => new MongoError(139, errmsg);

/**
 * Prepares the realm. Nothing of the server's own is in it: only strings go in and come out. What could keep the thread
 * after the time limit (promises, shared memory, finalizers) or look at the callers' stack is taken away first.
 */
const PREPARE = new Script(`'use strict';
for (const name of ['Atomics', 'FinalizationRegistry', 'Promise', 'SharedArrayBuffer', 'WeakRef', 'WebAssembly', 'console'])
  delete globalThis[name];
delete Array.fromAsync;
Object.defineProperty(Error, 'prepareStackTrace', { value: undefined, writable: false, configurable: false });
Object.defineProperty(Error, 'stackTraceLimit', { value: 0, writable: false, configurable: false });
class ObjectId {
  constructor(hex) { this.str = String(hex); }
  toString() { return 'ObjectId("' + this.str + '")'; }
  toHexString() { return this.str; }
  equals(other) { return String(other && other.str || other) === this.str; }
  getTimestamp() { return new Date(parseInt(this.str.slice(0, 8), 16) * 1000); }
}
const make = {
  number: ([text]) => Number(text),
  undefined: () => undefined,
  date: ([time]) => new Date(time),
  id: ([hex]) => new ObjectId(hex),
  regex: ([pattern, options]) => new RegExp(pattern, options),
  array: (values) => values.map(revive),
  object: (parts) => {
    const object = {};
    for (let at = 0; at < parts.length; at += 2)
      Object.defineProperty(object, parts[at],
        { value: revive(parts[at + 1]), enumerable: true, writable: true, configurable: true });
    return object;
  },
};
const revive = (carried) => (Array.isArray(carried) ? make[carried[0]](carried.slice(1)) : carried);
const parse = JSON.parse;
globalThis.ObjectId = ObjectId;
globalThis.ObjectID = ObjectId;
const { keys } = Object;
const { isArray } = Array;
const { apply } = Reflect;
const { stringify } = JSON;
const isFiniteNumber = Number.isFinite;
const carry = (value, depth) => {
  if (depth > 150) throw new RangeError('the result is nested too deeply');
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return isFiniteNumber(value) && !Object.is(value, -0) ? value : ['number', String(value) === '0' ? '-0' : String(value)];
  if (typeof value === 'bigint') return ['long', String(value)];
  if (typeof value !== 'object') return ['undefined'];
  if (value instanceof Date) return ['date', value.getTime()];
  if (value instanceof ObjectId) return ['id', value.str];
  if (value instanceof RegExp) return ['regex', value.source, value.flags];
  const carried = [isArray(value) ? 'array' : 'object'];
  if (isArray(value)) for (let at = 0; at < value.length; at++) carried[at + 1] = carry(value[at], depth + 1);
  else for (const name of keys(value)) { carried[carried.length] = name; carried[carried.length] = carry(value[name], depth + 1); }
  return carried;
};
const call = (called, text) => {
  try {
    return 'value: ' + stringify([carry(apply(called, undefined, revive(parse(text))), 0)]);
  } catch (error) {
    return 'failed: ' + String(error).slice(0, 500);
  }
};
Object.defineProperty(globalThis, 'call', { value: call, writable: false, configurable: false });
const answer = (test, text) => {
  try {
    const document = revive(parse(text));
    globalThis.obj = document;
    return test.call(document) ? 'yes' : 'no';
  } catch (error) {
    return 'failed: ' + String(error).slice(0, 500);
  }
};
Object.defineProperty(globalThis, 'answer', { value: answer, writable: false, configurable: false });`);

/** A place of its own for a client's JavaScript, with a limit of time. */
export class Realm {
  private readonly context: Context = createContext(Object.create(null) as Context, {
    codeGeneration: { strings: false, wasm: false },
  });
  private left = QUERY_MS;

  constructor() {
    PREPARE.runInContext(this.context);
  }

  /**
   * Runs a script that finds `carried`, a text, in the realm.
   * @throws MongoError 139 when the script has no answer, or the time is up
   */
  run(script: Script, carried: string): string {
    if (this.left < 1) throw failed(`JavaScript took more than ${QUERY_MS} ms for one query`);
    this.hand(carried);
    const started = performance.now();
    const answer = inside(this.context, script, Math.min(CALL_MS, this.left));
    this.left -= performance.now() - started;
    if (typeof answer !== 'string') throw failed('JavaScript gave no answer');
    if (answer.startsWith('failed: ')) throw failed(answer.slice('failed: '.length));
    return answer;
  }

  /** Puts a text into the realm without calling a setter that its code may have left there. */
  private hand(carried: string): void {
    if (!Reflect.defineProperty(this.context, 'carried', { value: carried, writable: true, configurable: true })) {
      throw failed("JavaScript may not redefine 'carried'");
    }
  }
}

const GAP = String.raw`(?:\s|/\*[^]*?\*/|//.*)*`;
/**
 * Asynchronous code would run after the time limit, and the loader that answers import() is the server's own, the one way
 * out of the realm. Neither word can be written with escapes; before a quote or an operator it is only a word.
 */
const FORBIDDEN = new RegExp(String.raw`\b(import|async)\b${GAP}[^\s'"` + '`,;)}\\]=!<>&|?:+-]');

/** A script that holds a client's code. @throws MongoError 139 for words that lead out of the realm, and for a syntax error */
export function scriptOf(code: string, text: string): Script {
  const [, word] = FORBIDDEN.exec(code) ?? [];
  if (word !== undefined) throw failed(`'${word}' is not supported in server-side JavaScript`);
  try {
    return new Script(text);
  } catch (error) {
    throw failed(error instanceof Error ? `${error.name}: ${error.message}` : 'SyntaxError');
  }
}

/** What was thrown is not looked at: reading it might run code of the realm beyond the time limit. */
function inside(context: Context, script: Script, milliseconds: number): unknown {
  const timeout = Math.ceil(milliseconds);
  const started = performance.now();
  try {
    return script.runInContext(context, { timeout });
  } catch {
    const late = performance.now() - started >= timeout - 1;
    throw failed(late ? `JavaScript took more than ${timeout} ms for one call` : 'JavaScript failed');
  }
}
