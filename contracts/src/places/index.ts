import * as z from 'zod/mini';
import { shortText } from '../ids/index.ts';

/** A point on the Earth in degrees (WGS 84). */
export const LatLng = z.strictObject({
  lat: z.number().check(z.gte(-90), z.lte(90)),
  lng: z.number().check(z.gte(-180), z.lte(180)),
});
export type LatLng = z.infer<typeof LatLng>;

/** A place without a street name: a pin first, then words, then a plus code made on the phone. */
export const Place = z.strictObject({
  lat: LatLng.shape.lat,
  lng: LatLng.shape.lng,
  accuracyMetres: z.optional(z.number().check(z.gte(0), z.lte(100_000))),
  landmark: z.optional(shortText(200)),
  plusCode: z.optional(z.string().check(z.regex(/^[23456789CFGHJMPQRVWX]{8}\+[23456789CFGHJMPQRVWX]{2,7}$/))),
});
export type Place = z.infer<typeof Place>;

const EARTH_RADIUS_METRES = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine, mean Earth radius): within 0.5 % of the spheroid. */
export function metresBetween(a: LatLng, b: LatLng): number {
  const dLat = radians(b.lat - a.lat);
  const dLng = radians(b.lng - a.lng);
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Shops further away than this do not deliver (architecture document: 10 km). */
export const MAX_RADIUS_METRES = 10_000;

/** `350 m`, `2.4 km`. */
export const formatMetres = (metres: number): string =>
  // From 995 m on, rounding to ten metres would say "1000 m".
  metres < 995 ? `${Math.round(metres / 10) * 10} m` : `${(metres / 1000).toFixed(1)} km`;
