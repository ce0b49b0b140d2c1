import {
  defineDataSet,
  Fault,
  keyed,
  named,
  optional,
  required,
  type DataSet,
  type RowOf,
} from '../../../kernel/dataset';
import { code, oneOf, text } from '../../../kernel/notations';
import type { BasicItem, ItemRow } from '../item/item.entity';
import {
  DEPT_TYPE_WORDS,
  HANDLE_AREA_WORDS,
  HANDLE_FORM_WORDS,
  ONLINE_DEPTH_WORDS,
  POWER_SOURCE_WORDS,
  PROJECT_TYPE_WORDS,
  RESULT_KIND_WORDS,
  SERVED_WORDS,
  TASK_STATE_WORDS,
  TASK_TYPE_WORDS,
  TIME_UNIT_WORDS,
  type TimeUnit,
  USE_LEVEL_WORDS,
} from '../item/words.entity';
import {
  basicCode,
  codes,
  counted,
  limitFigure,
  limitOf,
  reasons,
  region,
  someOf,
  taskCode,
  truth,
  unitsDiffer,
  words,
  type LimitFigure,
} from './catalogNotations.dataset';

interface LimitCells {
  readonly 法定办结时限: LimitFigure | null;
  readonly 法定办结时限单位: TimeUnit | null;
  readonly 承诺办结时限?: LimitFigure | null;
  readonly 承诺办结时限单位?: TimeUnit | null;
}

const ANOTHER_UNIT = '数字后面写的单位和单位那一列不一样';

/** 20个工作日 beside the unit 月. */
function unitFault(row: LimitCells): Fault | null {
  if (unitsDiffer(row.法定办结时限, row.法定办结时限单位)) return new Fault(ANOTHER_UNIT, '法定办结时限');
  const differs = unitsDiffer(row.承诺办结时限 ?? null, row.承诺办结时限单位 ?? null);
  return differs ? new Fault(ANOTHER_UNIT, '承诺办结时限') : null;
}

const basicColumns = {
  基本编码: named('CATALOG_CODE', keyed(basicCode)),
  事项名称: named('TASK_NAME', required(text)),
  事项类型: named('TASK_TYPE', required(oneOf(TASK_TYPE_WORDS))),
  设定依据: named('BY_LAW', required(text)),
  行使层级: named('USE_LEVEL', required(someOf(USE_LEVEL_WORDS))),
  服务对象: named('SERVER_TYPE', required(someOf(SERVED_WORDS))),
  主管部门: named('DEPT_NAME', optional(text)),
  受理条件: named('ACCEPT_CONDITION', optional(text)),
  法定办结时限: named('ANTICIPATE_DAY', optional(limitFigure)),
  法定办结时限单位: named('ANTICIPATE_TYPE', optional(oneOf(TIME_UNIT_WORDS))),
  法定办结时限说明: named('ANTICIPATE_EXPLAIN', optional(text)),
  自然人主题: named('USER_TOPIC_TYPE', optional(words)),
  法人主题: named('CORP_TOPIC_TYPE', optional(words)),
  人生事件: named('LIFE_EVENT', optional(words)),
  别名: named('ALIAS', optional(words)),
};

const basicOf = (row: RowOf<typeof basicColumns>): BasicItem => ({
  code: row.基本编码,
  name: row.事项名称,
  type: row.事项类型,
  basis: row.设定依据,
  levels: row.行使层级,
  serves: row.服务对象,
  department: row.主管部门,
  conditions: row.受理条件,
  statutory: limitOf(row.法定办结时限, row.法定办结时限单位),
  statutoryNote: row.法定办结时限说明,
  personTopics: row.自然人主题 ?? [],
  enterpriseTopics: row.法人主题 ?? [],
  lifeEvents: row.人生事件 ?? [],
  aliases: row.别名 ?? [],
});

/** 基本目录. */
export const basicDataSet: DataSet = defineDataSet({
  name: 'catalog.basics',
  title: '基本目录',
  collection: 'catalogBasics',
  keepsLine: true,
  columns: basicColumns,
  recordId: (_, [basic = '']) => basic,
  check: unitFault,
  fields: (row) => ({ ...basicOf(row) }),
});

