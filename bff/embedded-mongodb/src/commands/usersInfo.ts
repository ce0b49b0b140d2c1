import type { Account } from '../auth/accounts';
import { MECHANISM } from '../auth/users';
import { isDocument, type Document, type Value } from '../bson/value';
import { isNumber } from '../bson/numeric';
import { badValue, unsupported } from '../errors/mongoError';
import { compileExpression } from '../expression/compile';
import { compileMatch } from '../match/compileMatch';
import { documentReply, type Reply } from '../wire/reply';
import { booleanArgument, documentArgument } from './arguments';
import type { CommandDefinition, CommandRequest } from './request';

/** Tells of the accounts that were made by command; those of the server's start are not stored. */
export const usersInfo: CommandDefinition = {
  name: 'usersInfo',
  options: ['showCredentials', 'showCustomData', 'showPrivileges', 'showAuthenticationRestrictions', 'filter'],
  run(request): Reply {
    const { engine, body } = request;
    const where = { body, command: 'usersInfo' };
    if (booleanArgument(where, 'showPrivileges')) throw unsupported('usersInfo with showPrivileges');
    const withCredentials = booleanArgument(where, 'showCredentials');
    const custom = !body.has('showCustomData') || booleanArgument(where, 'showCustomData');
    const wanted = selection(request, body.get('usersInfo') ?? null);
    const filter = documentArgument(where, 'filter');
    const matches = filter ? compileMatch(filter, { compileExpression }).matches : () => true;
    const users = engine.users.accounts
      .list()
      .filter(wanted)
      .map((account) => describe(account, { withCredentials, custom }))
      .filter(matches);
    return documentReply(new Map([['users', users]]));
  },
};

type Selects = (account: Account) => boolean;

/** 1: all of this database; a name; `{ user, db }`; a list of those; `{ forAllDBs: true }`. @throws MongoError 2 */
function selection(request: CommandRequest, written: Value): Selects {
  if (isNumber(written)) return ({ database }) => database === request.database;
  if (typeof written === 'string') return ({ user, database }) => user === written && database === request.database;
  if (Array.isArray(written)) {
    const each = written.map((one) => selection(request, one));
    return (account) => each.some((selects) => selects(account));
  }
  if (isDocument(written) && written.get('forAllDBs') === true) return () => true;
  if (isDocument(written) && typeof written.get('user') === 'string' && typeof written.get('db') === 'string') {
    return ({ user, database }) => user === written.get('user') && database === written.get('db');
  }
  throw badValue(`User and role names must be either strings or objects with 'user' and 'db'`);
}

function describe(
  account: Account,
  { withCredentials, custom }: { withCredentials: boolean; custom: boolean },
): Document {
  const { user, database, userId, roles, customData, credentials } = account;
  const document: Document = new Map<string, Value>([
    ['_id', `${database}.${user}`],
    ['userId', userId],
    ['user', user],
    ['db', database],
  ]);
  if (withCredentials) {
    const { iterations, salt, storedKey, serverKey } = credentials;
    const kept: Document = new Map<string, Value>([
      ['iterationCount', iterations],
      ['salt', salt.toString('base64')],
      ['storedKey', storedKey.toString('base64')],
      ['serverKey', serverKey.toString('base64')],
    ]);
    document.set('credentials', new Map([[MECHANISM, kept]]));
  }
  if (customData && custom) document.set('customData', customData);
  document.set('roles', [...roles]);
  document.set('mechanisms', [MECHANISM]);
  return document;
}
