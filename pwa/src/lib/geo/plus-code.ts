import type { LatLng } from '@linka/contracts/places';

const ALPHABET = '23456789CFGHJMPQRVWX';
const BASE = 20;
/** A 10-digit code is a cell of 1/8000 degree, about 14 m: five pairs of base-20 digits. */
const CELLS_PER_DEGREE = 8000;

/** The 10-digit Open Location Code of a point, `5GMH+XX` with its area in front. Made without any network. */
export function plusCode({ lat, lng }: LatLng): string {
  // The pole belongs to the cell below it; longitude goes round.
  let y = Math.min(Math.floor((lat + 90) * CELLS_PER_DEGREE), 180 * CELLS_PER_DEGREE - 1);
  let x = Math.floor(((((lng + 180) % 360) + 360) % 360) * CELLS_PER_DEGREE);
  let code = '';
  for (let pair = 0; pair < 5; pair += 1) {
    code = (ALPHABET[y % BASE] ?? '') + (ALPHABET[x % BASE] ?? '') + code;
    y = Math.floor(y / BASE);
    x = Math.floor(x / BASE);
  }
  return `${code.slice(0, 8)}+${code.slice(8)}`;
}
