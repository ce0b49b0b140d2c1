import type { Fen } from '@city-services/shared/money/fen';
import type { Delivery, MaterialForm, MaterialSource, Necessity, Originality, ResultKind } from './words.entity';

/** 申请材料. */
export interface Material {
  readonly code: string;
  readonly name: string;
  readonly originality: Originality;
  readonly form: MaterialForm;
  readonly copies: number;
  /** Paper size and the like: A4, 一寸白底照片. */
  readonly pageFormat: string | null;
  readonly fileFormats: readonly string[];
  readonly fileLimitMb: number | null;
  readonly necessity: Necessity;
  /** When it is asked for; null: always. */
  readonly condition: string | null;
  readonly source: MaterialSource;
  readonly sourceNote: string | null;
  /** The e-licence that replaces it, e.g. `resident-id-card`. */
  readonly licenceType: string | null;
  readonly noShareReason: string | null;
  readonly fillNotes: string | null;
  readonly acceptance: string | null;
  readonly basis: string | null;
  readonly formUrl: string | null;
  readonly sampleUrl: string | null;
  /** The boxes of its form with a sample for each (`shared/forms/formFields`): from them the blank form and the sample are drawn. Absent: no form is known. */
  readonly formText?: string;
  readonly order: number;
}

/** 收费项目. */
export interface Fee {
  readonly code: string;
  readonly name: string;
  readonly standard: string;
  /** Where the fee is one figure. */
  readonly amountFen: Fen | null;
  readonly basis: string | null;
  readonly reducible: boolean;
  readonly reduction: string | null;
  readonly order: number;
}

/** 办理环节. */
export interface Step {
  readonly number: number;
  readonly name: string;
  /** Numbers of the steps that must be over; empty: begins at once. */
  readonly after: readonly number[];
  /** Working days; 0: on the spot. */
  readonly workingDays: number;
  /** Working days from acceptance, the first is 1; null: not said. */
  readonly fromDay: number | null;
  readonly toDay: number | null;
  /** Whether its time belongs to the promised time; hearings, inspections and public notices do not (行政许可法 art. 45). */
  readonly counted: boolean;
  /** A post, never a person. */
  readonly by: string | null;
  readonly standard: string | null;
  readonly result: string | null;
}

/** 常见问题. */
export interface Question {
  readonly code: string;
  readonly question: string;
  readonly answer: string;
  readonly order: number;
}

/** 办理结果. */
export interface Outcome {
  readonly code: string;
  readonly name: string;
  readonly kind: ResultKind;
  readonly licenceType: string | null;
  readonly deliveries: readonly Delivery[];
  /** Working days after the decision. */
  readonly deliveryDays: number | null;
  readonly validity: string | null;
  readonly sampleUrl: string | null;
}

/** Everything that may hang at a basic item or at one implementation. */
export interface Parts {
  readonly materials: readonly Material[];
  readonly fees: readonly Fee[];
  readonly steps: readonly Step[];
  readonly questions: readonly Question[];
  readonly outcomes: readonly Outcome[];
}

export const NO_PARTS: Parts = { materials: [], fees: [], steps: [], questions: [], outcomes: [] };
