import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LINK_PATH } from '@city-services/shared/entry/launch';
import { ENTRY_HOME } from '@city-services/shared/entry/pages';
import { readScene } from '@city-services/shared/entry/scene';
import { readCode } from '@city-services/shared/scenario/code';
import type { EntryPicture, EntryPictureService, PictureFor, PictureForm } from '../../domains/entry';
import { AppError } from '../../kernel/appError';
import type { FrequencyRule } from '../../kernel/context';
import { limitedAddress, type Hit } from '../frequency';
import type { Door } from '../server';

const PICTURE = /^([0-9A-Za-z]{1,32})\.(svg|png)$/;
const WHOSE: readonly PictureFor[] = ['link', 'weapp', 'alipay'];
/** A picture stays what it is; a code that is switched off has to disappear within a day. */
const DAY_SECONDS = 86_400;
/** An editor prints a page of posters; nobody needs more at once. */
const PICTURES: FrequencyRule = { name: 'entry-picture', limit: 300, windowSeconds: 60 };

const isWhose = (text: unknown): text is PictureFor => (WHOSE as readonly unknown[]).includes(text);

interface EntryDoorParts {
  readonly draw: EntryPictureService['draw'];
  /** Absent with RATE_LIMITS=off. */
  readonly hit?: Hit | undefined;
}

function sendPicture(request: FastifyRequest, reply: FastifyReply, { contentType, bytes }: EntryPicture): FastifyReply {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  reply
    .header('cache-control', `public, max-age=${DAY_SECONDS}`)
    .header('etag', etag)
    // Opened on its own an SVG is a document: nothing in it may run or be loaded.
    .header('content-security-policy', "default-src 'none'; style-src 'none'; sandbox");
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type(contentType).send(Buffer.from(bytes));
}

/** The failures of a picture by what HTTP calls them. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof AppError)) return null;
  if (error.kind === 'notFound') return 404;
  return error.kind === 'limited' ? 429 : error.kind === 'upstream' ? 503 : null;
}

/**
 * `GET /e/<scene>`: the address in a plain-link QR. It opens home of our own H5 program, which asks where the scene leads; nothing of the
 * request but a scene goes into the answer, so nobody can be led elsewhere. A text that is no scene opens home as a broken code.
 *
 * `GET /entry/<scene>.svg|png?for=link|weapp|alipay`: the picture of a code; platforms' own ones as PNG address, in the form in which they were
 * drawn. 400: no such picture; 404: no such code, or one that is switched off; 429 and 503 with `Retry-After`.
 */
export const entryDoor =
  ({ draw, hit }: EntryDoorParts): Door =>
  (server, refuse) => {
    server.get<{ Params: { scene: string } }>(`${LINK_PATH}:scene`, (request, reply) => {
      const { scene: text } = request.params;
      const scene = readScene(text) ?? (readCode(text) ? text.toLowerCase() : 'broken');
      return reply.header('cache-control', 'no-store').redirect(`/#/${ENTRY_HOME}?scene=${scene}`, 302);
    });

    server.get<{ Params: { file: string }; Querystring: { for?: unknown } }>('/entry/:file', async (request, reply) => {
      const [, scene, form] = PICTURE.exec(request.params.file) ?? [];
      const whose = request.query.for ?? 'link';
      if (!scene || !form || !isWhose(whose)) return refuse(reply, 400);
      try {
        const waitSeconds = (await hit?.(`${PICTURES.name}|${limitedAddress(request.ip)}`, PICTURES)) ?? 0;
        if (waitSeconds > 0) throw new AppError('REQUEST_LIMITED', { retryAfterSeconds: waitSeconds });
        const picture = await draw(scene, whose, form as PictureForm);
        return picture ? sendPicture(request, reply, picture) : refuse(reply, 400);
      } catch (error) {
        const status = statusOf(error);
        if (status === null || !(error instanceof AppError)) throw error;
        if (error.retryAfterSeconds) reply.header('retry-after', error.retryAfterSeconds);
        return refuse(reply, status, error);
      }
    });
  };
