import { documentReply, type Reply } from '../wire/reply';
import type { CommandDefinition } from './request';

export const signInCommands: readonly CommandDefinition[] = [
  {
    name: 'saslStart',
    options: ['mechanism', 'payload', 'options', 'autoAuthorize', 'db'],
    beforeSignIn: true,
    run: ({ engine, connection, database, body }): Reply =>
      documentReply(engine.users.start(connection, { database, body })),
  },
  {
    name: 'saslContinue',
    options: ['conversationId', 'payload'],
    beforeSignIn: true,
    run: ({ engine, connection, body }): Reply => documentReply(engine.users.proceed(connection, body)),
  },
  {
    name: 'logout',
    options: [],
    beforeSignIn: true,
    run({ engine, connection }): Reply {
      engine.users.forget(connection);
      return documentReply(new Map());
    },
  },
];
