/** West, south, east, north of the map: Zambia and a little around it, in degrees. */
export const area = [20.8, -19.2, 34.8, -7.2];

const [west, south, east, north] = area;
/** The four sides: whether a point is within, and where a segment crosses. */
const sides = [
  { axis: 0, at: west, within: ([x]) => x >= west },
  { axis: 0, at: east, within: ([x]) => x <= east },
  { axis: 1, at: south, within: ([, y]) => y >= south },
  { axis: 1, at: north, within: ([, y]) => y <= north },
];

function crossing(a, b, { axis, at }) {
  const t = (at - a[axis]) / (b[axis] - a[axis]);
  return axis === 0 ? [at, a[1] + t * (b[1] - a[1])] : [a[0] + t * (b[0] - a[0]), at];
}

/** Sutherland–Hodgman: cuts a closed ring at one side after the other. */
function clipRing(ring) {
  let points = ring.slice(0, -1);
  for (const side of sides) {
    points = points.flatMap((point, i) => {
      const before = points.at(i - 1);
      const entered = side.within(before) === side.within(point) ? [] : [crossing(before, point, side)];
      return side.within(point) ? [...entered, point] : entered;
    });
  }
  return points.length < 3 ? [] : [...points, points[0]];
}

/** The parts of a line within one side after the other. */
function clipLine(line) {
  return sides.reduce((lines, side) => lines.flatMap(part => cutLine(part, side)), [line]);
}

function cutLine(line, side) {
  const parts = [[]];
  line.forEach((point, i) => {
    const before = line[i - 1];
    const inside = side.within(point);
    if (before && side.within(before) !== inside) {
      parts.at(-1).push(crossing(before, point, side));
      if (!inside) parts.push([]);
    }
    if (inside) parts.at(-1).push(point);
  });
  return parts.filter(part => part.length > 1);
}

const clippers = {
  Polygon: rings => {
    const [outer, ...holes] = rings.map(clipRing);
    return outer.length === 0 ? [] : [[outer, ...holes.filter(hole => hole.length > 0)]];
  },
  MultiPolygon: polygons => polygons.flatMap(clippers.Polygon),
  LineString: clipLine,
  MultiLineString: lines => lines.flatMap(clipLine),
};

/** The part of a feature within the area: no feature, or one. */
export function clipFeature(feature) {
  const { type, coordinates } = feature.geometry;
  const parts = clippers[type](coordinates);
  const multi = type.startsWith('Multi') ? type : `Multi${type}`;
  return parts.length === 0 ? [] : [{ ...feature, geometry: { type: multi, coordinates: parts } }];
}
