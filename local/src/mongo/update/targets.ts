import { fail } from '../errors.ts';
import { compileFilter } from '../query/filter.ts';
import type { Hit, Matcher } from '../query/matcher.ts';
import { field, isDoc, type Doc } from '../values/bson.ts';

export type ArrayFilters = Map<string, Matcher>;

/**
 * Array filters by their identifier: `[{ 'el.sku': 'x' }]` selects elements for `lines.$[el].quantity`.
 * @throws CommandError when a filter has no single identifier, or none of `paths` uses it
 */
export function compileArrayFilters(filters: Doc[], paths: string[]): ArrayFilters {
  const compiled: ArrayFilters = new Map();
  for (const filter of filters) {
    const names = new Set(identifiers(filter));
    const [name] = names;
    if (name === undefined || names.size > 1)
      fail('FailedToParse', 'An array filter needs exactly one identifier');
    if (compiled.has(name))
      fail('FailedToParse', `Found multiple array filters with the same identifier ${name}`);
    if (!paths.some(path => path.split('.').includes(`$[${name}]`))) {
      fail('FailedToParse', `The array filter for identifier '${name}' was not used in the update`);
    }
    compiled.set(name, compileFilter(filter));
  }
  return compiled;
}

function identifiers(filter: Doc): string[] {
  return Object.entries(filter).flatMap(([key, operand]) => {
    if (!key.startsWith('$')) return [key.split('.')[0] ?? key];
    return Array.isArray(operand) ? operand.filter(isDoc).flatMap(identifiers) : [];
  });
}

/** The concrete places an update path means in this document: `$`, `$[]` and `$[el]` become element numbers. */
export function targets(doc: Doc, path: string, hit: Hit, filters: ArrayFilters): string[][] {
  return resolve(doc, path.split('.'), []);

  function resolve(value: unknown, rest: string[], done: string[]): string[][] {
    const [name, ...after] = rest;
    if (name === undefined) return [done];
    if (!name.startsWith('$')) return resolve(child(value, name), after, [...done, name]);
    if (name === '$') {
      if (hit.index === undefined) {
        fail('BadValue', 'The positional operator did not find the match needed from the query.');
      }
      return resolve(child(value, String(hit.index)), after, [...done, String(hit.index)]);
    }
    const selects = elementFilter(name, path);
    if (!Array.isArray(value)) {
      fail(
        'BadValue',
        `The path '${done.join('.')}' must exist and be an array in order to apply array updates.`,
      );
    }
    return value.flatMap((item: unknown, i) =>
      selects(item) ? resolve(item, after, [...done, String(i)]) : [],
    );
  }

  function elementFilter(name: string, whole: string): (item: unknown) => boolean {
    const identifier = /^\$\[(.*)\]$/.exec(name)?.[1];
    if (identifier === undefined) {
      fail(
        'DollarPrefixedFieldName',
        `The dollar ($) prefixed field '${name}' in '${whole}' is not valid for storage.`,
      );
    }
    if (identifier === '') return () => true;
    const matches = filters.get(identifier);
    if (!matches) fail('BadValue', `No array filter found for identifier '${identifier}' in path '${whole}'`);
    return item => matches({ [identifier]: item });
  }
}

/** What a container holds under a name; arrays hold elements under their numbers. */
export function child(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return /^\d+$/.test(name) ? (value[Number(name)] as unknown) : undefined;
  return isDoc(value) ? field(value, name) : undefined;
}
