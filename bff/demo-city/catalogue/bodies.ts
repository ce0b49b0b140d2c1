/** Halls of one body, beside the hall of the whole city. */
export type House = 'fund' | 'vehicles' | 'estate';

/** Counters of a hall; each body's items are handled at one of them. */
export type Counter =
  '社保医保' | '公安' | '交管' | '公积金' | '企业开办' | '不动产和税务' | '民政社会事务' | '工程建设' | '综合';

/** An office of the invented city. */
export interface Body {
  /** Two digits of the item codes. */
  readonly number: string;
  /** Its name in the city and in a county; `〇` stands for the place. */
  readonly city: string;
  readonly county?: string;
  readonly counter: Counter;
  /** National hotline that answers questions. */
  readonly asks: string;
  /** The hall of its own where the city's office handles its items, if not the city's. */
  readonly house?: House;
}

/** Who takes complaints about any office. */
export const COMPLAINTS = '政务服务热线 12345';

export const BODIES = {
  hrss: { number: '14', city: '〇人力资源和社会保障局', counter: '社保医保', asks: '12333' },
  fund: {
    number: '73',
    city: '〇住房公积金管理中心',
    county: '云港市住房公积金管理中心〇管理部',
    counter: '公积金',
    asks: '12329',
    house: 'fund',
  },
  traffic: {
    number: '09',
    city: '〇公安局交通管理支队',
    county: '〇公安局交通管理大队',
    counter: '交管',
    asks: '12123',
    house: 'vehicles',
  },
  police: { number: '08', city: '〇公安局', counter: '公安', asks: '12345' },
  civil: { number: '11', city: '〇民政局', counter: '民政社会事务', asks: '12345' },
  market: { number: '31', city: '〇市场监督管理局', counter: '企业开办', asks: '12315' },
  estate: { number: '15', city: '〇自然资源和规划局', counter: '不动产和税务', asks: '12345', house: 'estate' },
  medical: { number: '36', city: '〇医疗保障局', counter: '社保医保', asks: '12393' },
  health: { number: '23', city: '〇卫生健康委员会', counter: '综合', asks: '12345' },
  tax: { number: '50', city: '国家税务总局〇税务局', counter: '不动产和税务', asks: '12366' },
  fire: { number: '39', city: '〇消防救援支队', county: '〇消防救援大队', counter: '工程建设', asks: '12345' },
  cityUse: { number: '70', city: '〇城市管理局', counter: '工程建设', asks: '12345' },
  housing: { number: '17', city: '〇住房和城乡建设局', counter: '工程建设', asks: '12345' },
  water: { number: '19', city: '〇水务局', counter: '工程建设', asks: '12345' },
  environment: { number: '16', city: '〇生态环境局', counter: '工程建设', asks: '12345' },
  education: { number: '05', city: '〇教育局', counter: '民政社会事务', asks: '12345' },
  disabled: { number: '82', city: '〇残疾人联合会', counter: '民政社会事务', asks: '12385' },
  veterans: { number: '25', city: '〇退役军人事务局', counter: '民政社会事务', asks: '12345' },
  transport: { number: '18', city: '〇交通运输局', counter: '综合', asks: '12328' },
  culture: { number: '22', city: '〇文化和旅游局', counter: '综合', asks: '12345' },
  emergency: { number: '38', city: '〇应急管理局', counter: '工程建设', asks: '12350' },
  farming: { number: '20', city: '〇农业农村局', counter: '综合', asks: '12316' },
  justice: { number: '12', city: '〇司法局', counter: '民政社会事务', asks: '12348' },
  tobacco: { number: '51', city: '〇烟草专卖局', counter: '企业开办', asks: '12313' },
  archives: { number: '84', city: '〇档案馆', counter: '综合', asks: '12345' },
} as const satisfies Readonly<Record<string, Body>>;

export type BodyKey = keyof typeof BODIES;
export const bodyOf = (key: BodyKey): Body => BODIES[key];

/** `bodyName('hrss', '海州区', 'county')`: 海州区人力资源和社会保障局. */
export const bodyName = (key: BodyKey, place: string, at: 'city' | 'county'): string => {
  const { city, county = city } = bodyOf(key);
  return (at === 'city' ? city : county).replace('〇', place);
};
