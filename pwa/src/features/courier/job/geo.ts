import type { LatLng } from '@linka/contracts/places';

/** A `geo:` URI (RFC 5870, with the label Android's apps read): the phone opens its own maps app. */
export function geoUri({ lat, lng }: LatLng, label: string): string {
  const point = `${lat.toFixed(6)},${lng.toFixed(6)}`;
  return `geo:${point}?q=${point}(${encodeURIComponent(label)})`;
}
