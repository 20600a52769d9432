import type { LatLng } from '@linka/contracts/places';
import { useEffect } from 'react';
import { useMap } from 'react-leaflet';

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** Brings a point into view when it changes, without taking the map out of the hand that moves it. */
export function Follow({ centre: { lat, lng } }: { centre: LatLng }) {
  const map = useMap();
  useEffect(() => {
    map.invalidateSize();
    if (!map.getBounds().pad(-0.1).contains([lat, lng])) map.panTo([lat, lng], { animate: !still.matches });
  }, [map, lat, lng]);
  return null;
}
