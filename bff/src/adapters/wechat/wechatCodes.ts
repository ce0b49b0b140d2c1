import { ENTRY_HOME } from '@city-services/shared/entry/pages';
import type { Picture, PlatformCode, PlatformCodes } from '../../ports/codePicture';
import { pictureFailure } from '../vendor/vendorFailure';
import type { WechatServer } from './wechatServer';

/** Which version of the program a code opens. */
export type WechatEnvVersion = 'release' | 'trial' | 'develop';

/** Large enough for a poster; WeChat draws 280 to 1280. */
const WIDTH_PX = 860;

/** WeChat's own code: `POST /wxa/getwxacodeunlimit` (rules.md 12). It opens home with the scene; home goes on from there. */
export class WechatCodes implements PlatformCodes {
  constructor(
    private readonly server: WechatServer,
    private readonly envVersion: WechatEnvVersion,
  ) {}

  async draw({ scene }: PlatformCode): Promise<Picture> {
    const body = {
      scene,
      page: ENTRY_HOME,
      // WeChat knows the pages of the released version alone.
      check_path: this.envVersion === 'release',
      env_version: this.envVersion,
      width: WIDTH_PX,
    };
    try {
      return await this.server.postForPicture({ path: '/wxa/getwxacodeunlimit', body, idempotent: true });
    } catch (error) {
      throw pictureFailure(error);
    }
  }
}
