/** One character, or one word of letters or digits, of what is searched and of what somebody typed. */
export interface Unit {
  /** Null: typed in letters. */
  readonly char: string | null;
  /** Letters or digits as they stand; null of characters. */
  readonly word: string | null;
  /** Whole syllables; more than one where a character is read in several ways. */
  readonly sounds: readonly string[];
  readonly blurs: readonly string[];
  /** First letter of the syllable; empty of words. */
  readonly initial: string;
  /** An unfinished syllable. */
  readonly beginning: string | null;
}
