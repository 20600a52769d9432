import * as z from 'zod/mini';
import { endpoint } from '../http/index.ts';
import { OpeningHours } from '../hours/index.ts';
import { Id, Instant, shortText } from '../ids/index.ts';
import { Msisdn } from '../phone/index.ts';
import { LatLng, MAX_RADIUS_METRES } from '../places/index.ts';

export const shopKinds = [
  'groceries',
  'fresh',
  'bakery',
  'pharmacy',
  'hardware',
  'household',
  'restaurant',
] as const;
export const ShopKind = z.enum(shopKinds);
export type ShopKind = z.infer<typeof ShopKind>;

/** What a shopper sees of a shop before opening it. */
export const ShopCard = z.object({
  id: Id,
  name: z.string(),
  kind: ShopKind,
  area: z.string(),
  lat: LatLng.shape.lat,
  lng: LatLng.shape.lng,
  metres: z.int(),
  open: z.boolean(),
  /** When open: closes then. When closed: opens then. Null if it never does. */
  changesAt: z.nullable(Instant),
  /** When the gateway last heard from the shop's server; null: never yet. */
  lastSeenAt: z.nullable(Instant),
});
export type ShopCard = z.infer<typeof ShopCard>;

export const Shop = z.object({
  ...ShopCard.shape,
  phone: Msisdn,
  hours: OpeningHours,
  /** Whether one can pay its couriers in cash. Optional: what a phone kept from before says nothing. */
  takesCash: z.optional(z.boolean()),
});
export type Shop = z.infer<typeof Shop>;

export const DiscoverBody = z.strictObject({
  lat: LatLng.shape.lat,
  lng: LatLng.shape.lng,
  radiusMetres: z._default(z.int().check(z.gte(1), z.lte(MAX_RADIUS_METRES)), MAX_RADIUS_METRES),
  limit: z._default(z.int().check(z.gte(1), z.lte(50)), 50),
});

export const ShopList = z.object({ shops: z.array(ShopCard) });
export type ShopList = z.infer<typeof ShopList>;

export const discoverShops = endpoint({
  id: 'discoverShops',
  method: 'post',
  path: '/shops/discover',
  tag: 'shops',
  summary: 'Verified shops around a point, nearest first',
  caller: 'anyone',
  body: DiscoverBody,
  status: 200,
  answer: ShopList,
  problems: ['radius_too_large', 'outside_the_earth'],
});

export const ShopParams = z.object({ shopId: Id });

export const getShop = endpoint({
  id: 'getShop',
  method: 'get',
  path: '/shops/:shopId',
  tag: 'shops',
  summary: 'One verified shop',
  caller: 'anyone',
  params: ShopParams,
  // Where the person is, so that the card can say how far.
  query: z.object({ lat: z.optional(z.coerce.number()), lng: z.optional(z.coerce.number()) }),
  status: 200,
  answer: Shop,
  problems: ['shop_unknown'],
});

export const RegisterShopBody = z.strictObject({
  shopId: Id,
  name: shortText(80),
  kind: ShopKind,
  area: shortText(80),
  phone: Msisdn,
  lat: LatLng.shape.lat,
  lng: LatLng.shape.lng,
  hours: OpeningHours,
  /** Where the gateway reaches the shop's own server. */
  url: z.url(),
});
export type RegisterShopBody = z.infer<typeof RegisterShopBody>;

export const Verification = z.enum(['pending', 'verified', 'rejected']);
export type Verification = z.infer<typeof Verification>;

/** The owner's and the operator's view of a shop. */
export const ShopRecord = z.object({
  id: Id,
  name: z.string(),
  kind: ShopKind,
  area: z.string(),
  phone: Msisdn,
  lat: LatLng.shape.lat,
  lng: LatLng.shape.lng,
  hours: OpeningHours,
  url: z.string(),
  verification: Verification,
  verificationReason: z.nullable(z.string()),
  registeredAt: Instant,
  lastSeenAt: z.nullable(Instant),
});
export type ShopRecord = z.infer<typeof ShopRecord>;

export const registerShop = endpoint({
  id: 'registerShop',
  method: 'post',
  path: '/shops',
  tag: 'shops',
  summary: 'Register a shop; it is invisible until an operator verifies it',
  caller: 'person',
  body: RegisterShopBody,
  status: 201,
  // The signing key is shown to the owner here and can be asked for again with the same body.
  answer: z.object({ shop: ShopRecord, signingKey: z.string() }),
  problems: ['id_reused', 'already_registered', 'shop_address_refused'],
});

const Key = z.object({ id: z.string(), secret: z.string() });

/** Written `id:secret` in the SHOP_KEYS of the shop's server. */
export const ShopKeys = z.object({ inUse: Key, next: Key });
export type ShopKeys = z.infer<typeof ShopKeys>;

export const getShopKeys = endpoint({
  id: 'getShopKeys',
  method: 'get',
  path: '/shops/:shopId/signing-keys',
  tag: 'shops',
  summary:
    'For the owner: the key that shop and gateway sign with, and the next, which the shop may use already',
  caller: 'person',
  params: ShopParams,
  status: 200,
  answer: ShopKeys,
  problems: ['shop_unknown'],
});

export const useNextShopKey = endpoint({
  id: 'useNextShopKey',
  method: 'post',
  path: '/shops/:shopId/signing-keys',
  tag: 'shops',
  summary:
    'For the owner: sign with the next key from now on, once the shop’s server has it; the one before is void',
  caller: 'person',
  params: ShopParams,
  body: z.strictObject({ keyId: shortText(80) }),
  status: 200,
  answer: ShopKeys,
  problems: ['shop_unknown', 'shop_unreachable', 'bad_answer'],
});

export const listShopsToVerify = endpoint({
  id: 'listShopsToVerify',
  method: 'get',
  path: '/operator/shops',
  tag: 'operator',
  summary: 'Shops by state of verification, oldest first',
  caller: 'operator',
  query: z.object({ verification: z._default(Verification, 'pending') }),
  status: 200,
  answer: z.object({ shops: z.array(ShopRecord) }),
  problems: [],
});

export const verifyShop = endpoint({
  id: 'verifyShop',
  method: 'post',
  path: '/operator/shops/:shopId/verification',
  tag: 'operator',
  summary: 'Verify or reject a shop, with a reason',
  caller: 'operator',
  params: ShopParams,
  body: z.strictObject({ verification: Verification, reason: z.optional(shortText(300)) }),
  status: 200,
  answer: ShopRecord,
  problems: ['shop_unknown', 'already_registered'],
});
