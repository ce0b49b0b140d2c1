import { createContext, Script, type Context } from 'node:vm';
import { MongoError } from '../errors/mongoError';
import type { Document } from '../bson/value';
import { carriedText } from './transfer';

/** Longest time for one document, and for all documents of one query. */
const CALL_MS = 1000;
const QUERY_MS = 10_000;

const failed = (errmsg: string): MongoError => new MongoError(139, errmsg);

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

const CALL = new Script('answer(test, carried)');

/** A predicate over documents, written in JavaScript by a client: `this` and `obj` are the document. */
export type JavaScriptTest = (document: Document) => boolean;

/** @throws MongoError 139 for a syntax error; the test throws it for a failure or when the time is up */
export function compileJavaScript(code: string, scope: Document = new Map()): JavaScriptTest {
  const context = createContext(Object.create(null) as Context, {
    codeGeneration: { strings: false, wasm: false },
  });
  PREPARE.runInContext(context);
  let left = QUERY_MS;
  const run = (script: Script): unknown => {
    if (left < 1) throw failed(`JavaScript took more than ${QUERY_MS} ms for one query`);
    const started = performance.now();
    const answer = inside(context, script, Math.min(CALL_MS, left));
    left -= performance.now() - started;
    return answer;
  };
  hand(context, carriedText(scope));
  run(definition(code));
  return (document) => {
    hand(context, carriedText(document));
    const answer = run(CALL);
    if (answer === 'yes' || answer === 'no') return answer === 'yes';
    throw failed(typeof answer === 'string' ? answer.replace(/^failed: /, '') : 'JavaScript gave no answer');
  };
}

/** Puts a text into the realm without calling a setter that its code may have left there. */
function hand(context: Context, carried: string): void {
  if (!Reflect.defineProperty(context, 'carried', { value: carried, writable: true, configurable: true })) {
    throw failed("JavaScript may not redefine 'carried'");
  }
}

const GAP = String.raw`(?:\s|/\*[^]*?\*/|//.*)*`;
/**
 * Asynchronous code would run after the time limit, and the loader that answers import() is the server's own, the one way
 * out of the realm. Neither word can be written with escapes; before a quote or an operator it is only a word.
 */
const FORBIDDEN = new RegExp(String.raw`\b(import|async)\b${GAP}[^\s'"` + '`,;)}\\]=!<>&|?:+-]');

function definition(code: string): Script {
  const [, word] = FORBIDDEN.exec(code) ?? [];
  if (word !== undefined) throw failed(`'${word}' is not supported in server-side JavaScript`);
  const scoped = 'answer(function () { Object.assign(globalThis, this); return true; }, carried);';
  try {
    return new Script(`${scoped}\nglobalThis.test = function () {\n${bodyOf(code)}\n};`);
  } catch (error) {
    throw failed(error instanceof Error ? `${error.name}: ${error.message}` : 'SyntaxError');
  }
}

/** A function, statements that return, or an expression. */
function bodyOf(code: string): string {
  if (/^\s*function\b/.test(code)) return `return (${code}\n).call(this);`;
  return /\breturn\b/.test(code) ? code : `return (${code}\n);`;
}

/** What was thrown is not looked at: reading it might run code of the realm beyond the time limit. */
function inside(context: Context, script: Script, milliseconds: number): unknown {
  const timeout = Math.ceil(milliseconds);
  const started = performance.now();
  try {
    return script.runInContext(context, { timeout });
  } catch {
    const late = performance.now() - started >= timeout - 1;
    throw failed(late ? `JavaScript took more than ${timeout} ms for one document` : 'JavaScript failed');
  }
}
