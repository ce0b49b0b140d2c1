import type { Random } from '../random';

const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常';
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂文辉玲建国志华海燕雪梅松晨宇航思远嘉怡子涵雨欣浩然欣悦梓萱博雅清波帆屿澜潮汐岚岳峰川禾苗安宁乐康瑞祥云舒卷青竹兰菊蕾彤晓东南北星辰月明光泽润泽民';
const COMPOUND = ['欧阳', '司徒', '诸葛', '上官', '皇甫'] as const;
/** Names of the register that trip programs: a middle dot, inner spaces, characters outside the basic plane. */
export const UNUSUAL_NAMES = [
  '阿依古丽·买买提',
  '迪丽努尔·吐尔逊江',
  '尼玛 次仁',
  '刘𪚥',
  '陈𬀩',
  '孙㛃',
  '欧阳 澜',
  '帕尔哈提·阿布都热合曼·伊明',
] as const;

const characters = (text: string): readonly string[] => Array.from(text);
const SURNAME_LIST = characters(SURNAMES);
const GIVEN_LIST = characters(GIVEN);

/** A believable name; one in sixty is unusual. */
export function inventName(random: Random): string {
  if (random.chance(1 / 60)) return random.pick(UNUSUAL_NAMES);
  const surname = random.chance(0.02) ? random.pick(COMPOUND) : random.pick(SURNAME_LIST);
  return surname + givenName(random);
}

/** The child bears the surname of the parent. */
export function inventChildName(parent: string, random: Random): string {
  const compound = COMPOUND.find((surname) => parent.startsWith(surname));
  const surname = compound ?? Array.from(parent)[0] ?? '王';
  return surname + givenName(random);
}

function givenName(random: Random): string {
  const first = random.pick(GIVEN_LIST);
  return random.chance(0.75) ? first + random.pick(GIVEN_LIST) : first;
}
