import { brief } from '../brief';
import { certificate, type ItemSource } from '../source';

const ANY = '自然人、企业法人、非法人企业';

/** 自然资源、住建、农业农村、文旅: homes, trees, fields and pools. Items with the required fields alone. */
export const LAND_BRIEF: readonly ItemSource[] = [
  brief('estate', 30, ['夫妻间不动产更名（加名、减名）登记', '行政确认', '市县'], {
    basis: '《不动产登记暂行条例》；《不动产登记暂行条例实施细则》第二十七条：共有人增加或者减少的，可以申请转移登记。',
    condition: '夫妻约定把一方名下的房屋改为共有、或者归另一方，房屋没有抵押、查封（有抵押的要银行同意）。',
    days: 30,
    clause: '《不动产登记暂行条例》第二十条',
    promised: 1,
    visits: 1,
    visitReason: '夫妻双方要到场或者刷脸确认。',
    materials: ['id', 'otherId', 'marriage', 'estate', 'buyerStatement'],
    result: certificate('不动产权证书', { licence: 'real-estate-certificate' }),
    personTopics: '住房保障',
    lifeEvents: '结婚、买房',
    aliases: '房产证加名字、房子加名、加名字、房产证改名字、房产证减名、夫妻更名、房产证加老婆名字、jmz',
    range: '全市',
    frequent: true,
  }),
  brief('estate', 31, ['林木采伐许可', '行政许可', '县'], {
    basis:
      '《中华人民共和国森林法》第五十六条：采伐林地上的林木应当申请采伐许可证；农村居民采伐自留地和房前屋后个人所有的零星林木，不需要申请。',
    serves: ANY,
    condition: '林木权属清楚，有采伐的地点、面积、树种、株数和更新措施。',
    days: 20,
    promised: 5,
    materials: ['id', 'landProof', 'application'],
    result: certificate('林木采伐许可证'),
    personTopics: '规划建设',
    enterpriseTopics: '农林牧渔',
    aliases: '砍树、伐树、砍树许可、采伐证、kszm',
    range: '全县',
  }),
  brief('housing', 30, ['既有住宅加装电梯', '其他行政权力', '县乡'], {
    basis:
      '《中华人民共和国民法典》第二百七十八条；国务院办公厅《关于全面推进城镇老旧小区改造工作的指导意见》（国办发〔2020〕23号）。',
    condition: '没有电梯的多层住宅，业主按《民法典》规定的比例表决同意，有设计方案。',
    days: 20,
    promised: 10,
    visits: 1,
    visitReason: '要到现场联合查看。',
    materials: ['id', 'estate', 'technicalPlan', 'resolution'],
    result: { name: '联合审查意见', type: '批文', delivery: '网上下载、窗口领取' },
    personTopics: '住房保障',
    aliases: '加装电梯、装电梯、老楼装电梯、旧楼加电梯、老小区电梯、zdt',
    range: '全县',
  }),
  brief('farming', 30, ['农村土地承包经营权登记', '行政确认', '县乡村'], {
    basis:
      '《中华人民共和国农村土地承包法》第二十四条：国家对耕地、林地和草地等实行统一登记，登记机构应当向承包方颁发证书。',
    condition: '家庭承包的土地，承包合同已经签订；户主变更、分户、证书丢失的同样可以申请。',
    days: 20,
    promised: 10,
    materials: ['id', 'household', 'villageOpinion'],
    result: certificate('土地承包经营权证书'),
    personTopics: '规划建设',
    aliases: '土地确权、承包地确权、承包证、土地证、田地确权、tdqq',
    range: '全县',
  }),
  brief('culture', 30, ['经营高危险性体育项目许可（游泳、滑雪、潜水、攀岩）', '行政许可', '县'], {
    basis:
      '《中华人民共和国体育法》第一百零五条；《全民健身条例》第三十二条：自收到申请之日起30日内进行实地核查，作出决定。',
    serves: '自然人、企业法人、社会组织法人',
    condition: '场所设施符合国家标准，有规定数量的社会体育指导人员和救助人员。',
    days: 30,
    unit: '自然日',
    clause: '《全民健身条例》第三十二条',
    promised: 7,
    visits: 1,
    visitReason: '要现场核查场地和救生设施。',
    materials: ['application', 'businessLicence', 'floorPlan', 'qualification', 'safetyRules'],
    result: certificate('高危险性体育项目经营许可证', { validity: '5年' }),
    enterpriseTopics: '文体教育、准营准办',
    lifeEvents: '创业',
    aliases: '开游泳馆、游泳池许可、滑雪场、攀岩馆、高危体育',
    range: '全县',
  }),
];
