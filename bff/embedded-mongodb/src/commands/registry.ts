import { aggregate } from './aggregate';
import { signInCommands } from './signInCommands';
import { collectionCommands } from './collections';
import { convertToCapped } from './convertToCapped';
import { count } from './count';
import { getMore, killCursors } from './cursorCommands';
import { databaseCommands } from './databases';
import { deleteCommand } from './delete';
import { diagnosticCommands } from './diagnostics';
import { distinct } from './distinct';
import type { Engine } from './engine';
import { explain } from './explain';
import { find } from './find';
import { findAndModify } from './findAndModify';
import { hello, isMaster } from './hello';
import { indexCommands } from './indexes';
import { insert } from './insert';
import type { CommandDefinition, Document, Value } from './request';
import { documentReply } from '../wire/reply';
import { shellCommands } from './shellCommands';
import { sessionCommands } from './sessionCommands';
import { testCommands } from './testCommands';
import { update } from './update';
import { userCommands } from './userCommands';

const ALIASES: Readonly<Record<string, string>> = {
  ismaster: 'isMaster',
  findandmodify: 'findAndModify',
  buildinfo: 'buildInfo',
  deleteIndexes: 'dropIndexes',
  collstats: 'collStats',
  dbstats: 'dbStats',
};

const DEFINITIONS: readonly CommandDefinition[] = [
  hello,
  isMaster,
  find,
  getMore,
  killCursors,
  insert,
  update,
  deleteCommand,
  findAndModify,
  aggregate,
  count,
  distinct,
  explain,
  ...collectionCommands,
  ...indexCommands,
  ...databaseCommands,
  ...sessionCommands,
  ...diagnosticCommands,
  ...signInCommands,
  ...userCommands,
  ...shellCommands,
  convertToCapped,
];

const listCommands: CommandDefinition = {
  name: 'listCommands',
  options: [],
  run: () => documentReply(new Map([['commands', new Map(DEFINITIONS.map(describe))]])),
};

function describe({ name, adminOnly = false, beforeSignIn = false }: CommandDefinition): [string, Document] {
  const description: Document = new Map<string, Value>([
    ['help', ''],
    ['requiresAuth', !beforeSignIn],
    ['adminOnly', adminOnly],
  ]);
  return [name, description];
}

const COMMANDS = new Map([...DEFINITIONS, listCommands].map((definition) => [definition.name, definition]));
const TEST_COMMANDS = new Map(testCommands.map((definition) => [definition.name, definition]));

/** The command called `name`; test commands only where the server was started with them. */
export function findCommand(name: string, engine: Pick<Engine, 'failPoints'>): CommandDefinition | undefined {
  const known = COMMANDS.get(name) ?? COMMANDS.get(ALIASES[name] ?? '');
  return known ?? (engine.failPoints ? TEST_COMMANDS.get(name) : undefined);
}
