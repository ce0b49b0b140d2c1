import { isNumber, toDouble } from '../bson/numeric';
import { isDocument, type Document, type Value } from '../bson/value';
import { badValue } from '../errors/mongoError';

/** A fail point that is on: how often it is still to be passed over, and then to be met. */
export class Activation {
  private constructor(
    readonly data: Document,
    private skip: number,
    private times: number,
  ) {}

  /** Undefined for `mode: 'off'`. @throws MongoError 2 for a mode that is not understood */
  static of(body: Document): Activation | undefined {
    const data = body.get('data');
    const mode = body.get('mode');
    if (mode === 'off') return undefined;
    const given: Document = isDocument(data) ? data : new Map();
    if (mode === 'alwaysOn') return new Activation(given, 0, Infinity);
    if (!isDocument(mode)) throw badValue(`fail point mode must be 'off', 'alwaysOn', { times: n } or { skip: n }`);
    return new Activation(given, count(mode.get('skip'), 0), count(mode.get('times'), Infinity));
  }

  /** Whether this command meets the fail point; counts it. */
  take(): boolean {
    if (this.skip > 0) {
      this.skip--;
      return false;
    }
    return this.times-- > 0;
  }
}

function count(value: Value | undefined, otherwise: number): number {
  return isNumber(value) ? toDouble(value) : otherwise;
}
