import { discoverShops, type ShopCard, type ShopKind } from '@linka/contracts/shops';
import { useMemo } from 'react';
import type { Whereabouts } from '../../offline/database/index.ts';
import { useAnswer } from '../../offline/hooks/index.ts';

/** Three decimals are about 110 m: near enough to find the kept answer again, too coarse to follow somebody. */
const cell = ({ lat, lng }: Whereabouts): { lat: number; lng: number } => ({
  lat: Math.round(lat * 1000) / 1000,
  lng: Math.round(lng * 1000) / 1000,
});

/** Shops around a place, nearest first: kept ones at once, fresh ones when they come. */
export function useShops(place: Whereabouts) {
  const at = cell(place);
  return useAnswer(discoverShops, `${at.lat},${at.lng}`, { body: at });
}

/** The shops of one kind (or all), and the kinds there are to choose from. */
export const useKinds = (shops: readonly ShopCard[], kind: ShopKind | null) =>
  useMemo(
    () => ({
      kinds: [...new Set(shops.map(shop => shop.kind))],
      shown: kind === null ? shops : shops.filter(shop => shop.kind === kind),
    }),
    [shops, kind],
  );
