import { PdfPress } from '../adapters/pdf/pdfPress';
import { QrCodes } from '../adapters/qr/qrCodes';
import { ItemPaperService, ScenarioPaperService } from '../domains/catalog';
import type { Catalog } from './composeCatalog';
import type { Entries } from './composeEntry';

/** What is printed of the catalogue. */
export const composePapers = ({ published, service }: Catalog, { entries, pictures }: Entries): ItemPaperService =>
  new ItemPaperService({ catalog: service, published, entries, pictures, press: new PdfPress() });

/** What is printed of a guide by questions. */
export const composeScenarioPapers = ({ scenarios }: Catalog, publicUrl: string): ScenarioPaperService =>
  new ScenarioPaperService({ scenarios, press: new PdfPress(), qr: new QrCodes(), publicUrl });
