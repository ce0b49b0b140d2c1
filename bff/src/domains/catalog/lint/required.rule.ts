import type { ItemContent } from '../item/item.entity';
import type { Finding } from './finding.entity';
import { isBlank, saysNothing } from './placeholder.rule';

/** What a citizen has to be told before an item may be published (国务院令第716号 art. 6; GB/T 36114-2018), by column of the file. */
const FIELDS: readonly (readonly [column: string, isMissing: (item: ItemContent) => boolean])[] = [
  ['事项名称', ({ name }) => isBlank(name)],
  ['事项类型', ({ type }) => type === null],
  ['设定依据', ({ basis }) => isBlank(basis)],
  ['权力来源', ({ powerSource }) => powerSource === null],
  ['服务对象', ({ serves }) => serves.length === 0],
  ['办件类型', ({ projectType }) => projectType === null],
  ['受理条件', ({ conditions }) => saysNothing(conditions)],
  ['办理形式', ({ forms }) => forms.length === 0],
  ['承诺办结时限', ({ promised }) => promised === null],
  ['到现场次数', ({ visits }) => visits === null],
  ['是否网办', ({ online }) => online === null],
  ['是否收费', ({ charged }) => charged === null],
  ['咨询方式', ({ contact }) => contact === null],
  ['监督投诉方式', ({ supervision }) => supervision === null],
  ['办理地点', (item) => needsPlace(item) && isBlank(item.address) && item.windowCodes.length === 0],
  ['办理时间', (item) => needsPlace(item) && isBlank(item.hours) && item.windowCodes.length === 0],
];

/** What is done online alone has no place and no hours, unless one has to come all the same. */
const needsPlace = ({ forms, visits }: ItemContent): boolean =>
  forms.length === 0 || forms.some((form) => form !== 'ONLINE') || (visits ?? 0) > 0;

const missing = (column: string, sentence: string): Finding => ({ rule: 'CAT-REQUIRED', column, sentence, part: null });

/** One finding a missing field or part. */
export function missingFields(item: ItemContent): Finding[] {
  const findings = FIELDS.filter(([, isMissing]) => isMissing(item)).map(([column]) =>
    missing(column, `没有写明“${column}”，群众看不到这一项就没法办`),
  );
  if (item.statutory === null && saysNothing(item.statutoryNote)) {
    findings.push(missing('法定办结时限', '没有写明法定办结时限；法律没有规定的，请在“法定办结时限说明”中写明'));
  }
  if (isBlank(item.flow) && item.steps.length === 0) findings.push(missing('办理流程', '没有办理流程，也没有办理环节'));
  if (item.outcomes.length === 0) findings.push(missing('结果名称', '没有写明办完以后得到什么'));
  if (item.materials.length === 0)
    findings.push(missing('申请材料', '没有申请材料；确实不用材料的，请列一条“无需提交材料”'));
  return findings;
}
