import { TextDecoder } from 'node:util';
import { normaliseCode } from '@city-services/shared/identity/rules';
import type { HandoverEncoding, WantedColumn } from '../../ports/handover';

export const ENCODINGS: readonly HandoverEncoding[] = ['utf-8', 'gb18030'];

const STRICT: Record<HandoverEncoding, TextDecoder> = {
  'utf-8': new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }),
  gb18030: new TextDecoder('gb18030', { fatal: true }),
};
const LENIENT: Record<HandoverEncoding, TextDecoder> = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  gb18030: new TextDecoder('gb18030'),
};

/** The text of whole characters, or null when the bytes are none in this encoding. */
export function decode(bytes: Uint8Array, encoding: HandoverEncoding): string | null {
  try {
    return STRICT[encoding].decode(bytes);
  } catch {
    return null;
  }
}

/** As `decode`, with U+FFFD for what is no character. */
export const decodeLeniently = (bytes: Uint8Array, encoding: HandoverEncoding): string =>
  LENIENT[encoding].decode(bytes);

/** A name as headers are compared (departments.md, header). */
export const columnName = (text: string): string => normaliseCode(text);

/** Reads the name of a column as the wanted column calls it, whichever of its names the file uses. */
export function namer(wanted: readonly WantedColumn[]): (text: string) => string {
  const names = new Map(wanted.flatMap(({ name, also }) => (also === undefined ? [] : [[also, name] as const])));
  return (text) => {
    const name = columnName(text);
    return names.get(name) ?? name;
  };
}

/** The key columns that a list of names lacks. */
export function missingKeys(names: ReadonlySet<string>, wanted: readonly WantedColumn[]): string[] {
  return wanted.filter((column) => column.key && !names.has(column.name)).map((column) => column.name);
}
