import { divIcon } from 'leaflet';
import { Marker } from 'react-leaflet';
import type { Marking } from './Map.tsx';

const icon = (muted: boolean, chosen: boolean) =>
  divIcon({
    className: `map-shop${muted ? ' map-shop-muted' : ''}${chosen ? ' map-shop-chosen' : ''}`,
    html: '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M4 10v10h16V10M3 7.5 4.7 4h14.6L21 7.5a3 3 0 0 1-6 .5 3 3 0 0 1-6 0 3 3 0 0 1-6-.5Z"/></svg>',
    iconSize: [44, 44],
    iconAnchor: [22, 44],
  });

interface MarkingsProps {
  readonly markings: readonly Marking[];
  readonly chosen: string | undefined;
  readonly onChoose: ((id: string) => void) | undefined;
}

export const Markings = ({ markings, chosen, onChoose }: MarkingsProps) => (
  <>
    {markings.map(({ id, name, lat, lng, muted = false }) => (
      <Marker
        key={id}
        position={[lat, lng]}
        icon={icon(muted, id === chosen)}
        alt={name}
        title={name}
        zIndexOffset={id === chosen ? 1000 : 0}
        eventHandlers={{ click: () => onChoose?.(id) }}
      />
    ))}
  </>
);
