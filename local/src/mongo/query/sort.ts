import { fail, unsupported } from '../errors.ts';
import type { Doc } from '../values/bson.ts';
import { compare } from '../values/compare.ts';
import { toNumber } from '../values/convert.ts';
import { leaves } from '../values/path.ts';

/** Sorts stably; an array counts as its least element going up and as its greatest going down. */
export function sorted<T>(items: Iterable<T>, order: Doc, docOf: (item: T) => unknown): T[] {
  const keys = Object.entries(order).map(([path, direction]) => ({
    path: sortPath(path),
    sign: signOf(direction),
  }));
  const rows = Array.from(items, item => ({
    item,
    values: keys.map(({ path, sign }) => extreme(docOf(item), path, sign)),
  }));
  rows.sort((a, b) => {
    for (const [i, { sign }] of keys.entries()) {
      const result = compare(a.values[i], b.values[i]);
      if (result !== 0) return sign * result;
    }
    return 0;
  });
  return rows.map(row => row.item);
}

function sortPath(path: string): string[] {
  return path.startsWith('$') ? unsupported(`sorting by ${path}`) : path.split('.');
}

export function signOf(direction: unknown): 1 | -1 {
  const sign = toNumber(direction);
  return sign === 1 || sign === -1 ? sign : fail('BadValue', 'sort directions are 1 and -1');
}

function extreme(doc: unknown, path: string[], sign: 1 | -1): unknown {
  const found = leaves(doc, path, false).flatMap(({ value }): unknown[] =>
    Array.isArray(value) && value.length > 0 ? value : [value],
  );
  return found.reduce((best, value) => (sign * compare(value, best) < 0 ? value : best), found[0]);
}
