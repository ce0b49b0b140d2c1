import { PNG } from 'pngjs';
import type { Picture, QrDrawing } from '../../ports/codePicture';
import { cityMark, DARK, LIGHT, type Rectangle } from './cityMark';
import { modulesOf, type Modules } from './qrModules';

/** Light modules on every side (ISO/IEC 18004: four). */
const QUIET_ZONE = 4;
/** With 37 modules a picture of 540 px: sharp on paper up to 10 cm, and every module is a whole number of pixels. */
const PIXELS_A_MODULE = 12;

/** One path of all dark modules, a run a row: small, and no hairlines between neighbours. */
function pathOf(modules: Modules): string {
  const runs = modules.flatMap((row, y) =>
    row.flatMap((dark, x) => {
      if (!dark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`];
    }),
  );
  return runs.join('');
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const rect = ({ x, y, width, height, colour }: Rectangle): string =>
  `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" fill="${colour}"/>`;

function svgOf(modules: Modules): Picture {
  const size = modules.length;
  const side = size + 2 * QUIET_ZONE;
  const pixels = side * PIXELS_A_MODULE;
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}" shape-rendering="crispEdges">`,
    rect({ x: -QUIET_ZONE, y: -QUIET_ZONE, width: side, height: side, colour: LIGHT }),
    `<path d="${pathOf(modules)}" fill="${DARK}"/>`,
    ...cityMark(size).map(rect),
    '</svg>\n',
  ].join('');
  return { contentType: 'image/svg+xml', bytes: Buffer.from(text) };
}

/** Red, green and blue of `#RRGGBB`. */
const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function fill(picture: PNG, { x, y, width, height, colour }: Rectangle): void {
  const pixel = (modules: number): number => Math.round((modules + QUIET_ZONE) * PIXELS_A_MODULE);
  const rgba = Buffer.from([...channels(colour), 255]);
  for (let row = pixel(y); row < pixel(y + height); row += 1) {
    const from = (row * picture.width + pixel(x)) * 4;
    picture.data.fill(rgba, from, from + (pixel(x + width) - pixel(x)) * 4);
  }
}

function pngOf(modules: Modules): Picture {
  const size = modules.length;
  const side = (size + 2 * QUIET_ZONE) * PIXELS_A_MODULE;
  const picture = new PNG({ width: side, height: side });
  picture.data.fill(255);
  modules.forEach((row, y) =>
    row.forEach((dark, x) => dark && fill(picture, { x, y, width: 1, height: 1, colour: DARK })),
  );
  cityMark(size).forEach((rectangle) => fill(picture, rectangle));
  return { contentType: 'image/png', bytes: PNG.sync.write(picture, { colorType: 2 }) };
}

/** QR codes with the city's mark, drawn here. */
export class QrCodes implements QrDrawing {
  draw(text: string, form: 'svg' | 'png'): Picture {
    const modules = modulesOf(text);
    return form === 'svg' ? svgOf(modules) : pngOf(modules);
  }
}
