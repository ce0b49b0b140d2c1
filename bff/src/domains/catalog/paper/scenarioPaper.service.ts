import { LINK_PATH } from '@city-services/shared/entry/launch';
import type { Picture, QrDrawing } from '../../../ports/codePicture';
import type { PaperPress } from '../../../ports/paperPress';
import { scenarioIncomplete } from '../scenario/scenario.errors';
import type { ScenarioService } from '../scenario/scenario.service';
import { planPaperOf } from './planPaper.service';

export interface ScenarioPaperParts {
  readonly scenarios: Pick<ScenarioService, 'restore'>;
  readonly press: PaperPress;
  readonly qr: QrDrawing;
  /** Where the city's H5 program answers, `https://city.example`. */
  readonly publicUrl: string;
}

/** What is printed of a list that answers came to. The answers stand in the code: nothing is kept, nobody is named. */
export class ScenarioPaperService {
  constructor(private readonly parts: ScenarioPaperParts) {}

  /**
   * The list as PDF, with the items nearest to the region.
   * Throws SCENARIO_CODE_INVALID, SCENARIO_NOT_FOUND, SCENARIO_ANSWERS_INCOMPLETE, REGION_UNKNOWN.
   */
  async plan(code: string, region: string | null): Promise<Uint8Array> {
    const { scenario, outcome } = await this.parts.scenarios.restore(code, region);
    if (!outcome) throw scenarioIncomplete(scenario.id, '');
    return this.parts.press.paper(planPaperOf(outcome, this.#linkOf(outcome.code)));
  }

  /** The link that restores the answers, as a picture. Throws as `plan`, but takes answers on the way too. */
  async code(code: string, form: 'svg' | 'png'): Promise<Picture> {
    const { outcome } = await this.parts.scenarios.restore(code, null);
    return this.parts.qr.draw(this.#linkOf(outcome?.code ?? code.trim().toLowerCase()), form);
  }

  #linkOf(code: string): string {
    return new URL(`${LINK_PATH}${code}`, this.parts.publicUrl).toString();
  }
}
