import { getCatalogue, Catalogue } from '@linka/contracts/catalogue';
import { discoverShops, getShop, Shop, ShopList, type ShopCard } from '@linka/contracts/shops';
import { answerKey } from '../answers/amend.ts';
import type { Database } from '../database/index.ts';
import type { Findable } from './finder.ts';

/** A shop or a product that was on this phone's screen once. */
export interface SeenThing extends Findable {
  readonly shop: Pick<ShopCard, 'id' | 'name' | 'kind' | 'area'>;
  /** Null: the shop itself was found. */
  readonly product: { readonly id: string; readonly fromNgwee: number; readonly soldOut: boolean } | null;
  /** When it was true, in milliseconds since 1970. */
  readonly takenAt: number;
}

/** Every shop and product among the kept answers, the newest word about each. Needs no network. */
export async function everythingSeen(db: Database): Promise<readonly SeenThing[]> {
  const rows = (await db.getAll('answers')).sort((a, b) => a.takenAt - b.takenAt);
  const of = (endpoint: { readonly id: string }) =>
    rows.filter(({ key }) => key.startsWith(answerKey(endpoint, '')));
  const shops = new Map<string, SeenThing>();
  const see = (shop: ShopCard, takenAt: number): void => {
    const { id, name, kind, area } = shop;
    shops.set(id, { name, text: `${area} ${kind}`, shop: { id, name, kind, area }, product: null, takenAt });
  };
  for (const { value, takenAt } of of(discoverShops)) {
    for (const shop of ShopList.safeParse(value).data?.shops ?? []) see(shop, takenAt);
  }
  for (const { value, takenAt } of of(getShop)) {
    const shop = Shop.safeParse(value).data;
    if (shop) see(shop, takenAt);
  }
  const products = of(getCatalogue).flatMap(({ value, takenAt }) => {
    const catalogue = Catalogue.safeParse(value).data;
    const shop = catalogue && shops.get(catalogue.shopId)?.shop;
    if (catalogue === undefined || shop === undefined) return [];
    return catalogue.products.map(({ id, name, description, variants }) => ({
      name,
      text: `${description ?? ''} ${variants.map(variant => variant.name).join(' ')}`,
      shop,
      takenAt,
      product: {
        id,
        fromNgwee: Math.min(...variants.map(({ priceNgwee }) => priceNgwee)),
        soldOut: variants.every(({ available }) => available === 0),
      },
    }));
  });
  return [...shops.values(), ...products];
}
