/** At most `limit` hits a key within a window, which begins with the first of them. */
export interface RateRule {
  readonly limit: number;
  readonly windowSeconds: number;
}

/** Counts how often something happens, for limits on frequency. One counter a key, shared by all who use the same limiter. */
export interface RateLimiter {
  /**
   * Counts one hit. Answers 0 when it is within the rule, else the whole seconds, 1 or more, until the next one is. Of hits at the same
   * time exactly `limit` get 0.
   */
  hit(key: string, rule: RateRule): Promise<number>;
}
