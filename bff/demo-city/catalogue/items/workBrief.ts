import { brief } from '../brief';
import { certificate, entry, type ItemSource } from '../source';

const ENTERPRISES = '企业法人、非法人企业';

/** 人社. Items with the required fields alone. */
export const WORK_BRIEF: readonly ItemSource[] = [
  brief('hrss', 27, ['创业担保贷款申请', '公共服务', '县乡'], {
    basis:
      '财政部、人力资源社会保障部、人民银行、金融监管总局《关于实施重点群体创业推进行动和创业担保贷款的有关规定》（普惠金融发展专项资金管理办法）。',
    condition: '登记失业人员、返乡农民工、毕业生、退役军人等，有创业项目和营业执照。',
    days: 20,
    promised: 10,
    visits: 1,
    visitReason: '签订贷款合同时要到经办银行一次。',
    materials: ['id', 'businessLicence', 'application'],
    result: entry('贷款资格审核结果'),
    personTopics: '就业创业',
    enterpriseTopics: '融资信贷',
    lifeEvents: '创业',
    aliases: '创业贷款、贴息贷款、小额贷款、创业担保、cydk',
    range: '全市',
    frequent: true,
  }),
  brief('hrss', 28, ['一次性创业补贴申领', '行政给付', '县乡'], {
    basis: '《中华人民共和国就业促进法》第十七条；《就业补助资金管理办法》（财社〔2017〕164号及其修订）。',
    condition: '毕业年度高校毕业生、就业困难人员、退役军人首次创办企业或个体户，正常经营1年以上。',
    days: 20,
    promised: 10,
    materials: ['id', 'businessLicence', 'bankCard'],
    result: entry('补贴到账', { delivery: '短信告知' }),
    personTopics: '就业创业',
    lifeEvents: '创业',
    aliases: '创业补贴、开店补贴、大学生创业补贴、cybt',
    range: '全市',
  }),
  brief('hrss', 29, ['职业技能提升补贴申领', '行政给付', '市县'], {
    basis:
      '《失业保险条例》；《社会保险经办条例》：职业培训补贴、技能提升补贴10个工作日；人社部等部门关于失业保险支持参保职工提升职业技能的规定。',
    condition: '参加失业保险满1年（在职或领金期间），取得国家承认的职业资格或技能等级证书，在发证之日起12个月内申请。',
    days: 10,
    clause: '《社会保险经办条例》：10个工作日',
    promised: 5,
    materials: ['id', 'bankCard'],
    result: entry('补贴到账', { delivery: '短信告知' }),
    personTopics: '就业创业、职业资格',
    lifeEvents: '就业',
    aliases: '考证补贴、技能补贴、证书补贴、jnbt',
    range: '全省',
    frequent: true,
  }),
  brief('hrss', 30, ['流动人员人事档案接收、转递', '公共服务', '市县'], {
    basis:
      '《流动人员人事档案管理服务规定》（人社部发〔2021〕112号）；《中华人民共和国劳动合同法》第五十条：用人单位应当在十五日内为劳动者办理档案和社会保险关系转移手续。',
    condition: '毕业生、离职人员的人事档案存放、转出。不收费。',
    days: 5,
    promised: 1,
    materials: ['id', 'application'],
    result: entry('档案接收或转递信息'),
    personTopics: '就业创业',
    lifeEvents: '就业',
    aliases: '调档、存档案、转档案、人事档案、毕业生档案、da',
    range: '全国',
    frequent: true,
  }),
  brief('hrss', 31, ['失业保险稳岗返还', '行政给付', '市县'], {
    basis: '《失业保险条例》；人社部、财政部、税务总局关于延续实施失业保险援企稳岗政策的通知。',
    serves: ENTERPRISES,
    condition: '依法参加失业保险、足额缴费，上年度不裁员或裁员率不高于控制目标的企业。',
    days: 20,
    promised: 10,
    materials: ['businessLicence', 'unitAccount'],
    result: entry('返还资金到账', { delivery: '短信告知' }),
    enterpriseTopics: '社会保障、人力资源',
    aliases: '稳岗补贴、稳岗返还、企业失业保险返还、wgfh',
    range: '全市',
  }),
  brief('hrss', 32, ['劳务派遣经营许可', '行政许可', '市县'], {
    basis:
      '《中华人民共和国劳动合同法》第五十七条：经营劳务派遣业务应当具备的条件，注册资本不得少于人民币二百万元，应当依法申请行政许可。',
    serves: ENTERPRISES,
    condition: '注册资本不少于200万元，有固定场所和设施，有符合规定的派遣管理制度。',
    days: 20,
    promised: 10,
    materials: ['application', 'businessLicence', 'premises', 'articles'],
    result: certificate('劳务派遣经营许可证', { validity: '3年' }),
    enterpriseTopics: '人力资源、准营准办',
    aliases: '劳务派遣、劳务派遣证',
    range: '全市',
  }),
  brief('hrss', 33, ['人力资源服务许可', '行政许可', '市县'], {
    basis:
      '《人力资源市场暂行条例》（国务院令第700号）第十八条：经营性人力资源服务机构从事职业中介活动的，应当依法取得人力资源服务许可证。',
    serves: ENTERPRISES,
    condition: '有章程和管理制度、固定场所、3名以上专职工作人员。',
    days: 20,
    promised: 5,
    materials: ['application', 'businessLicence', 'premises', 'safetyRules'],
    result: certificate('人力资源服务许可证'),
    enterpriseTopics: '人力资源、准营准办',
    aliases: '职业介绍、中介许可、人力资源证',
    range: '全市',
  }),
];
