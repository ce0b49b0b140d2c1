import { isInt32, makeDouble } from '../bson/numeric';
import type { Document, Value } from '../bson/value';

const TOKEN = /\s*(?:([{}[\]:,])|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null))/y;
const DEEPEST = 200;

/** JSON into the value model: names keep their order and `__proto__` is a name like any other. @throws Error */
export function parseJson(text: string): Value {
  const reader = new JsonReader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

class JsonReader {
  private at = 0;
  private token: RegExpExecArray | null = null;

  constructor(private readonly text: string) {}

  private next(): RegExpExecArray {
    TOKEN.lastIndex = this.at;
    const found = TOKEN.exec(this.text);
    if (!found) throw new Error(`JSON: unexpected text at position ${this.at}`);
    this.at = TOKEN.lastIndex;
    return (this.token = found);
  }

  private mark(): string {
    return this.next()[1] ?? '';
  }

  value(depth: number): Value {
    if (depth > DEEPEST) throw new Error(`JSON: nested deeper than ${DEEPEST}`);
    const [, mark, quoted, number, word] = this.next();
    if (mark === '{') return this.document(depth);
    if (mark === '[') return this.array(depth);
    if (quoted !== undefined) return JSON.parse(quoted) as string;
    if (number !== undefined) return plainNumber(number);
    if (word !== undefined) return word === 'null' ? null : word === 'true';
    throw new Error(`JSON: unexpected '${mark ?? ''}' before position ${this.at}`);
  }

  private document(depth: number): Document {
    const document: Document = new Map();
    if (this.follows('}')) return document;
    do {
      const name = this.next()[2];
      if (name === undefined || this.mark() !== ':')
        throw new Error(`JSON: expected a name before position ${this.at}`);
      document.set(JSON.parse(name) as string, this.value(depth + 1));
    } while (this.mark() === ',');
    this.expectLast('}');
    return document;
  }

  private array(depth: number): Value[] {
    const array: Value[] = [];
    if (this.follows(']')) return array;
    do array.push(this.value(depth + 1));
    while (this.mark() === ',');
    this.expectLast(']');
    return array;
  }

  private follows(mark: string): boolean {
    const start = this.at;
    if (this.next()[1] === mark) return true;
    this.at = start;
    return false;
  }

  private expectLast(mark: string): void {
    if (this.token?.[1] !== mark) throw new Error(`JSON: expected '${mark}' before position ${this.at}`);
  }

  end(): void {
    if (this.text.slice(this.at).trim() !== '') throw new Error(`JSON: more text at position ${this.at}`);
  }
}

/** Plain JSON numbers, as relaxed extended JSON has them: int32, int64 or double. */
function plainNumber(written: string): Value {
  const number = Number(written);
  if (!/^-?\d+$/.test(written)) return makeDouble(number);
  return isInt32(number) ? number : BigInt(written);
}
