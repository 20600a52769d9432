import 'leaflet/dist/leaflet.css';
import type { LatLng } from '@linka/contracts/places';
import { lazy, Suspense, useMemo } from 'react';
import { AttributionControl, MapContainer, TileLayer } from 'react-leaflet';
import { PMTILES_URL, TILES_ATTRIBUTION, TILES_URL } from '../../lib/config.ts';
import { Basemap } from './Basemap.tsx';
import { Controls } from './Controls.tsx';
import { DropPin } from './DropPin.tsx';
import { Follow } from './Follow.tsx';
import { InTurn } from './InTurn.tsx';
import './map.css';
import { Markings } from './Markings.tsx';
import { Me } from './Me.tsx';

// Its code is fetched only where a build names such a file.
const Detailed = lazy(async () => ({ default: (await import('./pmtiles/detailed.tsx')).Detailed }));

/** Something shown on the map that can be chosen. */
export interface Marking extends LatLng {
  readonly id: string;
  readonly name: string;
  readonly muted?: boolean;
}

export interface MapProps {
  readonly label: string;
  readonly centre: LatLng;
  readonly zoom?: number;
  /** My position, with how sure the phone is of it. */
  readonly me?: (LatLng & { readonly accuracyMetres?: number | undefined }) | undefined;
  readonly markings?: readonly Marking[];
  readonly chosen?: string | undefined;
  readonly onChoose?: (id: string) => void;
  /** A pin that can be dragged, or moved by a tap. */
  readonly pin?: LatLng | undefined;
  readonly pinLabel?: string;
  readonly onPin?: (at: LatLng) => void;
}

export function Map({
  label,
  centre,
  zoom = 14,
  me,
  markings = [],
  chosen,
  onChoose,
  pin,
  pinLabel = '',
  onPin,
}: MapProps) {
  const start = useMemo(() => centre, []); // eslint-disable-line react-hooks/exhaustive-deps -- only where it begins
  return (
    <div role="region" aria-label={label} className="h-full">
      <MapContainer
        center={start}
        zoom={zoom}
        className="h-full"
        zoomControl={false}
        attributionControl={false}
      >
        <InTurn>
          <Markings markings={markings} chosen={chosen} onChoose={onChoose} />
          {pin && onPin && <DropPin at={pin} label={pinLabel} onMove={onPin} />}
          <Follow centre={pin ?? markings.find(({ id }) => id === chosen) ?? centre} />
          <Controls me={me} />
          {me && <Me at={me} />}
          <AttributionControl prefix={false} />
          {PMTILES_URL !== '' && (
            <Suspense>
              <Detailed url={PMTILES_URL} />
            </Suspense>
          )}
          {PMTILES_URL === '' && TILES_URL !== '' && (
            <TileLayer url={TILES_URL} attribution={TILES_ATTRIBUTION} crossOrigin="anonymous" maxZoom={19} />
          )}
          <Basemap />
        </InTurn>
      </MapContainer>
    </div>
  );
}
