interface Tile {
  readonly id: number;
  readonly data: string;
}

const HEAD = 127;
/** Where a reader's first request ends: the root directory has to lie before it. */
const FIRST_READ = 16_384;

function varint(value: number): number[] {
  const bytes: number[] = [];
  let left = value;
  for (; left >= 128; left = Math.floor(left / 128)) bytes.push((left % 128) + 128);
  return [...bytes, left];
}

interface Entry {
  readonly id: number;
  readonly runLength: number;
  readonly length: number;
  readonly offset: number;
}

/** A directory as the PMTiles specification, version 3, writes it: column by column, not compressed. */
function directory(entries: readonly Entry[]): Buffer {
  const columns = [
    entries.map(({ id }, n) => id - (entries[n - 1]?.id ?? 0)),
    entries.map(({ runLength }) => runLength),
    entries.map(({ length }) => length),
    entries.map(({ offset }) => offset + 1),
  ];
  return Buffer.from([varint(entries.length), ...columns.flat().map(varint)].flat());
}

/** A small PMTiles file with two leaf directories, so that a reader has to go both steps. */
export function archive(tiles: readonly Tile[], maxZoom: number): Buffer {
  const sorted = tiles.toSorted((a, b) => a.id - b.id);
  let offset = 0;
  const entries = sorted.map(({ id, data }) => {
    const entry = { id, runLength: 1, length: Buffer.byteLength(data), offset };
    offset += entry.length;
    return entry;
  });
  const half = Math.ceil(entries.length / 2);
  const halves = [entries.slice(0, half), entries.slice(half)];
  const leaves = halves.map(directory);
  const [first = Buffer.alloc(0)] = leaves;
  const root = directory(
    leaves.map((leaf, n) => ({
      id: halves[n]?.[0]?.id ?? 0,
      runLength: 0,
      length: leaf.length,
      offset: n === 0 ? 0 : first.length,
    })),
  );
  const leafBytes = Buffer.concat(leaves);
  const data = Buffer.concat(sorted.map(tile => Buffer.from(tile.data)));
  const head = Buffer.alloc(FIRST_READ);
  head.write('PMTiles', 'latin1');
  head.writeUInt8(3, 7);
  const places = [
    [HEAD, root.length],
    [HEAD, 0],
    [FIRST_READ, leafBytes.length],
    [FIRST_READ + leafBytes.length, data.length],
    [tiles.length, tiles.length],
  ].flat();
  [...places, tiles.length].forEach((value, n) => head.writeBigUInt64LE(BigInt(value), 8 + n * 8));
  // Clustered; neither directories nor tiles compressed; vector tiles; zooms.
  Buffer.from([1, 1, 1, 1, 0, maxZoom]).copy(head, 96);
  root.copy(head, HEAD);
  return Buffer.concat([head, leafBytes, data]);
}
