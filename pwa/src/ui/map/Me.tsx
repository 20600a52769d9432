import type { LatLng } from '@linka/contracts/places';
import { Circle, CircleMarker } from 'react-leaflet';

/** Where I am: a point, and around it how far off the phone may be. */
export const Me = ({ at }: { at: LatLng & { readonly accuracyMetres?: number | undefined } }) => (
  <>
    {at.accuracyMetres !== undefined && (
      <Circle
        center={at}
        radius={at.accuracyMetres}
        pathOptions={{ className: 'map-me' }}
        interactive={false}
      />
    )}
    <CircleMarker center={at} radius={8} pathOptions={{ className: 'map-me-point' }} interactive={false} />
  </>
);
