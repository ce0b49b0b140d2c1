import type { Region } from './region.entity';
import { regionUnknown } from './region.errors';
import { cityRegion, pathOf, regionNameOf, regionOf, regionsBelow } from './region.rule';
import { searchRegions } from './regionSearch.rule';

/** The five levels of places, read from the list that stands beside the code: no database, no waiting. */
export class RegionService {
  /** @throws at the start, when the list was not made for the city of `city.json` */
  readonly city: Region = cityRegion();

  /** @throws REGION_UNKNOWN when the parent is not in the list */
  below(parent: string | null): readonly Region[] {
    if (parent !== null && !regionOf(parent)) throw regionUnknown();
    return regionsBelow(parent);
  }

  find(code: string): Region | null {
    return regionOf(code) ?? null;
  }

  path(region: Region): readonly Region[] {
    return pathOf(region);
  }

  fullName({ code }: Region): string {
    return regionNameOf(code);
  }

  hasBelow({ code }: Region): boolean {
    return regionsBelow(code).length > 0;
  }

  /** @throws REGION_UNKNOWN when `within` is not in the list */
  search(text: string, options: { readonly within?: string; readonly first?: number }): readonly Region[] {
    if (options.within && !regionOf(options.within)) throw regionUnknown();
    return searchRegions(text, options);
  }
}
