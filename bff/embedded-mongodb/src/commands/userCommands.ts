import type { Account } from '../auth/accounts';
import { allowEverything, rolesOf, sameRole } from '../auth/roles';
import { makeCredentials } from '../auth/scram';
import { MECHANISM } from '../auth/users';
import { Binary, isDocument, type Document } from '../bson/value';
import { badValue, MongoError, unsupported } from '../errors/mongoError';
import { documentReply, type Reply } from '../wire/reply';
import { arrayArgument, documentArgument, stringArgument, type Where } from './arguments';
import { newUuidBytes } from '../storage/collection';
import type { CommandDefinition, CommandRequest } from './request';
import { usersInfo } from './usersInfo';

const ACCOUNT_OPTIONS = ['pwd', 'customData', 'roles', 'digestPassword', 'authenticationRestrictions', 'mechanisms'];

function nameOf({ body, name }: CommandRequest): string {
  const user = stringArgument({ body, command: name }, name) ?? '';
  if (user === '') throw badValue("User document needs 'user' field to be non-empty");
  return user;
}

/** @throws MongoError 11 */
function requireAccount(request: CommandRequest): Account {
  const user = nameOf(request);
  const account = request.engine.users.accounts.find(request.database, user);
  if (!account) throw new MongoError(11, `User '${user}@${request.database}' not found`);
  return account;
}

/** What this server can't keep to is refused, so that no account may more than it was made for. @throws MongoError 2, 115 */
function checkOptions(where: Where): void {
  if (where.body.get('digestPassword') === false) {
    throw badValue(`Use of ${MECHANISM} requires undigested passwords`);
  }
  if ((arrayArgument(where, 'authenticationRestrictions') ?? []).length > 0) {
    throw unsupported('an authentication restriction');
  }
  const mechanisms = arrayArgument(where, 'mechanisms');
  if (mechanisms && (mechanisms.length === 0 || mechanisms.some((one) => one !== MECHANISM))) {
    throw badValue(`mechanisms must be a list of those that this server offers: ${MECHANISM}`);
  }
}

/** The roles of a command. @throws MongoError 2, 31, 115 */
function requestedRoles({ engine, database }: CommandRequest, where: Where): Document[] | undefined {
  const listed = arrayArgument(where, 'roles');
  const roles = listed && rolesOf(listed, database);
  if (roles && engine.users.required && !allowEverything(roles)) {
    throw unsupported(`a user without the role root@admin, where users have to sign in,`);
  }
  return roles;
}

function passwordOf(where: Where): string | undefined {
  const password = stringArgument(where, 'pwd');
  if (password === '') throw new MongoError(50687, 'Password cannot be empty');
  return password;
}

const createUser: CommandDefinition = {
  name: 'createUser',
  options: ACCOUNT_OPTIONS,
  async run(request): Promise<Reply> {
    const { engine, database, body } = request;
    const where = { body, command: 'createUser' };
    const user = nameOf(request);
    checkOptions(where);
    const password = passwordOf(where);
    if (password === undefined) throw badValue(`Must provide a 'pwd' field for all user documents`);
    const roles = requestedRoles(request, where);
    if (!roles) throw new MongoError(40414, `BSON field 'createUser.roles' is missing but a required field`);
    const { users } = engine;
    if (users.isConfigured(user) || users.accounts.find(database, user)) {
      throw new MongoError(51003, `User "${user}@${database}" already exists`);
    }
    const userId = new Binary(newUuidBytes(), Binary.SUBTYPE_UUID);
    const customData = documentArgument(where, 'customData');
    await users.accounts.save({ user, database, userId, roles, customData, credentials: makeCredentials(password) });
    return documentReply(new Map());
  },
};

const updateUser: CommandDefinition = {
  name: 'updateUser',
  options: ACCOUNT_OPTIONS,
  async run(request): Promise<Reply> {
    const where = { body: request.body, command: 'updateUser' };
    const account = requireAccount(request);
    if (!ACCOUNT_OPTIONS.some((name) => request.body.has(name))) {
      throw badValue('Must specify at least one field to update in updateUser');
    }
    checkOptions(where);
    const password = passwordOf(where);
    await request.engine.users.accounts.save({
      ...account,
      credentials: password === undefined ? account.credentials : makeCredentials(password),
      roles: requestedRoles(request, where) ?? account.roles,
      customData: documentArgument(where, 'customData') ?? account.customData,
    });
    return documentReply(new Map());
  },
};

async function removeAccounts({ engine }: CommandRequest, accounts: readonly Account[]): Promise<void> {
  await engine.users.accounts.remove(accounts);
  for (const { user, database } of accounts) engine.users.forgetUser(user, database);
}

const dropUser: CommandDefinition = {
  name: 'dropUser',
  options: [],
  async run(request): Promise<Reply> {
    await removeAccounts(request, [requireAccount(request)]);
    return documentReply(new Map());
  },
};

const dropAllUsersFromDatabase: CommandDefinition = {
  name: 'dropAllUsersFromDatabase',
  options: [],
  async run(request): Promise<Reply> {
    const accounts = request.engine.users.accounts.list().filter(({ database }) => database === request.database);
    await removeAccounts(request, accounts);
    return documentReply(new Map([['n', accounts.length]]));
  },
};

/** grantRolesToUser and revokeRolesFromUser. */
function changeRoles(
  name: string,
  change: (has: readonly Document[], named: Document[]) => Document[],
): CommandDefinition {
  return {
    name,
    options: ['roles'],
    async run(request): Promise<Reply> {
      const account = requireAccount(request);
      const named = rolesOf(arrayArgument({ body: request.body, command: name }, 'roles') ?? [], request.database);
      const roles = change(account.roles, named).filter(isDocument);
      if (request.engine.users.required && !allowEverything(roles)) throw unsupported('a user without the role root');
      await request.engine.users.accounts.save({ ...account, roles });
      return documentReply(new Map());
    },
  };
}

export const userCommands: readonly CommandDefinition[] = [
  createUser,
  updateUser,
  dropUser,
  dropAllUsersFromDatabase,
  usersInfo,
  changeRoles('grantRolesToUser', (has, named) => [
    ...has,
    ...named.filter((role) => !has.some((one) => sameRole(one, role))),
  ]),
  changeRoles('revokeRolesFromUser', (has, named) => has.filter((one) => !named.some((role) => sameRole(one, role)))),
];
