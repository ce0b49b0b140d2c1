/** A material as guides ask for it. The same one has the same code everywhere: lists of several items merge by it. */
export interface MaterialSource {
  readonly code: string;
  readonly name: string;
  readonly type: '原件' | '复印件' | '原件和复印件';
  readonly format: '纸质' | '电子' | '纸质或电子';
  readonly copies: number;
  /** Paper size, photograph size. */
  readonly size?: string;
  readonly source: '申请人自备' | '政府部门核发' | '其他';
  readonly issuer: string;
  readonly licence?: string;
  readonly noShare?: string;
  readonly fill?: string;
  readonly accept: string;
}

type Rest = Partial<MaterialSource>;

/** A licence or register that a department issues and that its electronic form replaces. */
const issued = (name: string, issuer: string, licence: string, more: Rest = {}) => ({
  name,
  type: '原件' as const,
  format: '纸质或电子' as const,
  copies: 1,
  source: '政府部门核发' as const,
  issuer,
  licence,
  fill: '有电子证照的不用带纸质件，窗口扫码核验；没有电子证照的带原件。',
  accept: '证照在有效期内，信息与申请人一致。',
  ...more,
});

/** What the applicant writes or has. */
const own = (name: string, more: Rest = {}) => ({
  name,
  type: '原件' as const,
  format: '纸质或电子' as const,
  copies: 1,
  size: 'A4',
  source: '申请人自备' as const,
  issuer: '申请人填写或提供',
  accept: '填写完整，签名或盖章清楚。',
  ...more,
});

/** A form that can be filled in online or at the window. */
const form = (name: string, more: Rest = {}) =>
  own(name, {
    issuer: '网上办理时自动生成，窗口有空白表',
    fill: '网上办理时系统会带出已有信息，核对后签名即可。',
    ...more,
  });

/** A paper of somebody who is no department: bank, hospital, employer, landlord. */
const foreign = (name: string, issuer: string, more: Rest = {}) =>
  own(name, { source: '其他', issuer, accept: '由出具单位盖章，信息与申请人一致。', ...more });

