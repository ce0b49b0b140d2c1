import { isNumber, toDouble } from '../bson/numeric';
import type { Value } from '../bson/value';
import { badValue, typeMismatch } from '../errors/mongoError';
import { documentReply, type Reply } from '../wire/reply';
import type { Engine } from './engine';
import type { CommandDefinition } from './request';
import { VERSION } from './version';

type Read = (engine: Engine) => Value;

const FIXED: Readonly<Record<string, Read>> = {
  featureCompatibilityVersion: () => new Map([['version', VERSION.split('.').slice(0, 2).join('.')]]),
  authenticationMechanisms: () => ['SCRAM-SHA-256'],
  requireApiVersion: () => false,
  enableTestCommands: ({ failPoints }) => failPoints !== undefined,
};

/** A number of at least 1 that setParameter changes. */
interface Setting {
  get(engine: Engine): number;
  set(engine: Engine, value: number): void;
}

const SETTINGS: Readonly<Record<string, Setting>> = {
  ttlMonitorSleepSecs: {
    get: ({ ttl }) => ttl.pauseSeconds,
    set: ({ ttl }, seconds) => (ttl.pauseSeconds = seconds),
  },
  transactionLifetimeLimitSeconds: {
    get: ({ transactions }) => transactions.lifetimeSeconds,
    set: ({ transactions }, seconds) => (transactions.lifetimeSeconds = seconds),
  },
  internalQueryMaxBlockingSortMemoryUsageBytes: {
    get: ({ environment }) => environment.temporary.sortBytes,
    set: ({ environment }, bytes) => (environment.temporary.sortBytes = bytes),
  },
  internalDocumentSourceGroupMaxMemoryBytes: {
    get: ({ environment }) => environment.temporary.groupBytes,
    set: ({ environment }, bytes) => (environment.temporary.groupBytes = bytes),
  },
};

export const getParameter: CommandDefinition = {
  name: 'getParameter',
  options: [...Object.keys(FIXED), ...Object.keys(SETTINGS), 'allParameters'],
  adminOnly: true,
  run({ body, engine }): Reply {
    const all = body.get('getParameter') === '*';
    const known: [string, Value][] = [
      ...Object.entries(FIXED).map(([name, read]): [string, Value] => [name, read(engine)]),
      ...Object.entries(SETTINGS).map(([name, { get }]): [string, Value] => [name, get(engine)]),
    ];
    return documentReply(new Map(known.filter(([name]) => all || body.has(name))));
  },
};

/** @throws MongoError 2 for an unknown name, or a value below 1 */
export function changeSetting(engine: Engine, name: string, value: number): void {
  const setting = Object.hasOwn(SETTINGS, name) ? SETTINGS[name] : undefined;
  if (!setting) throw badValue(`setParameter knows ${Object.keys(SETTINGS).join(', ')}, not ${name}`);
  if (!(value >= 1 && value <= 2 ** 31)) {
    throw badValue(`Invalid value for parameter ${name}: ${value} is not at least 1`);
  }
  setting.set(engine, value);
}

export const setParameter: CommandDefinition = {
  name: 'setParameter',
  options: Object.keys(SETTINGS),
  adminOnly: true,
  run({ body, engine }): Reply {
    const [name, setting] = Object.entries(SETTINGS).find(([each]) => body.has(each)) ?? [];
    if (name === undefined || !setting) throw badValue(`setParameter knows ${Object.keys(SETTINGS).join(', ')}`);
    const value = body.get(name);
    if (!isNumber(value)) throw typeMismatch(`BSON field 'setParameter.${name}' must be a number`);
    const number = toDouble(value);
    const was = setting.get(engine);
    changeSetting(engine, name, number);
    return documentReply(new Map<string, Value>([['was', was]]));
  },
};
