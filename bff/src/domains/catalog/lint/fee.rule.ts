import type { ItemContent } from '../item/item.entity';
import type { Finding } from './finding.entity';

const finding = (column: string, sentence: string, part: string | null = null): Finding => ({
  rule: 'CAT-FEE',
  column,
  sentence,
  part,
});

/** No fee without a basis, and none where 是否收费 says no (行政许可法 art. 58–59). */
export function feeContradictions({ charged, feeBasis, fees }: ItemContent): Finding[] {
  if (charged === false) {
    return fees.map(({ code, name }) => finding('是否收费', `写着不收费，却列了收费项目“${name}”`, code));
  }
  if (charged === null) return [];
  if (fees.length === 0) {
    const also = feeBasis === null ? '，也没有收费依据' : '';
    return [finding('收费项目', `写着收费，却没有列收费项目和标准${also}`)];
  }
  return fees
    .filter(({ basis }) => basis === null && feeBasis === null)
    .map(({ code, name }) => finding('收费依据', `收费项目“${name}”没有收费依据`, code));
}
