import { Ngwee, basketNgwee } from '@linka/contracts/money';
import type { OrderLine, WantedLine } from '@linka/contracts/orders';
import { ok, refuse, type Refusal, type Result } from '@linka/contracts/problems';
import type { ShopOrderBody } from '@linka/contracts/shop-api';
import type * as z from 'zod/mini';
import type { ShopRecord } from '../record.ts';
import { changedLines, refusalOf, type Offer } from '../rules/lines.ts';
import { isOver, revise } from '../rules/state.ts';

type Asked = z.infer<typeof ShopOrderBody>;

function named(body: Asked, offers: readonly Offer[]): OrderLine[] {
  const names = new Map(offers.map(offer => [offer.sku, offer.name]));
  return body.lines.map(line => ({ ...line, name: names.get(line.sku) ?? line.sku }));
}

/** The order as the shop prices it now: an intent to set units aside, or a refusal kept for whoever asks again. */
function begin(body: Asked, offers: readonly Offer[]): ShopRecord {
  const blank: ShopRecord = {
    orderId: body.orderId,
    revision: 0,
    settled: false,
    asked: true,
    lines: named(body, offers),
    deliveryFeeNgwee: body.deliveryFeeNgwee,
    note: body.note,
    shopperName: body.shopperName,
    placedAt: body.placedAt,
    refusal: null,
    payBy: null,
    lapsed: false,
    told: null,
    leftShop: false,
    decision: null,
    delivery: null,
    short: [],
    state: 'placed',
  };
  return revise(blank, { refusal: refusalOf(changedLines(body.lines, offers)) });
}

interface Content {
  readonly lines: readonly WantedLine[];
  readonly deliveryFeeNgwee: number;
}

/** What an order id stands for, whatever order its lines come in. */
const content = ({ lines, deliveryFeeNgwee }: Content): string =>
  JSON.stringify([
    deliveryFeeNgwee,
    ...lines.map(line => [line.sku, line.quantity, line.unitPriceNgwee]).sort(bySku),
  ]);

const bySku = (a: readonly unknown[], b: readonly unknown[]): number =>
  String(a[0]) < String(b[0]) ? -1 : 1;

/**
 * POST /order, decided: the first time an intent is made; again with the same content nothing changes; with other
 * content it is refused. Events may have come before the order itself: then the order joins them.
 */
export function askFor(record: ShopRecord | null, body: Asked, offers: readonly Offer[]): Result<ShopRecord> {
  if (!Ngwee.safeParse(basketNgwee(body.lines) + body.deliveryFeeNgwee).success) {
    return refuse('bad_request', 'The order is larger than Linka handles.');
  }
  if (record === null) return ok(begin(body, offers));
  if (content(record) !== content(body)) return refuse('id_reused');
  if (record.asked || record.state !== 'placed') return ok(record);
  const refusal = refusalOf(changedLines(body.lines, offers));
  return ok(revise(record, { asked: true, lines: named(body, offers), refusal }));
}

/** Why an order that was asked for has no payment form, or undefined when it has one. */
export function noForm(record: ShopRecord): Refusal | undefined {
  if (record.refusal) return refuse(record.refusal.id, undefined, { lines: record.refusal.lines });
  return isOver(record.state) ? refuse('order_moved_on') : undefined;
}
