import {
  defineDataSet,
  keyed,
  named,
  optional,
  required,
  type DataSet,
  type RecordKeys,
} from '../../../kernel/dataset';
import { code, moneyNotNegative, oneOf, text } from '../../../kernel/notations';
import type { Fee, Material, Outcome, Question, Step } from '../item/part.entity';
import {
  DELIVERY_WORDS,
  MATERIAL_FORM_WORDS,
  MATERIAL_SOURCE_WORDS,
  NECESSITY_WORDS,
  ORIGINALITY_WORDS,
  RESULT_KIND_WORDS,
} from '../item/words.entity';
import {
  codes,
  counted,
  formText,
  licenceType,
  ownerCode,
  someOf,
  stepNumbers,
  truth,
} from './catalogNotations.dataset';

const owner = named('TASK_CODE', keyed(ownerCode));
const order = named('ORDER_NUM', optional(counted(0)));
const WORKING_DAYS = ['个工作日', '工作日'];
const UNORDERED = 999;
const partId = (_: RecordKeys, cells: readonly string[]): string => cells.join('|');

/** 申请材料. */
const materials = defineDataSet({
  name: 'catalog.materials',
  title: '材料',
  collection: 'catalogMaterials',
  keepsLine: true,
  recordId: partId,
  columns: {
    所属编码: owner,
    材料编码: named('MATERIAL_CODE', keyed(code())),
    材料名称: named('MATERIAL_NAME', required(text)),
    材料类型: named('MATERIAL_TYPE', required(oneOf(ORIGINALITY_WORDS))),
    材料形式: named('MATERIAL_FORMAT', required(oneOf(MATERIAL_FORM_WORDS))),
    份数: named('PAGE_NUM', optional(counted(0, ['份']))),
    规格: named('PAGE_FORMAT', optional(text)),
    电子文件格式: named('FILE_FORMATS', optional(codes)),
    电子文件上限: named('FILE_LIMIT_MB', optional(counted(1, ['MB', 'M']))),
    是否必要: named('IS_NEED', required(oneOf(NECESSITY_WORDS))),
    适用情形: named('NEED_EXPLAIN', optional(text)),
    来源渠道: named('SOURCE_TYPE', required(oneOf(MATERIAL_SOURCE_WORDS))),
    来源渠道说明: named('SOURCE_EXPLAIN', optional(text)),
    电子证照类型: named('LICENCE_TYPE', optional(licenceType)),
    不能共享的原因: named('NO_SHARE_REASON', optional(text)),
    填报须知: named('FILL_EXPLAIN', optional(text)),
    受理标准: named('ACCEPT_STAND', optional(text)),
    依据: named('BY_LAW', optional(text)),
    空白表: named('FORM_GUID', optional(text)),
    样表: named('EXAMPLE_GUID', optional(text)),
    表单内容: named('FORM_FIELDS', optional(formText)),
    排序: order,
  },
  fields: (row) => {
    const part: Material = {
      code: row.材料编码,
      name: row.材料名称,
      originality: row.材料类型,
      form: row.材料形式,
      copies: row.份数 ?? 1,
      pageFormat: row.规格,
      fileFormats: row.电子文件格式 ?? [],
      fileLimitMb: row.电子文件上限,
      necessity: row.是否必要,
      condition: row.适用情形,
      source: row.来源渠道,
      sourceNote: row.来源渠道说明,
      licenceType: row.电子证照类型,
      noShareReason: row.不能共享的原因,
      fillNotes: row.填报须知,
      acceptance: row.受理标准,
      basis: row.依据,
      formUrl: row.空白表,
      sampleUrl: row.样表,
      ...(row.表单内容 === null ? {} : { formText: row.表单内容 }),
      order: row.排序 ?? UNORDERED,
    };
    return { owner: row.所属编码, part };
  },
});

