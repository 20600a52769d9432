import { changesAt, openAt } from '@linka/contracts/hours';
import { basketNgwee, type Ngwee } from '@linka/contracts/money';
import { deliveryFeeNgwee, type PlaceOrderBody } from '@linka/contracts/orders';
import type { PaymentMethod } from '@linka/contracts/payments';
import { parsePhone } from '@linka/contracts/phone';
import { MAX_RADIUS_METRES, metresBetween, type Place } from '@linka/contracts/places';
import type { Shop } from '@linka/contracts/shops';
import { plusCode } from '../../lib/geo/plus-code.ts';
import type { ReviewedLine } from '../../offline/cart/review.ts';
import type { Draft } from '../../offline/orders/index.ts';

/** What a shopper fills in. */
export interface Wish {
  readonly place: Place;
  readonly landmark: string;
  /** Under which name to keep the place; empty: not at all. */
  readonly placeName: string;
  readonly photo: string | null;
  readonly number: string;
  /** Null: what the number suggests. */
  readonly method: PaymentMethod | null;
  readonly note: string;
}

export interface Quote {
  readonly metres: number;
  readonly goodsNgwee: Ngwee;
  readonly deliveryNgwee: Ngwee;
  readonly totalNgwee: Ngwee;
  readonly tooFar: boolean;
}

/** What it will cost: the phone's own sum, by the same functions with which the gateway checks it. */
export function quote(shop: Shop, lines: readonly ReviewedLine[], place: Place): Quote {
  const metres = metresBetween(shop, place);
  const goodsNgwee = basketNgwee(lines);
  const deliveryNgwee = deliveryFeeNgwee(metres);
  return {
    metres,
    goodsNgwee,
    deliveryNgwee,
    totalNgwee: goodsNgwee + deliveryNgwee,
    tooFar: metres > MAX_RADIUS_METRES,
  };
}

export type WishErrors = Readonly<Partial<Record<'landmark' | 'number', 'missing' | 'wrong'>>>;

/** What is still missing, by field. */
export const faultsOf = ({ landmark, number, method }: Wish): WishErrors => ({
  ...(landmark.trim() === '' ? { landmark: 'missing' } : {}),
  ...(method !== 'cash' && parsePhone(number) === undefined ? { number: 'wrong' } : {}),
});

/** Closed now: when it opens next, or null if it never does. Open: undefined. */
export const closedUntil = (shop: Shop, now: number): Date | null | undefined =>
  openAt(shop.hours, new Date(now)) ? undefined : (changesAt(shop.hours, new Date(now)) ?? null);

/** Where things are to be brought: the pin, the words, and the plus code made here. */
export const dropOffOf = ({ place, landmark }: Wish): Place => ({
  lat: place.lat,
  lng: place.lng,
  ...(place.accuracyMetres === undefined ? {} : { accuracyMetres: place.accuracyMetres }),
  landmark: landmark.trim(),
  plusCode: plusCode(place),
});

interface Sealing {
  readonly shop: Shop;
  readonly lines: readonly ReviewedLine[];
  readonly wish: Wish;
  readonly accountId: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly now: number;
}

/** The order as it is sealed. Undefined while the number is not one. */
export function draftOf({
  shop,
  lines,
  wish,
  accountId,
  orderId,
  paymentId,
  now,
}: Sealing): Draft | undefined {
  const method = wish.method ?? 'mtn';
  const msisdn = parsePhone(wish.number) ?? (method === 'cash' ? '' : undefined);
  if (msisdn === undefined) return undefined;
  const note = wish.note.trim();
  const body: PlaceOrderBody = {
    orderId,
    shopId: shop.id,
    lines: lines.map(({ sku, quantity, unitPriceNgwee }) => ({ sku, quantity, unitPriceNgwee })),
    deliveryFeeNgwee: quote(shop, lines, wish.place).deliveryNgwee,
    dropOff: dropOffOf(wish),
    ...(note === '' ? {} : { note }),
  };
  const named = lines.map(({ sku, name, quantity, unitPriceNgwee }) => ({
    sku,
    name,
    quantity,
    unitPriceNgwee,
  }));
  const sealedAt = new Date(now).toISOString();
  const { photo } = wish;
  return { body, shopName: shop.name, lines: named, paymentId, method, msisdn, accountId, photo, sealedAt };
}
