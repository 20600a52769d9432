import { divIcon } from 'leaflet';
import { useEffect, useReducer, useState } from 'react';
import { GeoJSON, Marker, useMap, useMapEvents } from 'react-leaflet';
import { BASEMAP_ATTRIBUTION, readBasemap, type BasemapLayers } from './basemap.ts';
import { InTurn } from './InTurn.tsx';

/** Leaflet draws vectors above the tiles; ours belong below them. */
const PANE = 'tilePane';

/**
 * The country as it is known without a network: border, lakes, rivers and the names of places. Tiles, where there
 * are any, cover it.
 */
export function Basemap() {
  const [layers, setLayers] = useState<BasemapLayers>();
  const map = useMap();
  useEffect(() => {
    // What is only drawn is for eyes: who listens to the page has the list.
    for (const pane of ['tilePane', 'overlayPane']) map.getPane(pane)?.setAttribute('aria-hidden', 'true');
  }, [map]);
  useEffect(() => {
    let wanted = true;
    readBasemap()
      .then(read => wanted && setLayers(read))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, []);
  if (layers === undefined) return null;
  return (
    <InTurn>
      <GeoJSON
        data={layers.lakes}
        pane={PANE}
        interactive={false}
        attribution={BASEMAP_ATTRIBUTION}
        style={{ className: 'basemap-lake', fillOpacity: 1 }}
      />
      <GeoJSON
        data={layers.rivers}
        pane={PANE}
        interactive={false}
        style={{ className: 'basemap-river', weight: 2, fill: false }}
      />
      <GeoJSON
        data={layers.border}
        pane={PANE}
        interactive={false}
        style={{ className: 'basemap-border', weight: 2, fill: false, dashArray: '6 5' }}
      />
      <Names places={layers.places} />
    </InTurn>
  );
}

function Names({ places }: { places: BasemapLayers['places'] }) {
  const [, moved] = useReducer((moves: number) => moves + 1, 0);
  const map = useMapEvents({ moveend: moved });
  const zoom = map.getZoom();
  // A whole country's names would be a hundred elements that nobody sees.
  const near = map.getBounds().pad(1);
  return places
    .filter(place => place.fromZoom <= zoom && near.contains(place))
    .map(place => (
      <Marker
        key={`${place.name} ${place.lat}`}
        position={[place.lat, place.lng]}
        pane={PANE}
        interactive={false}
        keyboard={false}
        icon={divIcon({ className: 'basemap-place', html: escaped(place.name), iconSize: [0, 0] })}
      />
    ));
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`);
