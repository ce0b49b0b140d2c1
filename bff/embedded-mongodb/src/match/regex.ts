/** PCRE, which MongoDB speaks, to JavaScript's regular expressions: the differences that can be expressed. */
import { located } from '../errors/mongoError';

const POSIX_CLASSES: Readonly<Record<string, string>> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
  word: '\\w',
  cntrl: '\\x00-\\x1f\\x7f',
  print: '\\x20-\\x7e',
  graph: '\\x21-\\x7e',
};

const ESCAPES: Readonly<Record<string, string>> = {
  A: '(?<![\\s\\S])',
  z: '(?![\\s\\S])',
  Z: '(?=\\n?(?![\\s\\S]))',
  h: '[ \\t\\xa0]',
  R: '(?:\\r\\n|[\\n\\v\\f\\r])',
  a: '\\x07',
  e: '\\x1b',
};

interface Flags {
  readonly multiline: boolean;
  readonly extended: boolean;
}

class Translator {
  private at = 0;
  private out = '';

  constructor(
    private readonly pattern: string,
    private readonly flags: Flags,
  ) {}

  translate(): string {
    while (this.at < this.pattern.length) this.step();
    return this.out;
  }

  private step(): void {
    const { pattern } = this;
    const char = pattern[this.at]!;
    if (char === '\\') this.escape();
    else if (char === '[') this.characterClass();
    else if (this.flags.extended && /\s/.test(char)) this.at++;
    else if (this.flags.extended && char === '#') this.skipTo('\n');
    else if (pattern.startsWith('(?#', this.at)) this.skipTo(')');
    else if (pattern.startsWith('(?P<', this.at)) this.replace(4, '(?<');
    // Without the m flag PCRE's $ also stands before a final newline.
    else if (char === '$' && !this.flags.multiline) this.replace(1, '(?=\\n?(?![\\s\\S]))');
    else this.replace(1, char);
  }

  private replace(length: number, text: string): void {
    this.out += text;
    this.at += length;
  }

  private skipTo(end: string): void {
    const found = this.pattern.indexOf(end, this.at);
    this.at = found < 0 ? this.pattern.length : found + 1;
  }

  private escape(): void {
    const next = this.pattern[this.at + 1] ?? '';
    if (next === 'Q') return this.quoted();
    if (next === 'x' && this.pattern[this.at + 2] === '{') {
      const end = this.pattern.indexOf('}', this.at);
      const hex = this.pattern.slice(this.at + 3, end);
      return this.replace(end - this.at + 1, `\\u{${hex}}`);
    }
    this.replace(2, ESCAPES[next] ?? `\\${next}`);
  }

  /** `\Q…\E` takes everything between literally. */
  private quoted(): void {
    const end = this.pattern.indexOf('\\E', this.at);
    const text = this.pattern.slice(this.at + 2, end < 0 ? undefined : end);
    this.out += text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    this.at = end < 0 ? this.pattern.length : end + 2;
  }

  private characterClass(): void {
    const { pattern } = this;
    this.replace(1, '[');
    if (pattern[this.at] === '^') this.replace(1, '^');
    // A closing bracket in the first place is a literal one in PCRE.
    if (pattern[this.at] === ']') this.replace(1, '\\]');
    while (this.at < pattern.length && pattern[this.at] !== ']') this.classMember();
    // one that is never closed stays open, and is refused with the whole pattern
    if (this.at < pattern.length) this.replace(1, ']');
  }

  private classMember(): void {
    const posix = /^\[:(\^?)(\w+):\]/.exec(this.pattern.slice(this.at, this.at + 16));
    const known = posix && POSIX_CLASSES[posix[2]!];
    if (posix && known && !posix[1]) this.replace(posix[0].length, known);
    else if (this.pattern[this.at] === '\\') this.replace(2, this.pattern.slice(this.at, this.at + 2));
    else if (this.pattern[this.at] === '[') this.replace(1, '\\[');
    else this.replace(1, this.pattern[this.at]!);
  }
}

/** Flags written in front of the pattern, `(?im)`, which JavaScript lacks. */
function leadingFlags(pattern: string): { readonly flags: string; readonly rest: string } {
  const found = /^\(\?([imsx]+)\)/.exec(pattern);
  return found ? { flags: found[1]!, rest: pattern.slice(found[0].length) } : { flags: '', rest: pattern };
}

const INVALID = 51091;
const cache = new Map<string, RegExp>();
const CACHE_SIZE = 500;

function build(pattern: string, options: string): RegExp {
  const { flags, rest } = leadingFlags(pattern);
  const all = options + flags;
  const source = new Translator(rest, { multiline: all.includes('m'), extended: all.includes('x') }).translate();
  const own = ['i', 'm', 's'].filter((flag) => all.includes(flag)).join('');
  try {
    return new RegExp(source, `${own}u`);
  } catch {
    // Escapes that mean themselves ("\-", "\_") are an error only with the u flag.
  }
  try {
    return new RegExp(source, own);
  } catch (error) {
    throw located(INVALID, `Regular expression is invalid: ${error instanceof Error ? error.message : pattern}`);
  }
}

/** A compiled pattern with PCRE's options `imsxu`. Throws 51091 for a pattern that is not valid, 51108 for an option. */
export function compileRegex(pattern: string, options: string): RegExp {
  const wrong = /[^imsxu]/.exec(options);
  if (wrong) throw located(51108, `invalid flag in regex options: ${wrong[0]}`);
  const key = `${options}/${pattern}`;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= CACHE_SIZE) cache.clear();
  const regex = build(pattern, options);
  cache.set(key, regex);
  return regex;
}
