import { fail } from '../errors.ts';
import { isDoc, type Doc } from '../values/bson.ts';
import { child } from './targets.ts';

/** Returned by a change to take the field away. */
export const REMOVE = Symbol('remove');

const MAX_PADDING = 1_500_000; // the real server's limit for elements between the end of an array and a new one

/**
 * Puts `change(old value)` at a concrete place, in `doc` itself. With `create`, missing documents on the way are
 * made; without, a place that is not there stays so.
 * @throws CommandError PathNotViable when a scalar stands in the way
 */
export function modify(doc: Doc, path: string[], create: boolean, change: (old: unknown) => unknown): void {
  const last = path.at(-1) ?? '';
  let holder: unknown = doc;
  for (const name of path.slice(0, -1)) {
    let next = child(holder, name);
    if (next === undefined) {
      if (!create) return;
      next = {};
      put(holder, name, next);
    }
    holder = next;
  }
  const old = child(holder, last);
  if (old === undefined && !create) return;
  const value = change(old);
  if (value === REMOVE) remove(holder, last);
  else if (value !== old) put(holder, last, value);
}

function put(holder: unknown, name: string, value: unknown): void {
  if (name === '' || name === '__proto__') fail('BadValue', `Cannot update a field named '${name}'`);
  if (isDoc(holder)) holder[name] = value;
  else if (Array.isArray(holder) && /^\d+$/.test(name)) {
    const at = Number(name);
    if (at - holder.length > MAX_PADDING) fail('BadValue', `Cannot pad an array up to element ${name}`);
    while (holder.length < at) holder.push(null);
    holder[at] = value;
  } else fail('PathNotViable', `Cannot create field '${name}' in an element that is no document`);
}

function remove(holder: unknown, name: string): void {
  if (Array.isArray(holder)) holder[Number(name)] = null;
  else if (isDoc(holder)) Reflect.deleteProperty(holder, name);
}
