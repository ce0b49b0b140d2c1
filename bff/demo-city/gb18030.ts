/**
 * Encodes text as GB18030. Node decodes it but has no encoder: this turns Node's own decoder round.
 * Characters outside the basic plane follow the standard's formula (four bytes from 0x90308130).
 */
const LEAD = { first: 0x81, last: 0xfe };

/** Four bytes of a position in the standard's linear order of four-byte codes. */
function fourBytes(position: number, firstByte: number): Buffer {
  return Buffer.from([
    firstByte + Math.floor(position / 12_600),
    0x30 + (Math.floor(position / 1_260) % 10),
    0x81 + (Math.floor(position / 10) % 126),
    0x30 + (position % 10),
  ]);
}

const QUESTION_MARK = Buffer.from('?');

let table: Map<string, Buffer> | undefined;

function buildTable(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const built = new Map<string, Buffer>();
  const add = (bytes: Buffer): void => {
    const character = decoder.decode(bytes);
    if (Array.from(character).length === 1 && character !== '\ufffd' && !built.has(character))
      built.set(character, bytes);
  };
  for (let lead = LEAD.first; lead <= LEAD.last; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) add(Buffer.from([lead, trail]));
  }
  for (let position = 0; position < 39_420; position += 1) add(fourBytes(position, 0x81));
  return built;
}

/** The bytes of a text in GB18030. A lone surrogate becomes `?`. */
export function encodeGb18030(text: string): Buffer {
  table ??= buildTable();
  const bytes = Buffer.allocUnsafe(text.length * 4);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) length = bytes.writeUInt8(point, length);
    else if (point > 0xffff) length += fourBytes(point - 0x1_0000, 0x90).copy(bytes, length);
    else length += (table.get(character) ?? QUESTION_MARK).copy(bytes, length);
  }
  return bytes.subarray(0, length);
}
