const PAUSE_MS = 500;

let last = 0;

/** Tells on stderr how far a long work is, twice a second. */
export function progressLine(what: string, done: number, total: number): void {
  const now = Date.now();
  if (now - last < PAUSE_MS && done < total) return;
  last = now;
  const percent = total === 0 ? 100 : Math.floor((done / total) * 100);
  process.stderr.write(`${what}: ${done} of ${total} (${percent} %)\n`);
}
