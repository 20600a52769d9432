import { basketNgwee } from '@linka/contracts/money';
import type { PaymentForm } from '@linka/contracts/orders';
import type { ShopOrder } from '@linka/contracts/shop-api';
import type { ShopRecord } from '../record.ts';
import { linesLeft } from './lines.ts';

const payByOf = (record: ShopRecord): string => record.payBy ?? record.told?.payBy ?? record.placedAt;

const linesOf = (record: ShopRecord): PaymentForm['lines'] =>
  linesLeft(record).map(({ sku, name, quantity, unitPriceNgwee }) => ({
    sku,
    name,
    quantity,
    unitPriceNgwee,
  }));

/** What staff see of an order: what to pack, for whom, and how far it is. */
export const presentOrder = (record: ShopRecord): ShopOrder => ({
  orderId: record.orderId,
  state: record.state,
  lines: linesOf(record),
  goodsNgwee: basketNgwee(linesLeft(record)),
  note: record.note,
  shopperName: record.shopperName,
  placedAt: record.placedAt,
  payBy: payByOf(record),
  version: record.told?.version ?? 0,
});

/** What is to be paid, where and until when. */
export function paymentFormOf(record: ShopRecord, shopName: string): PaymentForm {
  const goodsNgwee = basketNgwee(linesLeft(record));
  return {
    orderId: record.orderId,
    shopName,
    lines: linesOf(record),
    goodsNgwee,
    deliveryFeeNgwee: record.deliveryFeeNgwee,
    totalNgwee: goodsNgwee + record.deliveryFeeNgwee,
    currency: 'ZMW',
    payBy: payByOf(record),
    methods: ['mtn_momo'],
  };
}
