import type { LatLng } from '@linka/contracts/places';

/** WGS 84: the equator's radius in metres, and the square of the eccentricity. */
const RADIUS_METRES = 6_378_137;
const E2 = 0.006_694_379_990_14;
const RADIAN = Math.PI / 180;

/**
 * Metres along the spheroid between two points some kilometres apart: Gauss's middle-latitude rule, in which the
 * Earth's two radii of curvature are those half-way. Within a few millimetres over 15 km, far from the poles and the
 * date line; a list of fifty is measured without asking the database.
 */
export function metresNear(a: LatLng, b: LatLng): number {
  const middle = ((a.lat + b.lat) / 2) * RADIAN;
  const w2 = 1 - E2 * Math.sin(middle) ** 2;
  const acrossRadius = RADIUS_METRES / Math.sqrt(w2);
  const north = ((acrossRadius * (1 - E2)) / w2) * (b.lat - a.lat) * RADIAN;
  const east = acrossRadius * Math.cos(middle) * (b.lng - a.lng) * RADIAN;
  return Math.sqrt(north * north + east * east);
}
