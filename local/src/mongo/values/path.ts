import { field, isDoc } from './bson.ts';

/** What a dotted path reaches. `value` is undefined where the field is missing. */
export interface Leaf {
  value: unknown;
  /** The place in the outermost array on the way: what the positional `$` of an update stands for. */
  index?: number | undefined;
}

/**
 * Everything a query path reaches: through arrays into each of their documents, and by number into an element.
 * With `expand`, an array at the end counts as each of its elements and as itself.
 */
export function leaves(root: unknown, path: readonly string[], expand = true): Leaf[] {
  const found: Leaf[] = [];
  walk(root, 0, undefined);
  return found;

  function walk(value: unknown, depth: number, index: number | undefined): void {
    const name = path[depth];
    if (name === undefined) {
      if (expand && Array.isArray(value))
        value.forEach((item, i) => found.push({ value: item, index: index ?? i }));
      found.push({ value, index });
    } else if (Array.isArray(value)) {
      value.forEach((item: unknown, i) => step(item, i, name, depth, index ?? i));
    } else {
      const inner = isDoc(value) ? field(value, name) : undefined;
      if (inner === undefined) found.push({ value: undefined, index });
      else walk(inner, depth + 1, index);
    }
  }

  function step(item: unknown, i: number, name: string, depth: number, index: number): void {
    if (String(i) === name) {
      if (depth + 1 === path.length) found.push({ value: item, index });
      else if (isDoc(item) || Array.isArray(item)) walk(item, depth + 1, index);
    }
    if (isDoc(item)) walk(item, depth, index);
  }
}
