// Vite fills these in at build time; under a test runner there is no `env`.
const env = import.meta.env as Partial<ImportMetaEnv> | undefined;
const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);

/** Where the gateway answers. On the same origin by default: the host forwards `/api`. */
export const API_URL = text(env?.VITE_API_URL, '/api');

/** Map tiles and whom they are owed to. Set another source in production; an empty address shows the basemap only. */
export const TILES_URL = text(env?.VITE_TILES_URL, 'https://tile.openstreetmap.org/{z}/{x}/{y}.png');
export const TILES_ATTRIBUTION = text(
  env?.VITE_TILES_ATTRIBUTION,
  '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap</a> contributors',
);

/** One PMTiles file of Zambia, in place of tiles (docs/map.md); empty for none. */
export const PMTILES_URL = text(env?.VITE_PMTILES_URL, '');
