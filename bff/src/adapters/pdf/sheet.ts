import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { CITY } from '@city-services/shared/city/city';
import { cityMark, DARK } from '../qr/cityMark';
import { modulesOf } from '../qr/qrModules';

/** Points; A4 is 595 × 842 of them. */
export const PAGE = { width: 595, height: 842, margin: 48 } as const;
export const WIDTH = PAGE.width - 2 * PAGE.margin;
export const INK = {
  text: '#14181f',
  soft: '#4a5464',
  line: '#c9d0d8',
  mark: '#b3261e',
  main: CITY.colours.light.primary,
} as const;
export type Weight = 'regular' | 'bold';

const FONTS: Readonly<Record<Weight, string>> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};
const QUIET_ZONE = 4;
const read = new Map<Weight, Buffer>();

/** 10 MB each, read when the first paper is drawn. */
function fontFile(weight: Weight): Buffer {
  const known = read.get(weight) ?? readFileSync(require.resolve(FONTS[weight]));
  read.set(weight, known);
  return known;
}

export type Sheet = PDFKit.PDFDocument;

/** An empty document. Of the fonts only the glyphs that are used go into the file. */
export function newSheet(about: { readonly title: string; readonly author: string }): Sheet {
  const sheet = new PDFDocument({
    size: 'A4',
    margin: PAGE.margin,
    lang: 'zh-CN',
    bufferPages: true,
    // The same guide is the same file: nothing in it tells when it was drawn.
    info: { Title: about.title, Author: about.author, CreationDate: new Date(0), ModDate: new Date(0) },
  });
  sheet.registerFont('regular', fontFile('regular')).registerFont('bold', fontFile('bold'));
  return sheet.font('regular');
}

/** Ends the document and hands over all of it. */
export const bytesOf = (sheet: Sheet): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    sheet.on('data', (part: Buffer) => parts.push(part));
    sheet.on('end', () => resolve(Buffer.concat(parts)));
    sheet.on('error', reject);
    sheet.end();
  });

/** A QR code as shapes, sharp at any size, its quiet zone inside the square. */
export function drawCode(sheet: Sheet, link: string, at: { x: number; y: number; side: number }): void {
  const modules = modulesOf(link);
  const unit = at.side / (modules.length + 2 * QUIET_ZONE);
  sheet.save().translate(at.x, at.y).scale(unit).translate(QUIET_ZONE, QUIET_ZONE);
  modules.forEach((row, y) =>
    row.forEach((dark, x) => {
      // A little wider than a module: no hairlines between neighbours on a screen.
      if (dark) sheet.rect(x, y, row[x + 1] ? 1.05 : 1, modules[y + 1]?.[x] ? 1.05 : 1);
    }),
  );
  sheet.fill(DARK);
  for (const { x, y, width, height, colour } of cityMark(modules.length)) sheet.rect(x, y, width, height).fill(colour);
  sheet.restore();
}
