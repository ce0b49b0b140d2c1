import Taro from '@tarojs/taro';
import type { FilesAbility } from '../contract';

const address = (path: string): string => `${BFF_URL}${path}`;

export const files = {
  address,
  /** Both hosts read a file that was fetched first; what fails is the network, or a host without a reader. */
  async openPdf(path) {
    try {
      const { tempFilePath, statusCode } = await Taro.downloadFile({ url: address(path) });
      if (statusCode !== undefined && statusCode >= 400) return false;
      await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf' });
      return true;
    } catch {
      return false;
    }
  },
} satisfies FilesAbility;
