import type { Door } from '../server';

/**
 * `GET /sign-in/public-account?challenge=…`: leads H5 inside WeChat to WeChat's page of authorisation. That page comes back to one fixed
 * address with `code` and `state`; nothing in the request says where to go, so the door can't be used to lead anybody elsewhere.
 * Answers 204 where nobody has to go through WeChat: the program then signs in without.
 * @param pageFor WeChat's page; null for a challenge that is none; absent in development
 */
export const publicAccountDoor =
  (pageFor: ((challenge: string) => string | null) | undefined): Door =>
  (server, refuse) => {
    server.get<{ Querystring: { challenge?: unknown } }>('/sign-in/public-account', (request, reply) => {
      reply.header('cache-control', 'no-store');
      if (!pageFor) return reply.code(204).send();
      const { challenge } = request.query;
      const page = typeof challenge === 'string' ? pageFor(challenge) : null;
      return page === null ? refuse(reply, 400) : reply.redirect(page, 302);
    });
  };
