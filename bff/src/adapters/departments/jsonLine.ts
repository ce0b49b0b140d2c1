import { NumberText, WrongValue, type Cell } from '../../ports/handover';

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

class Scanner {
  position = 0;

  constructor(private readonly text: string) {}

  take(pattern: RegExp): string | null {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (!match) return null;
    this.position = pattern.lastIndex;
    return match[0];
  }

  mark(character: string): boolean {
    this.take(SPACE);
    if (this.text[this.position] !== character) return false;
    this.position += 1;
    return true;
  }

  string(): string | null {
    this.take(SPACE);
    const written = this.take(STRING);
    if (written === null) return null;
    return written.includes('\\') ? (JSON.parse(written) as string) : written.slice(1, -1);
  }

  /** Undefined: no JSON value begins here. */
  cell(): Cell | undefined {
    const string = this.string();
    if (string !== null) return string;
    const number = this.take(NUMBER);
    if (number !== null) return new NumberText(number);
    if (this.take(/null/y) !== null) return null;
    const start = this.position;
    return this.nested() ? new WrongValue(this.text.slice(start, this.position)) : undefined;
  }

  get atEnd(): boolean {
    this.take(SPACE);
    return this.position === this.text.length;
  }

  /** Passes over true, false, an object or a list. */
  private nested(): boolean {
    if (this.take(/true|false/y) !== null) return true;
    const opening = this.text[this.position];
    if (opening !== '{' && opening !== '[') return false;
    const closers: string[] = [];
    do {
      const character = this.text[this.position];
      if (character === undefined) return false;
      if (character === '{' || character === '[') closers.push(character === '{' ? '}' : ']');
      if ((character === '}' || character === ']') && closers.pop() !== character) return false;
      if (character !== '"') this.position += 1;
      else if (this.take(STRING) === null) return false;
    } while (closers.length > 0);
    return true;
  }
}

/**
 * The members of a JSON object, in order and with repeated names kept; numbers keep their text. Null when the text is no JSON object.
 * JSON.parse would round numbers and drop repeated names.
 */
export function readJsonObject(text: string): [string, Cell][] | null {
  const scanner = new Scanner(text);
  const members: [string, Cell][] = [];
  if (!scanner.mark('{')) return null;
  if (scanner.mark('}')) return scanner.atEnd ? members : null;
  do {
    const name = scanner.string();
    if (name === null || !scanner.mark(':')) return null;
    const cell = scanner.cell();
    if (cell === undefined) return null;
    members.push([name, cell]);
  } while (scanner.mark(','));
  if (!scanner.mark('}') || !scanner.atEnd) return null;
  // What was passed over as a list or an object is only known to balance.
  return members.some(([, cell]) => cell instanceof WrongValue) && !isJson(text) ? null : members;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
