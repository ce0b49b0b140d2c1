import type { Document } from 'mongodb';
import type { Entities, ObservedEvent } from './entities';
import { match } from './match';
import { Difference, NotApplicable, type ExpectedEvents } from './suite';

/** @throws Difference when the client has not seen these commands in this order */
export function checkEvents(expected: ExpectedEvents, entities: Entities): void {
  const { client, eventType = 'command', events, ignoreExtraEvents = false } = expected;
  if (eventType !== 'command') throw new NotApplicable(`events of ${eventType}`);
  const seen = entities.eventsOf(client);
  const tooMany = !ignoreExtraEvents && seen.length !== events.length;
  if (tooMany || seen.length < events.length) {
    const names = seen.map(({ name, fields }) => `${name} ${String(fields.commandName)}`);
    throw new Difference(`expected ${events.length} events, found ${seen.length}: ${names.join(', ')}`);
  }
  events.forEach((event, index) => checkEvent(event, seen[index] as ObservedEvent, { entities, index }));
}

function checkEvent(
  expected: Document,
  { name, fields }: ObservedEvent,
  { entities, index }: { entities: Entities; index: number },
): void {
  const [wanted] = Object.keys(expected);
  if (wanted !== name) throw new Difference(`event ${index}: expected ${String(wanted)}, found ${name}`);
  for (const [field, value] of Object.entries(expected[name] as Document)) {
    if (field.startsWith('has')) continue; // connection identifiers of load balancers
    match(value, fields[field], { entities, path: `event ${index} ${field}`, root: true });
  }
}
