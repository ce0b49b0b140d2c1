/** Challenges of one person a day up to which a code has so many digits; a person needs one or two. */
const STEPS = [
  { upTo: 20, digits: 6 },
  { upTo: 200, digits: 8 },
] as const;
const MOST_DIGITS = 10;

/**
 * How many digits the code of a person's n-th challenge of the day has. With five tries a challenge, whoever spreads guesses over any number of
 * accounts, addresses and challenges finds a code of the first 20 with a chance of 1 in 10,000, one of the next 180 with 1 in 100,000, and then
 * 1 in 2,000 with each million more. A limit a person would do the same, but let strangers lock the person out.
 * @param challengeOfDay from 1
 */
export const codeDigits = (challengeOfDay: number): number =>
  STEPS.find(({ upTo }) => challengeOfDay <= upTo)?.digits ?? MOST_DIGITS;
