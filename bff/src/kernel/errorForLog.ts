/** What a log keeps of an error. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  /** Class, message, and the places in the code; then the same of what caused it. */
  readonly stack: string;
}

const MOST_CAUSES = 3;
/** Numbers that may be somebody's, and quoted values: libraries repeat what was typed (`Cast to Number failed for value "…"`). */
const PERHAPS_PERSONAL = /\d{5,}[Xx]?|"[^"]*"|'[^']*'|`[^`]*`|[\u3400-\u9fff·]+/g;

const scrubbed = (text: string): string => text.replace(PERHAPS_PERSONAL, '…');

const framesOf = (stack = ''): string[] => stack.split('\n').filter((line) => /^\s+at /.test(line));

function stackOf(error: Error, causesLeft = MOST_CAUSES): string {
  const head = `${error.name}: ${scrubbed(error.message)}`;
  const own = [head, ...framesOf(error.stack)].join('\n');
  if (!(error.cause instanceof Error) || causesLeft === 0) return own;
  return `${own}\ncaused by ${stackOf(error.cause, causesLeft - 1)}`;
}

/** An error as it may stand in a log: where it happened is told, values are not. Anything else that was thrown is told by its type alone. */
export function errorForLog(thrown: unknown): LoggedError | string {
  if (!(thrown instanceof Error)) return `thrown: ${typeof thrown}`;
  const { code } = thrown as { code?: unknown };
  const known = typeof code === 'string' || typeof code === 'number' ? { code } : {};
  return { type: thrown.name, message: scrubbed(thrown.message), ...known, stack: stackOf(thrown) };
}
