import { BSONRegExp } from 'bson';
import { fail } from '../errors.ts';
import { equal } from '../values/compare.ts';

/**
 * Matches strings by a regular expression, and the same regular expression stored as a value. The `u` flag makes
 * JavaScript refuse most of what it would read differently from the real server's PCRE.
 */
export function regexTest(pattern: unknown, options: unknown = ''): (value: unknown) => boolean {
  const source = pattern instanceof BSONRegExp ? pattern.pattern : pattern;
  if (typeof source !== 'string' || typeof options !== 'string')
    fail('BadValue', '$regex has to be a string');
  const flags = options || (pattern instanceof BSONRegExp ? pattern.options : '');
  if (/[^imsu]/.test(flags))
    fail('Location51091', `regex flags not supported by the embedded MongoDB: ${flags}`);
  const regex = compileRegex(source, [...new Set(`${flags}u`)].join(''));
  return value =>
    typeof value === 'string' ? regex.test(value) : value instanceof BSONRegExp && equal(value, pattern);
}

function compileRegex(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    fail('Location51091', `Regular expression is invalid: ${String(error)}`);
  }
}
