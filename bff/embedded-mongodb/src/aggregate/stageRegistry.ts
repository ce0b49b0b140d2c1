import { basicStages } from './stages/basic';
import { bucketStages } from './stages/bucket';
import { bucketAutoStages } from './stages/bucketAuto';
import { combineStages } from './stages/combine';
import { densifyStages } from './stages/densify';
import { fillStages } from './stages/fill';
import { graphLookupStages } from './stages/graphLookup';
import { groupStages } from './stages/group';
import { lookupStages } from './stages/lookup';
import { projectStages } from './stages/project';
import { redactStages } from './stages/redact';
import { windowStages } from './stages/setWindowFields';
import { sortStages } from './stages/sort';
import { statisticsStages } from './stages/statistics';
import { unwindStages } from './stages/unwind';
import type { CompileStage } from './types';

const STAGES: ReadonlyMap<string, CompileStage> = new Map(
  Object.entries({
    ...basicStages,
    ...bucketStages,
    ...bucketAutoStages,
    ...combineStages,
    ...densifyStages,
    ...fillStages,
    ...graphLookupStages,
    ...groupStages,
    ...lookupStages,
    ...projectStages,
    ...redactStages,
    ...sortStages,
    ...statisticsStages,
    ...unwindStages,
    ...windowStages,
  }),
);

/** Stages that make documents instead of reading them; they can only come first. */
export const GENERATING_STAGES: ReadonlySet<string> = new Set([
  '$documents',
  '$collStats',
  '$indexStats',
  '$listLocalSessions',
]);

/** Stages of MongoDB that this server leaves out. */
export const REFUSED_STAGES: ReadonlySet<string> = new Set([
  '$changeStream',
  '$changeStreamSplitLargeEvent',
  '$currentOp',
  '$geoNear',
  '$listSampledQueries',
  '$listSearchIndexes',
  '$listSessions',
  '$planCacheStats',
  '$querySettings',
  '$search',
  '$searchMeta',
  '$shardedDataDistribution',
  '$vectorSearch',
]);

export function findStage(name: string): CompileStage | undefined {
  return STAGES.get(name);
}
