/** What the BFF draws of an item (docs/domains/catalog.md, papers). */
const path = (code: string, file: string): string => `/items/${encodeURIComponent(code)}/${file}`;

export const qrPath = (code: string): string => path(code, 'qr.png');
export const noticePath = (code: string): string => path(code, 'notice.pdf');
