import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import type { MaskedText } from '@city-services/shared/identity/masks';
import { fen, type Fen } from '@city-services/shared/money/fen';
import { parseDay, type BusinessDate } from '@city-services/shared/time/businessDate';
import { parseMonth, type BusinessMonth } from '@city-services/shared/time/businessMonth';
import { formatInstant, parseInstant } from '@city-services/shared/time/instant';

interface TextScalar<T> {
  readonly name: string;
  readonly description: string;
  /** The value that a text stands for, or null. */
  readonly read: (text: string) => T | null;
  readonly write: (value: unknown) => string;
}

const refuse = (name: string): never => {
  throw new GraphQLError(`not a ${name}`);
};

const textOf = (node: ValueNode): unknown => (node.kind === Kind.STRING ? node.value : undefined);

function textScalar<T>({ name, description, read, write }: TextScalar<T>): GraphQLScalarType<T, string> {
  const parse = (value: unknown): T => (typeof value === 'string' ? read(value) : null) ?? refuse(name);
  return new GraphQLScalarType<T, string>({
    name,
    description,
    serialize: write,
    parseValue: parse,
    parseLiteral: (node) => parse(textOf(node)),
  });
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : refuse('text'));

export const BusinessDateScalar = textScalar<BusinessDate>({
  name: 'BusinessDate',
  description: 'Calendar day in Asia/Shanghai, `YYYY-MM-DD`.',
  read: (text) => (text.length === 10 && text.includes('-') ? parseDay(text) : null),
  write: asText,
});

export const BusinessMonthScalar = textScalar<BusinessMonth>({
  name: 'BusinessMonth',
  description: 'Calendar month, `YYYY-MM`.',
  read: (text) => (text.length === 7 ? parseMonth(text) : null),
  write: asText,
});

export const DateTimeScalar = textScalar<Date>({
  name: 'DateTime',
  description: 'Instant, whole seconds, `2026-07-01T10:00:00+08:00`.',
  read: parseInstant,
  write: (value) => (value instanceof Date ? formatInstant(value) : refuse('DateTime')),
});

export const MaskedScalar = textScalar<MaskedText>({
  name: 'Masked',
  description:
    'Personal data that is already masked. Identity number: first and last character, 16 stars between. Name: its last character, a star for each other. ' +
    'Phone: 3, 4 stars, 4. Account, contract and file numbers: 4 stars and the last 4.',
  read: () => null,
  write: asText,
});

const fenOf = (value: unknown): Fen => (Number.isSafeInteger(value) ? fen(Number(value)) : refuse('Fen'));

export const FenScalar = new GraphQLScalarType<Fen, number>({
  name: 'Fen',
  description: 'Integer number of fen (0.01 CNY), a JSON number within the safe integers. Never a float, never yuan.',
  serialize: fenOf,
  parseValue: fenOf,
  parseLiteral: (node) => fenOf(node.kind === Kind.INT ? Number(node.value) : undefined),
});
