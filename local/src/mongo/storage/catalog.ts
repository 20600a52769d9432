import { fail } from '../errors.ts';
import { Collection } from './collection.ts';
import type { Store } from './store.ts';

/** Collections are numbered from 1: nothing is stored under this number. */
const NOWHERE = 0;

/** All collections by their namespace, "database.collection". Made on first use, as on the real server. */
export class Catalog {
  readonly #collections = new Map<string, Collection>();
  #nextId = 1;

  constructor(private readonly store: Store) {
    for (const [namespace, { id, indexes }] of store.collections()) {
      this.#collections.set(namespace, new Collection(namespace, id, store, indexes));
      this.#nextId = Math.max(this.#nextId, id + 1);
    }
  }

  get(database: string, name: string): Collection | undefined {
    return this.#collections.get(`${database}.${name}`);
  }

  /** For reading and removing: a collection that is not there is an empty one, and does not come to be. */
  view(database: string, name: string): Collection {
    return this.get(database, name) ?? new Collection(`${database}.${name}`, NOWHERE, this.store);
  }

  getOrCreate(database: string, name: string): Collection {
    const known = this.get(database, name);
    if (known) return known;
    if (!/^[^\0$]+$/.test(name) || name.startsWith('system.')) {
      fail('InvalidNamespace', `Invalid collection name: '${name}'`);
    }
    const namespace = `${database}.${name}`;
    const created = new Collection(namespace, this.#nextId++, this.store);
    this.#collections.set(namespace, created);
    created.save();
    return created;
  }

  in(database: string): Collection[] {
    return [...this.#collections.values()].filter(({ namespace }) => namespace.startsWith(`${database}.`));
  }

  all(): Iterable<Collection> {
    return this.#collections.values();
  }

  databases(): string[] {
    return [
      ...new Set(Array.from(this.#collections.keys(), namespace => namespace.split('.', 1).join())),
    ].sort();
  }

  drop({ namespace, id }: Collection): void {
    this.#collections.delete(namespace);
    this.store.dropCollection(namespace, id);
  }

  async committed(): Promise<void> {
    await this.store.committed();
  }
}
