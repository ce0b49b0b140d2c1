import qrcode from 'qrcode-generator';

/** Dark modules of a QR code, row by row, without its quiet zone. */
export type Modules = readonly (readonly boolean[])[];

/**
 * The smallest QR code that holds a text at error correction level H: 30 % of it may be covered or torn (ISO/IEC 18004), which the mark in
 * the middle needs and a poster in the rain too.
 * @param text ASCII; our links are
 */
export function modulesOf(text: string): Modules {
  const code = qrcode(0, 'H');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => code.isDark(row, column)),
  );
}
