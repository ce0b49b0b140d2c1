import type { Environment } from './environment';

/** The folder in which the operator typed the command: `npm run` itself works in the checkout's root. */
export const startedIn = (environment: Environment = process.env): string =>
  environment['CITY_SERVICES_STARTED_IN'] || process.cwd();
