import { isDocument, type Document, type Value } from '../bson/value';
import { badValue, MongoError } from '../errors/mongoError';

const OF_ANY_DATABASE = ['read', 'readWrite', 'dbAdmin', 'dbOwner', 'userAdmin'];
const OF_ADMIN = [
  'backup',
  'clusterAdmin',
  'clusterManager',
  'clusterMonitor',
  'dbAdminAnyDatabase',
  'enableSharding',
  'hostManager',
  'readAnyDatabase',
  'readWriteAnyDatabase',
  'restore',
  'root',
  'userAdminAnyDatabase',
];

/** Roles as a command lists them, by name or as `{ role, db }`, each once. @throws MongoError 2, 31 */
export function rolesOf(listed: readonly Value[], database: string): Document[] {
  const roles = listed.map((written) => {
    const [role, db] = isDocument(written) ? [written.get('role'), written.get('db')] : [written, database];
    if (typeof role !== 'string' || typeof db !== 'string') {
      throw badValue(`A role must be given by its name or as { role: <name>, db: <database> }`);
    }
    const known = OF_ANY_DATABASE.includes(role) || (db === 'admin' && OF_ADMIN.includes(role));
    if (!known) throw new MongoError(31, `Could not find role: ${role}@${db}`);
    return roleDocument(role, db);
  });
  return roles.filter((role, at) => roles.findIndex((one) => sameRole(one, role)) === at);
}

export function roleDocument(role: string, db: string): Document {
  return new Map<string, Value>([
    ['role', role],
    ['db', db],
  ]);
}

/** Whether the roles allow everything: the only ones that a server which knows no others can keep to. */
export function allowEverything(roles: readonly Document[]): boolean {
  return roles.some((one) => one.get('role') === 'root' && one.get('db') === 'admin');
}

export function sameRole(a: Document, b: Document): boolean {
  return a.get('role') === b.get('role') && a.get('db') === b.get('db');
}
