import { keptSession, type ServedCity } from '../support/demoCity';
import { citizenSteps } from '../support/stepUp';
import type { Scene } from './pages';

const BOOK = '{ delegations { iMayActFor { id } } }';
const ENTER = 'mutation($id: ID!) { enterActing(input: { delegationId: $id }) { level } }';

interface Book {
  readonly delegations: { readonly iMayActFor: readonly { readonly id: string }[] };
}

type Storage = Readonly<Record<string, string>>;

/** What the browsers of the scenes' citizens keep. Each signs in once, and once more for each other standing. */
export class Sessions {
  private readonly kept = new Map<string, Promise<Storage>>();

  constructor(private readonly city: ServedCity) {}

  of({ who, as }: Pick<Scene, 'who' | 'as'>): Promise<Storage> {
    if (who === null) return Promise.resolve({});
    const key = `${who} ${as}`;
    const known = this.kept.get(key) ?? this.signIn(who, as);
    this.kept.set(key, known);
    return known;
  }

  private signIn(who: string, as: Scene['as']): Promise<Storage> {
    const { city } = this;
    const resident = city.resident(who);
    if (as === 'proven')
      return keptSession(city, resident, {
        account: 'proven',
        further: async (api) => {
          const steps = citizenSteps(city.bff, api);
          const { session } = await steps.continue((await steps.startFace()).step.id, 'pass');
          return session;
        },
      });
    if (as === 'acting')
      return keptSession(city, resident, {
        account: 'acting',
        further: async (api) => {
          const [one] = (await api.ask<Book>(BOOK)).delegations.iMayActFor;
          if (!one) throw new Error(`${who} may act for nobody`);
          await api.ask(ENTER, { id: one.id });
          return null;
        },
      });
    return keptSession(city, resident);
  }
}
