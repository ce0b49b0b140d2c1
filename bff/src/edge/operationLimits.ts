import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Deeper than any selection of the schema that makes sense; the contract's deepest has 6 levels. */
export const MOST_DEPTH = 12;
/**
 * A request for everything that one citizen has, every list with 100 items, costs about 35,000. Each field costs 1 a time that it may appear,
 * an operation what it asks of the database.
 */
export const MOST_COST = 80_000;

const ROOT_COST = { query: 2000, mutation: 6000, subscription: MOST_COST };
/** Persons' own lists without an argument are short: insurances, vehicles, accounts, loans, years. */
const PLAIN_LIST = 10;
const LONGEST_LIST = 100;
const SIZE_ARGUMENTS = new Set(['first', 'months']);

interface Walk {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

interface Place {
  readonly type: GraphQLNamedType;
  readonly depth: number;
  /** How long the lists directly below are: what `first` asked for. */
  readonly listSize: number;
}

/** How many items the field may bring: its literal argument, the most for a variable, the schema's default without one; null without such an argument. */
function sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
  const declared = field.args.find(({ name }) => SIZE_ARGUMENTS.has(name));
  if (!declared) return null;
  const given = node.arguments?.find(({ name }) => name.value === declared.name)?.value;
  if (!given || given.kind === Kind.NULL) return Number(declared.defaultValue ?? LONGEST_LIST);
  if (given.kind !== Kind.INT) return LONGEST_LIST;
  return Math.min(Math.max(Number(given.value), 1), LONGEST_LIST);
}

function fieldCost(walk: Walk, node: FieldNode, place: Place): number {
  if (!isObjectType(place.type) && !isInterfaceType(place.type)) return 1;
  const field = place.type.getFields()[node.name.value];
  // `__typename` and introspection.
  if (!field) return 1;
  const size = sizeOf(node, field);
  const isList = isListType(getNullableType(field.type));
  const below = {
    type: getNamedType(field.type),
    depth: place.depth + 1,
    listSize: isList ? PLAIN_LIST : (size ?? PLAIN_LIST),
  };
  const once = 1 + (node.selectionSet ? selectionCost(walk, node.selectionSet, below) : 0);
  return isList ? once * (size ?? place.listSize) : once;
}

function selectionCost(walk: Walk, set: SelectionSetNode, place: Place): number {
  if (place.depth > MOST_DEPTH) throw new GraphQLError(`the operation is nested deeper than ${MOST_DEPTH} levels`);
  let cost = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      cost += fieldCost(walk, selection, place);
    } else {
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(selection.name.value) : selection;
      const narrowed = fragment?.typeCondition && walk.schema.getType(fragment.typeCondition.name.value);
      if (fragment) cost += selectionCost(walk, fragment.selectionSet, { ...place, type: narrowed ?? place.type });
    }
    if (cost > MOST_COST) throw new GraphQLError('the operation asks for too much at once');
  }
  return cost;
}

/** Every top-level field costs what it asks of the database; `__schema` and `__type` only exist outside production and are not counted. */
function rootCost(walk: Walk, operation: OperationDefinitionNode, set: SelectionSetNode): number {
  let cost = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      cost += selection.name.value.startsWith('__') ? 0 : ROOT_COST[operation.operation];
    } else {
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? walk.fragments.get(selection.name.value) : selection;
      if (fragment) cost += rootCost(walk, operation, fragment.selectionSet);
    }
    if (cost > MOST_COST) throw new GraphQLError('the operation asks for too much at once');
  }
  return cost;
}

/** The names of the fields that an operation asks the schema's root for, each once, fragments included. */
export function topLevelFields(document: DocumentNode, { selectionSet }: OperationDefinitionNode): readonly string[] {
  const names = new Set<string>();
  const note = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) note(selection.selectionSet);
      else
        for (const one of document.definitions)
          if (one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value) note(one.selectionSet);
    }
  };
  note(selectionSet);
  return [...names];
}

/**
 * The cost of an operation, an upper bound that needs no variables, so that it is computed once for each document.
 * Throws a GraphQLError beyond the limits on depth and cost.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const walk = { schema, fragments };
  const type = schema.getRootType(operation.operation);
  if (!type) return 0;
  const place = { type, depth: 1, listSize: PLAIN_LIST };
  const cost = rootCost(walk, operation, operation.selectionSet) + selectionCost(walk, operation.selectionSet, place);
  if (cost > MOST_COST) throw new GraphQLError('the operation asks for too much at once');
  return cost;
}
