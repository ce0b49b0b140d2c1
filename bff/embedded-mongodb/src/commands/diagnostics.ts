import { availableParallelism, hostname, machine, platform, release, totalmem, type } from 'node:os';
import type { Document, Value } from '../bson/value';
import { documentReply, type Reply } from '../wire/reply';
import { MAX_DOCUMENT_BYTES } from '../wire/framing';
import { REPLICA_SET } from './hello';
import { getParameter, setParameter } from './parameters';
import { VERSION } from './version';
import type { CommandDefinition, CommandRequest } from './request';

function answer(
  name: string,
  fields: (request: CommandRequest) => [string, Value][],
  more: Partial<CommandDefinition> = {},
): CommandDefinition {
  return { name, options: [], run: (request): Reply => documentReply(new Map(fields(request))), ...more };
}

const buildInfo = answer(
  'buildInfo',
  () => [
    ['version', VERSION],
    ['gitVersion', 'embedded-mongodb'],
    ['modules', []],
    ['versionArray', [...VERSION.split('.').map(Number), 0]],
    ['bits', 64],
    ['debug', false],
    ['maxBsonObjectSize', MAX_DOCUMENT_BYTES],
    ['storageEngines', ['lmdb']],
  ],
  { beforeSignIn: true },
);

const serverStatus = answer(
  'serverStatus',
  ({ engine }) => [
    ['host', hostname()],
    ['version', VERSION],
    ['process', 'embedded-mongodb'],
    ['pid', BigInt(process.pid)],
    ['uptime', (Date.now() - engine.startedAt.getTime()) / 1000],
    ['localTime', new Date()],
    ['connections', new Map<string, Value>([['current', engine.connectionCount]])],
    ['transactions', new Map<string, Value>([['currentOpen', engine.transactions.open]])],
    [
      'metrics',
      new Map<string, Value>([
        ['cursor', new Map<string, Value>([['open', new Map<string, Value>([['total', engine.cursors.size]])]])],
      ]),
    ],
    ['mem', new Map<string, Value>([['resident', Math.round(process.memoryUsage().rss / 2 ** 20)]])],
    [
      'storageEngine',
      new Map<string, Value>([
        ['name', 'lmdb'],
        ['supportsSnapshotReadConcern', true],
        ['persistent', true],
      ]),
    ],
    [
      'repl',
      new Map<string, Value>([
        ['setName', REPLICA_SET],
        ['isWritablePrimary', true],
        ['hosts', [engine.address]],
      ]),
    ],
  ],
  {
    options: [
      'repl',
      'metrics',
      'locks',
      'network',
      'opcounters',
      'mem',
      'connections',
      'storageEngine',
      'transactions',
      'logicalSessionRecordCache',
      'none',
    ],
  },
);

const connectionStatus = answer(
  'connectionStatus',
  ({ engine, connection }) => {
    const user = engine.users.userOf(connection);
    const users: Value[] = user
      ? [
          new Map<string, Value>([
            ['user', user.user],
            ['db', user.db],
          ]),
        ]
      : [];
    const roles = [...(user?.roles ?? [])];
    const info: Document = new Map<string, Value>([
      ['authenticatedUsers', users],
      ['authenticatedUserRoles', roles],
    ]);
    return [['authInfo', info]];
  },
  { options: ['showPrivileges'], beforeSignIn: true },
);

const replSetGetStatus = answer(
  'replSetGetStatus',
  ({ engine }) => [
    ['set', REPLICA_SET],
    ['myState', 1],
    [
      'members',
      [
        new Map<string, Value>([
          ['_id', 0],
          ['name', engine.address],
          ['health', 1],
          ['state', 1],
          ['stateStr', 'PRIMARY'],
          ['self', true],
        ]),
      ],
    ],
  ],
  { adminOnly: true, options: ['initialSync'] },
);

const hostInfo = answer('hostInfo', () => [
  [
    'system',
    new Map<string, Value>([
      ['currentTime', new Date()],
      ['hostname', hostname()],
      ['cpuAddrSize', 64],
      ['memSizeMB', Math.round(totalmem() / 2 ** 20)],
      ['numCores', availableParallelism()],
      ['cpuArch', machine()],
    ]),
  ],
  [
    'os',
    new Map<string, Value>([
      ['type', type()],
      ['name', platform()],
      ['version', release()],
    ]),
  ],
  ['extra', new Map()],
]);

export const diagnosticCommands: readonly CommandDefinition[] = [
  answer('ping', () => [], { beforeSignIn: true }),
  buildInfo,
  serverStatus,
  connectionStatus,
  getParameter,
  setParameter,
  replSetGetStatus,
  answer('whatsmyuri', ({ connection }) => [['you', connection.remoteAddress]]),
  hostInfo,
  answer(
    'getCmdLineOpts',
    () => [
      ['argv', []],
      ['parsed', new Map()],
    ],
    { adminOnly: true },
  ),
  answer(
    'getLog',
    () => [
      ['totalLinesWritten', 0],
      ['log', []],
    ],
    { adminOnly: true },
  ),
  answer('fsync', () => [['numFiles', 1]], { adminOnly: true }),
  answer('features', () => [['oidMachine', 0]]),
];
