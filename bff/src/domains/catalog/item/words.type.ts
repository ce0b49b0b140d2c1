import { registerEnumType } from 'type-graphql';
import { textEnum } from '../../../kernel/textEnum';
import { FOUR_LISTS } from './derived.entity';
import {
  DELIVERIES,
  HANDLE_AREAS,
  HANDLE_FORMS,
  MATERIAL_FORMS,
  MATERIAL_SOURCES,
  NECESSITIES,
  ONLINE_DEPTHS,
  ORIGINALITIES,
  PROJECT_TYPES,
  RESULT_KINDS,
  SERVED,
  TASK_TYPES,
  TIME_UNITS,
  USE_LEVELS,
} from './words.entity';

export const UseLevels = textEnum(...USE_LEVELS);
export const TaskTypes = textEnum(...TASK_TYPES);
export const ServedKinds = textEnum(...SERVED);
export const TimeUnits = textEnum(...TIME_UNITS);
export const ProjectTypes = textEnum(...PROJECT_TYPES);
export const HandleForms = textEnum(...HANDLE_FORMS);
export const OnlineDepths = textEnum(...ONLINE_DEPTHS);
export const HandleAreas = textEnum(...HANDLE_AREAS);
export const Originalities = textEnum(...ORIGINALITIES);
export const MaterialForms = textEnum(...MATERIAL_FORMS);
export const Necessities = textEnum(...NECESSITIES);
export const MaterialSources = textEnum(...MATERIAL_SOURCES);
export const ResultKinds = textEnum(...RESULT_KINDS);
export const Deliveries = textEnum(...DELIVERIES);
export const FourLists = textEnum(...FOUR_LISTS);

registerEnumType(UseLevels, { name: 'UseLevel', description: '国家级, 省级, 市级, 县级, 乡级, 村级.' });
registerEnumType(TaskTypes, {
  name: 'TaskType',
  description: '行政许可, 行政征收, 行政给付, 行政确认, 行政奖励, 行政裁决, 其他行政权力, 公共服务.',
});
registerEnumType(ServedKinds, {
  name: 'ServedKind',
  description: '自然人, 企业法人, 事业法人, 社会组织法人, 非法人企业, 行政机关, 其他组织.',
});
registerEnumType(TimeUnits, { name: 'TimeUnit', description: '工作日, 自然日, 小时, 月, 年.' });
registerEnumType(ProjectTypes, { name: 'ProjectType', description: 'INSTANT: 即办件. PROMISED: 承诺件.' });
registerEnumType(HandleForms, {
  name: 'HandleForm',
  description: '窗口办理, 网上办理, 自助终端办理, 快递申请, 上门办理, 代办.',
});
registerEnumType(OnlineDepths, {
  name: 'OnlineDepth',
  description: '互联网咨询, 网上收件, 网上预审, 网上受理, 网上办理, 结果反馈, 全程网办: the deepest one.',
});
registerEnumType(HandleAreas, { name: 'HandleArea', description: '无, 全县, 跨县, 全市, 跨市, 全省, 跨省, 全国.' });
registerEnumType(Originalities, { name: 'Originality', description: '原件, 复印件, both.' });
registerEnumType(MaterialForms, { name: 'MaterialForm', description: '纸质, 电子, either.' });
registerEnumType(Necessities, { name: 'Necessity', description: '必要, 非必要, 容缺后补.' });
registerEnumType(MaterialSources, { name: 'MaterialSource', description: '申请人自备, 政府部门核发, 其他.' });
registerEnumType(ResultKinds, { name: 'ResultKind', description: '证照, 批文, 证明, 其他, 无.' });
registerEnumType(Deliveries, { name: 'Delivery', description: '窗口领取, 邮寄送达, 网上下载, 短信告知, 公告送达.' });
registerEnumType(FourLists, {
  name: 'FourList',
  description: 'AT_ONCE: 马上办. ONLINE: 网上办. NEARBY: 就近办. ONE_VISIT: 一次办. Computed from the item’s fields.',
});
