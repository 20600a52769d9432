import { foldOrder, isEnd, struckLines, unitsOf } from '@linka/contracts/orders';
import { neverRestocked } from '../people/goods.ts';
import type { Facts, ShopFacts } from '../facts/index.ts';
import { total } from '../facts/group.ts';
import type { Invariant } from './invariant.ts';

/** Nothing is lost, sold twice or below zero, as far as the shop's shelves can tell. */
export const shelvesAddUp: Invariant = {
  name: 'on hand = available + reserved + handed over + missing, and never below zero',
  breaches: ({ shops }) =>
    shops.flatMap(({ stock, goods }) => {
      const counted = new Map(neverRestocked(goods).map(good => [good.sku, good.available]));
      return stock.flatMap(({ _id: sku, available, holds, handedOver, missing }) => {
        if (available < 0) return [`${sku} is at ${available}`];
        if (new Set(holds.map(hold => hold.orderId)).size < holds.length)
          return [`${sku} is held twice for an order`];
        const sum = available + total(holds, hold => hold.quantity) + handedOver + missing;
        const was = counted.get(sku);
        return was === undefined || was === sum ? [] : [`${sku} was ${was}, now adds up to ${sum}`];
      });
    }),
};

const wantedOf = (
  facts: Facts,
  shopId: string,
  sku: string,
  concerns: (events: readonly string[]) => boolean,
) =>
  total(
    facts.orders.filter(order => order.shopId === shopId),
    ({ events }) =>
      concerns(events.map(event => event.type))
        ? total(
            foldOrder(events).lines.filter(line => line.sku === sku),
            line => line.quantity,
          )
        : 0,
  );

const left = (happened: readonly string[]): boolean => happened.includes('picked_up');

const struckOf = ({ orders }: Facts, shopId: string, sku: string): number =>
  unitsOf(
    orders
      .filter(order => order.shopId === shopId)
      .flatMap(({ events }) => struckLines(foldOrder(events).strikes))
      .filter(line => line.sku === sku),
  );

/** What left the shop is what couriers took; what is set aside is for orders that are under way; what is missing was struck. */
export const unitsHaveTheirOrders: Invariant = {
  name: 'every unit handed over, reserved or missing belongs to exactly one order',
  breaches: facts =>
    facts.shops.flatMap(({ shopId, stock }: ShopFacts) =>
      stock.flatMap(({ _id: sku, handedOver, holds, missing }) => {
        const taken = wantedOf(facts, shopId, sku, left);
        const strays = holds.filter(({ orderId }) => {
          const order = facts.orders.find(({ id }) => id === orderId);
          return (
            !order || isEnd(foldOrder(order.events).state) || left(order.events.map(event => event.type))
          );
        });
        return [
          ...(taken === handedOver ? [] : [`${sku}: ${handedOver} handed over, couriers took ${taken}`]),
          ...(missing <= struckOf(facts, shopId, sku) ? [] : [`${sku}: ${missing} are missing unasked`]),
          ...strays.map(({ orderId }) => `${sku} is held for order ${orderId}, which is over`),
        ];
      }),
    ),
};
