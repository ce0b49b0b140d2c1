// Where a redis-server stands on this machine, and how to get one. Tests of the shared counters start it on a free port of their own.
import { findProgram } from './browser.mjs';

/** The path of a redis-server, or null. `REDIS_SERVER` names one that stands elsewhere. */
export const findRedis = () => findProgram(['redis-server', 'valkey-server'], [process.env.REDIS_SERVER]);

/** The one command that installs it. */
export const REDIS_INSTALL_COMMAND =
  {
    linux: 'apt-get install -y redis-server',
    darwin: 'brew install redis',
  }[process.platform] ?? 'install Redis with your package manager';
