import { fail, unsupported } from '../errors.ts';
import { signOf } from '../query/sort.ts';
import { isDoc, isOperators, type Doc } from '../values/bson.ts';
import { toDoc, toNumber, toText } from '../values/convert.ts';

const OPTIONS = ['key', 'name', 'unique', 'sparse', 'partialFilterExpression', 'expireAfterSeconds'];
const IGNORED = ['v', 'background', 'ns']; // without effect on the real server too
const PARTIAL_OPERATORS = ['$eq', '$exists', '$gt', '$gte', '$lt', '$lte', '$type', '$in', '$and', '$or'];

/** Checks what createIndexes asks for, and leaves what an index is: `{ v: 2, key, name, unique?, ... }`. */
export function checkIndexSpec(asked: Doc): Doc {
  const key = toDoc('createIndexes.indexes.key', asked.key);
  const name = toText('createIndexes.indexes.name', asked.name);
  const unknown = Object.keys(asked).find(option => !OPTIONS.includes(option) && !IGNORED.includes(option));
  if (unknown !== undefined) unsupported(`the index option '${unknown}'`);
  if (Object.keys(key).length === 0) fail('CannotCreateIndex', 'Index keys cannot be empty');
  for (const [path, direction] of Object.entries(key)) {
    if (typeof direction === 'string' || path.includes('$'))
      unsupported(`an index of ${path}: ${String(direction)}`);
    signOf(direction);
  }
  const partial = asked.partialFilterExpression;
  if (partial !== undefined) checkPartial(toDoc('partialFilterExpression', partial));
  const ttl = asked.expireAfterSeconds;
  if (ttl !== undefined && (!(toNumber(ttl) >= 0) || Object.keys(key).length > 1 || '_id' in key)) {
    fail('CannotCreateIndex', 'TTL indexes are single-field indexes (not _id) with expireAfterSeconds >= 0');
  }
  const options = OPTIONS.slice(2).filter(option => asked[option] !== undefined && asked[option] !== false);
  return { v: 2, key, name, ...Object.fromEntries(options.map(option => [option, asked[option]])) };
}

function checkPartial(filter: Doc): void {
  for (const [key, operand] of Object.entries(filter)) {
    if (
      key.startsWith('$') &&
      (!PARTIAL_OPERATORS.includes(key) || (key === '$exists' && operand === false))
    ) {
      fail('CannotCreateIndex', `Expression not supported in partial index: ${key}`);
    }
    if (isOperators(operand)) checkPartial(operand);
    else if ((key === '$and' || key === '$or') && Array.isArray(operand))
      operand.filter(isDoc).forEach(checkPartial);
  }
}
