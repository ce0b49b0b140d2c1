import { itemNotFound } from '../catalog.errors';
import { partsOf, type HandedCatalogRepository } from '../handover/handed.repository';
import type { VersionRepository } from '../version/version.repository';
import { differencesOf } from './difference.rule';
import { cellGroups, formParts } from './form.rule';
import type { ItemForm } from './itemForm.entity';
import { startOf } from './start.rule';

/** Lays out a version's cells with what it inherits. */
export class ItemFormService {
  constructor(
    private readonly versions: VersionRepository,
    private readonly handed: HandedCatalogRepository,
  ) {}

  /** Two round trips one after another. Throws ITEM_NOT_FOUND. */
  async of(code: string): Promise<ItemForm> {
    const versions = await this.versions.ofItem(code);
    const version = startOf(versions);
    if (!version) throw itemNotFound(code);
    const { content } = version;
    const [basic, parts] = await Promise.all([
      this.handed.basic(content.basicCode),
      this.handed.parts([content.basicCode]),
    ]);
    const published = versions.find(({ state }) => state === 'PUBLISHED') ?? null;
    return {
      version,
      published,
      groups: cellGroups({ content, published: published?.content ?? null, basic }),
      parts: formParts(content, partsOf(parts, content.basicCode)),
      changes: published ? differencesOf(published.content, content) : [],
    };
  }
}
