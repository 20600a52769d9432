import { metresBetween, type LatLng } from '@linka/contracts/places';
import type { Courier } from './courier.ts';

/** The courier nearest to a point, none further away than `reachMetres`. Of two equally near ones the first. */
export function nearest(
  couriers: readonly Courier[],
  whereabouts: (courier: Courier) => LatLng,
  point: LatLng,
  reachMetres: number,
): Courier | undefined {
  const [best] = couriers
    .map(courier => ({ courier, metres: metresBetween(whereabouts(courier), point) }))
    .filter(({ metres }) => metres <= reachMetres)
    .sort((a, b) => a.metres - b.metres);
  return best?.courier;
}
