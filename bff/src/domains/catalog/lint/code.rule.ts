import { normaliseCode } from '@city-services/shared/identity/rules';
import type { ItemContent } from '../item/item.entity';
import { USE_LEVEL_WORDS } from '../item/words.entity';
import type { Finding } from './finding.entity';
import type { LintSurroundings } from './surroundings.entity';

const DASHED = /^([0-9A-Z]{12})-(\d{12})-\d{3}-([0-9A-Z]{18})-\d-\d{2}$/;

/** The parts of a 实施编码 have to say what the columns say: `511Z07001006-511602000000-000-11511301008778183N-1-00`. */
export function codeContradictions({ code, basicCode, regionCode, departmentCode }: ItemContent): Finding[] {
  const match = DASHED.exec(code);
  if (!match) return [];
  const told = [
    ['基本编码', match[1], basicCode],
    ['区划代码', match[2], regionCode],
    ['实施主体编码', match[3], departmentCode ?? match[3]],
  ] as const;
  return told
    .filter(([, inCode, inColumn]) => inCode !== inColumn)
    .map(([column, inCode, inColumn]) => ({
      rule: 'CAT-CODE' as const,
      column,
      sentence: `实施编码里的${column}是 ${inCode}，这一列写的是 ${inColumn}`,
      part: null,
    }));
}

const levelName = (level: ItemContent['level']): string =>
  Object.entries(USE_LEVEL_WORDS).find(([, value]) => value === level)?.[0] ?? level;

/** The same to a reader: width of signs, spaces and line ends aside. */
const readAs = (text: string | null): string => normaliseCode(text ?? '').replace(/\s/g, '');

/** Name, type and basis are the basic item's, and the level is one that it lists (四级四同). */
export function inheritanceContradictions(item: ItemContent, { basic }: LintSurroundings): Finding[] {
  if (basic === null) return [];
  const same = [
    ['事项名称', item.name, basic.name],
    ['事项类型', item.type, basic.type],
    ['设定依据', item.basis, basic.basis],
  ] as const;
  const findings: Finding[] = same
    .filter(([, own, shared]) => readAs(own) !== readAs(shared))
    .map(([column]) => ({
      rule: 'CAT-INHERITED' as const,
      column,
      sentence: `${column}和基本目录里的不一样，应当完全相同（留空即可沿用）`,
      part: null,
    }));
  if (!basic.levels.includes(item.level)) {
    const sentence = `基本目录里没有${levelName(item.level)}，只有${basic.levels.map(levelName).join('、')}`;
    findings.push({ rule: 'CAT-INHERITED', column: '行使层级', sentence, part: null });
  }
  return findings;
}

/** Windows that the catalogue does not hold. */
export function unknownWindows({ windowCodes }: ItemContent, { windows }: LintSurroundings): Finding[] {
  if (windows === null) return [];
  return windowCodes
    .filter((code) => !windows.has(code))
    .map((code) => ({
      rule: 'CAT-WINDOW' as const,
      column: '办理窗口',
      sentence: `没有编码为 ${code} 的窗口，或它的大厅不存在`,
      part: null,
    }));
}
