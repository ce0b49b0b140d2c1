import type { Value } from '../bson/value';
import { documentReply, type Reply } from '../wire/reply';
import type { CommandDefinition } from './request';
import { VERSION } from './version';

const PARAMETERS: Readonly<Record<string, Value>> = {
  featureCompatibilityVersion: new Map([['version', VERSION.split('.').slice(0, 2).join('.')]]),
  authenticationMechanisms: ['SCRAM-SHA-256'],
  requireApiVersion: false,
  enableTestCommands: false,
};

export const getParameter: CommandDefinition = {
  name: 'getParameter',
  options: [...Object.keys(PARAMETERS), 'allParameters', 'transactionLifetimeLimitSeconds'],
  adminOnly: true,
  run({ body, engine }): Reply {
    const all = body.get('getParameter') === '*';
    const known: [string, Value][] = [
      ...Object.entries(PARAMETERS),
      ['transactionLifetimeLimitSeconds', engine.transactions.lifetimeSeconds],
    ];
    return documentReply(new Map(known.filter(([name]) => all || body.has(name))));
  },
};

export const setParameter: CommandDefinition = {
  name: 'setParameter',
  options: ['transactionLifetimeLimitSeconds'],
  adminOnly: true,
  run({ body, engine }): Reply {
    const was = engine.transactions.lifetimeSeconds;
    const seconds = body.get('transactionLifetimeLimitSeconds');
    if (typeof seconds === 'number' && seconds >= 1) engine.transactions.lifetimeSeconds = seconds;
    return documentReply(new Map<string, Value>([['was', was]]));
  },
};
