export { Source } from './source.type';
export type { SourceState } from './source.entity';
export { SectionSources, type NewestBatches, type Section, type SourceBook } from './sectionSources.service';
