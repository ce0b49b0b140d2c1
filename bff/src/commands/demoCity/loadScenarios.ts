import { composeScenarioLoading } from '../../compose/composeScenarioLoading';
import type { Clock } from '../../kernel/clock';
import { writtenScenarios } from '../scenarios/scenarioFiles';

/**
 * Publishes the guides by questions of the demonstration city; those that are there and unchanged stay as they are.
 * @returns how many are new or changed
 * @throws Error when the checker refuses one: those of the demonstration have no faults
 */
export async function loadScenarios(clock: Clock): Promise<number> {
  const service = composeScenarioLoading(clock);
  let loaded = 0;
  for (const { file, written } of writtenScenarios([])) {
    const outcome = await service.load(written);
    if (outcome.kind === 'refused') {
      const [first] = outcome.findings;
      throw new Error(`the guide ${file} was refused: ${first?.rule} ${first?.at} ${first?.sentence}`);
    }
    if (outcome.kind === 'loaded') loaded += 1;
  }
  return loaded;
}
