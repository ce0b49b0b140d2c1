import type { FastifyReply } from 'fastify';
import { CODE_LENGTH } from '@city-services/shared/scenario/code';
import type { ScenarioPaperService } from '../../domains/catalog';
import { AppError } from '../../kernel/appError';
import type { FrequencyRule } from '../../kernel/context';
import { limitedAddress, type Hit } from '../frequency';
import type { Door } from '../server';

/** A changed guide has to be seen within the hour. */
const HOUR_SECONDS = 3600;
/** A list costs half a second of computing, and there are too many of them to be kept: nobody prints more by hand. */
const PAPERS: FrequencyRule = { name: 'scenario-paper', limit: 30, windowSeconds: 60 };
/** Division codes have 12 digits at most. */
const LONGEST_REGION = 12;

interface ScenarioPaperDoorParts {
  readonly papers: Pick<ScenarioPaperService, 'code' | 'plan'>;
  /** Absent with RATE_LIMITS=off. */
  readonly hit?: Hit | undefined;
}

interface File {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

const filesOf = (papers: ScenarioPaperDoorParts['papers']) =>
  new Map<string, (code: string, region: string | null) => Promise<File>>([
    ['qr.png', (code) => papers.code(code, 'png')],
    ['qr.svg', (code) => papers.code(code, 'svg')],
    ['plan.pdf', async (code, region) => ({ contentType: 'application/pdf', bytes: await papers.plan(code, region) })],
  ]);

const STATUS = new Map<AppError['kind'], number>([
  ['invalid', 400],
  ['notFound', 404],
  ['limited', 429],
  ['upstream', 503],
]);

const send = (reply: FastifyReply, { contentType, bytes }: File, name: string): FastifyReply =>
  reply
    .header('cache-control', `public, max-age=${HOUR_SECONDS}`)
    .header('content-security-policy', "default-src 'none'; style-src 'none'; sandbox")
    .header('content-disposition', `inline; filename="${name}"`)
    .type(contentType)
    .send(Buffer.from(bytes));

interface Route {
  readonly Params: { readonly code: string; readonly file: string };
  readonly Querystring: { readonly region?: unknown };
}

/**
 * `GET /scenarios/<code of answers>/plan.pdf?region=|qr.png|qr.svg`: the list that the answers come to, and its link as a picture.
 * 400: no such code or place, or questions are open; 404: no such guide or file; 429 with `Retry-After`.
 */
export const scenarioPaperDoor =
  ({ papers, hit }: ScenarioPaperDoorParts): Door =>
  (server, refuse) => {
    const files = filesOf(papers);
    server.get<Route>('/scenarios/:code/:file', async (request, reply) => {
      const { code, file } = request.params;
      const { region = null } = request.query;
      const draw = files.get(file);
      if (!draw) return refuse(reply, 404);
      const isPlace = region === null || (typeof region === 'string' && region.length <= LONGEST_REGION);
      if (!isPlace || code.length > CODE_LENGTH) return refuse(reply, 400);
      try {
        const waitSeconds = (await hit?.(`${PAPERS.name}|${limitedAddress(request.ip)}`, PAPERS)) ?? 0;
        if (waitSeconds > 0) throw new AppError('REQUEST_LIMITED', { retryAfterSeconds: waitSeconds });
        return send(reply, await draw(code, region), file);
      } catch (error) {
        const status = error instanceof AppError ? STATUS.get(error.kind) : undefined;
        if (status === undefined || !(error instanceof AppError)) throw error;
        if (error.retryAfterSeconds) reply.header('retry-after', error.retryAfterSeconds);
        return refuse(reply, status, error);
      }
    });
  };
