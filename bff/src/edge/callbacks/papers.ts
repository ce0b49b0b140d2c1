import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../kernel/appError';
import type { FrequencyRule } from '../../kernel/context';
import { limitedAddress, type Hit } from '../frequency';
import type { Refuse } from '../server';

/** Until what is drawn changes its papers are the same; a change has to be seen within the hour. */
const HOUR_SECONDS = 3600;

/** The failures of a paper by what HTTP calls them; any other is a fault of ours. */
const STATUS = new Map<AppError['kind'], number>([
  ['invalid', 400],
  ['notFound', 404],
  ['limited', 429],
  ['upstream', 503],
]);

export interface PaperFile {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** What is asked for: the name of the file, and how it is made. */
export interface WantedPaper {
  readonly name: string;
  readonly draw: () => Promise<PaperFile>;
}

export const pdfFile = (bytes: Uint8Array): PaperFile => ({ contentType: 'application/pdf', bytes });

const send = (reply: FastifyReply, { contentType, bytes }: PaperFile, name: string): FastifyReply =>
  reply
    .header('cache-control', `public, max-age=${HOUR_SECONDS}`)
    .header('content-security-policy', "default-src 'none'; style-src 'none'; sandbox")
    .header('content-disposition', `inline; filename="${name}"`)
    .type(contentType)
    .send(Buffer.from(bytes));

interface Counter {
  readonly rule: FrequencyRule;
  /** Absent with RATE_LIMITS=off. */
  readonly hit?: Hit | undefined;
  readonly refuse: Refuse;
}

/** Answers with papers that are drawn for anybody, as often as the rule allows from one address; 429 bears `Retry-After`. */
export const paperCounter =
  ({ rule, hit, refuse }: Counter) =>
  async (request: FastifyRequest, reply: FastifyReply, { name, draw }: WantedPaper): Promise<FastifyReply> => {
    try {
      const waitSeconds = (await hit?.(`${rule.name}|${limitedAddress(request.ip)}`, rule)) ?? 0;
      if (waitSeconds > 0) throw new AppError('REQUEST_LIMITED', { retryAfterSeconds: waitSeconds });
      return send(reply, await draw(), name);
    } catch (error) {
      const status = error instanceof AppError ? STATUS.get(error.kind) : undefined;
      if (status === undefined || !(error instanceof AppError)) throw error;
      if (error.retryAfterSeconds) reply.header('retry-after', error.retryAfterSeconds);
      return refuse(reply, status, error);
    }
  };
