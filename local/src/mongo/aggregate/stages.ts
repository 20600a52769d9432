import { fail, unsupported } from '../errors.ts';
import { compileFilter } from '../query/filter.ts';
import { compileProjection } from '../query/projection.ts';
import { sorted } from '../query/sort.ts';
import { isDoc, type Doc } from '../values/bson.ts';
import { isTruthy, toCount, toDoc, toText } from '../values/convert.ts';
import { child } from '../update/targets.ts';
import { group } from './group.ts';
import { addFields, project } from './project.ts';
import { withField } from './with-field.ts';

export type Stage = (docs: Doc[]) => Doc[];

/** The stages we support. Each reads its operand once, so that a mistake shows in an empty collection too. */
const stages: Partial<Record<string, (operand: unknown) => Stage>> = {
  $match: operand => {
    const matches = compileFilter(toDoc('$match', operand));
    return docs => docs.filter(doc => matches(doc));
  },
  $sort: operand => {
    const order = toDoc('$sort', operand);
    return docs => sorted(docs, order, doc => doc);
  },
  $skip: operand => {
    const count = toCount('$skip', operand);
    return docs => docs.slice(count);
  },
  $limit: operand => {
    const count = toCount('$limit', operand);
    return count ? docs => docs.slice(0, count) : fail('BadValue', 'the limit must be positive');
  },
  $count: operand => {
    const name = toText('$count', operand);
    return docs => (docs.length > 0 ? [{ [name]: docs.length }] : []);
  },
  $unset: operand => {
    const paths = (Array.isArray(operand) ? operand : [operand]).map(path => toText('$unset', path));
    const project = compileProjection(Object.fromEntries(paths.map(path => [path, false])));
    return docs => docs.map(project);
  },
  $group: group,
  $project: project,
  $addFields: addFields,
  $set: addFields,
  $unwind: unwind,
};

/** @throws CommandError 40324 for a stage we do not know */
export function compilePipeline(pipeline: unknown[]): Stage {
  const compiled = pipeline.map(stage => {
    const [[name, operand] = ['', undefined], ...others] = Object.entries(toDoc('pipeline', stage));
    const compile = Object.hasOwn(stages, name) ? stages[name] : undefined;
    if (!compile || others.length > 0) {
      fail(
        'Location40324',
        `Unrecognized pipeline stage name: '${name}' (or not supported by the embedded MongoDB)`,
      );
    }
    return compile(operand);
  });
  return docs => compiled.reduce((current, stage) => stage(current), docs);
}

function unwind(operand: unknown): Stage {
  const {
    path: source,
    preserveNullAndEmptyArrays,
    ...others
  } = isDoc(operand) ? operand : { path: operand };
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) unsupported(`$unwind with ${unknown}`);
  const path = toText('$unwind.path', source);
  if (!path.startsWith('$')) fail('BadValue', "path option to $unwind should be prefixed with a '$'");
  const names = path.slice(1).split('.');
  const preserve = isTruthy(preserveNullAndEmptyArrays);
  return docs =>
    docs.flatMap(doc => {
      const value = names.reduce<unknown>((holder, name) => child(holder, name), doc);
      if (Array.isArray(value) && value.length > 0)
        return value.map((item: unknown) => withField(doc, names, item));
      if (Array.isArray(value)) return preserve ? [withField(doc, names, undefined)] : [];
      return value === undefined || value === null ? (preserve ? [doc] : []) : [doc];
    });
}
