import { fail, unsupported } from '../errors.ts';
import { isDoc, type Doc } from '../values/bson.ts';
import { isTruthy, toNumber } from '../values/convert.ts';

/** The fields named, as a tree: `{ 'a.b': 1, c: 1 }` is a → b, c. */
type Tree = Map<string, Tree>;

export type Projection = (doc: Doc) => Doc;

/** Whether a projection only names fields to keep or to leave out, and computes nothing. */
export function onlyNamesFields(spec: Doc): boolean {
  return Object.values(spec).every(value => typeof value === 'boolean' || !Number.isNaN(toNumber(value)));
}

/** Keeps or leaves out fields; `_id` stays unless it is left out by name. */
export function compileProjection(spec: Doc): Projection {
  if (!onlyNamesFields(spec) || Object.keys(spec).some(path => path.split('.').includes('$'))) {
    unsupported('a projection that computes ($slice, $elemMatch, positional $, expressions)');
  }
  const others = Object.entries(spec).filter(([path]) => path !== '_id');
  const keep = isTruthy(others[0]?.[1] ?? spec._id ?? false);
  if (others.some(([, value]) => isTruthy(value) !== keep)) {
    fail('Location31254', 'Cannot mix inclusion and exclusion in a projection');
  }
  const tree = treeOf(others.map(([path]) => path));
  if (isTruthy(spec._id ?? true) === keep) tree.set('_id', new Map());
  if (Object.keys(spec).length === 0) return doc => doc;
  return keep ? doc => included(doc, tree) : doc => excluded(doc, tree);
}

function treeOf(paths: string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    const names = path.split('.');
    let node = root;
    names.forEach((name, depth) => {
      const known = node.get(name);
      if (known && (known.size === 0 || depth === names.length - 1))
        fail('Location31254', `Path collision at ${path}`);
      const next = known ?? (new Map() as Tree);
      node.set(name, next);
      node = next;
    });
  }
  return root;
}

function included(doc: Doc, tree: Tree): Doc {
  const kept: Doc = {};
  for (const [name, value] of Object.entries(doc)) {
    const inner = tree.get(name);
    const result = inner && (inner.size === 0 ? value : includedIn(value, inner));
    if (result !== undefined) kept[name] = result;
  }
  return kept;
}

/** Below the path of an inclusion scalars fall away, in arrays too. */
function includedIn(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value))
    return value.map(item => includedIn(item, tree)).filter(item => item !== undefined);
  return isDoc(value) ? included(value, tree) : undefined;
}

function excluded(value: Doc, tree: Tree): Doc {
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    const below = tree.get(name);
    if (below?.size === 0) return [];
    return [[name, below ? excludedIn(inner, below) : inner]];
  });
  return Object.fromEntries(entries);
}

function excludedIn(value: unknown, tree: Tree): unknown {
  if (Array.isArray(value)) return value.map(item => excludedIn(item, tree));
  return isDoc(value) ? excluded(value, tree) : value;
}
