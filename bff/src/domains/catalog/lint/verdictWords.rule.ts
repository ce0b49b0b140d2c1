import type { Severity, Verdict } from './finding.entity';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  PASSED: '可以发布',
  NEEDS_REASON: '需写理由',
  REFUSED: '不能发布',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { ERROR: '错误', WARNING: '提醒', NOTICE: '提示' };
