import { fail } from '../errors.ts';
import { compileProjection, onlyNamesFields, type Projection } from '../query/projection.ts';
import type { Doc } from '../values/bson.ts';
import { isTruthy, toDoc } from '../values/convert.ts';
import { compileExpression } from './expression.ts';
import type { Stage } from './stages.ts';
import { flatten, withField } from './with-field.ts';

/** `$addFields`, also called `$set`: the document with computed fields put in. */
export function addFields(spec: unknown): Stage {
  return computing(flatten(toDoc('$addFields', spec)), doc => doc);
}

/** `$project`: the fields named, and computed ones after them. */
export function project(spec: unknown): Stage {
  const entries = flatten(toDoc('$project', spec));
  if (entries.length === 0) fail('BadValue', '$project specification must have at least one field');
  const isName = ([, value]: [string, unknown]) => onlyNamesFields({ value });
  const names = Object.fromEntries(entries.filter(isName));
  const computed = entries.filter(entry => !isName(entry));
  return computing(computed, computed.length > 0 ? keeping(names) : compileProjection(names));
}

/** All are computed from the document as it came, none from another. */
function computing(fields: [path: string, value: unknown][], base: Projection): Stage {
  const compiled = fields.map(([path, value]) => ({
    path: path.split('.'),
    compute: compileExpression(value),
  }));
  return docs =>
    docs.map(doc =>
      compiled.reduce((next, { path, compute }) => withField(next, path, compute(doc)), base(doc)),
    );
}

/** Beside computed fields only those named stay, and `_id` unless it is left out. */
function keeping(names: Doc): Projection {
  const { _id = true, ...others } = names;
  if (!Object.values(others).every(isTruthy)) {
    fail('Location31254', 'Cannot exclude fields beside computed ones in a projection');
  }
  if (Object.keys(others).length > 0) return compileProjection(names);
  return isTruthy(_id) ? compileProjection({ _id: true }) : () => ({});
}
