import { BSONRegExp } from 'bson';
import { fail } from '../errors.ts';
import { isDoc, isOperators, type Doc } from '../values/bson.ts';
import { leaves, type Leaf } from '../values/path.ts';
import { isTruthy } from '../values/convert.ts';
import { every, not, some, type Matcher } from './matcher.ts';
import { negations, sizeIs, tests, type ValueTest } from './operators.ts';
import { regexTest } from './regex.ts';

/** Where the values to test come from: `each` goes into arrays at the end of the path, `whole` does not. */
interface Source {
  each: (doc: unknown) => Leaf[];
  whole: (doc: unknown) => Leaf[];
}

/** @throws CommandError BadValue for an operator we do not know, whether or not any document is there */
export function compileFilter(filter: Doc): Matcher {
  return every(
    Object.entries(filter).map(([key, operand]) => {
      if (key.startsWith('$')) return logical(key, operand);
      const path = key.split('.');
      return compileField(
        { each: doc => leaves(doc, path), whole: doc => leaves(doc, path, false) },
        operand,
      );
    }),
  );
}

/** A condition on a value by itself, as in `$pull: { tags: { $in: [...] } }` or `$pull: { lines: { sku } }`. */
export function compileCondition(condition: unknown): (value: unknown) => boolean {
  if (!isDoc(condition) || isOperators(condition)) return compileField(itself, condition);
  const matches = compileFilter(condition);
  return value => isDoc(value) && matches(value);
}

const itself: Source = { each: value => [{ value }], whole: value => [{ value }] };

function logical(key: string, operand: unknown): Matcher {
  if (key === '$comment') return () => true;
  if (key !== '$and' && key !== '$or' && key !== '$nor') {
    fail('BadValue', `unknown top level operator: ${key} (or not supported by the embedded MongoDB)`);
  }
  if (!Array.isArray(operand) || operand.length === 0 || !operand.every(isDoc)) {
    fail('BadValue', `${key} must be a nonempty array of objects`);
  }
  const branches = operand.map(compileFilter);
  if (key === '$and') return every(branches);
  if (key === '$or') return some(branches);
  return doc => !branches.some(matches => matches(doc));
}

function compileField(source: Source, operand: unknown): Matcher {
  if (operand instanceof BSONRegExp) return reaches(source.each, regexTest(operand));
  if (!isOperators(operand)) return compileOperator(source, '$eq', operand, {});
  return every(Object.entries(operand).map(([name, value]) => compileOperator(source, name, value, operand)));
}

function compileOperator(source: Source, name: string, operand: unknown, siblings: Doc): Matcher {
  const positive = Object.hasOwn(negations, name) ? negations[name] : undefined;
  if (positive) return not(compileOperator(source, positive, operand, siblings));
  const test = Object.hasOwn(tests, name) ? tests[name] : undefined;
  if (test) return reaches(source.each, test(operand, siblings));
  switch (name) {
    case '$not':
      if (!isOperators(operand) && !(operand instanceof BSONRegExp))
        fail('BadValue', '$not needs a regex or a document');
      return not(compileField(source, operand));
    case '$exists':
      return isTruthy(operand) ? reaches(source.each, isPresent) : not(reaches(source.each, isPresent));
    case '$size':
      return reaches(source.whole, sizeIs(operand));
    case '$elemMatch':
      return elemMatch(source, operand);
    case '$all':
      if (!Array.isArray(operand)) fail('BadValue', '$all needs an array');
      if (operand.length === 0) return () => false;
      return every(operand.map(item => compileField(source, item)));
    default:
      fail('BadValue', `unknown operator: ${name} (or not supported by the embedded MongoDB)`);
  }
}

function elemMatch(source: Source, operand: unknown): Matcher {
  if (!isDoc(operand)) fail('BadValue', '$elemMatch needs an Object');
  const [first = ''] = Object.keys(operand);
  const onDocs = !isOperators(operand) || ['$and', '$or', '$nor'].includes(first);
  const matches = onDocs ? compileFilter(operand) : compileField(itself, operand);
  return (doc, hit) =>
    source.whole(doc).some(leaf => {
      if (!Array.isArray(leaf.value)) return false;
      const at = leaf.value.findIndex(item => (!onDocs || isDoc(item)) && matches(item));
      if (at >= 0 && hit) hit.index = leaf.index ?? at;
      return at >= 0;
    });
}

function reaches(source: (doc: unknown) => Leaf[], test: ValueTest): Matcher {
  return (doc, hit) => {
    const leaf = source(doc).find(({ value }) => test(value));
    if (leaf?.index !== undefined && hit) hit.index = leaf.index;
    return leaf !== undefined;
  };
}

const isPresent: ValueTest = value => value !== undefined;
