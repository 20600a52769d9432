import Supercluster from 'supercluster';
import type { Marking } from './Map.tsx';

/** Markings that stand too close together to be told apart at this zoom. */
export interface Cluster {
  readonly id: number;
  readonly lat: number;
  readonly lng: number;
  readonly count: number;
  /** From this zoom on it falls apart. */
  readonly opensAt: number;
}

export interface Clustered {
  readonly clusters: readonly Cluster[];
  readonly singles: readonly Marking[];
}

/** Up to so many, all are drawn: a town is easier to read as it is. */
export const MOST_SINGLES = 50;
/** In pixels: two fingertips. */
const RADIUS = 64;
/** Leaflet's tiles, in pixels. */
const TILE = 256;
const WORLD = [-180, -90, 180, 90] as const;

/** Answers, for a zoom, what stands alone and what is drawn together; the chosen one always stands alone. */
export function clusterer(markings: readonly Marking[], chosen?: string): (zoom: number) => Clustered {
  if (markings.length <= MOST_SINGLES) return () => ({ clusters: [], singles: markings });
  const index = new Supercluster<Marking, object>({ radius: RADIUS, extent: TILE, maxZoom: 16 }).load(
    markings
      .filter(({ id }) => id !== chosen)
      .map(marking => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [marking.lng, marking.lat] },
        properties: marking,
      })),
  );
  const alone = markings.filter(({ id }) => id === chosen);
  return zoom => {
    const clusters: Cluster[] = [];
    const singles = [...alone];
    for (const { properties, geometry } of index.getClusters([...WORLD], Math.floor(zoom))) {
      const [lng = 0, lat = 0] = geometry.coordinates;
      if ('cluster_id' in properties) {
        const { cluster_id: id, point_count: count } = properties;
        clusters.push({ id, lat, lng, count, opensAt: index.getClusterExpansionZoom(id) });
      } else singles.push(properties);
    }
    return { clusters, singles };
  };
}
