import { pathWith } from '@/platform/params';

/** What the BFF draws of a list (docs/domains/catalog.md, papers). */
const path = (code: string, file: string): string => `/scenarios/${encodeURIComponent(code)}/${file}`;

export const qrPath = (code: string): string => path(code, 'qr.png');
export const planPath = (code: string, region: string | null): string =>
  pathWith(path(code, 'plan.pdf'), region === null ? {} : { region });
