/** The invented city: a division code that GB/T 2260 has not given to any place, so that nobody takes it for a real one. */
export const CITY_CODE = '379900';
export const DISTRICTS = ['379902', '379903', '379904', '379905', '379921', '379981'] as const;

/** Where people who moved here were born: real codes of other places. */
export const ELSEWHERE = [
  '370211',
  '370602',
  '320102',
  '210202',
  '230103',
  '410105',
  '340104',
  '511102',
  '420106',
  '650102',
  '540102',
  '350203',
] as const;

export const ENTERPRISES = [
  '云港港务集团有限公司',
  '云港东海造船有限公司',
  '海岬软件园科技有限公司',
  '蓝湾水产食品有限公司',
  '望潮精密机械有限公司',
  '云港公交集团有限公司',
  '松林新能源材料有限公司',
  '云港湾大酒店有限公司',
  '临海纺织服装有限公司',
  '云港城市建设集团有限公司',
  '潮声文化传媒有限公司',
  '海岬生物制药有限公司',
  '云港自来水有限公司',
  '远帆国际物流有限公司',
  '云港百货连锁有限公司',
  '云港农村商业银行股份有限公司',
] as const;

export const INSTITUTIONS = [
  '云港市第三中学',
  '云港市实验小学',
  '云港市人民医院',
  '云港市图书馆',
  '云港市海洋环境监测站',
  '云港市望潮区政务服务中心',
  '云港市水利局',
] as const;

export const HOSPITALS = [
  '云港市人民医院',
  '云港市中医院',
  '云港市妇幼保健院',
  '海岬区中心医院',
  '望潮区社区卫生服务中心',
  '松林市人民医院',
] as const;

export const PHARMACIES = ['康泽大药房滨海店', '百草堂药店', '海岬惠民大药房', '同安堂药房望潮店'] as const;

export const ROADS = [
  '滨海大道与望潮路路口',
  '海岬路与灯塔街路口',
  '云港大桥北引桥',
  '港东路港务集团门前',
  '松林路与学府街路口',
  '潮声路128号路段',
  '云海高速K41+300米',
  '人民路与建港街路口',
  '渔人码头停车场出口',
  '望海街市第三中学门前',
] as const;
