import type { GraphQLSchema } from 'graphql';
import type { OutboxEntry } from '../../bff/src/adapters/outbox/outboxSms';
import { compose } from '../../bff/src/compose';
import { readSettings, type Settings } from '../../bff/src/config/settings';
import { createLogger, type Logger } from '../../bff/src/kernel/logger';
import { Vault } from '../../bff/src/storage/vault';
import { apiOf, type Api } from './api';
import { testClock, type TestClock } from './clock';
import { register, type Person } from './people';

/** The same keys in every test, so that two BFFs on one database understand each other. */
const KEYS = {
  SEALING_KEY: `1:${Buffer.alloc(32, 1).toString('base64')}`,
  LOOKUP_KEY: Buffer.alloc(32, 2).toString('base64'),
  SESSION_KEY: Buffer.alloc(32, 3).toString('base64'),
};

export const testVault = (): Vault => new Vault(testSettings().keys);

/** Settings of a development BFF on a free port; `environment` adds variables. */
export const testSettings = (environment: Readonly<Record<string, string>> = {}): Settings =>
  readSettings({ ...KEYS, PORT: '0', LOG_LEVEL: 'silent', ...environment });

export interface StartOptions {
  /** The business day; without it the day of the clock. */
  readonly today?: string;
  /** Another BFF's clock, or `system`: the one that the real BFF has. */
  readonly clock?: TestClock | 'system';
  /** Variables beside the test's own, e.g. `{ RATE_LIMITS: 'off' }`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The folder of the compiled H5 program. */
  readonly h5Dir?: string;
  readonly log?: Logger;
}

/** A running BFF over the database that `startDatabase` connected. */
export interface TestBff {
  readonly url: string;
  readonly api: Api;
  readonly clock: TestClock;
  readonly vault: Vault;
  readonly schema: GraphQLSchema;
  outbox(): readonly OutboxEntry[];
  /** Signs in as a new or known account and answers its API. */
  signIn(account: string): Promise<Api & { readonly tokens: Tokens }>;
  /** Registers the person, signs in and verifies; the API of a verified citizen. */
  verified(person: Person, account?: string): Promise<Api & { readonly tokens: Tokens }>;
  stop(): Promise<void>;
}

export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const SIGN_IN = `mutation($code: String!) { signIn(input: { platform: H5, code: $code }) { accessToken refreshToken } }`;
const START = `mutation($input: StartIdentityVerificationInput!) { startIdentityVerification(input: $input) { id } }`;
const COMPLETE = `mutation($input: CompleteIdentityVerificationInput!) { completeIdentityVerification(input: $input) { accessToken refreshToken } }`;

const withTokens = (api: Api, tokens: Tokens): Api & { readonly tokens: Tokens } => ({
  ...api.as(tokens.accessToken),
  tokens,
});

export async function signIn(api: Api, account: string): Promise<Api & { readonly tokens: Tokens }> {
  const { signIn: tokens } = await api.ask<{ signIn: Tokens }>(SIGN_IN, { code: account });
  return withTokens(api, tokens);
}

/** Verifies a signed-in account as a registered person, with the code that the outbox shows. */
export async function verify(api: Api, person: Person, outbox: () => readonly OutboxEntry[]): Promise<Tokens> {
  const { identityNotice } = await api.ask<{ identityNotice: { version: string } }>('{ identityNotice { version } }');
  const { name, idNumber } = person;
  const input = { name, idNumber, noticeVersion: identityNotice.version };
  const started = await api.ask<{ startIdentityVerification: { id: string } }>(START, { input });
  const answer = { challengeId: started.startIdentityVerification.id, code: outbox()[0]?.code };
  const bound = await api.ask<{ completeIdentityVerification: Tokens }>(COMPLETE, { input: answer });
  return bound.completeIdentityVerification;
}

/** Starts a BFF over real HTTP on a free port. Call `startDatabase` before. */
export async function startBff(options: StartOptions = {}): Promise<TestBff> {
  // From the real time on: the database removes what ended by its own clock.
  const given = options.clock === 'system' ? undefined : options.clock;
  const clock = given ?? testClock(new Date(), options.today);
  const settings = { ...testSettings(options.environment), ...(options.h5Dir && { h5Dir: options.h5Dir }) };
  const log = options.log ?? createLogger({ level: 'silent', format: 'json' });
  const bff = compose(settings, { log, ...(options.clock !== 'system' && { clock }) });
  const vault = new Vault(settings.keys);
  const url = await bff.start();
  const api = apiOf(url);
  const outbox = (): readonly OutboxEntry[] => bff.outbox.messages();
  return {
    url,
    api,
    clock,
    vault,
    schema: bff.schema,
    outbox,
    signIn: (account) => signIn(api, account),
    verified: async (person, account = person.idNumber) => {
      await register(vault, person);
      const tokens = await verify(await signIn(api, account), person, outbox);
      return withTokens(api, tokens);
    },
    stop: () => bff.stop(),
  };
}
