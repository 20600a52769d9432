import type { ShopRecord, Verification } from '@linka/contracts/shops';
import type { InputFor, StoredEntry } from '../../../offline/outbox/index.ts';

export const decisionOf = (entry: StoredEntry): InputFor<'verifyShop'> | undefined =>
  entry.kind === 'verifyShop' ? (entry.input as InputFor<'verifyShop'>) : undefined;

/** The decisions about one shop that wait on this device or were refused. */
export const about = (shopId: string, entries: readonly StoredEntry[]): readonly StoredEntry[] =>
  entries.filter(entry => decisionOf(entry)?.params.shopId === shopId);

/** What the shop will be once everything decided here has arrived; refused decisions count for nothing. */
export const verificationAfter = (shop: ShopRecord, entries: readonly StoredEntry[]): Verification =>
  about(shop.id, entries).reduce<Verification>(
    (before, entry) =>
      entry.state === 'refused' ? before : (decisionOf(entry)?.body.verification ?? before),
    shop.verification,
  );
