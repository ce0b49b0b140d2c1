import type { InsuranceCode } from './enrolment.entity';

/** 险种 as departments.md names them. */
const NAMES: Readonly<Record<InsuranceCode, string>> = {
  '110': '企业职工基本养老保险',
  '120': '机关事业单位养老保险',
  '170': '城乡居民基本养老保险',
  '210': '失业保险',
  '310': '职工基本医疗保险',
  '390': '城乡居民基本医疗保险',
  '410': '工伤保险',
  '510': '生育保险',
};

export const insuranceNameOf = (code: InsuranceCode): string => NAMES[code];
