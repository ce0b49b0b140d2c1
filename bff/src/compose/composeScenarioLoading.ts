import { ScenarioLoadingService } from '../domains/catalog/scenario/scenarioLoading.service';
import { PublishedCatalog } from '../domains/catalog/published/publishedCatalog.service';
import { PlaceRepository } from '../domains/catalog/place/place.repository';
import { ScenarioRepository } from '../domains/catalog/scenario/scenario.repository';
import { VersionRepository } from '../domains/catalog/version/version.repository';
import type { Clock } from '../kernel/clock';

/** Takes guides by questions in, over the database that mongoose is connected to. */
export const composeScenarioLoading = (clock: Clock): ScenarioLoadingService =>
  new ScenarioLoadingService({
    scenarios: new ScenarioRepository(),
    published: new PublishedCatalog(new VersionRepository(), new PlaceRepository(), clock),
    clock,
  });