const TEXTS = {
  id: issued('居民身份证', '公安机关', 'resident-id-card'),
  otherId: issued('另一方居民身份证', '公安机关', 'resident-id-card', {
    fill: '夫妻另一方、买卖另一方或共有人的证件。',
  }),
  household: issued('居民户口簿', '公安机关', 'household-register'),
  marriage: issued('结婚证', '民政部门', 'marriage-certificate'),
  divorce: issued('离婚证或者生效的离婚判决书、调解书', '民政部门或人民法院', 'divorce-certificate'),
  birth: issued('出生医学证明', '助产机构（卫生健康部门监制）', 'birth-certificate'),
  drivingLicence: issued('机动车驾驶证', '公安机关交通管理部门', 'driving-licence'),
  vehicleLicence: issued('机动车行驶证', '公安机关交通管理部门', 'vehicle-licence'),
  vehicleRegister: issued('机动车登记证书', '公安机关交通管理部门', 'vehicle-register', {
    noShare: '转移登记要在登记证书上签注并收回，必须交原件。',
  }),
  estate: issued('不动产权证书', '不动产登记机构', 'real-estate-certificate', {
    noShare: '转移、抵押登记要收回或者签注原证，领了纸质证的要交原件。',
  }),
  businessLicence: issued('营业执照', '市场监督管理部门', 'business-licence'),
  disabilityCard: issued('残疾人证', '残疾人联合会', 'disability-certificate'),
  veteranCard: issued('退役军人优待证', '退役军人事务部门', 'veteran-card'),
  healthProof: issued('从业人员健康证明', '有资质的健康检查机构', 'health-certificate'),
  diploma: issued('毕业证书', '教育部门（学信网可核验）', 'graduation-certificate'),
  residencePermit: issued('居住证', '公安机关', 'residence-permit'),
  passport: issued('原普通护照', '公安机关出入境管理机构', 'passport', {
    noShare: '换发时要剪角注销原护照，必须带原件。',
  }),
  dischargePapers: issued('退出现役证件', '部队或兵役机关', 'discharge-certificate', {
    noShare: '部队核发的证件尚未纳入政务数据共享。',
  }),
  deathProof: issued('居民死亡医学证明（推断）书', '医疗机构或公安机关', 'death-certificate', {
    noShare: '首次申报死亡登记时共享数据尚未生成，要收存原件。',
  }),
  cremation: issued('火化证明', '殡葬服务机构（民政部门监制）', 'cremation-certificate'),
  taxPaid: issued('契税完税凭证', '税务机关', 'tax-payment-certificate', {
    fill: '在同一窗口交税的，由系统自动核验，不用提交。',
  }),
  planning: issued('建设工程规划许可证', '自然资源和规划部门', 'planning-permit'),
  landProof: issued('土地使用权证明或不动产权证书', '不动产登记机构', 'real-estate-certificate'),
  teacherHealth: foreign('教师资格认定体检合格证明', '教师资格认定机构指定的医院'),
  putonghua: issued('普通话水平测试等级证书', '语言文字工作部门', 'putonghua-certificate'),
  injuryDecision: issued('工伤认定决定书', '人力资源和社会保障部门', 'work-injury-decision'),
  judgement: issued('生效的法律文书', '人民法院或仲裁机构', 'court-judgement', {
    noShare: '法律文书尚未与登记机构实时共享，要核对原件。',
  }),

  application: form('申请表'),
  retireForm: form('职工退休申请表', { fill: '单位经办人在网上填报，本人确认；灵活就业人员由本人填报。' }),
  companyForm: form('公司登记（备案）申请书'),
  traderForm: form('个体工商户登记申请书'),
  foodForm: form('食品经营许可申请书', {
    fill: '主体业态选“餐饮服务经营者”，经营项目按实际勾选：热食类、冷食类、生食类、糕点类、自制饮品。',
  }),
  fireForm: form('公众聚集场所投入使用、营业消防安全告知承诺书', {
    fill: '选择告知承诺的，由法定代表人或主要负责人签名；愿意先检查再营业的改填申请表。',
  }),
  photo: own('近期免冠照片', {
    format: '纸质或电子',
    size: '一寸白底',
    fill: '居民身份证已有电子照片的，可直接使用。',
    accept: '本人六个月内的正面照片。',
  }),
  passportPhoto: own('出入境证件照片', {
    size: '33毫米×48毫米白底',
    fill: '出入境窗口可免费现场拍摄。',
    accept: '符合出入境证件数字相片采集规范。',
  }),
  bankCard: own('本人银行账户（卡）信息', {
    type: '复印件',
    fill: '优先使用已激活金融功能的社会保障卡，不用另外提供。',
    accept: '本人名下的一类账户，账号清楚。',
  }),
  unitAccount: own('单位银行结算账户信息', { issuer: '申请单位提供', accept: '户名与营业执照名称一致。' }),
  mandate: own('授权委托书和代办人身份证', {
    fill: '本人不能到场、请别人代办的才需要。',
    accept: '写明委托事项和期限，有委托人签名。',
  }),
  promise: own('告知承诺书', { fill: '把法律后果看清楚再签名。承诺不实的，记入信用记录并承担责任。' }),
  guardianProof: own('监护关系声明', { fill: '户口簿、出生医学证明能看出监护关系的，不用提供。' }),
  incomeStatement: own('家庭经济状况声明和核对授权书', { fill: '由家庭成员共同签名，授权民政部门核对收入和财产。' }),
  leaseContract: foreign('房屋租赁合同', '出租人和承租人签订', { fill: '已经网签备案的，系统自动核验，不用提交。' }),
  premises: own('住所（经营场所）使用证明', { fill: '自有的填不动产权证号；租的交租赁合同；可用住所申报承诺代替。' }),
  articles: own('公司章程', { fill: '可以直接用网上的示范文本，由全体股东签名。' }),
  resolution: own('股东会决议或股东决定', { accept: '全体股东签名，内容与申请书一致。' }),
  sealOrder: form('公章刻制申请', { fill: '在企业开办平台勾选要刻的印章和刻制单位，印模自动备案。' }),
  floorPlan: own('经营场所平面布局图', {
    size: 'A4或A3',
    issuer: '申请人绘制，手绘也可以',
    accept: '标明面积、方位、各功能区（专间、洗消、库房等）。',
  }),
  equipmentList: own('主要设备设施清单', { accept: '与现场一致，写明数量。' }),
  foodRules: own('保证食品安全的规章制度', {
    fill: '可用窗口提供的文本：从业人员健康管理、进货查验、食品安全自查等。',
  }),
  firePlan: own('消防安全制度、灭火和应急疏散预案', { accept: '有责任人，有疏散路线。' }),
  fireFloorPlan: own('场所平面布置图、消防设施平面图', { size: 'A3', accept: '标明疏散出口、通道和消防设施位置。' }),
  signPhoto: own('店招（户外广告）设计图和效果图', {
    format: '电子',
    size: 'JPG',
    accept: '标明尺寸、材质、亮灯方式和安装位置，有现状照片。',
  }),
  drainForm: form('排水许可申请表', { fill: '写清每天大约用多少水、有没有隔油池。' }),
  drainPlan: own('排水管线接入示意图', { accept: '标明接入市政管网的位置、检测井和预处理设施（隔油池）位置。' }),
  waterTest: foreign('排水水质检测报告', '有检验检测资质（CMA）的机构', { fill: '重点排水户才需要；一般餐饮店不用。' }),
  environmentForm: form('建设项目环境影响登记表', {
    format: '电子',
    fill: '在备案系统里填写并承诺，提交后自动得到备案编号。',
  }),
  gasForm: form('燃气用气申请表', { fill: '写明灶具数量和用途。' }),
  gasCabinet: own('厨房（用气设备）布置图', { accept: '标明灶具、排风和可燃气体报警器位置。' }),
  wasteContract: foreign('厨余垃圾收集运输协议', '与有资质的收运单位签订', { accept: '写明收运频次和单位资质编号。' }),
  labourContract: foreign('劳动合同或就业协议', '用人单位和职工签订'),
  dismissal: foreign('解除或终止劳动关系证明', '原用人单位', {
    fill: '社会保险已由单位办理减员的，系统自动核验，不用提交。',
  }),
  employeeFile: foreign('职工人事档案', '档案保管单位', {
    format: '纸质',
    fill: '由单位或档案保管机构转递，本人不用经手，也不能拆封。',
    accept: '密封完好。',
  }),
  staffList: own('职工增员名单', {
    format: '电子',
    size: 'XLSX',
    issuer: '用人单位',
    accept: '姓名、身份证号码与共享数据一致。',
  }),
  medicalRecord: foreign('门诊病历、住院病历或诊断证明', '就诊的医疗机构', { fill: '可以请医疗机构盖章复印。' }),
  medicalInvoice: foreign('医疗费用票据', '就诊的医疗机构', {
    fill: '电子票据直接上传；没有直接结算过的才需要。',
    accept: '原始票据，没有重复报销。',
  }),
  costList: foreign('医疗费用明细清单', '就诊的医疗机构'),
  injuryProof: own('事故情况说明和证明', { fill: '写明时间、地点、经过，附同事证言、交通事故认定书等任何一种证明。' }),
  examForm: foreign('身体条件证明（体检）', '县级以上医院或有资质的体检机构', {
    fill: '体检机构联网上传的，不用带纸质件。',
  }),
  testReport: foreign('机动车安全技术检验合格证明', '机动车检验机构', { fill: '检验机构联网上传的，不用带纸质件。' }),
  compulsoryInsurance: foreign('机动车交通事故责任强制保险凭证', '保险公司', {
    fill: '保险公司已联网的，系统自动核验。',
  }),
  vehicleOrigin: foreign('购车发票（机动车来历证明）', '汽车销售企业', {
    accept: '机动车销售统一发票，车辆识别代号一致。',
  }),
  usedCarInvoice: foreign('二手车销售统一发票', '二手车交易市场或经营企业', { accept: '买卖双方信息与证件一致。' }),
  factoryProof: foreign('机动车整车出厂合格证明或者进口凭证', '生产企业或海关'),
  purchaseContract: foreign('购房合同（买卖合同）', '买卖双方签订', { fill: '已经网签备案的，系统自动核验。' }),
  homeInvoice: foreign('购房发票或付款凭证', '开发企业、卖方或银行'),
  loanContract: foreign('住房贷款合同', '贷款银行'),
  repayment: foreign('还款明细', '贷款银行', { fill: '本地银行已联网，不用提供；外地商业银行的贷款才要。' }),
  downPayment: foreign('首付款凭证', '开发企业、卖方或资金监管银行'),
  noHome: issued('本市无房查询结果', '不动产登记机构', 'home-record', { fill: '系统自动查询，不用自己去开。' }),
  buyerStatement: own('不动产登记申请书', { fill: '网上申请时自动生成，买卖双方刷脸签名。' }),
  mortgageContract: foreign('抵押合同和主债权合同', '抵押人和抵押权人签订'),
  heirPapers: own('继承材料（亲属关系证明、遗嘱或放弃声明）', { accept: '全体继承人签名；有公证书的交公证书。' }),
  relation: own('亲属关系声明', { fill: '户口簿、结婚证、出生医学证明能证明的，不用提供。' }),
  studentForm: form('新生入学登记表', { fill: '在招生平台填写；家里其他孩子已在同一学校的，记得勾选。' }),
  disabilityForm: form('残疾人证申请表'),
  disabilityRating: foreign('残疾评定结果', '指定的医院或专业机构', { fill: '由评定机构直接上传，不用本人跑。' }),
  villageOpinion: own('村（居）民委员会意见', { issuer: '申请时由村（居）干部在线签署', fill: '不用自己去开证明。' }),
  lossReport: own('遗失声明', { fill: '在申请表里勾选即可，不用登报。' }),
  taxForm: form('税费申报表', { format: '电子' }),
  qualification: foreign('人员资格证明', '培训或考核机构', { accept: '在有效期内。' }),
  technicalPlan: own('技术方案（设计文件）', { accept: '由有资质的单位编制并盖章。' }),
  projectPapers: own('项目批准（核准、备案）文件号', { fill: '填写项目代码即可，系统自动核验。' }),
  landscape: own('现场照片', { format: '电子', size: 'JPG', accept: '近期拍摄，能看清位置。' }),
  petVaccine: foreign('犬只狂犬病免疫证明', '动物诊疗机构'),
  safetyRules: own('安全管理制度和责任人名单'),
} satisfies Readonly<Record<string, Omit<MaterialSource, 'code'>>>;

export type MaterialKey = keyof typeof TEXTS;

const codeOf = (key: string): string => `M-${key.replace(/[A-Z]/g, (letter) => `-${letter}`).toUpperCase()}`;

export const MATERIALS = Object.fromEntries(
  Object.entries(TEXTS).map(([key, text]): [string, MaterialSource] => [key, { ...text, code: codeOf(key) }]),
) as Readonly<Record<MaterialKey, MaterialSource>>;
