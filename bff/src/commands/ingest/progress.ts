import { SingleBar } from 'cli-progress';
import type { LoadProgress } from '../../domains/exchange/recordLoad.service';

const PLAIN_LINE_EVERY_MS = 5_000;
const PERCENT = 100;

/** How far a long piece of work is. */
type Progress = Pick<LoadProgress, 'records' | 'fraction'>;

/** Shows how far it is. */
export interface ProgressDisplay {
  show(progress: Progress): void;
  /** Takes the display away. */
  end(): void;
}

export interface Terminal {
  readonly isTTY: boolean;
  write(text: string): void;
}

interface Pace {
  readonly rate: number;
  /** Null while nobody can say. */
  readonly leftSeconds: number | null;
}

function paceOf({ records, fraction }: Progress, elapsedMs: number): Pace {
  const rate = Math.round((records * 1000) / Math.max(elapsedMs, 1));
  const leftSeconds = fraction ? Math.ceil((elapsedMs * (1 - fraction)) / fraction / 1000) : null;
  return { rate, leftSeconds };
}

const thousands = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');
const left = (seconds: number | null): string =>
  seconds === null ? '' : seconds < 60 ? `, ${seconds} s left` : `, ${Math.ceil(seconds / 60)} min left`;

/** A bar on a terminal; elsewhere a line every few seconds, so that a log reads like one. */
export function progressDisplay(title: string, terminal: Terminal, now: () => number): ProgressDisplay {
  const begunMs = now();
  return terminal.isTTY ? bar(title, begunMs, now) : plainLines({ title, begunMs, now, terminal });
}

function bar(title: string, begunMs: number, now: () => number): ProgressDisplay {
  const shown = new SingleBar({
    format: `${title} {bar} {percentage}% {records} records, {rate}/s{left}`,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
  });
  shown.start(PERCENT, 0, { records: '0', rate: '0', left: '' });
  return {
    show: (progress) => {
      const { rate, leftSeconds } = paceOf(progress, now() - begunMs);
      const payload = { records: thousands(progress.records), rate: thousands(rate), left: left(leftSeconds) };
      shown.update(Math.floor((progress.fraction ?? 0) * PERCENT), payload);
    },
    end: () => shown.stop(),
  };
}

interface PlainLines {
  readonly title: string;
  readonly begunMs: number;
  readonly terminal: Terminal;
  now(): number;
}

function plainLines({ title, begunMs, now, terminal }: PlainLines): ProgressDisplay {
  let saidMs = begunMs;
  return {
    show: (progress) => {
      if (now() - saidMs < PLAIN_LINE_EVERY_MS) return;
      saidMs = now();
      const { rate, leftSeconds } = paceOf(progress, saidMs - begunMs);
      const share = progress.fraction === null ? '' : ` (${Math.floor(progress.fraction * PERCENT)} %)`;
      terminal.write(
        `${title}: ${thousands(progress.records)} records${share}, ${thousands(rate)}/s${left(leftSeconds)}\n`,
      );
    },
    end: () => undefined,
  };
}
