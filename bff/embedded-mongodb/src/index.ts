export { startEmbeddedMongoDb, type RunningServer, type ServerOptions } from './server';
export { FILE_FORMAT_VERSION } from './storage/environment';
export type { User } from './auth/users';
