import type { StockItem } from '@linka/contracts/catalogue';
import { ok, refuse } from '@linka/contracts/problems';
import { shopChangeStock, shopPutProduct, shopStock } from '@linka/contracts/shop-api';
import type { ProductStore } from '../catalogue/store.ts';
import type { Clock } from '../platform/clock.ts';
import { on, type Route } from '../platform/http/route.ts';
import { putProduct } from './put-product.ts';
import { presentItem } from './rules.ts';
import type { StockRecord } from './item.ts';
import type { StockStore } from './store.ts';

interface Deps {
  readonly products: ProductStore;
  readonly stock: StockStore;
  readonly clock: Clock;
}

export const stockRoutes = (deps: Deps): Route[] => [
  on(shopStock, async () => ok(await listItems(deps))),

  on(shopChangeStock, async ({ params, body }) => {
    const item = await deps.stock.change(params.sku, body, deps.clock.now());
    if (!item) return refuse('product_unknown');
    const [shown] = await present(deps, [item]);
    return shown ? ok(shown) : refuse('product_unknown');
  }),

  on(shopPutProduct, async ({ body }) => {
    const put = await putProduct(deps, body, deps.clock.now());
    return put.ok ? ok(await listItems(deps)) : put;
  }),
];

const listItems = async (deps: Deps): Promise<{ items: StockItem[] }> => ({
  items: await present(deps, await deps.stock.all()),
});

async function present({ products }: Deps, items: readonly StockRecord[]): Promise<StockItem[]> {
  const named = await products.byIds([...new Set(items.map(item => item.productId))]);
  const names = new Map(named.map(product => [product._id, product.name]));
  return items.map(item => presentItem(item, names.get(item.productId) ?? item.productId));
}
