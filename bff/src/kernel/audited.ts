import type { GraphQLResolveInfo } from 'graphql';
import { Extensions, UseMiddleware, type MiddlewareFn } from 'type-graphql';
import { requirePerson, STAFF_ROLES, type Context } from './context';
import type { PersonKey } from './ids';
import type { ReadPurpose, RecordKind, StaffReader } from './reads';

/** What an operation's answer holds, where that is not always all of the declared kinds, of the one person who is meant. */
export interface AuditedAnswer<Answer> {
  /** Why staff ask. An operation of citizens has none. */
  readonly purpose?: Exclude<ReadPurpose, 'own'>;
  /** Whose records the answer holds; default: those of the citizen, or of whom they act for. */
  readonly whose?: (answer: Answer) => readonly PersonKey[];
  /** Which of the declared kinds were read indeed; default: all. */
  readonly read?: (answer: Answer) => readonly RecordKind[];
}

/** A decorator of methods that answer `Answer`. */
type AnswerDecorator<Answer> = <Method extends (...parts: never[]) => Answer | null | Promise<Answer | null>>(
  target: object,
  name: string | symbol,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/** In which of their roles the member asks: the first that the operation's door admits. */
async function readerOf(context: Context, { parentType, fieldName }: GraphQLResolveInfo): Promise<StaffReader> {
  const doors = String(parentType.getFields()[fieldName]?.extensions['access']).split(' ');
  const admitted = STAFF_ROLES.filter((role) => doors.includes(`staff:${role}`));
  const member = await context.requireStaff(admitted);
  const role = admitted.find((one) => member.roles.includes(one));
  if (!role) throw new Error(`${fieldName} is declared as a read by staff and admits none of their roles`);
  return { member, role };
}

function noting<Answer>(kinds: readonly RecordKind[], about: AuditedAnswer<Answer>): MiddlewareFn<Context> {
  return async ({ context, info }, next) => {
    const answer = (await next()) as Answer | null | undefined;
    // What could not be read was not looked at.
    if (answer === null || answer === undefined) return answer;
    const read = about.read?.(answer) ?? kinds;
    const subjects = about.whose?.(answer) ?? [requirePerson(context.actor)];
    const { purpose = 'own' } = about;
    const staff = purpose === 'own' ? {} : { staff: await readerOf(context, info) };
    for (const subject of new Set(subjects)) context.noteRead({ subject, kinds: read, purpose, ...staff });
    return answer;
  };
}

/**
 * Every operation, and every field with a resolver, that answers personal records bears this beside its door. What it answered is written down before
 * the answer leaves, one entry a request and person (docs/domains/privacy.md); the schema test finds operations that forgot it.
 */
export function Audited<Answer = unknown>(
  kinds: RecordKind | readonly RecordKind[],
  about: AuditedAnswer<Answer> = {},
): AnswerDecorator<Answer> {
  const declared = typeof kinds === 'string' ? [kinds] : kinds;
  const decorators: MethodDecorator[] = [
    UseMiddleware(noting(declared, about)),
    Extensions({ audited: declared.join(' ') }),
  ];
  return (target, name, descriptor) => {
    for (const decorate of decorators) decorate(target, name, descriptor);
  };
}
