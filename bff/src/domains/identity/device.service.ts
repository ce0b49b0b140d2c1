import type { Clock } from '../../kernel/clock';
import { requireCitizen, requireSelf, type Actor, type CitizenActor } from '../../kernel/context';
import type { Account } from './account.entity';
import type { AccountRepository } from './account.repository';
import type { AccountDevices, Devices } from './device.entity';
import { newSince } from './device.rule';
import { accountNotFound, deviceNotFound } from './identity.errors';
import type { Session } from './session.entity';
import type { SessionRepository } from './session.repository';

interface DeviceParts {
  readonly accounts: AccountRepository;
  readonly sessions: SessionRepository;
  readonly clock: Clock;
}

interface Found {
  readonly accounts: readonly Account[];
  readonly sessions: readonly Session[];
}

/** A citizen's accounts and the devices on which they are signed in: seen, and ended, by the citizen alone. */
export class DeviceService {
  constructor(private readonly parts: DeviceParts) {}

  /** All of the person; below VERIFIED those of the one account that asks. */
  async list(actor: Actor): Promise<Devices> {
    const citizen = requireCitizen(actor);
    return this.#devices(citizen, await this.#find(citizen));
  }

  /** Signs one device out. Throws `DEVICE_NOT_FOUND`, for somebody else's device too. */
  async endDevice(actor: Actor, sessionId: string): Promise<Devices> {
    const citizen = requireCitizen(actor);
    const ids = (await this.#accountsOf(citizen)).map(({ id }) => id);
    if (!(await this.parts.sessions.endOf(ids, sessionId))) throw deviceNotFound();
    return this.list(actor);
  }

  /** Signs all devices out but the one that asks. */
  async endOtherDevices(actor: Actor): Promise<Devices> {
    const citizen = requireCitizen(actor);
    const ids = (await this.#accountsOf(citizen)).map(({ id }) => id);
    await this.parts.sessions.endOthers(ids, citizen.sessionId);
    return this.list(actor);
  }

  /** Forgets an account of the person, whose devices are signed out with it. Throws `ACCOUNT_NOT_FOUND`, for somebody else's account too. */
  async unbindAccount(actor: Actor, accountId: string): Promise<Devices> {
    const removed = await this.parts.accounts.remove(accountId, requireSelf(actor));
    if (!removed) throw accountNotFound();
    await this.parts.sessions.endAllOf(accountId);
    return this.list(actor);
  }

  async #accountsOf({ accountId, personKey }: CitizenActor): Promise<readonly Account[]> {
    if (personKey) return this.parts.accounts.listOf(personKey);
    const account = await this.parts.accounts.find(accountId);
    return account ? [account] : [];
  }

  async #find(citizen: CitizenActor): Promise<Found> {
    const accounts = await this.#accountsOf(citizen);
    const ids = accounts.map(({ id }) => id);
    return { accounts, sessions: await this.parts.sessions.listOf(ids, this.parts.clock.now()) };
  }

  #devices({ accountId, sessionId }: CitizenActor, { accounts, sessions }: Found): Devices {
    const here = sessions.find(({ id }) => id === sessionId);
    const since = newSince(here?.firstUsedAt ?? null, this.parts.clock.now());
    const devicesOf = (account: Account): AccountDevices => ({
      account,
      current: account.id === accountId,
      isNew: account.id !== accountId && account.boundAt !== null && account.boundAt > since,
      devices: sessions
        .filter((session) => session.accountId === account.id)
        .map((session) => {
          const current = session.id === sessionId;
          return { session, current, isNew: !current && session.firstUsedAt > since };
        }),
    });
    return { newSince: since, accounts: accounts.map(devicesOf) };
  }
}
