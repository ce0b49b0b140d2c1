import { isArray, isDocument, isRegex, type Document, type Value } from '../bson/value';

export type Comparison = '$eq' | '$in' | '$gt' | '$gte' | '$lt' | '$lte' | '$exists';

/** One condition on one path that an index may serve. The matcher checks every document again. */
export interface Predicate {
  readonly path: string;
  readonly operator: Comparison;
  readonly operand: Value;
  /** Conditions of one `$elemMatch` hold for the same array element; others may each hold for another one. */
  readonly element?: object;
}

/** What the planner sees of a filter: all of `predicates` hold, and for each list of `alternatives` one of it. */
export interface FilterShape {
  readonly predicates: readonly Predicate[];
  readonly alternatives: readonly (readonly Document[])[];
  /** Every condition of the filter is among the predicates. */
  readonly complete: boolean;
}

const COMPARISONS = new Set<string>(['$eq', '$in', '$gt', '$gte', '$lt', '$lte', '$exists']);

export function filterShape(filter: Document): FilterShape {
  const collected = new Collector();
  collected.filter(filter);
  return collected;
}

class Collector {
  readonly predicates: Predicate[] = [];
  readonly alternatives: Document[][] = [];
  complete = true;

  filter(filter: Document): void {
    for (const [name, condition] of filter) {
      if (name === '$and' && isArray(condition)) condition.filter(isDocument).forEach((part) => this.filter(part));
      else if (name === '$or' && isArray(condition)) {
        this.complete = false;
        this.alternatives.push(condition.filter(isDocument));
      } else if (name === '$comment') continue;
      else if (name.startsWith('$')) this.complete = false;
      else this.condition(name, condition);
    }
  }

  private condition(path: string, condition: Value, element?: object): void {
    if (!isDocument(condition) || !startsWithOperator(condition)) {
      this.add({ path, operator: '$eq', operand: condition, element });
    } else for (const [operator, operand] of condition) this.operator({ path, operator, operand, element });
  }

  private operator(found: { path: string; operator: string; operand: Value; element?: object }): void {
    const { path, operator, operand, element } = found;
    if (operator === '$elemMatch' && isDocument(operand)) this.elements(path, operand);
    else if (operator === '$all' && isArray(operand)) this.all(path, operand);
    else if (operator === '$regex' || operator === '$options') this.complete = false;
    else if (isComparison(operator)) this.add({ path, operator, operand, element });
    else this.complete = false;
  }

  private elements(path: string, condition: Document): void {
    this.complete = false;
    const element = {};
    if (isOperators(condition)) return this.condition(path, condition, element);
    for (const [name, inner] of condition) {
      if (!name.startsWith('$')) this.condition(`${path}.${name}`, inner, element);
    }
  }

  private all(path: string, operands: Value[]): void {
    this.complete = false;
    for (const operand of operands) {
      if (isOperators(operand)) this.condition(path, operand);
      else this.add({ path, operator: '$eq', operand });
    }
  }

  private add(predicate: Predicate): void {
    this.predicates.push(predicate);
    if (isRegex(predicate.operand)) this.complete = false;
  }
}

function isComparison(operator: string): operator is Comparison {
  return COMPARISONS.has(operator);
}

function isOperators(value: Value): boolean {
  return isDocument(value) && startsWithOperator(value);
}

function startsWithOperator(value: Document): boolean {
  const [first] = value.keys();
  return first !== undefined && first.startsWith('$') && !(first === '$ref' || first === '$id' || first === '$db');
}
