import { randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Whether a process of this machine with this id lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Within what process ids are told apart: the machine, and in it the container. */
function idSpace(): string {
  try {
    return `${hostname()}/${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

const OWN_SPACE = idSpace();

/** Names one piece of work of this process, so that others can tell whether the process still lives. */
export const workOwner = (): string => `${OWN_SPACE} ${process.pid} ${randomBytes(8).toString('hex')}`;

/** True only when the owner was a process of this machine that has ended; of others nobody can say. */
export function isGone(owner: string): boolean {
  const [space, pid] = owner.split(' ');
  return space === OWN_SPACE && !isAlive(Number(pid));
}