/** 收费. */
const fees = defineDataSet({
  name: 'catalog.fees',
  title: '收费',
  collection: 'catalogFees',
  keepsLine: true,
  recordId: partId,
  columns: {
    所属编码: owner,
    收费项目编码: named('FEE_CODE', keyed(code())),
    收费项目: named('FEE_NAME', required(text)),
    收费标准: named('FEE_STAND', required(text)),
    金额: named('FEE_AMOUNT', optional(moneyNotNegative)),
    收费依据: named('BY_LAW', optional(text)),
    允许减免: named('IS_DESC', optional(truth)),
    减免说明: named('DESC_EXPLAIN', optional(text)),
    排序: order,
  },
  fields: (row) => {
    const part: Fee = {
      code: row.收费项目编码,
      name: row.收费项目,
      standard: row.收费标准,
      amountFen: row.金额,
      basis: row.收费依据,
      reducible: row.允许减免 ?? false,
      reduction: row.减免说明,
      order: row.排序 ?? UNORDERED,
    };
    return { owner: row.所属编码, part };
  },
});

/** Empty: after the one before. */
const stepsBefore = (number: number, written: readonly number[] | null): readonly number[] =>
  written === null ? (number > 1 ? [number - 1] : []) : written.filter((before) => before > 0);

/** 办理环节. */
const steps = defineDataSet({
  name: 'catalog.steps',
  title: '环节',
  collection: 'catalogSteps',
  keepsLine: true,
  recordId: partId,
  columns: {
    所属编码: owner,
    环节序号: named('STEP_NUM', keyed(counted(1))),
    环节名称: named('STEP_NAME', required(text)),
    前置环节: named('STEP_AFTER', optional(stepNumbers)),
    时限: named('STEP_DAY', optional(counted(0, WORKING_DAYS))),
    开始日: named('STEP_FROM', optional(counted(1))),
    结束日: named('STEP_TO', optional(counted(1))),
    计入时限: named('STEP_COUNTED', optional(truth)),
    办理人: named('STEP_BY', optional(text)),
    审查标准: named('STEP_STAND', optional(text)),
    办理结果: named('STEP_RESULT', optional(text)),
  },
  fields: (row) => {
    const part: Step = {
      number: row.环节序号,
      name: row.环节名称,
      after: stepsBefore(row.环节序号, row.前置环节),
      workingDays: row.时限 ?? 0,
      fromDay: row.开始日,
      toDay: row.结束日,
      counted: row.计入时限 ?? true,
      by: row.办理人,
      standard: row.审查标准,
      result: row.办理结果,
    };
    return { owner: row.所属编码, part };
  },
});

/** 常见问题. */
const questions = defineDataSet({
  name: 'catalog.questions',
  title: '问题',
  collection: 'catalogQuestions',
  keepsLine: true,
  recordId: partId,
  columns: {
    所属编码: owner,
    问题编码: named('FAQ_CODE', keyed(code())),
    问题: named('QUESTION', required(text)),
    答复: named('ANSWER', required(text)),
    排序: order,
  },
  fields: (row) => {
    const part: Question = {
      code: row.问题编码,
      question: row.问题,
      answer: row.答复,
      order: row.排序 ?? UNORDERED,
    };
    return { owner: row.所属编码, part };
  },
});

/** 办理结果. */
const outcomes = defineDataSet({
  name: 'catalog.results',
  title: '结果',
  collection: 'catalogResults',
  keepsLine: true,
  recordId: partId,
  columns: {
    所属编码: owner,
    结果编码: named('RESULT_CODE', keyed(code())),
    结果名称: named('RESULT_NAME', required(text)),
    结果类型: named('RESULT_TYPE', required(oneOf(RESULT_KIND_WORDS))),
    电子证照类型: named('LICENCE_TYPE', optional(licenceType)),
    送达方式: named('DELIVERY', optional(someOf(DELIVERY_WORDS))),
    送达时限: named('DELIVERY_DAY', optional(counted(0, WORKING_DAYS))),
    有效期: named('VALIDITY', optional(text)),
    结果样本: named('RESULT_GUID', optional(text)),
  },
  fields: (row) => {
    const part: Outcome = {
      code: row.结果编码,
      name: row.结果名称,
      kind: row.结果类型,
      licenceType: row.电子证照类型,
      deliveries: row.送达方式 ?? [],
      deliveryDays: row.送达时限,
      validity: row.有效期,
      sampleUrl: row.结果样本,
    };
    return { owner: row.所属编码, part };
  },
});

export const partDataSets: readonly DataSet[] = [materials, fees, steps, questions, outcomes];
