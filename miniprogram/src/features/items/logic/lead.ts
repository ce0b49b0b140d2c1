/** Two lines of a phone at the normal size of type. */
const MOST = 28;
const ENDS = /[，。；、：（\s]/;

/** A figure keeps what it counts: `承诺 1` says nothing. */
const isEnd = (text: string, at: number): boolean =>
  ENDS.test(text[at] ?? '') && !/\d\s/.test(text.slice(at - 1, at + 1));

/** Whether each bracket that is opened is closed. */
const isWhole = (text: string): boolean => text.split('（').length === text.split('）').length;

/**
 * The first clauses of a long text, so that nothing has to be cut off: `个人。达到法定退休年龄…`
 * @param most characters of the lead, the dots included
 */
export function leadOf(text: string, most = MOST): string {
  if (text.length <= most) return text;
  // A lead that is shorter than that says too little: it ends in the middle of a clause then.
  const least = Math.floor(most / 3.5);
  const ends = Array.from({ length: most - least }, (_, index) => most - 1 - index);
  const end = ends.find((at) => isEnd(text, at) && isWhole(text.slice(0, at)));
  // No number is torn where there is no end to be found.
  const lead = end === undefined ? text.slice(0, most - 1).replace(/[\d.,:]+$/, '') : text.slice(0, end);
  return `${lead.trimEnd()}…`;
}