const itemColumns = {
  实施编码: named('TASK_CODE', keyed(taskCode)),
  基本编码: named('CATALOG_CODE', required(basicCode)),
  地方基本编码: named('LOCAL_CATALOG_CODE', optional(code())),
  业务办理项编码: named('TASK_HANDLE_ITEM', optional(code())),
  事项名称: named('TASK_NAME', optional(text)),
  业务办理项名称: named('HANDLE_ITEM_NAME', optional(text)),
  事项类型: named('TASK_TYPE', optional(oneOf(TASK_TYPE_WORDS))),
  设定依据: named('BY_LAW', optional(text)),
  事项状态: named('TASK_STATE', optional(oneOf(TASK_STATE_WORDS))),
  事项版本: named('TASK_VERSION', optional(code())),
  行使层级: named('USE_LEVEL', required(oneOf(USE_LEVEL_WORDS))),
  区划代码: named('AREA_CODE', required(region)),
  实施主体: named('DEPT_NAME', required(text)),
  实施主体编码: named('DEPT_CODE', optional(code())),
  实施主体性质: named('DEPT_TYPE', optional(oneOf(DEPT_TYPE_WORDS))),
  权力来源: named('POWER_SOURCE', optional(oneOf(POWER_SOURCE_WORDS))),
  决定机构: named('DECIDE_DEPT', optional(text)),
  联办机构: named('OTHER_DEPT', optional(words)),
  服务对象: named('SERVER_TYPE', optional(someOf(SERVED_WORDS))),
  适用范围: named('APPLY_SCOPE', optional(text)),
  办件类型: named('PROJECT_TYPE', optional(oneOf(PROJECT_TYPE_WORDS))),
  审查类型: named('REVIEW_TYPE', optional(text)),
  受理条件: named('ACCEPT_CONDITION', optional(text)),
  禁止性要求: named('FORBID_CONDITION', optional(text)),
  数量限制: named('LIMIT_EXPLAIN', optional(text)),
  办理流程: named('HANDLE_FLOW', optional(text)),
  办理形式: named('HANDLE_TYPE', optional(someOf(HANDLE_FORM_WORDS))),
  法定办结时限: named('ANTICIPATE_DAY', optional(limitFigure)),
  法定办结时限单位: named('ANTICIPATE_TYPE', optional(oneOf(TIME_UNIT_WORDS))),
  法定办结时限说明: named('ANTICIPATE_EXPLAIN', optional(text)),
  承诺办结时限: named('PROMISE_DAY', optional(limitFigure)),
  承诺办结时限单位: named('PROMISE_TYPE', optional(oneOf(TIME_UNIT_WORDS))),
  承诺办结时限说明: named('PROMISE_EXPLAIN', optional(text)),
  特殊程序: named('SPECIAL_PROCEDURE', optional(text)),
  到现场次数: named('LIMIT_SCENE_NUM', optional(counted(0, ['次']))),
  到现场原因: named('LIMIT_SCENE_EXPLAIN', optional(text)),
  是否网办: named('IS_ONLINE', optional(truth)),
  网办深度: named('ONLINE_HANDLE_DEPTH', optional(oneOf(ONLINE_DEPTH_WORDS))),
  在线办理网址: named('PC_TERMINAL_URL', optional(text)),
  移动端办理地址: named('MOBILE_TERMINAL_URL', optional(text)),
  电脑端单点登录: named('IS_SINGLE_LOGIN', optional(truth)),
  移动端单点登录: named('APP_IS_SINGLE_LOGIN', optional(truth)),
  是否不见面办理: named('IS_NO_MEETING', optional(truth)),
  网上支付: named('IS_PAY_ONLINE', optional(truth)),
  物流快递: named('IS_EXPRESS', optional(truth)),
  预约办理: named('IS_SCHEDULE', optional(truth)),
  进驻政务大厅: named('IS_ENTRY_CENTER', optional(truth)),
  自助终端办理: named('IS_SERVICE_TERMINALS', optional(truth)),
  通办范围: named('HANDLE_AREA', optional(oneOf(HANDLE_AREA_WORDS))),
  是否收费: named('IS_FEE', optional(truth)),
  收费依据: named('FEE_BASIS', optional(text)),
  结果名称: named('RESULT_NAME', optional(text)),
  结果类型: named('RESULT_TYPE', optional(oneOf(RESULT_KIND_WORDS))),
  中介服务: named('SERVICE_TYPE', optional(text)),
  咨询方式: named('LINK_WAY', optional(text)),
  监督投诉方式: named('SUPERVISE_WAY', optional(text)),
  办理地点: named('TRANSACT_ADDR', optional(text)),
  办理时间: named('TRANSACT_TIME', optional(text)),
  办理窗口: named('WINDOW_CODES', optional(codes)),
  权利义务: named('RIGHTS', optional(text)),
  自然人主题: named('USER_TOPIC_TYPE', optional(words)),
  法人主题: named('CORP_TOPIC_TYPE', optional(words)),
  人生事件: named('LIFE_EVENT', optional(words)),
  别名: named('ALIAS', optional(words)),
  高频: named('HIGH_FREQUENCY', optional(truth)),
  校验说明: named('LINT_REASON', optional(reasons)),
};

