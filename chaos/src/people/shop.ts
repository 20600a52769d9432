import { changeStock } from '@linka/contracts/catalogue';
import { goodsOf, restocked, type Good } from './goods.ts';
import { Person, rest } from './person.ts';
import { openShops } from '../system/settings.ts';

/** A shop and whoever stands behind its counter. */
export interface Shop {
  readonly shopId: string;
  readonly slug: string;
  readonly place: { readonly lat: number; readonly lng: number };
  readonly staff: Person;
  readonly goods: readonly Good[];
}

export const shopsAt = (where: ConstructorParameters<typeof Person>[1]): Shop[] =>
  openShops.map(shop => ({
    shopId: shop.registration.shopId,
    slug: shop.slug,
    place: { lat: shop.registration.lat, lng: shop.registration.lng },
    staff: new Person(shop.owner.phone, where),
    goods: goodsOf(shop),
  }));

const RESTOCK_EVERY_MS = 4_000;

/** Counts the shelves again and again while the shop sells from them. */
export async function keepRestocking({ shopId, staff, goods }: Shop, signal: AbortSignal): Promise<void> {
  for (let turn = 0; !signal.aborted; turn += 1) {
    const list = restocked(goods);
    const good = list[turn % list.length];
    if (good)
      await staff.insist(
        changeStock,
        { params: { shopId, sku: good.sku }, body: { available: good.available } },
        signal,
      );
    await rest(RESTOCK_EVERY_MS, signal);
  }
}
