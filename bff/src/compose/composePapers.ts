import { PdfPress } from '../adapters/pdf/pdfPress';
import { ItemPaperService } from '../domains/catalog';
import type { Catalog } from './composeCatalog';
import type { Entries } from './composeEntry';

/** What is printed of the catalogue. */
export const composePapers = ({ published, service }: Catalog, { entries, pictures }: Entries): ItemPaperService =>
  new ItemPaperService({ catalog: service, published, entries, pictures, press: new PdfPress() });
