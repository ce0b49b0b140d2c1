import { NetworkFailure, type HttpAnswer, type HttpRequest, type RequestAbility } from './contract';
import { network } from './network.memory';

type Server = (request: HttpRequest) => Promise<HttpAnswer>;

let server: Server | null = null;

export const request = {
  async send(sent) {
    if (!(await network.isOnline())) throw new NetworkFailure('offline');
    if (!server) throw new NetworkFailure('unreachable');
    return server(sent);
  },
  /** Tests put an in-process server behind the client. */
  connect(to: Server | null) {
    server = to;
  },
} satisfies RequestAbility & { connect(to: Server | null): void };
