import { Context, evalExpr, ProcessingMode } from 'mingo/core';
import * as mingo from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import { fail, unsupported } from '../errors.ts';
import { isDoc, isOperators } from '../values/bson.ts';
import { compare } from '../values/compare.ts';
import { toPlain } from '../values/convert.ts';

/** Comparisons follow the server's order over all types; mingo's own answer false across types. */
const comparison =
  (accepts: (order: number) => boolean) => (doc: unknown, operands: unknown, options: Options) => {
    const [a, b] = evalExpr(doc, operands, options) as [unknown, unknown];
    return accepts(Number(b === undefined) - Number(a === undefined) || compare(a, b));
  };

const { $add, $subtract, $multiply, $divide, $abs, $ceil, $floor } = mingo;
const { $and, $or, $not, $cond, $ifNull, $literal } = mingo;
const { $concat, $toLower, $toUpper, $dateToString } = mingo;
const { $arrayElemAt, $filter, $in, $map, $size } = mingo;

/** What mingo computes as the real server does, as our tests show. Everything else is refused. */
const supported = {
  ...{ $add, $subtract, $multiply, $divide, $abs, $ceil, $floor },
  ...{ $and, $or, $not, $cond, $ifNull, $literal },
  ...{ $concat, $toLower, $toUpper, $dateToString },
  ...{ $arrayElemAt, $filter, $in, $map, $size },
  $eq: comparison(order => order === 0),
  $ne: comparison(order => order !== 0),
  $gt: comparison(order => order > 0),
  $gte: comparison(order => order >= 0),
  $lt: comparison(order => order < 0),
  $lte: comparison(order => order <= 0),
};

const options: Options = {
  idKey: '_id',
  processingMode: ProcessingMode.CLONE_OFF,
  useStrictMode: true,
  scriptEnabled: false,
  failOnError: true,
  context: Context.init({ expression: supported }),
};

/** Computes a value from a document; undefined where the server would leave the field out. */
export type Expression = (doc: unknown) => unknown;

/** @throws CommandError InvalidPipelineOperator for an operator we do not compute, whether or not a document is there */
export function compileExpression(source: unknown): Expression {
  checkExpression(source);
  const expression = toPlain(source);
  if (isConstant(expression)) return () => expression;
  return doc => {
    try {
      return evalExpr(toPlain(doc), expression, options);
    } catch (error) {
      if (error instanceof Error && error.constructor.name === 'MingoError') fail('BadValue', error.message);
      throw error;
    }
  };
}

function checkExpression(source: unknown): void {
  if (typeof source === 'string') {
    if (/^\$.*\.\d+(\.|$)/.test(source)) unsupported(`a number in the field path ${source}`);
  } else if (Array.isArray(source)) source.forEach(checkExpression);
  else if (isOperators(source)) {
    const [[name, operand] = ['', undefined], ...others] = Object.entries(source);
    if (others.length > 0)
      fail('InvalidPipelineOperator', 'an object of an expression holds a single operator');
    if (!Object.hasOwn(supported, name)) {
      fail(
        'InvalidPipelineOperator',
        `Unrecognized expression '${name}' (or not supported by the embedded MongoDB)`,
      );
    }
    if (name === '$literal') return;
    if (isDoc(operand) && !isOperators(operand)) Object.values(operand).forEach(checkExpression);
    else checkExpression(operand);
  } else if (isDoc(source)) Object.values(source).forEach(checkExpression);
}

function isConstant(expression: unknown): boolean {
  if (typeof expression === 'string') return !expression.startsWith('$');
  if (Array.isArray(expression)) return expression.every(isConstant);
  return (
    !isDoc(expression) ||
    Object.entries(expression).every(([name, value]) => !name.startsWith('$') && isConstant(value))
  );
}
