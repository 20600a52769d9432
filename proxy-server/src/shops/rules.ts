import { isDeepStrictEqual } from 'node:util';
import type { LatLng } from '@linka/contracts/places';
import type { RegisterShopBody, Shop, ShopRecord } from '@linka/contracts/shops';
import type { OpenState } from './open-now.ts';
import type { ShopRow } from './shop-row.ts';

/** Zambia with a margin; far from where measuring near a point goes wrong, at the poles and the date line. */
const SERVED = { south: -19, north: -7, west: 20, east: 36 } as const;

/** Is the point where Linka can have shops? Elsewhere nobody is near. */
export const isServed = ({ lat, lng }: LatLng): boolean =>
  lat >= SERVED.south && lat <= SERVED.north && lng >= SERVED.west && lng <= SERVED.east;

/**
 * The origin at which a shop's server may be called, or undefined when the URL says more than an origin. Without
 * `allowPrivate` only https will do.
 */
export function shopOrigin(text: string, allowPrivate: boolean): URL | undefined {
  const url = new URL(text);
  const plain = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  const scheme = url.protocol === 'https:' || (allowPrivate && url.protocol === 'http:');
  return plain && scheme ? url : undefined;
}

/** Does this registration say what is on record, word for word? */
export function sameRegistration(row: ShopRow, ownerId: string, body: RegisterShopBody): boolean {
  const { id, name, kind, area, phone, lat, lng, hours, url } = row;
  return (
    row.ownerId === ownerId &&
    isDeepStrictEqual({ shopId: id, name, kind, area, phone, lat, lng, hours, url }, body)
  );
}

/** The owner's and the operator's view. */
export const presentRecord = ({
  ownerId: _owner,
  takesCash: _cash,
  registeredAt,
  lastSeenAt,
  ...row
}: ShopRow): ShopRecord => ({
  ...row,
  registeredAt: registeredAt.toISOString(),
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
});

/** The shopper's view: neither the server's address nor who verified it. */
export const presentShop = (row: ShopRow, metres: number, state: OpenState): Shop => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  area: row.area,
  lat: row.lat,
  lng: row.lng,
  metres: Math.round(metres),
  open: state.open,
  changesAt: state.changesAt,
  lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  phone: row.phone,
  hours: row.hours,
  takesCash: row.takesCash,
});
