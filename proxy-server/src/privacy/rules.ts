import { ERASURE_GRACE_DAYS, type Erasure } from '@linka/contracts/privacy';
import type { Role } from '@linka/contracts/auth';

const DAY_MS = 86_400_000;

/** When a wish to be forgotten, made now, may be carried out. */
export const erasureAskedAt = (now: Date): Erasure => ({
  askedAt: now.toISOString(),
  dueAt: new Date(now.getTime() + ERASURE_GRACE_DAYS * DAY_MS).toISOString(),
});

/** Whoever works for a shop, the couriers or Linka is part of other people's records until somebody takes over. */
export const mayBeForgotten = (roles: readonly Role[]): boolean => roles.every(role => role === 'shopper');

/** How long what is told about people is kept, in days. docs/privacy.md says the same in words. */
export const RETENTION_DAYS = {
  /** Carts nobody has touched. */
  carts: 90,
  /** Where couriers were when they reported. */
  courierPlaces: 30,
  /** Attempts to tell other programs something. */
  attempts: 90,
  /** Where an order went, and what was noted about the way, counted from its end. */
  places: 365,
} as const;

type Kept = keyof typeof RETENTION_DAYS;

/** The moment before which each of these is forgotten. */
export const forgottenBefore = (now: Date): Readonly<Record<Kept, Date>> => {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const { carts, courierPlaces, attempts, places } = RETENTION_DAYS;
  return {
    carts: before(carts),
    courierPlaces: before(courierPlaces),
    attempts: before(attempts),
    places: before(places),
  };
};
