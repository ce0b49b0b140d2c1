/** Counters of a hall; each body's items are handled at one of them. */
export type Counter =
  '社保医保' | '公安' | '交管' | '公积金' | '企业开办' | '不动产和税务' | '民政社会事务' | '工程建设' | '综合';

/** An office of the invented city. */
export interface Body {
  /** Two digits of the item codes. */
  readonly number: string;
  /** What follows the city's or county's name: 云港市 + 人力资源和社会保障局. */
  readonly name: string;
  readonly counter: Counter;
  /** National hotline that answers questions. */
  readonly asks: string;
  /** Where the city-level office handles its items, if not in the city's hall. */
  readonly house?: string;
}

const COMPLAINTS = '12345';
export const complaintsOf = (): string => `政务服务热线 ${COMPLAINTS}`;

export const BODIES = {
  hrss: { number: '14', name: '人力资源和社会保障局', counter: '社保医保', asks: '12333' },
  fund: { number: '73', name: '住房公积金管理中心', counter: '公积金', asks: '12329', house: 'fund' },
  traffic: { number: '09', name: '公安局交通管理支队', counter: '交管', asks: '12123', house: 'vehicles' },
  police: { number: '08', name: '公安局', counter: '公安', asks: '12345' },
  civil: { number: '11', name: '民政局', counter: '民政社会事务', asks: '12345' },
  market: { number: '31', name: '市场监督管理局', counter: '企业开办', asks: '12315' },
  estate: { number: '15', name: '自然资源和规划局', counter: '不动产和税务', asks: '12345', house: 'estate' },
  medical: { number: '36', name: '医疗保障局', counter: '社保医保', asks: '12393' },
  health: { number: '23', name: '卫生健康委员会', counter: '综合', asks: '12345' },
  tax: { number: '50', name: '税务局', counter: '不动产和税务', asks: '12366' },
  fire: { number: '39', name: '消防救援机构', counter: '工程建设', asks: '12345' },
  cityUse: { number: '70', name: '城市管理局', counter: '工程建设', asks: '12345' },
  housing: { number: '17', name: '住房和城乡建设局', counter: '工程建设', asks: '12345' },
  water: { number: '19', name: '水务局', counter: '工程建设', asks: '12345' },
  environment: { number: '16', name: '生态环境局', counter: '工程建设', asks: '12345' },
  education: { number: '05', name: '教育局', counter: '民政社会事务', asks: '12345' },
  disabled: { number: '82', name: '残疾人联合会', counter: '民政社会事务', asks: '12385' },
  veterans: { number: '25', name: '退役军人事务局', counter: '民政社会事务', asks: '12345' },
  transport: { number: '18', name: '交通运输局', counter: '综合', asks: '12328' },
  culture: { number: '22', name: '文化和旅游局', counter: '综合', asks: '12345' },
  emergency: { number: '38', name: '应急管理局', counter: '工程建设', asks: '12350' },
  farming: { number: '20', name: '农业农村局', counter: '综合', asks: '12316' },
  justice: { number: '12', name: '司法局', counter: '民政社会事务', asks: '12348' },
  tobacco: { number: '51', name: '烟草专卖局', counter: '企业开办', asks: '12313' },
  archives: { number: '84', name: '档案馆', counter: '综合', asks: '12345' },
} as const satisfies Readonly<Record<string, Body>>;

export type BodyKey = keyof typeof BODIES;
export const bodyOf = (key: BodyKey): Body => BODIES[key];
