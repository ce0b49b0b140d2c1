/** A town of the invented city and the communities and villages below it. */
export interface InventedTown {
  /** 6-digit code of the county. */
  readonly county: string;
  /** GB/T 10114: 001–099 a street, 100–199 a town, 200–399 a township. */
  readonly number: string;
  readonly name: string;
  readonly communities: readonly string[];
  readonly villages: readonly string[];
}

const words = (text: string): string[] => text.split(' ').filter(Boolean);

/** Communities and villages by their words, apart by spaces: 居委会 and 村委会 are added with the codes. */
const street = (county: string, numbered: string, communities: string, villages = ''): InventedTown => ({
  county,
  number: numbered.slice(0, 3),
  name: numbered.slice(4),
  communities: words(communities),
  villages: words(villages),
});

/** Invented from the city's own words; no such towns stand below these codes in the national list. */
export const INVENTED_TOWNS: readonly InventedTown[] = [
  street('379902', '001 滨海街道', '滨海 灯塔 渔人码头 望海街 潮声里'),
  street('379902', '002 人民路街道', '人民路 建港 学府 文化宫 百货'),
  street('379902', '003 港东街道', '港东 港务 船坞 海员'),
  street('379902', '004 海岬路街道', '海岬路 软件园 松涛 云桥'),
  street('379902', '005 老城街道', '钟楼 鼓楼 南门 北门 孔庙'),
  street('379902', '006 云台街道', '云台 山前 果园', '上云台 下云台'),
  street('379903', '001 望江街道', '望江 江畔 渡口 柳岸'),
  street('379903', '002 江城街道', '江城 新桥 纺织 锦绣'),
  street('379903', '003 大桥街道', '大桥 桥北 桥南 引桥'),
  street('379903', '100 清河镇', '清河', '上清河 下清河 河湾 石桥 柳庄'),
  street('379903', '101 三渡镇', '三渡', '头渡 二渡 三渡 芦苇荡 沙洲'),
  street('379904', '001 东岭街道', '东岭 岭前 岭后 松林'),
  street('379904', '002 矿山街道', '矿山 红砖 机厂'),
  street('379904', '003 学苑街道', '学苑 大学城 科创'),
  street('379904', '100 松岗镇', '松岗', '东松岗 西松岗 松树沟 杨家坡 石门'),
  street('379904', '101 茶山镇', '茶山', '上茶 下茶 茶园 竹林 泉水'),
  street('379905', '001 新港街道', '新港 集装箱 物流园 保税'),
  street('379905', '002 蓝湾街道', '蓝湾 金沙 海棠 观潮'),
  street('379905', '003 云海街道', '云海 创新 会展'),
  street('379905', '100 渔港镇', '渔港', '东渔港 西渔港 盐田 礁石 海蛎湾'),
  street('379921', '001 云溪街道', '云溪 溪东 溪西 县前'),
  street('379921', '100 溪口镇', '溪口', '上溪口 下溪口 水磨 枫树 桃源'),
  street('379921', '101 梅岭镇', '梅岭', '梅岭头 梅岭脚 梅花 岭南 岭北'),
  street('379921', '102 石塘镇', '石塘', '石塘 大塘 小塘 荷花 莲子'),
  street('379921', '103 安平镇', '安平', '东安 西安 安乐 太平 和平'),
  street('379921', '200 竹溪乡', '', '竹溪 竹坪 竹山 茅坪 高坪'),
  street('379921', '201 云顶乡', '', '云顶 云脚 半山 天池 茶坑'),
  street('379981', '001 白石街道', '白石 石桥头 市府 文昌'),
  street('379981', '002 城南街道', '城南 南湖 南苑 迎宾'),
  street('379981', '003 开发区街道', '开发 工业园 兴业'),
  street('379981', '100 柳泉镇', '柳泉', '柳泉 柳河 柳林 东泉 西泉'),
  street('379981', '101 金谷镇', '金谷', '金谷 稻香 麦田 谷仓 丰收'),
  street('379981', '102 白沙镇', '白沙', '上白沙 下白沙 沙滩 海塘 东礁'),
  street('379981', '103 双溪镇', '双溪', '双溪 前溪 后溪 溪头 合水'),
  street('379981', '200 牛头山乡', '', '牛头山 牛角 牛背 松坪 石坪'),
];
