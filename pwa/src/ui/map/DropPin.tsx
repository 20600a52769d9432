import type { LatLng } from '@linka/contracts/places';
import { divIcon, type LeafletKeyboardEvent, type Marker as LeafletMarker } from 'leaflet';
import { useMemo, useRef } from 'react';
import { Marker, useMapEvents } from 'react-leaflet';

const icon = divIcon({
  className: 'map-pin',
  html: '<svg viewBox="0 0 32 44" width="44" height="60" aria-hidden="true"><path d="M16 43s15-14 15-27a15 15 0 1 0-30 0c0 13 15 27 15 27Z"/><circle cx="16" cy="16" r="6"/></svg>',
  iconSize: [44, 60],
  iconAnchor: [22, 59],
});

const steps: Readonly<Record<string, [number, number]>> = {
  ArrowUp: [0, -8],
  ArrowDown: [0, 8],
  ArrowLeft: [-8, 0],
  ArrowRight: [8, 0],
};

interface DropPinProps {
  readonly at: LatLng;
  readonly label: string;
  readonly onMove: (at: LatLng) => void;
}

/** The pin that says "bring it here": drag it, or tap where it should stand. */
export function DropPin({ at, label, onMove }: DropPinProps) {
  const marker = useRef<LeafletMarker>(null);
  const tell = ({ lat, lng }: LatLng): void => onMove({ lat, lng });
  const map = useMapEvents({ click: event => tell(event.latlng) });
  const handlers = useMemo(
    () => ({
      dragend: () => {
        const moved = marker.current?.getLatLng();
        if (moved) onMove({ lat: moved.lat, lng: moved.lng });
      },
      // The same with arrow keys, for those who do not drag: a step is eight pixels of the map.
      keydown: ({ originalEvent }: LeafletKeyboardEvent) => {
        const step = steps[originalEvent.key];
        if (step === undefined) return;
        originalEvent.preventDefault();
        originalEvent.stopPropagation();
        const { lat, lng } = map.containerPointToLatLng(map.latLngToContainerPoint(at).add(step));
        onMove({ lat, lng });
      },
    }),
    [onMove, map, at],
  );
  return (
    <Marker
      ref={marker}
      position={[at.lat, at.lng]}
      icon={icon}
      draggable
      autoPan
      alt={label}
      title={label}
      eventHandlers={handlers}
      zIndexOffset={2000}
    />
  );
}
