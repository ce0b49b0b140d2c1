import { formTextOf } from './forms';
import { HALLS } from './halls';
import { basicCodeOf, implementationsOf } from './implement';
import { ITEMS } from './items';
import { MATERIALS, type MaterialKey } from './materials';
import { bodyOf } from './bodies';
import type { ItemSource, MaterialNote } from './source';

type Row = Readonly<Record<string, string>>;

const department = ({ body }: ItemSource): string => bodyOf(body).city.replace('〇', '').replace('国家税务总局', '');

const basicRow = (item: ItemSource): Row => ({
  基本编码: basicCodeOf(item),
  事项名称: item.name,
  事项类型: item.type,
  设定依据: item.basis,
  行使层级: item.levels.join('、'),
  服务对象: item.serves ?? '自然人',
  主管部门: department(item),
  受理条件: item.condition,
  法定办结时限: item.statutory.days === null ? '' : String(item.statutory.days),
  法定办结时限单位: item.statutory.days === null ? '' : (item.statutory.unit ?? '工作日'),
  法定办结时限说明: item.statutory.clause,
  自然人主题: item.personTopics ?? '',
  法人主题: item.enterpriseTopics ?? '',
  人生事件: item.lifeEvents ?? '',
  别名: item.aliases,
});

const NEEDS = { '': '必要', '?': '非必要', '~': '容缺后补' } as const;

/** `marriage?已婚的` in its parts. */
export function readNote(note: MaterialNote): { key: MaterialKey; need: string; when: string } {
  const match = /^([A-Za-z]+)([?~]?)(.*)$/.exec(note);
  const key = match?.[1] as MaterialKey;
  return { key, need: NEEDS[(match?.[2] ?? '') as keyof typeof NEEDS], when: match?.[3] ?? '' };
}

function materialRow(item: ItemSource, note: MaterialNote, at: number): Row {
  const { key, need, when } = readNote(note);
  const material = MATERIALS[key];
  const electronic = material.format !== '纸质';
  return {
    所属编码: basicCodeOf(item),
    材料编码: material.code,
    材料名称: material.name,
    材料类型: material.type,
    材料形式: material.format,
    份数: String(material.copies),
    规格: material.size ?? '',
    电子文件格式: electronic ? (material.licence ? 'OFD、PDF、JPG' : 'PDF、JPG、PNG') : '',
    电子文件上限: electronic ? '10' : '',
    是否必要: need,
    适用情形: when,
    来源渠道: material.source,
    来源渠道说明: material.issuer,
    电子证照类型: material.licence ?? '',
    不能共享的原因: material.noShare ?? '',
    填报须知: material.fill ?? '',
    受理标准: material.accept,
    表单内容: formTextOf(key),
    排序: String(at + 1),
  };
}

const feeRows = (item: ItemSource): Row[] =>
  (item.fees ?? []).map((fee, at) => ({
    所属编码: basicCodeOf(item),
    收费项目编码: `F${at + 1}`,
    收费项目: fee.name,
    收费标准: fee.standard,
    金额: fee.amount === undefined ? '' : fee.amount.toFixed(2),
    收费依据: fee.basis,
    允许减免: fee.reduction ? '是' : '否',
    减免说明: fee.reduction ?? '',
    排序: String(at + 1),
  }));

const stepRows = (item: ItemSource): Row[] =>
  (item.steps ?? []).map((one, at) => ({
    所属编码: basicCodeOf(item),
    环节序号: String(at + 1),
    环节名称: one.name,
    时限: String(one.days),
    计入时限: one.uncounted ? '否' : '是',
    办理人: one.by,
    审查标准: one.standard,
    办理结果: one.result,
  }));

const questionRows = (item: ItemSource): Row[] =>
  (item.questions ?? []).map(([question, answer], at) => ({
    所属编码: basicCodeOf(item),
    问题编码: `Q${at + 1}`,
    问题: question,
    答复: answer,
    排序: String(at + 1),
  }));

const resultRows = (item: ItemSource): Row[] =>
  item.results.map((result, at) => ({
    所属编码: basicCodeOf(item),
    结果编码: `R${at + 1}`,
    结果名称: result.name,
    结果类型: result.type,
    电子证照类型: result.licence ?? '',
    送达方式: result.delivery,
    送达时限: result.delivery.includes('邮寄送达') ? '3' : '0',
    有效期: result.validity ?? '',
  }));

const hallRows = (): Row[] =>
  HALLS.map((hall) => ({
    大厅编码: hall.code,
    大厅名称: hall.name,
    区划代码: hall.region,
    地址: hall.address,
    电话: hall.phone,
    办公时间: hall.hours,
    经度: String(hall.longitude),
    纬度: String(hall.latitude),
    交通: hall.traffic,
    无障碍设施: hall.barrierFree,
  }));

const windowRows = (): Row[] =>
  HALLS.flatMap((hall) =>
    hall.windows.map((window) => ({
      窗口编码: window.code,
      大厅编码: hall.code,
      窗口名称: window.name,
      楼层: window.floor,
      窗口号: window.number,
    })),
  );

/** The nine data sets of docs/formats/catalog.md, places and basic items before what refers to them. */
export const CATALOGUE_SETS = {
  'catalog.halls': hallRows,
  'catalog.windows': windowRows,
  'catalog.basics': () => ITEMS.map(basicRow),
  'catalog.materials': () => ITEMS.flatMap((item) => item.materials.map((note, at) => materialRow(item, note, at))),
  'catalog.fees': () => ITEMS.flatMap(feeRows),
  'catalog.steps': () => ITEMS.flatMap(stepRows),
  'catalog.questions': () => ITEMS.flatMap(questionRows),
  'catalog.results': () => ITEMS.flatMap(resultRows),
  'catalog.items': () => ITEMS.flatMap(implementationsOf),
} as const satisfies Readonly<Record<string, () => Row[]>>;

export type CatalogueSet = keyof typeof CATALOGUE_SETS;
