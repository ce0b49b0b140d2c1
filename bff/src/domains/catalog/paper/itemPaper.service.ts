import type { PaperPress } from '../../../ports/paperPress';
import type { EntryPicture, EntryPictureService, EntryService, PictureForm } from '../../entry';
import { itemNotFound } from '../catalog.errors';
import type { CatalogService } from '../guide/catalog.service';
import type { PublishedCatalog } from '../published/publishedCatalog.service';
import type { ItemSummary } from '../version/version.entity';
import { CITY } from '@city-services/shared/city/city';
import { formPaper, noticeOf, posterOf } from './guidePaper.service';

export type FormKind = 'blank' | 'sample';

export interface ItemPaperParts {
  readonly catalog: Pick<CatalogService, 'guide'>;
  readonly published: PublishedCatalog;
  readonly entries: Pick<EntryService, 'codeFor'>;
  readonly pictures: Pick<EntryPictureService, 'draw' | 'linkOf'>;
  readonly press: PaperPress;
}

/** Drawing takes a quarter of a second, and a paper is the same until its guide changes. */
const MOST_KEPT = 40;
const LONGEST_NOTE = 80;

/** What is printed of an item: its code, the one-time notice, posters. */
export class ItemPaperService {
  readonly #kept = new Map<string, Promise<Uint8Array>>();

  constructor(private readonly parts: ItemPaperParts) {}

  /** The item's code as a picture. Throws ITEM_NOT_FOUND, and what `EntryPictureService.draw` throws. */
  async code(code: string, form: PictureForm): Promise<EntryPicture> {
    const { scene } = await this.#entry(await this.#published(code));
    const picture = await this.parts.pictures.draw(scene, 'link', form);
    if (!picture) throw itemNotFound(code);
    return picture;
  }

  /** 一次性告知单 as PDF. Throws ITEM_NOT_FOUND. */
  async notice(code: string): Promise<Uint8Array> {
    const item = await this.#published(code);
    return this.#once(`notice|${item.versionId}`, async () => {
      const guide = await this.parts.catalog.guide({ code });
      return this.parts.press.paper(noticeOf(guide, await this.#link(item)));
    });
  }

  /** The form of a material as PDF, empty or as a filled-in sample. Throws ITEM_NOT_FOUND, also where no form is known. */
  async form(code: string, materialCode: string, kind: FormKind): Promise<Uint8Array> {
    const item = await this.#published(code);
    return this.#once(`${kind}|${item.versionId}|${materialCode}`, async () => {
      const guide = await this.parts.catalog.guide({ code });
      const material = guide.version.content.materials.find((each) => each.code === materialCode);
      if (material?.formText === undefined) throw itemNotFound(`${code} ${materialCode}`);
      return this.parts.press.paper(formPaper({ guide, material, link: await this.#link(item) }, kind === 'sample'));
    });
  }

  /** The poster of one item as PDF. Throws ITEM_NOT_FOUND. */
  async poster(code: string): Promise<Uint8Array> {
    const item = await this.#published(code);
    return this.#once(`poster|${item.versionId}`, () => this.posters([item]));
  }

  /** A page for each item, in their order. */
  async posters(items: readonly ItemSummary[]): Promise<Uint8Array> {
    const drawn = [];
    for (const item of items) drawn.push(posterOf(item, await this.#link(item)));
    return this.parts.press.posters(drawn, { title: `${CITY.name} 事项二维码海报`, author: CITY.sponsor });
  }

  /** Of implementations alone: what is printed hangs where one of them is carried out. */
  async #published(code: string): Promise<ItemSummary> {
    const { byCode } = await this.parts.published.current();
    const item = byCode.get(code);
    if (!item) throw itemNotFound(code);
    return item;
  }

  #entry({ code, name }: ItemSummary): ReturnType<EntryService['codeFor']> {
    const note = [...name].slice(0, LONGEST_NOTE).join('');
    return this.parts.entries.codeFor({ target: { kind: 'ITEM', key: code, campaign: null }, note });
  }

  async #link(item: ItemSummary): Promise<string> {
    return this.parts.pictures.linkOf((await this.#entry(item)).scene);
  }

  /** All who wait for the same paper wait for one; the one that was asked for longest ago goes first. */
  #once(key: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#kept.get(key);
    const paper = known ?? draw();
    this.#kept.delete(key);
    this.#kept.set(key, paper);
    if (!known) paper.catch(() => this.#kept.delete(key));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return paper;
  }
}
