import type { DocumentSource } from '../cursors/cursorManager';
import { refuseLate } from './writeRun';

const DOCUMENTS_PER_CHECK = 256;

/** The same documents; ends with MaxTimeMSExpired when the command's time is up. */
export function untilDeadline(source: DocumentSource, deadline: number | undefined): DocumentSource {
  if (deadline === undefined) return source;
  let read = 0;
  return {
    next: () => {
      if (read++ % DOCUMENTS_PER_CHECK === 0) refuseLate(deadline);
      return source.next();
    },
    return: () => source.return?.() ?? { done: true, value: undefined },
  };
}
