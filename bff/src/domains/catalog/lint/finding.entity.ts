export const SEVERITIES = ['ERROR', 'WARNING', 'NOTICE'] as const;
/** ERROR: cannot be published. WARNING: only with a reason. NOTICE: shown, never in the way. */
export type Severity = (typeof SEVERITIES)[number];

export const LINT_RULES = [
  'CAT-REQUIRED',
  'CAT-CODE',
  'CAT-INHERITED',
  'CAT-INSTANT',
  'CAT-INSTANT-LAW',
  'CAT-PROMISE',
  'CAT-NO-MEETING',
  'CAT-FEE',
  'CAT-SHARED',
  'CAT-CONTACT',
  'CAT-LINK',
  'CAT-STEP-ORDER',
  'CAT-STEP-OVERLAP',
  'CAT-STEP-TIME',
  'CAT-WINDOW',
  'CAT-TIME-UNUSUAL',
  'CAT-MATERIAL-ADDED',
] as const;
export type LintRule = (typeof LINT_RULES)[number];

interface RuleFacts {
  readonly severity: Severity;
  /** The law or standard behind it; null: the fields contradict each other. */
  readonly clause: string | null;
}

const DISCLOSURE = '国务院令第716号第六条；GB/T 36114-2018';
const SAMENESS = '四级四同';

export const RULE_FACTS: Readonly<Record<LintRule, RuleFacts>> = {
  'CAT-REQUIRED': { severity: 'ERROR', clause: DISCLOSURE },
  'CAT-CODE': { severity: 'ERROR', clause: null },
  'CAT-INHERITED': { severity: 'ERROR', clause: SAMENESS },
  'CAT-INSTANT': { severity: 'ERROR', clause: null },
  'CAT-INSTANT-LAW': { severity: 'WARNING', clause: null },
  'CAT-PROMISE': { severity: 'ERROR', clause: '行政许可法第四十二条' },
  'CAT-NO-MEETING': { severity: 'ERROR', clause: null },
  'CAT-FEE': { severity: 'ERROR', clause: '行政许可法第五十八条、第五十九条' },
  'CAT-SHARED': { severity: 'ERROR', clause: '国务院令第716号第七条' },
  'CAT-CONTACT': { severity: 'ERROR', clause: 'GB/T 36114-2018（咨询、监督投诉）' },
  'CAT-LINK': { severity: 'ERROR', clause: null },
  'CAT-STEP-ORDER': { severity: 'ERROR', clause: null },
  'CAT-STEP-OVERLAP': { severity: 'ERROR', clause: null },
  'CAT-STEP-TIME': { severity: 'ERROR', clause: null },
  'CAT-WINDOW': { severity: 'ERROR', clause: null },
  'CAT-TIME-UNUSUAL': { severity: 'WARNING', clause: null },
  'CAT-MATERIAL-ADDED': { severity: 'WARNING', clause: SAMENESS },
};

/** What a rule has to say against an item. */
export interface Finding {
  readonly rule: LintRule;
  /** The column of the file, so that whoever sent it finds the place. */
  readonly column: string;
  readonly sentence: string;
  /** The part's code, where the finding is about one material, fee or step. */
  readonly part: string | null;
}

/** A finding with its weight, and the reason that the department gave for it. */
export interface JudgedFinding extends Finding {
  readonly severity: Severity;
  readonly clause: string | null;
  /** Why it is right as it is; null: none was given. */
  readonly reason: string | null;
}

/** PASSED: may be published. NEEDS_REASON: a warning lacks its reason. REFUSED: an error. */
export const VERDICTS = ['PASSED', 'NEEDS_REASON', 'REFUSED'] as const;
export type Verdict = (typeof VERDICTS)[number];
