import { inflateSync } from 'node:zlib';
import jsQR from 'jsqr';

/** What a reader of a PDF as pdfkit writes it sees: text by the fonts' own tables, and codes that are drawn as squares. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[];
}
export interface ReadPage {
  /** What a citizen can select, in the order of drawing; a line a piece. */
  readonly text: string;
  /** What a camera reads; null: no code on the page. */
  readonly code: string | null;
}

const UNITS_A_GLYPH = 4;

function objectsOf(bytes: Buffer): Map<string, Buffer> {
  const text = bytes.toString('latin1');
  const found = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)];
  return new Map(found.map(([, id = '', body = '']) => [id, Buffer.from(body, 'latin1')]));
}

function streamOf(object: Buffer | undefined): string {
  const text = object?.toString('latin1') ?? '';
  const start = text.indexOf('stream\n') + 'stream\n'.length;
  const raw = Buffer.from(text.slice(start, text.lastIndexOf('\nendstream')), 'latin1');
  return (text.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Glyph numbers of one font to characters, from its ToUnicode table. */
function charactersOf(cmap: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, from = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    // What lies outside the first plane is written as two halves with a space between.
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], index) =>
      characters.set(Number.parseInt(from, 16) + index, utf16(hex.replaceAll(' ', ''))),
    );
  }
  return characters;
}

const referenced = (text: string, name: string): string | undefined =>
  new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1];

function textOf(content: string, fonts: ReadonlyMap<string, Map<number, string>>): string {
  let font = new Map<number, string>();
  const lines: string[] = [];
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? new Map<number, string>();
    const hex = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)].map(([, part = '']) => part).join('');
    const glyphs = hex.match(new RegExp(`.{${UNITS_A_GLYPH}}`, 'g')) ?? [];
    if (shown !== undefined) lines.push(glyphs.map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? '�').join(''));
  }
  return lines.join('\n');
}

const SCALE = 4;
const MARGIN = 4;

/** Squares of one module on whole coordinates are the code; everything else on the page is something else. */
function codeOf(content: string): string | null {
  const squares = [...content.matchAll(/(?:^|\n)(\d+) (\d+) 1(?:\.05)? 1(?:\.05)? re/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  if (squares.length === 0) return null;
  const size = Math.max(...squares.flat()) + 1 + 2 * MARGIN;
  const width = size * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [x = 0, y = 0] of squares) {
    for (let dy = 0; dy < SCALE; dy += 1)
      for (let dx = 0; dx < SCALE; dx += 1)
        pixels.fill(
          0,
          (((y + MARGIN) * SCALE + dy) * width + (x + MARGIN) * SCALE + dx) * 4,
          (((y + MARGIN) * SCALE + dy) * width + (x + MARGIN) * SCALE + dx) * 4 + 3,
        );
  }
  return jsQR(pixels, width, width)?.data ?? null;
}

/** @throws Error for what is no PDF */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes);
  if (file.toString('latin1', 0, 5) !== '%PDF-') throw new Error('not a PDF');
  const objects = objectsOf(file);
  const body = (id: string | undefined): string => objects.get(id ?? '')?.toString('latin1') ?? '';
  const pages = [...objects.values()]
    .map((object) => object.toString('latin1'))
    .filter((text) => /\/Type \/Page\n/.test(text));
  return {
    pages: pages.map((page) => {
      const content = streamOf(objects.get(referenced(page, 'Contents') ?? ''));
      const resources = body(referenced(page, 'Resources'));
      const fonts = [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
        ([, name = '', id]): [string, Map<number, string>] => [
          name,
          charactersOf(streamOf(objects.get(referenced(body(id), 'ToUnicode') ?? ''))),
        ],
      );
      return { text: textOf(content, new Map(fonts)), code: codeOf(content) };
    }),
  };
}
