import { LINK_PATH } from '@city-services/shared/entry/launch';
import type { Scene } from '@city-services/shared/entry/scene';
import type { Clock } from '../../kernel/clock';
import type { PlatformCodes, QrDrawing } from '../../ports/codePicture';
import { entryUnknown } from './entry.errors';
import type { EntryService } from './entry.service';
import type { EntryPicture } from './entryPicture.entity';
import type { EntryPictureRepository } from './entryPicture.repository';

/** Whose code: a platform's own, or a plain link that any camera opens. */
export type PictureFor = 'link' | 'weapp' | 'alipay';
export type PictureForm = 'svg' | 'png';

interface EntryPictureParts {
  readonly entries: EntryService;
  readonly pictures: EntryPictureRepository;
  readonly qr: QrDrawing;
  /** Absent where no platform is spoken to. */
  readonly platforms: Partial<Record<'weapp' | 'alipay', PlatformCodes>>;
  /** Where the city's H5 program answers, `https://city.example`. */
  readonly publicUrl: string;
  readonly clock: Clock;
}

/** Draws codes, the platforms' own ones once each. */
export class EntryPictureService {
  readonly #underway = new Map<string, Promise<EntryPicture>>();

  constructor(private readonly parts: EntryPictureParts) {}

  /** The address in a plain-link QR; WeChat and Alipay map it to the program (普通链接二维码), any other camera opens H5. */
  linkOf(scene: Scene): string {
    return new URL(`${LINK_PATH}${scene}`, this.parts.publicUrl).toString();
  }

  /**
   * The picture of a code that opens something. Null for a form that nobody draws: a platform's own code is no SVG and needs the platform.
   * Throws `ENTRY_UNKNOWN` (also for an ended one: it must not be printed), `ENTRY_PICTURE_UNAVAILABLE`, `REQUEST_LIMITED`.
   */
  async draw(text: string, whose: PictureFor, form: PictureForm): Promise<EntryPicture | null> {
    const code = await this.parts.entries.get(text);
    if (this.parts.entries.closed(code)) throw entryUnknown();
    if (whose === 'link') return this.parts.qr.draw(this.linkOf(code.scene), form);
    const platform = form === 'png' ? this.parts.platforms[whose] : undefined;
    if (!platform) return null;
    const id = `${whose}|${code.scene}`;
    return this.#once(id, async () => {
      const kept = await this.parts.pictures.find(id);
      if (kept) return kept;
      const drawn = await platform.draw({ scene: code.scene, title: titleOf(code.note, code.scene) });
      await this.parts.pictures.keep(id, drawn, this.parts.clock.now());
      return drawn;
    });
  }

  /** All who wait for the same picture wait for one. */
  #once(id: string, work: () => Promise<EntryPicture>): Promise<EntryPicture> {
    const underway = this.#underway.get(id) ?? work().finally(() => this.#underway.delete(id));
    this.#underway.set(id, underway);
    return underway;
  }
}

/** Alipay takes 32 characters. */
const LONGEST_TITLE = 32;
const titleOf = (note: string, scene: string): string => [...(note || scene)].slice(0, LONGEST_TITLE).join('');
