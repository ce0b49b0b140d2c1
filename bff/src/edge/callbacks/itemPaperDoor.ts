import type { FormKind, ItemPaperService } from '../../domains/catalog';
import type { FrequencyRule } from '../../kernel/context';
import type { Hit } from '../frequency';
import type { Door } from '../server';
import { paperCounter, pdfFile, type PaperFile } from './papers';

/** A paper costs a quarter of a second of computing: nobody prints more than this by hand. */
const PAPERS: FrequencyRule = { name: 'item-paper', limit: 60, windowSeconds: 60 };

interface ItemPaperDoorParts {
  readonly papers: Pick<ItemPaperService, 'code' | 'notice' | 'poster' | 'form'>;
  /** Absent with RATE_LIMITS=off. */
  readonly hit?: Hit | undefined;
}

interface FormParams {
  readonly code: string;
  readonly material: string;
  readonly file: string;
}

/** What each name under an item draws. */
const filesOf = (papers: ItemPaperDoorParts['papers']): ReadonlyMap<string, (code: string) => Promise<PaperFile>> =>
  new Map([
    ['qr.png', (code) => papers.code(code, 'png')],
    ['qr.svg', (code) => papers.code(code, 'svg')],
    ['notice.pdf', async (code) => pdfFile(await papers.notice(code))],
    ['poster.pdf', async (code) => pdfFile(await papers.poster(code))],
  ]);

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
    const answer = paperCounter({ rule: PAPERS, hit, refuse });
    server.get<{ Params: { code: string; file: string } }>('/items/:code/:file', (request, reply) => {
      const { code, file } = request.params;
      const draw = files.get(file);
      return draw ? answer(request, reply, { name: file, draw: () => draw(code) }) : refuse(reply, 404);
    });
    server.get<{ Params: FormParams }>('/items/:code/forms/:material/:file', (request, reply) => {
      const { code, material, file } = request.params;
      const kind = FORM.exec(file)?.[1] as FormKind | undefined;
      if (!kind) return refuse(reply, 404);
      return answer(request, reply, { name: file, draw: async () => pdfFile(await papers.form(code, material, kind)) });
    });
  };
