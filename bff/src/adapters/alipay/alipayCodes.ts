import { z } from 'zod';
import { ENTRY_HOME } from '@city-services/shared/entry/pages';
import type { AlipaySettings } from '../../config/platformSettings';
import type { Picture, PlatformCode, PlatformCodes } from '../../ports/codePicture';
import { LARGEST_PICTURE_BYTES, pictureOf } from '../vendor/pictureOf';
import { pictureFailure, VendorFailure } from '../vendor/vendorFailure';
import { askVendorForBytes } from '../vendor/vendorHttp';
import { AlipayRefusal, type AlipayGateway } from './alipayGateway';

const VENDOR = 'alipay';
const METHOD = 'alipay.open.app.qrcode.create';

const answer = z.object({ qr_code_url: z.url().max(1024) });

/** Where Alipay keeps the pictures that it draws. */
const PICTURE_HOSTS = /(^|\.)(alipay|alipayobjects)\.com$/;

/**
 * Alipay's own code: `alipay.open.app.qrcode.create` {url_param, query_param, describe} → `qr_code_url`, the address of a picture
 * (opendocs.alipay.com; the model of Alipay's own SDK). The program gets the query in `onLaunch`.
 */
export class AlipayCodes implements PlatformCodes {
  constructor(
    private readonly gateway: AlipayGateway,
    private readonly settings: Pick<AlipaySettings, 'gatewayUrl' | 'deadlineMs'>,
  ) {}

  async draw({ scene, title }: PlatformCode): Promise<Picture> {
    const content = { url_param: ENTRY_HOME, query_param: `scene=${scene}`, describe: title };
    try {
      const { qr_code_url: address } = await this.gateway.call(
        METHOD,
        { biz_content: JSON.stringify(content) },
        answer,
      );
      return await this.#fetch(new URL(address));
    } catch (error) {
      if (!(error instanceof AlipayRefusal)) throw pictureFailure(error);
      throw pictureFailure(new VendorFailure(VENDOR, 'rejected', { vendorCode: error.subCode }));
    }
  }

  /** The address is Alipay's word; all the same nothing is fetched from anybody else. */
  #fetch(url: URL): Promise<Picture> {
    const gateway = new URL(this.settings.gatewayUrl);
    const ofGateway = url.origin === gateway.origin;
    if (!ofGateway && !(url.protocol === 'https:' && PICTURE_HOSTS.test(url.hostname)))
      throw new VendorFailure(VENDOR, 'untrusted', { vendorCode: 'picture-elsewhere' });
    const { deadlineMs } = this.settings;
    return askVendorForBytes(
      { vendor: VENDOR, deadlineMs, idempotent: true, largestBytes: LARGEST_PICTURE_BYTES },
      () => ({ url, method: 'GET', accept: 'image/png, image/jpeg' }),
      (bytes) => {
        const picture = pictureOf(bytes);
        if (!picture) throw new VendorFailure(VENDOR, 'broken', { vendorCode: 'no-picture' });
        return picture;
      },
    );
  }
}
