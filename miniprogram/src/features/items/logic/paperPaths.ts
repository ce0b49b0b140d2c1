/** What the BFF draws of an item (docs/domains/catalog.md, papers). */
const path = (code: string, file: string): string => `/items/${encodeURIComponent(code)}/${file}`;

export const qrPath = (code: string): string => path(code, 'qr.png');
/** The form of a material: empty, or as a filled-in sample. */
export const formPath = (code: string, material: string, kind: 'blank' | 'sample'): string =>
  path(code, `forms/${encodeURIComponent(material)}/${kind}.pdf`);
export const noticePath = (code: string): string => path(code, 'notice.pdf');
