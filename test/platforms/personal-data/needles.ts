/** A personal value that was found, and where. */
export interface Hit {
  readonly place: string;
  readonly offset: number;
  /** What was found: the kind and how it was written, never the value. */
  readonly what: string;
}

interface Needle {
  readonly bytes: Buffer;
  readonly what: string;
}

const PREFIX_BYTES = 4;

/** The parts of base64 that are the same whatever stands before and behind, for each of the three alignments. */
function base64Of(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
}

const escaped = (text: string): string =>
  [...text].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');

/** The ways in which a text may stand in a file: as it is, as JSON or an address escapes it, in two bytes a sign, in base64. */
function formsOf(text: string): ReadonlyArray<readonly [string, Buffer]> {
  const forms: Array<[string, Buffer]> = [
    ['plain', Buffer.from(text)],
    ['UTF-16', Buffer.from(text, 'utf16le')],
    ...base64Of(text).map((part): [string, Buffer] => ['base64', Buffer.from(part)]),
  ];
  if (encodeURIComponent(text) === text) return forms;
  return [
    ...forms,
    ['escaped in an address', Buffer.from(encodeURIComponent(text))],
    ['escaped in JSON', Buffer.from(escaped(text))],
    ['GB18030', gb18030Of(text)],
  ];
}

const gb18030 = new Map<string, Buffer>();

/** Node.js only decodes GB18030: the two-byte plane is turned round once. Signs outside it stay as they are in UTF-8. */
function gb18030Of(text: string): Buffer {
  if (gb18030.size === 0) {
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high <= 0xfe; high += 1) {
      for (let low = 0x40; low <= 0xfe; low += 1) {
        const bytes = Buffer.from([high, low]);
        if (low !== 0x7f) gb18030.set(decoder.decode(bytes), bytes);
      }
    }
  }
  return Buffer.concat([...text].map((sign) => gb18030.get(sign) ?? Buffer.from(sign)));
}

/** Finds any of many texts in bytes, in one walk. */
export class Needles {
  readonly #byPrefix = new Map<number, Needle[]>();

  /** @param kind what the text is, `identity number` */
  add(kind: string, text: string): void {
    for (const [form, bytes] of formsOf(text)) {
      if (bytes.length < PREFIX_BYTES) continue;
      const prefix = bytes.readUInt32LE(0);
      const known = this.#byPrefix.get(prefix) ?? [];
      if (known.some((needle) => needle.bytes.equals(bytes))) continue;
      this.#byPrefix.set(prefix, [...known, { bytes, what: `${kind}, ${form}` }]);
    }
  }

  find(place: string, haystack: Buffer): Hit[] {
    const hits: Hit[] = [];
    for (let offset = 0; offset + PREFIX_BYTES <= haystack.length; offset += 1) {
      const at = this.#byPrefix
        .get(haystack.readUInt32LE(offset))
        ?.find(({ bytes }) => haystack.subarray(offset, offset + bytes.length).equals(bytes));
      if (at) hits.push({ place, offset, what: at.what });
    }
    return hits;
  }
}
