import { open, type Database, type RootDatabase } from 'lmdb';
import { decode, encode, type Doc } from '../values/bson.ts';

export interface StoredCollection {
  id: number;
  indexes: Doc[];
}

type RecordKey = [collection: number, record: number];

/**
 * The durable truth: documents as BSON in an LMDB file. Writes are queued in order, those of one moment share a
 * commit, and `committed` resolves when all queued so far are synced to the disk.
 */
export class Store {
  readonly #root: RootDatabase<Buffer, string>;
  readonly #catalog: Database<Buffer, string>;
  readonly #documents: Database<Buffer, RecordKey>;
  readonly #onFailure: (error: unknown) => void;
  #last: Promise<unknown> = Promise.resolve();

  /** @param onFailure told when a write could not be committed: memory and disk differ from then on */
  constructor(folder: string, onFailure: (error: unknown) => void) {
    // Without overlappingSync a write's promise resolves only after the sync to disk.
    this.#root = open({ path: folder, encoding: 'binary', overlappingSync: false });
    this.#catalog = this.#root.openDB({ name: 'catalog', encoding: 'binary' });
    this.#documents = this.#root.openDB({ name: 'documents', encoding: 'binary' });
    this.#onFailure = onFailure;
  }

  collections(): Map<string, StoredCollection> {
    const entries = Array.from(this.#catalog.getRange(), ({ key, value }): [string, StoredCollection] => {
      const { id, indexes } = decode(value) as { id: { value: number }; indexes: Doc[] };
      return [key, { id: id.value, indexes }];
    });
    return new Map(entries);
  }

  *documents(collection: number): Generator<[record: number, doc: Doc]> {
    for (const { key, value } of this.#documents.getRange({
      start: [collection, 0],
      end: [collection + 1, 0],
    })) {
      yield [key[1], decode(value)];
    }
  }

  saveCollection(namespace: string, { id, indexes }: StoredCollection): void {
    this.#track(this.#catalog.put(namespace, Buffer.from(encode({ id, indexes }))));
  }

  /** One commit: a crash leaves either the collection with its documents or neither. */
  dropCollection(namespace: string, id: number): void {
    this.#track(
      this.#root.transaction(() => {
        void this.#catalog.remove(namespace);
        const keys = [...this.#documents.getKeys({ start: [id, 0], end: [id + 1, 0] })];
        for (const key of keys) void this.#documents.remove(key);
      }),
    );
  }

  put(collection: number, record: number, doc: Uint8Array): void {
    this.#track(this.#documents.put([collection, record], Buffer.from(doc)));
  }

  remove(collection: number, record: number): void {
    this.#track(this.#documents.remove([collection, record]));
  }

  async committed(): Promise<void> {
    await this.#last;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#root.close();
  }

  #track(write: Promise<unknown>): void {
    this.#last = write;
    write.catch(this.#onFailure);
  }
}
