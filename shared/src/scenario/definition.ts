/** One question of a condition: it was asked and answered by one of these. */
export interface Clause {
  readonly question: string;
  readonly answers: readonly string[];
}

/** Ways to hold, each a list of clauses that hold together. No way at all means: always. */
export type Condition = readonly (readonly Clause[])[];

export interface ScenarioAnswer {
  readonly id: string;
  readonly label: string;
  /** What the answer means, where the label is not enough. */
  readonly note: string | null;
  /** Ends the questions here: what to do instead. */
  readonly stop: string | null;
}

export interface ScenarioQuestion {
  readonly id: string;
  readonly title: string;
  /** Where one finds the answer, and why it is asked. */
  readonly help: string;
  /** Only after answers that fulfil it; all of its questions stand before. */
  readonly askIf: Condition;
  readonly answers: readonly ScenarioAnswer[];
}

/** What is needed to walk through a guide: the program does so by itself, the BFF once more for the result. */
export interface Walkable {
  readonly id: string;
  readonly version: number;
  readonly questions: readonly ScenarioQuestion[];
}

/** Chosen answers by question. */
export type Answers = Readonly<Record<string, string>>;

/** Nobody is asked more on any way. */
export const MOST_QUESTIONS = 9;
