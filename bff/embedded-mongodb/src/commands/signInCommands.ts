import { authenticationFailed } from '../errors/mongoError';
import { documentReply, type Reply } from '../wire/reply';
import type { UserStore } from '../auth/users';
import type { CommandDefinition, CommandRequest } from './request';

function users({ engine }: CommandRequest): UserStore {
  if (!engine.users) throw authenticationFailed('This server has no users: connect without a name and password.');
  return engine.users;
}

export const signInCommands: readonly CommandDefinition[] = [
  {
    name: 'saslStart',
    options: ['mechanism', 'payload', 'options', 'autoAuthorize', 'db'],
    beforeSignIn: true,
    run: (request): Reply => documentReply(users(request).start(request.connection, request.body)),
  },
  {
    name: 'saslContinue',
    options: ['conversationId', 'payload'],
    beforeSignIn: true,
    run: (request): Reply => documentReply(users(request).proceed(request.connection, request.body)),
  },
  {
    name: 'logout',
    options: [],
    beforeSignIn: true,
    run({ engine, connection }): Reply {
      engine.users?.forget(connection);
      return documentReply(new Map());
    },
  },
];
