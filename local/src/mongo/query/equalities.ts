import { BSONRegExp } from 'bson';
import { field, isDoc, isOperators, type Doc } from '../values/bson.ts';

/**
 * The values each path must equal one of, for every document the filter can match: `{ a: 1 }`, `{ a: { $eq: 1 } }`,
 * `{ a: { $in: [1, 2] } }`, also inside `$and`.
 */
export function equalities(filter: Doc): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>();
  for (const [key, operand] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(operand)) {
      for (const branch of operand.filter(isDoc)) {
        for (const [path, values] of equalities(branch)) found.set(path, values);
      }
    } else if (!key.startsWith('$')) {
      const values = equalTo(operand);
      if (values) found.set(key, values);
    }
  }
  return found;
}

function equalTo(operand: unknown): unknown[] | undefined {
  if (operand instanceof BSONRegExp) return undefined;
  if (!isOperators(operand)) return [operand];
  const same = field(operand, '$eq');
  if (same !== undefined) return [same];
  const among = field(operand, '$in');
  return Array.isArray(among) && !among.some(item => item instanceof BSONRegExp) ? among : undefined;
}
