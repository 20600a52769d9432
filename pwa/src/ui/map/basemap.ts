import type { LatLng } from '@linka/contracts/places';
import { feature } from 'topojson-client';

type Topology = Parameters<typeof feature>[0];
type Geometry = Parameters<typeof feature>[1];
type Features = ReturnType<typeof feature>;

interface NamedPlace extends LatLng {
  readonly name: string;
  /** Names of small places appear only when there is room. */
  readonly fromZoom: number;
}

export interface BasemapLayers {
  readonly border: Features;
  readonly lakes: Features;
  readonly rivers: Features;
  readonly places: readonly NamedPlace[];
}

export const BASEMAP_ATTRIBUTION = 'GeoNames CC BY 4.0 · Natural Earth';

const zoomOfRank = [0, 4, 6, 8, 9, 11];

/** Fetches the country's outline, which the service worker keeps with the app. */
export async function readBasemap(): Promise<BasemapLayers> {
  const { default: zambia } = await import('./basemap/zambia.json');
  const { objects, transform } = zambia;
  // JSON's own type says "string" where TopoJSON says which strings.
  const shape = (object: unknown): Features => feature(zambia as unknown as Topology, object as Geometry);
  const degrees = (steps: number | undefined, axis: 0 | 1): number =>
    (steps ?? 0) * (transform.scale[axis] ?? 0) + (transform.translate[axis] ?? 0);
  return {
    border: shape(objects.border),
    lakes: shape(objects.lakes),
    rivers: shape(objects.rivers),
    places: objects.places.geometries.map(({ coordinates: [x, y], properties: { name, rank } }) => ({
      name,
      lng: degrees(x, 0),
      lat: degrees(y, 1),
      fromZoom: zoomOfRank[rank] ?? 11,
    })),
  };
}
