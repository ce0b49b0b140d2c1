import type { ItemContent } from '../item/item.entity';
import type { Material } from '../item/part.entity';
import type { Finding } from './finding.entity';
import { isBlank } from './placeholder.rule';
import type { LintSurroundings } from './surroundings.entity';

/** A department's name without the place before it, so that 云港市公安局 and 公安局 meet. */
const shortName = (department: string): string => department.replace(/^.*?(?:省|自治区|市|县|区|镇|乡|街道)(?=..)/, '');

/** 市公安局核发: a department issued it, whatever 来源渠道 says. */
const ISSUER =
  /(?:局|委|委员会|厅|部|机关|政府|办事处|法院|中心|公安|税务|民政)[^，,。；;]{0,8}(?:核发|颁发|签发|发放)/;

const isIssued = ({ source, sourceNote }: Material): boolean =>
  source === 'GOVERNMENT' || (sourceNote !== null && ISSUER.test(sourceNote));

function issuedByItself({ sourceNote }: Material, department: string): boolean {
  if (sourceNote === null) return false;
  const name = shortName(department);
  return sourceNote.includes(department) || (name.length >= 3 && sourceNote.includes(name));
}

/** What shared data can replace may not be asked for (国务院令第716号 art. 7). */
export function replaceableMaterials({ materials, department }: ItemContent): Finding[] {
  return materials.flatMap((material) => {
    const { code, name, licenceType, noShareReason } = material;
    if (!isIssued(material) || !isBlank(licenceType)) return [];
    const finding = { rule: 'CAT-SHARED' as const, part: code };
    if (isBlank(noShareReason)) {
      const sentence = `“${name}”是政府部门核发的，请写明能代替它的电子证照，或写明为什么不能共享`;
      return [{ ...finding, column: '电子证照类型', sentence }];
    }
    if (!issuedByItself(material, department)) return [];
    return [{ ...finding, column: '来源渠道说明', sentence: `“${name}”就是${department}自己核发的，不应再要群众提交` }];
  });
}

/** 四级四同 holds for materials: what a level adds needs a reason. */
export function addedMaterials({ materials }: ItemContent, { basic, basicMaterials }: LintSurroundings): Finding[] {
  if (basic === null || basicMaterials.size === 0) return [];
  return materials
    .filter(({ code }) => !basicMaterials.has(code))
    .map(({ code, name }) => ({
      rule: 'CAT-MATERIAL-ADDED' as const,
      column: '材料名称',
      sentence: `“${name}”不在基本目录的材料里，是这一级另加的`,
      part: code,
    }));
}
