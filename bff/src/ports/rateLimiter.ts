/** At most `limit` hits a key within a window. */
export interface RateRule {
  readonly limit: number;
  readonly windowSeconds: number;
}

/** Counts how often something happens, for limits on frequency. One counter a key, shared by all who use the same limiter. */
export interface RateLimiter {
  /** Counts one hit. Answers 0 when it is within the rule, else the seconds until the next one is. */
  hit(key: string, rule: RateRule): Promise<number>;
}
