import type { ItemContent } from '../item/item.entity';
import type { Fee } from '../item/part.entity';
import type { Finding } from './finding.entity';
import { isBlank } from './placeholder.rule';

const finding = (column: string, sentence: string, part: string | null = null): Finding => ({
  rule: 'CAT-FEE',
  column,
  sentence,
  part,
});

const FREE = /^(?:不收费|免费|免收(?:费用)?|无|0(?:\.0+)?\s*元?(?:\/.*)?)[。.]?$/;

/** A row that says that nothing is taken is no fee. */
const isFree = ({ amountFen, standard }: Fee): boolean => amountFen === 0 || FREE.test(standard.trim());

/** No fee without a basis, and none where 是否收费 says no (行政许可法 art. 58–59). */
export function feeContradictions({ charged, feeBasis, fees }: ItemContent): Finding[] {
  if (charged === false) {
    const taken = fees.filter((fee) => !isFree(fee));
    return taken.map(({ code, name }) => finding('是否收费', `写着不收费，却列了收费项目“${name}”`, code));
  }
  if (charged === null) return [];
  if (fees.length === 0) {
    const also = isBlank(feeBasis) ? '，也没有收费依据' : '';
    return [finding('收费项目', `写着收费，却没有列收费项目和标准${also}`)];
  }
  return fees
    .filter((fee) => !isFree(fee) && isBlank(fee.basis) && isBlank(feeBasis))
    .map(({ code, name }) => finding('收费依据', `收费项目“${name}”没有收费依据`, code));
}
