// Child processes of the tools: run to their end with their words passed on, or kept back and shown only when they fail.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { ROOT, say, seconds } from './say.mjs';

/** Causes stand at the beginning or at the end of what a tool says. */
const HEAD_LINES = 20;
const TAIL_LINES = 60;
const HEARTBEAT_MS = 15_000;

const running = new Set();
// A tool that is stopped takes what it started with it. Ctrl-C reaches the children through the terminal as well; a second signal does no harm.
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of running) child.kill(signal);
    if (running.size === 0) process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

/** @returns the child's exit status; 128 + n when a signal ended it */
const exitOf = (child) =>
  new Promise((resolve, reject) => {
    running.add(child);
    child.on('error', reject);
    child.on('close', (status, signal) => {
      running.delete(child);
      resolve(signal ? (signal === 'SIGINT' ? 130 : 143) : (status ?? 1));
    });
  });

/** Runs a program in the foreground, its input and output ours. */
export const foreground = (command, args, { env = {}, cwd = ROOT } = {}) =>
  exitOf(spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'inherit'] }));

/**
 * Runs a program that talks much: its first and last lines are kept, a sign of life is printed every 15 seconds.
 * @returns {Promise<{ status: number, words: string }>}
 */
export async function quietly(title, command, args, { env = {}, cwd = ROOT } = {}) {
  const begun = Date.now();
  const kept = [];
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const keep = (line) => {
    kept.push(line);
    if (kept.length > HEAD_LINES + TAIL_LINES) kept.splice(HEAD_LINES, 1);
  };
  createInterface({ input: child.stdout }).on('line', keep);
  createInterface({ input: child.stderr }).on('line', keep);
  const heartbeat = setInterval(() => say(`  … ${title} (${seconds(begun)})`), HEARTBEAT_MS);
  try {
    return { status: await exitOf(child), words: kept.join('\n') };
  } finally {
    clearInterval(heartbeat);
  }
}
