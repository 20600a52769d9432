import { fail } from '../errors.ts';
import { compileFilter } from '../query/filter.ts';
import type { Matcher } from '../query/matcher.ts';
import { isDoc, type Doc } from '../values/bson.ts';
import { keyText } from '../values/compare.ts';
import { isTruthy } from '../values/convert.ts';
import { leaves } from '../values/path.ts';
import { render } from '../values/render.ts';

const EMPTY_ARRAY = 'empty array';

/** An index in memory: from the values of its fields to the records that have them. Finds equals, not ranges. */
export class CollectionIndex {
  readonly spec: Doc;
  readonly fields: readonly string[];
  readonly #paths: string[][];
  readonly #unique: boolean;
  readonly #sparse: boolean;
  readonly #partial: Matcher | undefined;
  readonly #records = new Map<string, Set<number>>();

  constructor(spec: Doc) {
    const { key, name, unique, sparse, partialFilterExpression: partial } = spec;
    this.spec = spec;
    this.fields = Object.keys(key as Doc);
    this.#paths = this.fields.map(path => path.split('.'));
    this.#unique = isTruthy(unique) || name === '_id_';
    this.#sparse = isTruthy(sparse);
    this.#partial = isDoc(partial) ? compileFilter(partial) : undefined;
  }

  get name(): string {
    return this.spec.name as string;
  }

  /** Whether it knows all documents that have given values (a partial index does not). */
  get complete(): boolean {
    return this.#partial === undefined;
  }

  add(record: number, doc: Doc): void {
    for (const text of this.#entries(doc).keys()) {
      const records = this.#records.get(text);
      if (records) records.add(record);
      else this.#records.set(text, new Set([record]));
    }
  }

  remove(record: number, doc: Doc): void {
    for (const text of this.#entries(doc).keys()) {
      const records = this.#records.get(text);
      records?.delete(record);
      if (records?.size === 0) this.#records.delete(text);
    }
  }

  find(values: unknown[]): Iterable<number> {
    return this.#records.get(values.map(keyText).join()) ?? [];
  }

  /** @throws CommandError DuplicateKey (11000) when another record holds one of the document's keys */
  check(namespace: string, doc: Doc, record: number | undefined): void {
    const entries = this.#entries(doc);
    if (!this.#unique) return;
    for (const [text, values] of entries) {
      const holders = this.#records.get(text);
      if (!holders || (record !== undefined && holders.has(record))) continue;
      const keyValue = Object.fromEntries(this.fields.map((path, i) => [path, values[i]]));
      fail(
        'DuplicateKey',
        `E11000 duplicate key error collection: ${namespace} index: ${this.name} dup key: ${render(keyValue)}`,
        { keyPattern: this.spec.key, keyValue },
      );
    }
  }

  /** One entry a document, or one for each element where a field is an array. */
  #entries(doc: Doc): Map<string, unknown[]> {
    if (this.#partial && !this.#partial(doc)) return new Map();
    const columns = this.#paths.map(path => column(doc, path));
    if (this.#sparse && columns.every(values => values.every(value => value === undefined))) return new Map();
    if (columns.filter(values => values.length > 1).length > 1) {
      fail('CannotIndexParallelArrays', 'cannot index two arrays of one document in one index');
    }
    const rows = combinations(columns).map(row => row.map(value => value ?? null));
    return new Map(rows.map(row => [row.map(keyText).join(), row]));
  }
}

function column(doc: Doc, path: string[]): unknown[] {
  const values = leaves(doc, path, false).flatMap(({ value }): unknown[] => {
    if (!Array.isArray(value)) return [value];
    return value.length > 0 ? value : [[EMPTY_ARRAY]];
  });
  return values.length > 0 ? values : [undefined];
}

/** Every way to take one value from each column. */
export function combinations(columns: readonly unknown[][]): unknown[][] {
  return columns.reduce<unknown[][]>(
    (rows, values) => rows.flatMap(row => values.map(value => [...row, value])),
    [[]],
  );
}
