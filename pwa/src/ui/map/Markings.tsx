import { divIcon, type LeafletKeyboardEvent } from 'leaflet';
import { useMemo, useState } from 'react';
import { Marker, useMapEvents } from 'react-leaflet';
import { say } from '../../lib/text/index.ts';
import { clusterer, type Cluster } from './clusters.ts';
import type { Marking } from './Map.tsx';
import { words } from './words.ts';

const icon = (muted: boolean, chosen: boolean) =>
  divIcon({
    className: `map-shop${muted ? ' map-shop-muted' : ''}${chosen ? ' map-shop-chosen' : ''}`,
    html: '<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true"><path d="M4 10v10h16V10M3 7.5 4.7 4h14.6L21 7.5a3 3 0 0 1-6 .5 3 3 0 0 1-6 0 3 3 0 0 1-6-.5Z"/></svg>',
    iconSize: [44, 44],
    iconAnchor: [22, 44],
  });

/** A tap, or Enter or space: a marker is a button. */
const onPress = (run: () => void) => ({
  click: run,
  keydown: ({ originalEvent }: LeafletKeyboardEvent) => {
    if (originalEvent.key !== 'Enter' && originalEvent.key !== ' ') return;
    originalEvent.preventDefault();
    run();
  },
});

interface MarkingsProps {
  readonly markings: readonly Marking[];
  readonly chosen: string | undefined;
  readonly onChoose: ((id: string) => void) | undefined;
}

/** What can be chosen on the map; many close together are one, which opens when it is tapped. */
export function Markings({ markings, chosen, onChoose }: MarkingsProps) {
  const [zoom, setZoom] = useState<number>();
  const map = useMapEvents({ zoomend: () => setZoom(map.getZoom()) });
  const clustersAt = useMemo(() => clusterer(markings, chosen), [markings, chosen]);
  const { clusters, singles } = clustersAt(zoom ?? map.getZoom());
  return (
    <>
      {clusters.map(cluster => (
        <ClusterMarker
          key={`${cluster.id} ${cluster.count}`}
          cluster={cluster}
          onOpen={() => map.setView(cluster, Math.min(cluster.opensAt, map.getMaxZoom()))}
        />
      ))}
      {singles.map(({ id, name, lat, lng, muted = false }) => (
        <Marker
          key={id}
          position={[lat, lng]}
          icon={icon(muted, id === chosen)}
          alt={name}
          title={name}
          zIndexOffset={id === chosen ? 1000 : 0}
          eventHandlers={onPress(() => onChoose?.(id))}
        />
      ))}
    </>
  );
}

function ClusterMarker({ cluster: { lat, lng, count }, onOpen }: { cluster: Cluster; onOpen: () => void }) {
  const title = say(words.cluster, { count });
  return (
    <Marker
      position={[lat, lng]}
      title={title}
      alt={title}
      icon={divIcon({
        className: 'map-cluster',
        html: `<span aria-hidden="true">${count}</span>`,
        iconSize: [48, 48],
      })}
      eventHandlers={onPress(onOpen)}
    />
  );
}
