import { partsOf, type HandedCatalogRepository } from '../handover/handed.repository';
import type { ItemContent } from '../item/item.entity';
import { siblingTimes } from '../lint/siblings.rule';
import type { LintSurroundings } from '../lint/surroundings.entity';
import type { PublishedCatalog } from '../published/publishedCatalog.service';

/** Looks up what the linter has to know beside one item. */
export class LintSurroundingsService {
  constructor(
    private readonly handed: HandedCatalogRepository,
    private readonly published: PublishedCatalog,
  ) {}

  /** Round trips: the basic item, its parts, its siblings. */
  async of(item: ItemContent): Promise<LintSurroundings> {
    const { code, basicCode } = item;
    const [basic, parts, times, { windows, halls }] = await Promise.all([
      this.handed.basic(basicCode),
      this.handed.parts([basicCode]),
      this.handed.siblingTimes(basicCode, code),
      this.published.current(),
    ]);
    const reachable = [...windows.values()].filter(({ hallCode }) => halls.has(hallCode));
    return {
      basic,
      basicMaterials: new Set(partsOf(parts, basicCode).materials.map((material) => material.code)),
      siblings: siblingTimes([...times, item])(item),
      windows: new Set(reachable.map((window) => window.code)),
    };
  }
}
