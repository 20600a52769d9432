import type { Product, Variant } from '@linka/contracts/catalogue';
import type { Shop } from '@linka/contracts/shops';
import { useMemo } from 'react';
import { useServices, useStored } from '../../offline/hooks/index.ts';

export interface ShopCart {
  readonly quantityOf: (sku: string) => number;
  readonly add: (product: Product, variant: Variant, by: 1 | -1) => void;
}

/** The cart of this shop, for steppers: how many of each, and one more or one less. */
export function useShopCart({ id: shopId, name: shopName }: Pick<Shop, 'id' | 'name'>): ShopCart {
  const { carts } = useServices();
  const lines = useStored(services => services.carts.of(shopId), ['cart'], shopId);
  return useMemo(() => {
    const quantities = new Map(lines?.map(line => [line.sku, line.quantity]));
    return {
      quantityOf: sku => quantities.get(sku) ?? 0,
      add: (product, variant, by) => {
        const name = product.variants.length > 1 ? `${product.name}, ${variant.name}` : product.name;
        const item = { name, unitPriceNgwee: variant.priceNgwee, shopName };
        void carts.change(shopId, variant.sku, { type: 'add', quantity: by }, item);
      },
    };
  }, [carts, lines, shopId, shopName]);
}
