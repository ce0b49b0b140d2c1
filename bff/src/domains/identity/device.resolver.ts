import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../kernel/access';
import type { Context } from '../../kernel/context';
import { EndDeviceInput, UnbindAccountInput } from './device.input';
import { presentDevices } from './device.present';
import { DeviceService } from './device.service';
import { DevicesView } from './device.type';

@Resolver()
export class DeviceResolver {
  constructor(private readonly devicesOfCitizen: DeviceService) {}

  @Access('signed-in')
  @Query(() => DevicesView)
  async devices(@Ctx() { actor }: Context): Promise<DevicesView> {
    return presentDevices(await this.devicesOfCitizen.list(actor));
  }

  @Access('signed-in')
  @Mutation(() => DevicesView, { description: 'Signs one device out at once, on every instance of the BFF.' })
  async endDevice(
    @Ctx() { actor }: Context,
    @Arg('input', () => EndDeviceInput) { deviceId }: EndDeviceInput,
  ): Promise<DevicesView> {
    return presentDevices(await this.devicesOfCitizen.endDevice(actor, deviceId));
  }

  @Access('signed-in')
  @Mutation(() => DevicesView, { description: 'Signs all devices of the citizen out but the one that asks.' })
  async endOtherDevices(@Ctx() { actor }: Context): Promise<DevicesView> {
    return presentDevices(await this.devicesOfCitizen.endOtherDevices(actor));
  }

  @Access('verified')
  @Mutation(() => DevicesView, {
    description:
      'Takes an account from the citizen and forgets it: its devices are signed out, and its next sign-in is a new account.',
  })
  async unbindAccount(
    @Ctx() { actor }: Context,
    @Arg('input', () => UnbindAccountInput) { accountId }: UnbindAccountInput,
  ): Promise<DevicesView> {
    return presentDevices(await this.devicesOfCitizen.unbindAccount(actor, accountId));
  }
}
