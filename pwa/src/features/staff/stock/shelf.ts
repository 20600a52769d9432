import type { StockItem } from '@linka/contracts/catalogue';
import type { InputFor, StoredEntry } from '../../../offline/outbox/index.ts';

/** A shelf's item with the changes decided here laid over it, and what became of them. */
export interface Shelved {
  readonly item: StockItem;
  readonly entries: readonly StoredEntry[];
}

const changeOf = (entry: StoredEntry): InputFor<'changeStock'> | undefined =>
  entry.kind === 'changeStock' ? (entry.input as InputFor<'changeStock'>) : undefined;

/** The stock as it will be once everything decided here has arrived; what was refused changes nothing. */
export function shelve(
  shopId: string,
  items: readonly StockItem[],
  entries: readonly StoredEntry[],
): readonly Shelved[] {
  return items.map(item => {
    const mine = entries.filter(entry => {
      const params = changeOf(entry)?.params;
      return params?.shopId === shopId && params.sku === item.sku;
    });
    const changes = mine.filter(({ state }) => state !== 'refused').map(entry => changeOf(entry)?.body);
    return { item: Object.assign({}, item, ...changes) as StockItem, entries: mine };
  });
}

/** Everything whose name has all the words that were typed, in any order. */
export function search(shelved: readonly Shelved[], typed: string): readonly Shelved[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return shelved.filter(({ item }) => {
    const name = `${item.productName} ${item.variantName} ${item.sku}`.toLowerCase();
    return wanted.every(word => name.includes(word));
  });
}
