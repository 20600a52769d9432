import { unsupported } from '../errors.ts';
import { field, isDoc, isOperators, type Doc } from '../values/bson.ts';

/** A copy of the document with one value put at a path, or taken away when it is undefined. */
export function withField(doc: Doc, [name = '', ...rest]: readonly string[], value: unknown): Doc {
  const inner = field(doc, name);
  if (rest.length > 0 && Array.isArray(inner)) unsupported('computing a field of every element of an array');
  const next = rest.length > 0 ? below(inner, rest, value) : value;
  if (next !== undefined) return { ...doc, [name]: next };
  const { [name]: _removed, ...others } = doc;
  return others;
}

function below(inner: unknown, rest: readonly string[], value: unknown): unknown {
  if (value === undefined && !isDoc(inner)) return inner;
  return withField(isDoc(inner) ? inner : {}, rest, value);
}

/** `{ a: { b: 1 } }` says the same as `{ 'a.b': 1 }`: the latter form, down to values and operators. */
export function flatten(spec: Doc, prefix = ''): [path: string, value: unknown][] {
  return Object.entries(spec).flatMap(([name, value]) =>
    isDoc(value) && !isOperators(value) && Object.keys(value).length > 0
      ? flatten(value, `${prefix}${name}.`)
      : [[`${prefix}${name}`, value] as [string, unknown]],
  );
}
