import type { ItemVersion } from '../version/version.entity';

/** Nobody publishes alone what they wrote alone: a second pair of eyes reads it. An import's draft was written by nobody here. */
export const mayPublish = (personKey: string, { history }: Pick<ItemVersion, 'history'>): boolean =>
  history
    .filter(({ action }) => ['CREATE', 'EDIT', 'SUBMIT'].includes(action))
    .every(({ by }) => by.kind !== 'STAFF' || by.personKey !== personKey);
