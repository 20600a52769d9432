import type { RegisterShopBody, Verification } from '@linka/contracts/shops';
import type { OpeningHours } from '@linka/contracts/hours';
import type { LatLng } from '@linka/contracts/places';
import { prepared, sqlFile, type Queries } from '../platform/db/index.ts';
import type { ShopRow } from './shop-row.ts';

const file = (name: string) => sqlFile(import.meta.url, name);

const sql = {
  nearest: prepared('nearest', file('nearest')),
  cards: file('cards'),
  hoursOf: file('hours-of'),
  byId: file('by-id'),
  byVerification: file('by-verification'),
  metresTo: file('metres-to'),
  register: file('register'),
  addStaff: file('add-staff'),
  verify: file('verify'),
  address: file('address'),
  setCash: file('set-cash'),
  seen: file('seen'),
};

export interface Around extends LatLng {
  readonly radiusMetres: number;
}

/** What a list of shops says of one. `members` are those of its JSON that never change. */
export interface CardRow extends LatLng {
  readonly id: string;
  readonly members: string;
  readonly hoursKey: string;
  readonly lastSeenAt: Date | null;
}

interface Verdict {
  readonly id: string;
  readonly verification: Verification;
  readonly reason: string | null;
  readonly operatorId: string;
  readonly now: Date;
}

/** Shops and their staff, over the pool or a transaction. */
export class ShopsStore {
  constructor(private readonly db: Queries) {}

  /** For each of these places in turn: ids of verified shops. The places must be such as `isServed`. */
  async nearest(places: readonly Around[]): Promise<string[][]> {
    const rows = await this.db.any<{ ids: string }>(sql.nearest, [
      places.map(({ lat }) => lat),
      places.map(({ lng }) => lng),
      places.map(({ radiusMetres }) => radiusMetres),
    ]);
    return rows.map(({ ids }) => (ids === '' ? [] : ids.split(',')));
  }
  cards(ids: readonly string[]) {
    return this.db.any<CardRow>(sql.cards, { ids });
  }
  hoursOf(keys: readonly string[]) {
    return this.db.any<{ key: string; hours: OpeningHours }>(sql.hoursOf, { keys });
  }
  byId(id: string) {
    return this.db.oneOrNone<ShopRow>(sql.byId, { id });
  }
  /** The shop, if shoppers may see it. */
  async verified(id: string): Promise<ShopRow | null> {
    const shop = await this.byId(id);
    return shop?.verification === 'verified' ? shop : null;
  }
  byVerification(verification: Verification) {
    return this.db.any<ShopRow>(sql.byVerification, { verification });
  }
  async metresTo(id: string, at: LatLng): Promise<number> {
    return (await this.db.one<{ metres: number }>(sql.metresTo, { id, lat: at.lat, lng: at.lng })).metres;
  }
  /** False when the id is another shop's. */
  async register(body: RegisterShopBody, ownerId: string, now: Date): Promise<boolean> {
    return (await this.db.oneOrNone(sql.register, { ...body, ownerId, now })) !== null;
  }
  addStaff(shopId: string, accountId: string) {
    return this.db.none(sql.addStaff, { shopId, accountId });
  }
  /** False when there is no such shop. */
  async verify(verdict: Verdict): Promise<boolean> {
    return (await this.db.oneOrNone(sql.verify, verdict)) !== null;
  }
  address(id: string) {
    return this.db.oneOrNone<{ url: string; verified: boolean; keyGeneration: number }>(sql.address, { id });
  }
  setCash(id: string, takesCash: boolean) {
    return this.db.none(sql.setCash, { id, takesCash });
  }
  seen(id: string, now: Date) {
    return this.db.none(sql.seen, { id, now });
  }
}
