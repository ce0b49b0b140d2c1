import { PNG } from 'pngjs';
import qrcode from 'qrcode-generator';

const PIXELS = 6;
const MARGIN = 4;

/** A picture such as a platform draws, as PNG. Platforms draw codes of their own that only they read; this one says its text to any decoder. */
export function drawnCode(text: string): Buffer {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const modules = code.getModuleCount();
  const side = (modules + 2 * MARGIN) * PIXELS;
  const picture = new PNG({ width: side, height: side });
  for (let at = 0; at < side * side; at += 1) {
    const row = Math.floor(at / side / PIXELS) - MARGIN;
    const column = Math.floor((at % side) / PIXELS) - MARGIN;
    const inside = row >= 0 && column >= 0 && row < modules && column < modules;
    const level = inside && code.isDark(row, column) ? 0 : 255;
    picture.data.set([level, level, level, 255], at * 4);
  }
  return PNG.sync.write(picture, { colorType: 0 });
}
