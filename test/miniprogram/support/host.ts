import { launch } from '@/platform/launch.memory';
import { network } from '@/platform/network.memory';
import { navigation } from '@/platform/navigation.memory';
import { pageEvents } from '@/platform/pageEvents.memory';
import { phone } from '@/platform/phone.memory';
import { request } from '@/platform/request.memory';
import { signIn } from '@/platform/signIn.memory';
import { store } from '@/platform/store.memory';
import { update } from '@/platform/update.memory';

/** The memory platform's own side, for tests: what the citizen's device and host do. */
export const host = { launch, network, navigation, pageEvents, phone, request, signIn, store, update };

export function startOver(): void {
  network.set(true);
  navigation.open('/pages/home/index');
  request.connect(null);
  signIn.become({});
  store.clear();
  update.release(false);
}
