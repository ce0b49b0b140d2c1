import {
  CatalogResolver,
  CatalogService,
  ItemEditingResolver,
  ItemEditingService,
  ItemFindingsService,
  ItemFormResolver,
  ItemFormService,
  MissedSearchService,
  PublishedCatalog,
  ScenarioResolver,
  ScenarioService,
  SearchIndexService,
  SearchResolver,
  SearchService,
} from '../domains/catalog';
import { CellReader } from '../domains/catalog/editing/cellReader.service';
import { LintSurroundingsService } from '../domains/catalog/editing/lintSurroundings.service';
import { HandedCatalogRepository } from '../domains/catalog/handover/handed.repository';
import { itemDataSet } from '../domains/catalog/handover/item.dataset';
import { PlaceRepository } from '../domains/catalog/place/place.repository';
import { ScenarioRepository } from '../domains/catalog/scenario/scenario.repository';
import { ScenarioItemRepository } from '../domains/catalog/scenario/scenarioItem.repository';
import { MissedSearchRepository } from '../domains/catalog/search/missedSearch.repository';
import { FindingsRepository } from '../domains/catalog/version/findings.repository';
import { VersionRepository } from '../domains/catalog/version/version.repository';
import type { ResolverClass } from '../edge/schema';
import { PageCursors } from '../kernel/paging';
import type { Base } from './base';

/** The catalogue of service items, for those that stand on it and for citizens. */
export interface Catalog {
  readonly published: PublishedCatalog;
  readonly service: CatalogService;
  readonly scenarios: ScenarioService;
  readonly resolvers: ReadonlyMap<ResolverClass, object>;
  readonly searchIndex: SearchIndexService;
  readonly missedSearches: MissedSearchService;
}

export function composeCatalog({ settings, clock, log }: Base): Catalog {
  const versions = new VersionRepository();
  const published = new PublishedCatalog(versions, new PlaceRepository(), clock);
  const service = new CatalogService(published, versions);
  const cursors = new PageCursors(settings.keys.session);
  const handed = new HandedCatalogRepository();
  const surroundings = new LintSurroundingsService(handed, published);
  const cells = new CellReader(itemDataSet.columns, clock);
  const editing = new ItemEditingService({ versions, surroundings, cells, clock });
  const forms = new ItemFormService(versions, handed);
  const findings = new ItemFindingsService(new FindingsRepository());
  const scenarios = new ScenarioService({
    scenarios: new ScenarioRepository(),
    items: new ScenarioItemRepository(),
    published,
  });
  const searchIndex = new SearchIndexService(published, log);
  const search = new SearchService(searchIndex);
  const missedSearches = new MissedSearchService({
    missed: new MissedSearchRepository(),
    secret: settings.keys.lookup,
    clock,
    log,
  });
  const resolvers = new Map<ResolverClass, object>([
    [CatalogResolver, new CatalogResolver(service, cursors)],
    [ScenarioResolver, new ScenarioResolver(scenarios)],
    [ItemEditingResolver, new ItemEditingResolver(editing)],
    [ItemFormResolver, new ItemFormResolver(forms, findings)],
    [SearchResolver, new SearchResolver(search, missedSearches, cursors)],
  ]);
  return { published, service, scenarios, resolvers, searchIndex, missedSearches };
}
