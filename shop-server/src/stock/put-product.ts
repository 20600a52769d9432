import type { ProductBody } from '@linka/contracts/catalogue';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { ProductRecord } from '../catalogue/product.ts';
import type { ProductStore } from '../catalogue/store.ts';
import type { StockStore } from './store.ts';

interface Deps {
  readonly products: ProductStore;
  readonly stock: StockStore;
}

/**
 * Adds a product or replaces its description and variants; what orders hold stays theirs, and a variant that is no
 * longer named goes off sale. Stock comes before the product that shows it, so a crash in between shows nothing
 * half done and sending it again completes it. Refuses with `id_reused` when another product owns a sku.
 */
export async function putProduct(
  { products, stock }: Deps,
  body: ProductBody,
  at: Date,
  picture?: ProductRecord['picture'],
): Promise<Result<undefined>> {
  const { productId, name, description, category, variants } = body;
  const skus = variants.map(variant => variant.sku);
  if (new Set(skus).size < skus.length) return refuse('id_reused', 'Name each sku once.');
  const taken = (await stock.bySku(skus)).filter(item => item.productId !== productId).map(item => item._id);
  if (taken.length > 0) return reused(taken);
  for (const { sku, name: variantName, priceNgwee, available } of variants) {
    const put = await stock.put({ sku, productId, variantName, priceNgwee, available }, at);
    if (!put) return reused([sku]);
  }
  await stock.withdrawOthers(productId, skus, at);
  await products.put({ _id: productId, name, description: description ?? null, category, skus }, picture);
  return ok(undefined);
}

const reused = (skus: readonly string[]) =>
  refuse('id_reused', `Another product already has ${skus.join(', ')}.`, { skus });
