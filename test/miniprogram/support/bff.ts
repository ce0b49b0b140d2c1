import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, graphql, GraphQLError, GraphQLScalarType, type GraphQLSchema } from 'graphql';
import type { HttpAnswer, HttpRequest } from '@/platform/contract';
import { host } from './host';

/** What each of our scalars looks like; an answer that does not is an error, as with the real schema. */
const SCALARS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Fen: Number.isSafeInteger,
  BusinessDate: (value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
  BusinessMonth: (value) => /^\d{4}-\d{2}$/.test(String(value)),
  DateTime: (value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/.test(String(value)),
  Masked: (value) => String(value).includes('*'),
};

function strictSchema(): GraphQLSchema {
  const text = readFileSync(path.resolve(__dirname, '../../../shared/schema/schema.graphql'), 'utf8');
  const schema = buildSchema(text);
  for (const [name, holds] of Object.entries(SCALARS)) {
    const scalar = schema.getType(name);
    if (!(scalar instanceof GraphQLScalarType)) throw new Error(`the schema has no scalar ${name}`);
    scalar.serialize = (value) => {
      if (!holds(value)) throw new GraphQLError(`not a ${name}: ${String(value)}`);
      return value;
    };
  }
  return schema;
}

const schema = strictSchema();

/** Fields of Query and Mutation by name: a value, or a function of the arguments and the caller's token. */
export type Answers = Readonly<Record<string, unknown>>;

/** A failure as the BFF's edge formats it. */
export const failure = (
  code: string,
  kind: string,
  sentence: string,
  more: Readonly<Record<string, unknown>> = {},
): GraphQLError => new GraphQLError(sentence, { extensions: { code, kind, traceId: 'trace-0001', ...more } });

export interface Bff {
  /** Operations that arrived, oldest first: `Home`, `SignIn`. */
  readonly asked: { name: string; variables: Readonly<Record<string, unknown>>; token: string | null }[];
  /** Changes what it answers from now on. */
  answer(more: Answers): void;
  /** Answers with this instead of GraphQL, as a proxy in between might; null: as before. */
  breakWith(answer: HttpAnswer | null): void;
}

/** A GraphQL server on the real schema behind the client: it validates each operation and each answer. */
export function startBff(first: Answers): Bff {
  let answers = first;
  let broken: HttpAnswer | null = null;
  const asked: Bff['asked'] = [];
  const serve = async ({ body, headers }: HttpRequest): Promise<HttpAnswer> => {
    const { query, variables, operationName } = JSON.parse(body) as {
      query: string;
      variables: Record<string, unknown>;
      operationName: string;
    };
    const token = headers.authorization?.replace('Bearer ', '') ?? null;
    asked.push({ name: operationName, variables, token });
    if (broken) return broken;
    const answer = await graphql({
      schema,
      source: query,
      rootValue: answers,
      contextValue: { token },
      variableValues: variables,
      operationName,
    });
    return { status: 200, body: JSON.stringify(answer) };
  };
  host.request.connect(serve);
  return {
    asked,
    answer: (more) => void (answers = { ...answers, ...more }),
    breakWith: (answer) => void (broken = answer),
  };
}
