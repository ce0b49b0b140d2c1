import type { WorkLimits } from '../aggregate/types';
import { MongoError } from '../errors/mongoError';
import type { MemoryLimit } from '../sort/memoryLimit';
import { booleanArgument } from './arguments';
import type { CommandRequest } from './request';
import { refuseLate } from './writeRun';

const REFUSALS: Readonly<Record<string, (bytes: number) => string>> = {
  $sort: (bytes) => `Sort exceeded memory limit of ${bytes} bytes, but did not opt in to external sorting.`,
  $group: () =>
    `Exceeded memory limit for $group, but didn't allow external spilling; pass allowDiskUse:true to opt in`,
};

/** Time and memory of one command; MongoDB allows the disk unless the command says `allowDiskUse: false`. */
export function workLimits({ engine, body, name, deadline }: CommandRequest): WorkLimits {
  const allowed = !body.has('allowDiskUse') || booleanArgument({ body, command: name }, 'allowDiskUse');
  const { temporary } = engine.environment;
  const limit = (bytes: number): MemoryLimit => ({
    bytes,
    spill: (stage) => {
      if (!allowed) throw new MongoError(292, REFUSALS[stage]?.(bytes) ?? `${stage} exceeded its memory limit`);
      return temporary.file();
    },
  });
  return {
    sort: limit(temporary.sortBytes),
    group: limit(temporary.groupBytes),
    checkTime: deadline === undefined ? undefined : () => refuseLate(deadline),
  };
}
