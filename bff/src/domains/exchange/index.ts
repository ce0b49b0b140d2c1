export { Source } from './source.type';
export type { SourceState } from './source.entity';
export { SectionSources, type NewestBatches, type Section, type SourceBook } from './sectionSources.service';
export type { LoadReport } from './batch.entity';
export { IngestService, type IngestParts, type LoadAnswer, type LoadWatcher } from './ingest.service';
export type { LoadProgress } from './recordLoad.service';
export { LeaseLost, LeaseService } from './lease.service';
export { RecordJudge } from './recordJudge.service';
