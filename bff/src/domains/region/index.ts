export type { Region, RegionLevel } from './region.entity';
export { cityRegion, pathOf, regionCodeOf, regionNameOf, regionOf, regionsBelow } from './region.rule';
export { RegionService } from './region.service';
