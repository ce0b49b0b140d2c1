import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Pixels of a picture, three bytes each, row by row. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const MOST_COLOURS = 256;
const CHANNELS = 3;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** What a filter of PNG expects of a byte, from its left, upper and upper left neighbour (PNG 1.2, section 6). */
function expected(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [far, high, across] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (far <= high && far <= across) return left;
  return high <= across ? up : corner;
}

/** @throws Error for anything but what Chromium writes for an opaque page: 8 bits a channel, RGB, not interlaced */
function decode(png: Buffer): Pixels {
  const chunks = chunksOf(png);
  const header = chunks[0]?.data ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header.toString('hex', 8) !== '0802000000') throw new Error(`not an RGB picture: ${header.toString('hex', 8)}`);
  const filtered = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const row = width * CHANNELS;
  const rgb = Buffer.alloc(row * height);
  for (let at = 0; at < rgb.length; at++) {
    const y = Math.floor(at / row);
    const first = at % row < CHANNELS;
    const left = first ? 0 : (rgb[at - CHANNELS] ?? 0);
    const corner = first ? 0 : (rgb[at - row - CHANNELS] ?? 0);
    const guess = expected(filtered[y * (row + 1)] ?? 0, left, rgb[at - row] ?? 0, corner);
    rgb[at] = (filtered[at + y + 1] ?? 0) + guess;
  }
  return { width, height, rgb };
}

const distance = (a: number, b: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);

/** The most frequent colours, and for each colour of the picture the nearest of them. */
function paletteOf({ rgb }: Pixels): { readonly colours: number[]; readonly indexOf: Map<number, number> } {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += CHANNELS) {
    const colour = rgb.readUIntBE(at, CHANNELS);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const colours = byCount.slice(0, MOST_COLOURS);
  const nearest = (colour: number): number =>
    colours.reduce((best, each, index) => {
      return distance(each, colour) < distance(colours[best] ?? 0, colour) ? index : best;
    }, 0);
  return { colours, indexOf: new Map(byCount.map((colour) => [colour, nearest(colour)])) };
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A screenshot with a palette of its 256 most frequent colours: a third of the bytes. Pages have few colours beside smoothed edges. */
export function withPalette(png: Buffer): Buffer {
  const pixels = decode(png);
  const { width, height, rgb } = pixels;
  const { colours, indexOf } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    rows[pixel + Math.floor(pixel / width) + 1] = indexOf.get(rgb.readUIntBE(pixel * CHANNELS, CHANNELS)) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.alloc(colours.length * CHANNELS);
  colours.forEach((colour, index) => palette.writeUIntBE(colour, index * CHANNELS, CHANNELS));
  const parts = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', deflateSync(rows, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}
