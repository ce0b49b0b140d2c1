import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormKind, ItemPaperService } from '../../domains/catalog';
import { AppError } from '../../kernel/appError';
import type { FrequencyRule } from '../../kernel/context';
import { limitedAddress, type Hit } from '../frequency';
import type { Door } from '../server';

/** Until a guide changes its papers are the same; a change has to be seen within the hour. */
const HOUR_SECONDS = 3600;
/** A paper costs a quarter of a second of computing: nobody prints more than this by hand. */
const PAPERS: FrequencyRule = { name: 'item-paper', limit: 60, windowSeconds: 60 };

interface ItemPaperDoorParts {
  readonly papers: Pick<ItemPaperService, 'code' | 'notice' | 'poster' | 'form'>;
  /** Absent with RATE_LIMITS=off. */
  readonly hit?: Hit | undefined;
}

interface File {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

interface Wanted {
  readonly name: string;
  readonly draw: () => Promise<File>;
}

interface FormParams {
  readonly code: string;
  readonly material: string;
  readonly file: string;
}

const pdf = (bytes: Uint8Array): File => ({ contentType: 'application/pdf', bytes });

/** What each name under an item draws. */
const filesOf = (papers: ItemPaperDoorParts['papers']): ReadonlyMap<string, (code: string) => Promise<File>> =>
  new Map([
    ['qr.png', (code) => papers.code(code, 'png')],
    ['qr.svg', (code) => papers.code(code, 'svg')],
    ['notice.pdf', async (code) => pdf(await papers.notice(code))],
    ['poster.pdf', async (code) => pdf(await papers.poster(code))],
  ]);

/** The failures of a paper by what HTTP calls them. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof AppError)) return null;
  if (error.kind === 'notFound') return 404;
  return error.kind === 'limited' ? 429 : error.kind === 'upstream' ? 503 : null;
}

const send = (reply: FastifyReply, { contentType, bytes }: File, name: string): FastifyReply =>
  reply
    .header('cache-control', `public, max-age=${HOUR_SECONDS}`)
    .header('content-security-policy', "default-src 'none'; style-src 'none'; sandbox")
    .header('content-disposition', `inline; filename="${name}"`)
    .type(contentType)
    .send(Buffer.from(bytes));

const FORM = /^(blank|sample)\.pdf$/;

/**
 * `GET /items/<实施编码>/qr.png|qr.svg|notice.pdf|poster.pdf`: the code of a published item, its one-time notice, its poster.
 * `GET /items/<实施编码>/forms/<材料编码>/blank.pdf|sample.pdf`: the form of a material, empty or as a sample.
 * 404: no such item or file; 429 with `Retry-After`.
 */
export const itemPaperDoor =
  ({ papers, hit }: ItemPaperDoorParts): Door =>
  (server, refuse) => {
    const files = filesOf(papers);
    const answer = async (request: FastifyRequest, reply: FastifyReply, wanted: Wanted): Promise<FastifyReply> => {
      try {
        const waitSeconds = (await hit?.(`${PAPERS.name}|${limitedAddress(request.ip)}`, PAPERS)) ?? 0;
        if (waitSeconds > 0) throw new AppError('REQUEST_LIMITED', { retryAfterSeconds: waitSeconds });
        return send(reply, await wanted.draw(), wanted.name);
      } catch (error) {
        const status = statusOf(error);
        if (status === null || !(error instanceof AppError)) throw error;
        if (error.retryAfterSeconds) reply.header('retry-after', error.retryAfterSeconds);
        return refuse(reply, status, error);
      }
    };
    server.get<{ Params: { code: string; file: string } }>('/items/:code/:file', (request, reply) => {
      const { code, file } = request.params;
      const draw = files.get(file);
      return draw ? answer(request, reply, { name: file, draw: () => draw(code) }) : refuse(reply, 404);
    });
    server.get<{ Params: FormParams }>('/items/:code/forms/:material/:file', (request, reply) => {
      const { code, material, file } = request.params;
      const kind = FORM.exec(file)?.[1] as FormKind | undefined;
      if (!kind) return refuse(reply, 404);
      return answer(request, reply, { name: file, draw: async () => pdf(await papers.form(code, material, kind)) });
    });
  };
