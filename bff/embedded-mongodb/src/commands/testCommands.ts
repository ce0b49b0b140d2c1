import { documentReply, type Reply } from '../wire/reply';
import type { CommandDefinition } from './request';

/** Only served when the server was started for tests. */
export const testCommands: readonly CommandDefinition[] = [
  {
    name: 'configureFailPoint',
    options: ['mode', 'data'],
    adminOnly: true,
    run({ engine, body }): Reply {
      engine.failPoints?.configure(body);
      return documentReply(new Map());
    },
  },
];
