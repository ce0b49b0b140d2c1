/** Reading a find projection: what each path asks for, and whether the whole includes or excludes. */
import { isNumber, toDouble } from '../bson/numeric';
import { showShort } from '../bson/show';
import { typeName } from '../bson/types';
import type { Document, Value } from '../bson/value';
import { located, unsupported } from '../errors/mongoError';
import { compileMatch, type MatchContext } from '../match/compileMatch';
import { isSliceSyntax, parseSlice } from './slice';
import { type Branch, insert, newBranch } from './tree';

export interface Projection {
  readonly mode: 'inclusion' | 'exclusion';
  readonly root: Branch;
  /** The path of `path.$`, without the dollar. */
  readonly positional?: string;
}

interface Entry {
  readonly path: string;
  readonly value: Value;
}

function checkPath(path: string): void {
  if (path === '') throw located(40352, 'FieldPath cannot be constructed with empty string');
  if (path.endsWith('.')) throw located(40353, "FieldPath must not end with a '.'.");
  for (const part of path.split('.')) {
    if (part === '') throw located(15998, 'FieldPath field names may not be empty strings.');
    if (part.startsWith('$') && part !== '$id' && part !== '$ref' && part !== '$db') {
      throw located(16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
    }
  }
}

function* entriesOf(spec: Document, prefix: string): Generator<Entry> {
  for (const [name, value] of spec) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    if (!(value instanceof Map)) {
      yield { path, value };
      continue;
    }
    const [first] = value.keys();
    if (first === undefined) {
      throw located(51270, `An empty sub-projection is not a valid value. Found empty object at path ${path}`);
    }
    if (first.startsWith('$')) yield { path, value };
    else yield* entriesOf(value, path);
  }
}

/** Reads entry after entry, noting what was seen. */
class Parser {
  private mode: Projection['mode'] | undefined;
  private positional: string | undefined;
  private hasElemMatch = false;
  private hasSlice = false;
  private idIncluded = false;
  private readonly root = newBranch();

  constructor(private readonly context: MatchContext) {}

  parse(spec: Document): Projection {
    for (const entry of entriesOf(spec, '')) this.entry(entry);
    const { root, positional } = this;
    const mode = this.mode ?? this.defaultMode();
    this.completeId(mode);
    return { mode, root, positional };
  }

  /** What nothing but `_id`, `$slice` and `$elemMatch` leaves open: the rules are MongoDB's, kept for old clients. */
  private defaultMode(): Projection['mode'] {
    return this.idIncluded || (this.hasElemMatch && !this.hasSlice) ? 'inclusion' : 'exclusion';
  }

  private entry({ path, value }: Entry): void {
    if (path.endsWith('.$') || path === '$') return this.positionalEntry(path, value);
    if (path.includes('.$.')) throw misplacedPositional(path);
    checkPath(path);
    if (typeof value === 'boolean') return this.plain(path, value);
    if (isNumber(value)) return this.plain(path, toDouble(value) !== 0);
    if (value instanceof Map) return this.operator(path, value);
    this.compute(path, value);
  }

  private settle(mode: Projection['mode'], path: string): void {
    if (this.mode === undefined || this.mode === mode) {
      this.mode = mode;
      return;
    }
    if (mode === 'inclusion') throw located(31253, `Cannot do inclusion on field ${path} in exclusion projection`);
    throw located(31254, `Cannot do exclusion on field ${path} in inclusion projection`);
  }

  private plain(path: string, include: boolean): void {
    if (path !== '_id') this.settle(include ? 'inclusion' : 'exclusion', path);
    else this.idIncluded = include;
    insert(this.root, path, { kind: include ? 'include' : 'exclude' });
  }

  private positionalEntry(path: string, value: Value): void {
    const array = path.slice(0, -2);
    if (value instanceof Map) {
      throw located(31271, 'positional projection cannot be used with an expression or sub object');
    }
    if (typeof value !== 'boolean' && !isNumber(value)) {
      throw located(31308, 'positional projection cannot be used with a literal');
    }
    if (this.hasElemMatch) throw located(31256, 'Cannot specify positional operator and $elemMatch.');
    if (this.positional !== undefined) {
      throw located(31276, 'Cannot specify more than one positional projection per query.');
    }
    if (array.split('.').includes('$')) throw misplacedPositional(path);
    const wanted = typeof value === 'boolean' ? value : toDouble(value) !== 0;
    if (!wanted) throw located(31395, 'positional projection cannot be used with exclusion');
    checkPath(array);
    this.settle('inclusion', path);
    this.positional = array;
    insert(this.root, array, { kind: 'include' });
  }

  private operator(path: string, value: Document): void {
    const [name] = value.keys();
    const operand = value.get(name!)!;
    if (name === '$meta') throw unsupported(`$meta in the projection of '${path}'`);
    if (name === '$elemMatch') return this.elemMatch(path, operand);
    if (name === '$slice' && isSliceSyntax(operand)) {
      insert(this.root, path, { kind: 'slice', slice: parseSlice(operand) });
      this.hasSlice = true;
      return;
    }
    this.compute(path, value);
  }

  private elemMatch(path: string, operand: Value): void {
    if (!(operand instanceof Map)) {
      throw located(31274, `elemMatch: Invalid argument, object required, but got ${typeName(operand)}`);
    }
    if (this.positional !== undefined) throw located(31255, 'Cannot specify positional operator and $elemMatch.');
    if (path.includes('.')) throw located(31275, 'Cannot use $elemMatch projection on a nested field.');
    this.hasElemMatch = true;
    const query: Document = new Map([['v', new Map([['$elemMatch', operand]])]]);
    const matcher = compileMatch(query, this.context);
    insert(this.root, path, { kind: 'elemMatch', test: (element) => matcher.matches(new Map([['v', [element]]])) });
  }

  private compute(path: string, value: Value): void {
    if (this.mode === 'exclusion') throw expressionInExclusion(path, value);
    this.mode = 'inclusion';
    const { variables, collation, compileExpression } = this.context;
    insert(this.root, path, { kind: 'compute', evaluate: compileExpression(value, { variables, collation }) });
  }

  /** An inclusion takes `_id` unless told otherwise; its own entry is dropped where it says what holds anyway. */
  private completeId(mode: Projection['mode']): void {
    const { fields } = this.root;
    const id = fields.get('_id');
    if (mode === 'inclusion') {
      if (id === undefined) fields.set('_id', { kind: 'include' });
      else if (id.kind === 'exclude') fields.delete('_id');
    } else if (id?.kind === 'include') {
      fields.delete('_id');
    }
  }
}

function expressionInExclusion(path: string, value: Value): Error {
  if (value instanceof Map) {
    return located(31252, 'Cannot use expression other than $meta in exclusion projection');
  }
  return located(31310, `Cannot use an expression ${path}: ${showShort(value)} in an exclusion projection`);
}

function misplacedPositional(path: string): Error {
  return located(
    31394,
    `As of 4.4, it's illegal to specify positional operator in the middle of a path.Positional projection may only be used at the end, for example: a.b.$. If the query previously used a form like a.b.$.d, remove the parts following the '$' and the results will be equivalent. (path '${path}')`,
  );
}

export function parseProjection(spec: Document, context: MatchContext): Projection {
  return new Parser(context).parse(spec);
}
