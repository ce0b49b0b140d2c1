import { Arg, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Public } from '../../kernel/access';
import type { Region } from './region.entity';
import { RegionService } from './region.service';
import { RegionView } from './region.type';

const MOST_FOUND = 50;
const MOST_TYPED = 40;

@Resolver(() => RegionView)
export class RegionResolver {
  constructor(private readonly regionService: RegionService) {}

  @Public()
  @Query(() => [RegionView], { description: 'What stands directly below `parent`; without it the provinces.' })
  regions(@Arg('parent', () => ID, { nullable: true }) parent: string | null): readonly Region[] {
    return this.regionService.below(parent ?? null);
  }

  @Public()
  @Query(() => RegionView, {
    nullable: true,
    description: 'By its code of 6, 9 or 12 digits; null when it is not in the list.',
  })
  region(@Arg('code', () => ID) code: string): Region | null {
    return this.regionService.find(code);
  }

  @Public()
  @Query(() => RegionView, { description: 'The city that this product serves.' })
  cityRegion(): Region {
    return this.regionService.city;
  }

  @Public()
  @Query(() => [RegionView], {
    description:
      'By characters, full pinyin or initials (`hzq`); best first, our city’s before others. `first`: at most 50.',
  })
  searchRegions(
    @Arg('text') text: string,
    @Arg('within', () => ID, { nullable: true }) within: string | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
  ): readonly Region[] {
    const bounded = Math.min(Math.max(first, 1), MOST_FOUND);
    return this.regionService.search(text.slice(0, MOST_TYPED), { within: within ?? undefined, first: bounded });
  }

  @FieldResolver(() => String, { description: '山东省云港市海州区滨海街道.' })
  fullName(@Root() region: Region): string {
    return this.regionService.fullName(region);
  }

  @FieldResolver(() => [RegionView], { description: 'From the province down to the place itself.' })
  path(@Root() region: Region): readonly Region[] {
    return this.regionService.path(region);
  }

  @FieldResolver(() => Boolean)
  hasChildren(@Root() region: Region): boolean {
    return this.regionService.hasBelow(region);
  }
}
