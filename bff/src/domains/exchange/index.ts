export { Source } from './source.type';
export type { SourceState } from './source.entity';
