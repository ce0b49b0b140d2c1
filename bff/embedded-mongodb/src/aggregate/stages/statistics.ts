import { unsupported } from '../../errors/mongoError';
import type { CompileStage, StageTable } from '../types';

/** What only the server knows; asked when the pipeline runs. */
const statistics: CompileStage = (spec, ctx, name) => {
  const { catalog } = ctx;
  if (!catalog.statistics) throw unsupported(name);
  return () => catalog.statistics?.(name, spec) ?? [];
};

export const statisticsStages: StageTable = {
  $collStats: statistics,
  $indexStats: statistics,
  $listLocalSessions: statistics,
};