type Cells = RowOf<typeof itemColumns>;

const whoAndWhat = (row: Cells) => ({
  code: row.实施编码,
  basicCode: row.基本编码,
  localCode: row.地方基本编码,
  handleItemCode: row.业务办理项编码,
  handleItemName: row.业务办理项名称,
  name: row.事项名称,
  type: row.事项类型,
  basis: row.设定依据,
  state: row.事项状态 ?? ('ACTIVE' as const),
  departmentVersion: row.事项版本,
  level: row.行使层级,
  regionCode: row.区划代码,
  department: row.实施主体,
  departmentCode: row.实施主体编码,
  departmentKind: row.实施主体性质,
  powerSource: row.权力来源,
  decidedBy: row.决定机构,
  jointDepartments: row.联办机构 ?? [],
  serves: row.服务对象 ?? [],
  scope: row.适用范围,
});

const howAndWhen = (row: Cells) => ({
  projectType: row.办件类型,
  reviewType: row.审查类型,
  conditions: row.受理条件,
  prohibitions: row.禁止性要求,
  quantityLimit: row.数量限制,
  flow: row.办理流程,
  forms: row.办理形式 ?? [],
  statutory: limitOf(row.法定办结时限, row.法定办结时限单位),
  statutoryNote: row.法定办结时限说明,
  promised: limitOf(row.承诺办结时限, row.承诺办结时限单位),
  promisedNote: row.承诺办结时限说明,
  specialProcedure: row.特殊程序,
  visits: row.到现场次数,
  visitReason: row.到现场原因,
});

const onlineWays = (row: Cells) => ({
  online: row.是否网办,
  onlineDepth: row.网办深度,
  webUrl: row.在线办理网址,
  mobileUrl: row.移动端办理地址,
  webSingleSignOn: row.电脑端单点登录 ?? false,
  mobileSingleSignOn: row.移动端单点登录 ?? false,
  noMeeting: row.是否不见面办理 ?? false,
  onlinePayment: row.网上支付 ?? false,
  courier: row.物流快递 ?? false,
  bookable: row.预约办理 ?? false,
  inHall: row.进驻政务大厅 ?? false,
  selfService: row.自助终端办理 ?? false,
  handleArea: row.通办范围,
});

const costAndPlace = (row: Cells) => ({
  charged: row.是否收费,
  feeBasis: row.收费依据,
  resultName: row.结果名称,
  resultKind: row.结果类型,
  intermediaries: row.中介服务,
  contact: row.咨询方式,
  supervision: row.监督投诉方式,
  address: row.办理地点,
  hours: row.办理时间,
  windowCodes: row.办理窗口 ?? [],
  rights: row.权利义务,
  personTopics: row.自然人主题 ?? [],
  enterpriseTopics: row.法人主题 ?? [],
  lifeEvents: row.人生事件 ?? [],
  aliases: row.别名 ?? [],
  frequent: row.高频 ?? false,
  lintReasons: row.校验说明 ?? {},
});

const itemOf = (row: Cells): ItemRow => ({
  ...whoAndWhat(row),
  ...howAndWhen(row),
  ...onlineWays(row),
  ...costAndPlace(row),
});

/** 实施清单. */
export const itemDataSet: DataSet = defineDataSet({
  name: 'catalog.items',
  title: '事项',
  collection: 'catalogItems',
  keepsLine: true,
  columns: itemColumns,
  recordId: (_, [task = '']) => task,
  check: unitFault,
  fields: (row) => ({ ...itemOf(row) }),
});
