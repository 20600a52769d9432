import type { Role } from '@linka/contracts/auth';

/** Somebody, as far as a policy looks at them. */
export interface Me {
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly shopIds: readonly string[];
  readonly secondFactor: boolean;
}

export interface Parties {
  readonly shopId: string;
  readonly shopperId: string;
  /** The account of the courier who has the job now. */
  readonly courierId: string | null;
}

const itsShopper = (me: Me, thing: Pick<Parties, 'shopperId'>): boolean => me.accountId === thing.shopperId;
const itsStaff = (me: Me, thing: Pick<Parties, 'shopId'>): boolean => me.shopIds.includes(thing.shopId);
const itsOwner = (me: Me, shop: { readonly ownerId: string }): boolean => me.accountId === shop.ownerId;
const itsCourier = (me: Me, order: Pick<Parties, 'courierId'>): boolean => me.accountId === order.courierId;
/** Couriers are known to the company by phone, also before they have an account. */
const courierAsked = (
  me: { readonly phone: string },
  job: { readonly courierPhone: string | null },
): boolean => me.phone === job.courierPhone;
const anOperator = (me: Me): boolean => me.roles.includes('operator');
/** What an operator may see of others needs the second factor, whichever door they come through. */
const aSureOperator = (me: Me): boolean => anOperator(me) && me.secondFactor;
/** A shop's own server. */
const itsServer = (me: { readonly shopId: string }, thing: Pick<Parties, 'shopId'>): boolean =>
  me.shopId === thing.shopId;

/**
 * Who may do what to whose thing, all of it. Which kind of caller may come at all is each endpoint's `caller`; whose
 * thing it is, is decided here and nowhere else. What is not a thing of somebody (a catalogue, my own account) needs
 * no line.
 */
export const policy = {
  'order:see as shopper': itsShopper,
  'order:see as staff': itsStaff,
  'order:see as courier': itsCourier,
  'order:see as operator': aSureOperator,

  'order:pay': itsShopper,
  'order:cancel': itsShopper,
  'order:say where': itsShopper,
  'order:receive': itsShopper,
  'order:show handover code': itsShopper,
  'order:mark seen': itsShopper,
  'order:accept': itsStaff,
  'order:reject': itsStaff,
  'order:strike': itsStaff,
  'order:pack': itsStaff,
  'order:ask for courier': itsServer,
  'payment:see': itsShopper,
  'job:report': courierAsked,

  'second factor:set up': anOperator,

  'shop:see orders': itsStaff,
  'shop:see stock': itsStaff,
  'shop:change stock': itsStaff,
  'shop:change products': itsStaff,
  'shop:see money': itsStaff,
  'shop:decide payouts': itsOwner,
  'shop:manage keys': itsOwner,
  'shop:manage people': itsOwner,
} as const;

type Policy = typeof policy;
export type Act = keyof Policy;

/** May I do this to that? The compiler knows what each act must be told of both. */
export const may = <A extends Act>(
  me: Parameters<Policy[A]>[0],
  act: A,
  thing: Parameters<Policy[A]>[1],
): boolean => (policy[act] as (me: unknown, thing: unknown) => boolean)(me, thing);

/** What a person may do to an order they can see. */
export type OrderAct = Exclude<
  Extract<Act, `order:${string}`>,
  `order:see ${string}` | 'order:ask for courier'
>;
