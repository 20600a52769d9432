import type { RegisterShopBody, Verification } from '@linka/contracts/shops';
import type { OpeningHours } from '@linka/contracts/hours';
import type { LatLng } from '@linka/contracts/places';
import { prepared, sqlFile, type Queries } from '../platform/db/index.ts';
import type { ShopRow } from './shop-row.ts';

const file = (name: string) => sqlFile(import.meta.url, name);

const sql = {
  discover: prepared('discover', file('discover')),
  hoursOf: file('hours-of'),
  byId: file('by-id'),
  byVerification: file('by-verification'),
  metresTo: file('metres-to'),
  register: file('register'),
  addStaff: file('add-staff'),
  verify: file('verify'),
  address: file('address'),
  seen: file('seen'),
};

interface Around extends LatLng {
  readonly radiusMetres: number;
  readonly limit: number;
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

  /**
   * Verified shops, nearest first, as pieces of JSON and keys of opening hours in turn, parted by the unit separator;
   * empty when there are none. The point must be one that `isServed`.
   */
  async around({ lat, lng, radiusMetres, limit }: Around): Promise<string> {
    return (await this.db.one<{ pieces: string }>(sql.discover, [lat, lng, radiusMetres, limit])).pieces;
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
  seen(id: string, now: Date) {
    return this.db.none(sql.seen, { id, now });
  }
}
