import fc, { type Arbitrary } from 'fast-check';
import type { Document, Json, Schema } from './document.ts';
import { hostileText } from './hostile.ts';

/** Values that mean something to the system under test, by the name of the field they go into. */
export type Known = Readonly<Record<string, readonly Json[]>>;

const MANY = 3;

const text = ({ format, pattern, minLength = 0, maxLength = 40 }: Schema): Arbitrary<Json> => {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date-time')
    return fc
      .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map(date => date.toISOString());
  if (format === 'uri') return fc.webUrl();
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  // What a schema lets through is what hurts: free text may hold anything.
  const fits = ({ length }: string) => length >= minLength && length <= maxLength;
  return fc.oneof(
    fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 40) }),
    hostileText.map(odd => (fits(odd) ? odd : 'x'.repeat(minLength))),
  );
};

/** Values that fit a JSON schema; now and then one that the system knows. */
export function valid(schema: Schema, document: Document, known: Known = {}, name = ''): Arbitrary<Json> {
  const inner = (part: Schema, called = ''): Arbitrary<Json> => valid(part, document, known, called);
  const made = (): Arbitrary<Json> => {
    if (schema.$ref !== undefined)
      return inner(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return fc.oneof(...choices.map(choice => inner(choice, name)));
    switch (schema.type) {
      case 'object': {
        const { properties = {}, required = [] } = schema;
        const members = Object.fromEntries(
          Object.entries(properties).map(([key, member]) => [key, inner(member, key)]),
        );
        return fc.record(members, { requiredKeys: [...required] });
      }
      case 'array': {
        const { items = {}, minItems = 0, maxItems = MANY } = schema;
        return fc.array(inner(items), {
          minLength: minItems,
          maxLength: Math.min(maxItems, minItems + MANY),
        });
      }
      case 'integer':
        return fc.integer(within(schema, 0x7fffffff));
      case 'number':
        return fc.double({ ...within(schema, 1e9), noNaN: true });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'string':
        return text(schema);
      default:
        return fc.constant('');
    }
  };
  const familiar = known[name];
  return familiar ? fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...familiar) }, made()) : made();
}

const within = ({ minimum, maximum }: Schema, most: number) => ({
  min: Math.max(minimum ?? -most, -most),
  max: Math.min(maximum ?? most, most),
});
