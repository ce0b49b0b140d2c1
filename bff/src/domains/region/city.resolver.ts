import { Ctx, Query, Resolver } from 'type-graphql';
import type { BusinessDate } from '@city-services/shared/time/businessDate';
import { Public } from '../../kernel/access';
import type { Context } from '../../kernel/context';
import { BusinessDateScalar, DateTimeScalar } from '../../kernel/scalars';
import { DemoResidentView } from './city.type';
import { DemoCityService } from './demoCity.service';

@Resolver()
export class CityResolver {
  constructor(private readonly demoCity: DemoCityService) {}

  @Public()
  @Query(() => DateTimeScalar)
  serverTime(@Ctx() { clock }: Context): Date {
    return clock.now();
  }

  @Public()
  @Query(() => BusinessDateScalar)
  businessDate(@Ctx() { clock }: Context): BusinessDate {
    return clock.today();
  }

  @Public()
  @Query(() => Boolean, { description: "The records are a demonstration city's." })
  demo(): boolean {
    return this.demoCity.isDemo();
  }

  @Public()
  @Query(() => [DemoResidentView], { description: "Empty unless the records are a demonstration city's." })
  demoResidents(): readonly DemoResidentView[] {
    return this.demoCity.residents();
  }
}
