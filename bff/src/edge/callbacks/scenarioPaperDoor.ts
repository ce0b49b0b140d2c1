import { CODE_LENGTH } from '@city-services/shared/scenario/code';
import type { ScenarioPaperService } from '../../domains/catalog';
import type { FrequencyRule } from '../../kernel/context';
import type { Hit } from '../frequency';
import type { Door } from '../server';
import { paperCounter, pdfFile, type PaperFile } from './papers';

/** A list costs half a second of computing, and there are too many of them to be kept: nobody prints more by hand. */
const PAPERS: FrequencyRule = { name: 'scenario-paper', limit: 30, windowSeconds: 60 };
/** Division codes have 12 digits at most. */
const LONGEST_REGION = 12;

interface ScenarioPaperDoorParts {
  readonly papers: Pick<ScenarioPaperService, 'code' | 'plan'>;
  /** Absent with RATE_LIMITS=off. */
  readonly hit?: Hit | undefined;
}

const filesOf = (papers: ScenarioPaperDoorParts['papers']) =>
  new Map<string, (code: string, region: string | null) => Promise<PaperFile>>([
    ['qr.png', (code) => papers.code(code, 'png')],
    ['qr.svg', (code) => papers.code(code, 'svg')],
    ['plan.pdf', async (code, region) => pdfFile(await papers.plan(code, region))],
  ]);

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
    const answer = paperCounter({ rule: PAPERS, hit, refuse });
    server.get<Route>('/scenarios/:code/:file', (request, reply) => {
      const { code, file } = request.params;
      const { region = null } = request.query;
      const draw = files.get(file);
      if (!draw) return refuse(reply, 404);
      const isPlace = region === null || (typeof region === 'string' && region.length <= LONGEST_REGION);
      if (!isPlace || code.length > CODE_LENGTH) return refuse(reply, 400);
      return answer(request, reply, { name: file, draw: () => draw(code, region) });
    });
  };
