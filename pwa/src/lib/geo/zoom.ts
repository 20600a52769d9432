/** Metres a pixel of a web map stands for at the equator and zoom 0. */
const METRES_A_PIXEL = 156_543;

/** The closest whole zoom at which a point so many metres away is within so many pixels; `lat` in degrees. */
export const zoomWithin = (metres: number, pixels: number, lat: number): number =>
  Math.floor(Math.log2((METRES_A_PIXEL * Math.cos((lat * Math.PI) / 180) * pixels) / metres));
