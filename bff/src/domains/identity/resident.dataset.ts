import { defineDataSet, keyed, optional, required, type DataSet } from '../../kernel/dataset';
import { codeLike, idNumber, mobileNumber, personName } from '../../kernel/notations';

/** 自然人基础信息. The record's id is the personKey. */
const residents = defineDataSet({
  name: 'population.residents',
  collection: 'residents',
  columns: {
    证件号码: keyed(idNumber),
    姓名: required(personName),
    手机号码: optional(mobileNumber),
    户籍区划代码: optional(codeLike(/^(\d{6}|\d{12})$/, '户籍区划代码应为 6 位或 12 位数字')),
    监护人证件号码: optional(idNumber),
  },
  recordId: (keys, [id = '']) => keys.personKey(id),
  fields: (row, keys) => ({
    idNumber: keys.seal(row.证件号码),
    name: keys.seal(row.姓名),
    phone: row.手机号码 === null ? null : keys.seal(row.手机号码),
    regionCode: row.户籍区划代码,
    guardianKey: row.监护人证件号码 === null ? null : keys.personKey(row.监护人证件号码),
  }),
});

export const populationDataSets: readonly DataSet[] = [residents];
