import { fail } from '../errors.ts';
import { compileFilter } from '../query/filter.ts';
import type { Hit } from '../query/matcher.ts';
import { decode, encode, type Doc } from '../values/bson.ts';
import { equal } from '../values/compare.ts';
import { render } from '../values/render.ts';
import { typeName } from '../values/types.ts';
import { candidates } from './candidates.ts';
import { CollectionIndex } from './collection-index.ts';
import type { Store } from './store.ts';

const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
const ID_INDEX: Doc = { v: 2, key: { _id: 1 }, name: '_id_' };

export interface Match {
  record: number;
  doc: Doc;
  hit: Hit;
}

/**
 * The documents of one collection, in memory in the order they came, each change queued to the store.
 * Every method runs to its end without waiting: reading, checking unique indexes and writing are one unit.
 * Documents are never changed in place, so that a cursor can hold on to them.
 */
export class Collection {
  readonly indexes = new Map<string, CollectionIndex>();
  readonly #documents = new Map<number, Doc>();
  #nextRecord = 1;

  constructor(
    readonly namespace: string,
    readonly id: number,
    private readonly store: Store,
    specs: Doc[] = [],
  ) {
    for (const spec of [ID_INDEX, ...specs]) this.indexes.set(spec.name as string, new CollectionIndex(spec));
    for (const [record, doc] of store.documents(id)) this.#keep(record, doc);
  }

  *matching(filter: Doc): Generator<Match> {
    const matches = compileFilter(filter);
    for (const record of candidates(filter, this.indexes.values()) ?? this.#documents.keys()) {
      const doc = this.#documents.get(record);
      const hit: Hit = {};
      if (doc && matches(doc, hit)) yield { record, doc, hit };
    }
  }

  find(filter: Doc): Doc[] {
    return Array.from(this.matching(filter), ({ doc }) => doc);
  }

  /** @throws CommandError for a duplicate key, an unfit `_id`, or a document over 16 MB; nothing has changed then */
  insert(doc: Doc): Doc {
    if (['array', 'regex', 'missing'].includes(typeName(doc._id))) {
      fail('InvalidIdField', `The '_id' value cannot be of type ${typeName(doc._id)}`);
    }
    return this.#write(this.#nextRecord, undefined, doc);
  }

  /** @returns the stored document, or undefined when it is what was there before */
  replace({ record, doc: old }: Match, next: Doc): Doc | undefined {
    if (!equal(old._id, next._id)) {
      fail(
        'ImmutableField',
        `the (immutable) field '_id' was found to have been altered to ${render(next._id)}`,
      );
    }
    if (Buffer.compare(encode(old), encode(next)) === 0) return undefined;
    return this.#write(record, old, next);
  }

  remove({ record, doc }: Match): void {
    for (const index of this.indexes.values()) index.remove(record, doc);
    this.#documents.delete(record);
    this.store.remove(this.id, record);
  }

  /** @throws CommandError DuplicateKey when the documents that are there do not fit a unique index */
  addIndex(spec: Doc): void {
    const index = new CollectionIndex(spec);
    for (const [record, doc] of this.#documents) {
      index.check(this.namespace, doc, undefined);
      index.add(record, doc);
    }
    this.indexes.set(index.name, index);
    this.save();
  }

  dropIndex(name: string): void {
    this.indexes.delete(name);
    this.save();
  }

  save(): void {
    const specs = [...this.indexes.values()].map(index => index.spec).filter(spec => spec.name !== '_id_');
    this.store.saveCollection(this.namespace, { id: this.id, indexes: specs });
  }

  #write(record: number, old: Doc | undefined, next: Doc): Doc {
    const bytes = encode(next);
    if (bytes.length > MAX_DOCUMENT_BYTES)
      fail('BSONObjectTooLarge', `object to insert too large: ${bytes.length} bytes`);
    const doc = decode(bytes); // its own copy: updates of many documents share the operands' values
    for (const index of this.indexes.values()) index.check(this.namespace, doc, old && record);
    if (old) for (const index of this.indexes.values()) index.remove(record, old);
    this.#keep(record, doc);
    this.store.put(this.id, record, bytes);
    return doc;
  }

  #keep(record: number, doc: Doc): void {
    this.#documents.set(record, doc);
    for (const index of this.indexes.values()) index.add(record, doc);
    this.#nextRecord = Math.max(this.#nextRecord, record + 1);
  }
}
