export { CatalogImportService, type CatalogImportParts, type ImportSummary } from './version/catalogImport.service';
export { catalogDataSets } from './handover/catalog.dataset';
