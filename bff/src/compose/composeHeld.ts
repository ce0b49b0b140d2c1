import { HeldMaterialsResolver, HeldMaterialsService } from '../domains/catalog';
import type { ResolverClass } from '../edge/schema';
import type { Catalog } from './composeCatalog';
import type { Records } from './composeRecords';

/** Guides beside what the departments' records hold of one citizen. */
export function composeHeld(catalog: Pick<Catalog, 'service'>, { evidence }: Pick<Records, 'evidence'>) {
  const service = new HeldMaterialsService(catalog.service, evidence);
  const resolvers = new Map<ResolverClass, object>([[HeldMaterialsResolver, new HeldMaterialsResolver(service)]]);
  return { resolvers };
}
