import { handInCash, listCash } from '@linka/contracts/cash';
import { changeStock, listStock, putProduct } from '@linka/contracts/catalogue';
import { listJobs, reportStep, type CourierJob } from '@linka/contracts/deliveries';
import type { AnswerOf, Endpoint } from '@linka/contracts/http';
import {
  acceptOrder,
  agreeCash,
  cancelOrder,
  confirmLocation,
  confirmReceipt,
  markReady,
  rejectOrder,
  relayOrder,
  strikeItems,
  type OrderHistory,
} from '@linka/contracts/orders';
import {
  getShopMoney,
  requestPayout,
  setPayoutNumber,
  setShopCash,
  type ShopMoney,
} from '@linka/contracts/payouts';
import { startPayment, type Payment } from '@linka/contracts/payments';
import { clearDifference, listDifferences } from '@linka/contracts/reconcile';
import { listShopsToVerify, Verification, verifyShop } from '@linka/contracts/shops';
import type { InputOf } from '../../lib/api/index.ts';
import { amend, type Amendment } from '../answers/amend.ts';

/** What an answer teaches about orders, payments and kept lists; kept in the transaction that lets the entry go. */
export interface Learned {
  readonly history?: Pick<OrderHistory, 'orderId' | 'events'>;
  readonly payment?: Payment;
  readonly amendments?: readonly Amendment[];
}

interface Sent<E extends Endpoint> {
  readonly input: InputOf<E>;
  readonly accountId: string;
}

interface Command<E extends Endpoint> {
  readonly endpoint: E;
  readonly laneOf: (input: InputOf<E>) => string;
  /** Whether what stands behind a refused one must wait: nobody pays an order that was refused. */
  readonly holdsLane: boolean;
  /** A decision to buy: it says how old it is, and half an hour later the person is asked again. */
  readonly sealed: boolean;
  readonly learn: (answer: AnswerOf<E>, sent: Sent<E>) => Learned;
}

const command = <E extends Endpoint>(
  endpoint: E,
  laneOf: (input: InputOf<E>) => string,
  more: Partial<Pick<Command<E>, 'holdsLane' | 'sealed' | 'learn'>> = {},
): Command<E> => ({
  endpoint,
  laneOf,
  holdsLane: false,
  sealed: false,
  learn: () => ({}),
  ...more,
});

const ofOrder = ({ params }: { params: { orderId: string } }): string => params.orderId;
const moved = { learn: (history: Required<Learned>['history']): Learned => ({ history }) };

/** The courier's list with this job as it is now, or without it. */
const inJobs = (accountId: string, deliveryId: string, job: CourierJob | null): Learned => ({
  amendments: [
    amend(listJobs, accountId, ({ jobs }) => ({
      jobs: jobs.flatMap(had => (had.deliveryId === deliveryId ? (job ?? []) : had)),
    })),
  ],
});

/** How a shop stands after its owner's word. */
const stands = (money: ShopMoney, { input }: { input: { params: { shopId: string } } }): Learned => ({
  amendments: [amend(getShopMoney, input.params.shopId, () => money)],
});

/** Every command that goes through the outbox. To add one, add a line: its endpoint and the lane it travels in. */
export const commands = {
  relayOrder: command(relayOrder, ({ body }) => body.orderId, {
    holdsLane: true,
    sealed: true,
    ...moved,
  }),
  startPayment: command(startPayment, ({ body }) => body.orderId, {
    sealed: true,
    learn: payment => ({ payment }),
  }),
  agreeCash: command(agreeCash, ofOrder, { sealed: true, ...moved }),
  cancelOrder: command(cancelOrder, ofOrder, moved),
  confirmLocation: command(confirmLocation, ofOrder, moved),
  confirmReceipt: command(confirmReceipt, ofOrder, moved),
  acceptOrder: command(acceptOrder, ofOrder, moved),
  rejectOrder: command(rejectOrder, ofOrder, moved),
  strikeItems: command(strikeItems, ofOrder, moved),
  markReady: command(markReady, ofOrder, moved),
  reportStep: command(reportStep, ({ body }) => body.deliveryId, {
    // Who declined has no part in the job any more: it looks for somebody else.
    learn: (job, { accountId }) => inJobs(accountId, job.deliveryId, job.state === 'searching' ? null : job),
  }),
  changeStock: command(changeStock, ({ params }) => `${params.shopId}/${params.sku}`, {
    learn: (item, { input: { params } }) => ({
      amendments: [
        amend(listStock, params.shopId, ({ items }) => ({
          items: items.map(had => (had.sku === item.sku ? item : had)),
        })),
      ],
    }),
  }),
  putProduct: command(putProduct, ({ params, body }) => `${params.shopId}/${body.productId}`),
  setPayoutNumber: command(setPayoutNumber, ({ params }) => `${params.shopId}/money`, { learn: stands }),
  setShopCash: command(setShopCash, ({ params }) => `${params.shopId}/money`, { learn: stands }),
  requestPayout: command(requestPayout, ({ params }) => `${params.shopId}/money`, { learn: stands }),
  handInCash: command(handInCash, ({ body }) => body.courierId, {
    learn: courier => ({
      amendments: [
        amend(listCash, 'all', ({ couriers }) => ({
          couriers: couriers
            .map(had => (had.courierId === courier.courierId ? courier : had))
            .filter(({ owedNgwee }) => owedNgwee > 0),
        })),
      ],
    }),
  }),
  clearDifference: command(clearDifference, ({ params }) => params.differenceId, {
    learn: ({ id }) => ({
      amendments: [
        amend(listDifferences, 'open', ({ differences }) => ({
          differences: differences.filter(had => had.id !== id),
        })),
      ],
    }),
  }),
  verifyShop: command(verifyShop, ({ params }) => params.shopId, {
    learn: shop => ({
      amendments: Verification.options.map(verification =>
        amend(listShopsToVerify, verification, ({ shops }) => {
          const others = shops.filter(({ id }) => id !== shop.id);
          return { shops: shop.verification === verification ? [...others, shop] : others };
        }),
      ),
    }),
  }),
} as const;

export type CommandKind = keyof typeof commands;
export type InputFor<K extends CommandKind> = InputOf<(typeof commands)[K]['endpoint']>;
export type CommandInput = { [K in CommandKind]: InputFor<K> }[CommandKind];

/** The table again, seen without the types that tie each row together: the outbox treats all rows alike. */
export const anyCommand = (kind: CommandKind): Command<Endpoint> => commands[kind];
