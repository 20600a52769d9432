import { fail, unsupported } from '../errors.ts';
import type { Hit } from '../query/matcher.ts';
import { decode, encode, isDoc, type Doc } from '../values/bson.ts';
import { modify } from './modify.ts';
import { operators } from './operators.ts';
import { compileArrayFilters, targets } from './targets.ts';

export interface Update {
  kind: 'replacement' | 'operators';
  /** The document after the update; the one passed in stays as it is. */
  apply(doc: Doc, hit: Hit, inserting: boolean): Doc;
}

/** @throws CommandError FailedToParse for an unknown operator, whether or not any document matches */
export function compileUpdate(update: unknown, arrayFilters: Doc[], now: () => Date): Update {
  if (!isDoc(update)) unsupported('an update by aggregation pipeline');
  const names = Object.keys(update);
  if (names[0]?.startsWith('$')) return byOperators(update, arrayFilters, now);
  const dollar = names.find(name => name.startsWith('$'));
  if (dollar !== undefined) {
    fail(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${dollar}' is not allowed in a replacement.`,
    );
  }
  if (arrayFilters.length > 0) fail('FailedToParse', 'Cannot use array filters in a replacement');
  return { kind: 'replacement', apply: doc => ('_id' in doc ? { _id: doc._id, ...update } : update) };
}

function byOperators(update: Doc, arrayFilters: Doc[], now: () => Date): Update {
  const changes = Object.entries(update).flatMap(([name, fields]) => {
    const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
    if (!operator) {
      fail(
        'FailedToParse',
        `Unknown modifier: ${name}. Expected a valid update modifier (or not supported here)`,
      );
    }
    if (!isDoc(fields)) fail('FailedToParse', `Modifiers operate on fields: {${name}: {<field>: ...}}`);
    return Object.entries(fields).map(([path, operand]) => {
      checkPath(path);
      return { name, path, creates: operator.creates, change: operator.compile(operand, now) };
    });
  });
  changes.sort((a, b) => (a.path < b.path ? -1 : 1)); // new fields appear in this order on the real server too
  const paths = changes.map(({ path }) => path);
  refuseConflicts(paths);
  const filters = compileArrayFilters(arrayFilters, paths);
  return {
    kind: 'operators',
    apply(doc, hit, inserting) {
      const next = decode(encode(doc));
      for (const { name, path, creates, change } of changes) {
        if (name === '$setOnInsert' && !inserting) continue;
        for (const place of targets(next, path, hit, filters))
          modify(next, place, creates, old => change(old, path));
      }
      return next;
    },
  };
}

function checkPath(path: string): void {
  if (path.split('.').includes(''))
    fail('EmptyFieldName', `The update path '${path}' contains an empty field name.`);
  if (path.startsWith('$'))
    fail('DollarPrefixedFieldName', `The dollar ($) prefixed field '${path}' is not valid.`);
}

/** Neither the same path twice nor a path and another below it. */
function refuseConflicts(sortedPaths: string[]): void {
  const seen = new Set<string>();
  for (const path of sortedPaths) {
    const parents = path.split('.').map((_, i, names) => names.slice(0, i + 1).join('.'));
    const conflict = parents.find(parent => seen.has(parent));
    if (conflict !== undefined) {
      fail(
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict at '${conflict}'`,
      );
    }
    seen.add(path);
  }
}
