import {
  foldOrder,
  type ChangedLine,
  type Order,
  type OrderEvent,
  type PaymentForm,
  type WantedLine,
} from '@linka/contracts/orders';
import { basketNgwee } from '@linka/contracts/money';
import { ok, refuse, type Result } from '@linka/contracts/problems';
import {
  shopAccept,
  shopOrder,
  shopOrderEvents,
  shopReady,
  shopReject,
  type ShopOrder,
  type ShopOrderBody,
} from '@linka/contracts/shop-api';
import { shopKey } from '../auth/shop-key.ts';
import type { Deps } from '../deps.ts';
import type { OpeningHours } from '@linka/contracts/hours';
import type { Verification } from '@linka/contracts/shops';
import { buildShop } from './builders.ts';
import { listen } from './listen.ts';
import { startFakeShop, type FakeShop } from './shop-server.ts';

const PAY_MINUTES = 15;

export interface WorkingShop {
  readonly id: string;
  readonly fake: FakeShop;
  readonly shelf: Map<string, { price: number; available: number }>;
  /** What the gateway has told it of each order, in the order it came. */
  readonly told: Map<string, OrderEvent[]>;
  /** While it is down, connections break. */
  down: boolean;
  readonly stop: () => Promise<void>;
}

interface Options {
  readonly hours?: OpeningHours;
  readonly verification?: Verification;
}

/** A verified shop whose server does what the contract says: prices, reserves once, decides, listens without gaps. */
export async function startWorkingShop(
  { db, clock, secrets }: Pick<Deps, 'db' | 'clock' | 'secrets'>,
  options: Options = {},
): Promise<WorkingShop> {
  const fake = await startFakeShop(clock);
  const door = await listen((req, res) => {
    if (shop.down) req.socket.destroy();
    else fake.server.emit('request', req, res);
  });
  const { id } = await buildShop(db, { url: door.url, ...options });
  fake.trust(shopKey(secrets, id));

  const shelf = new Map([
    ['maize-meal-10', { price: 11_000, available: 1000 }],
    ['cooking-oil-2', { price: 8_500, available: 1000 }],
  ]);
  const answered = new Map<string, Result<PaymentForm>>();
  const told = new Map<string, OrderEvent[]>();

  const changeOf = ({ sku, quantity, unitPriceNgwee }: WantedLine): ChangedLine['change'] | undefined => {
    const item = shelf.get(sku);
    if (!item) return 'product_unknown';
    if (item.price !== unitPriceNgwee) return 'price_moved';
    return item.available < quantity ? 'out_of_stock' : undefined;
  };
  const wrong = ({ lines }: ShopOrderBody): ChangedLine[] =>
    lines.flatMap(line => {
      const { sku } = line;
      const change = changeOf(line);
      const { price, available } = shelf.get(sku) ?? { price: null, available: 0 };
      return change ? [{ sku, name: sku, change, unitPriceNgwee: price, available }] : [];
    });

  const decideOrder = (body: ShopOrderBody): Result<PaymentForm> => {
    const lines = wrong(body);
    const [first] = lines;
    if (first) return refuse(first.change, undefined, { lines });
    for (const { sku, quantity } of body.lines) {
      const item = shelf.get(sku);
      if (item) item.available -= quantity;
    }
    const goodsNgwee = basketNgwee(body.lines);
    return ok({
      orderId: body.orderId,
      shopName: 'Kabwata Grocers',
      lines: body.lines.map(line => ({ ...line, name: `Name of ${line.sku}` })),
      goodsNgwee,
      deliveryFeeNgwee: body.deliveryFeeNgwee,
      totalNgwee: goodsNgwee + body.deliveryFeeNgwee,
      currency: 'ZMW',
      payBy: new Date(clock.now().getTime() + PAY_MINUTES * 60_000).toISOString(),
      methods: ['mtn_momo'],
    });
  };

  fake.on(shopOrder, ({ body }) => {
    const answer = answered.get(body.orderId) ?? decideOrder(body);
    answered.set(body.orderId, answer);
    return answer;
  });
  fake.on(shopOrderEvents, ({ params: { orderId }, body: { events } }) => {
    const known = told.get(orderId) ?? [];
    const fresh = events.filter(event => event.seq > known.length);
    if ((fresh[0]?.seq ?? known.length + 1) !== known.length + 1)
      return refuse('gap_in_events', undefined, { have: known.length });
    told.set(orderId, [...known, ...fresh]);
    return ok({ version: known.length + fresh.length });
  });

  /** Decides by what it was told, as a shop's server does. */
  const decide = (orderId: string, from: readonly Order['state'][]): Result<ShopOrder> => {
    const events = told.get(orderId);
    if (!events) return refuse('order_unknown');
    const order = foldOrder(events);
    if (!from.includes(order.state)) return refuse('order_moved_on');
    const { state, goodsNgwee, note, shopperName, placedAt, version } = order;
    const lines = [...order.lines];
    return ok({ orderId, state, lines, goodsNgwee, note, shopperName, placedAt, payBy: placedAt, version });
  };
  const onTheWay = ['ready', 'collecting', 'on_the_way', 'delivered'] as const;
  fake.on(shopAccept, ({ params }) =>
    decide(params.orderId, ['paid', 'cash_agreed', 'accepted', ...onTheWay]),
  );
  fake.on(shopReject, ({ params }) =>
    decide(params.orderId, ['paid', 'cash_agreed', 'accepted', 'rejected']),
  );
  fake.on(shopReady, ({ params }) => decide(params.orderId, ['accepted', ...onTheWay]));

  const shop: WorkingShop = {
    id,
    fake,
    shelf,
    told,
    down: false,
    stop: async () => {
      await door.stop();
      await fake.stop();
    },
  };
  return shop;
}
