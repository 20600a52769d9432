import { Schema, type SchemaDefinition } from 'mongoose';

type Field = unknown;

/** A required text field. */
export const text = { type: String, required: true } as const;
/** A field of any shape that is read back as it was written, null when it was not. */
export const anything = { type: Schema.Types.Mixed, default: null } as const;

/**
 * The schema of one collection. Every member of `T` must be declared; a member that is not is refused when written,
 * never dropped silently.
 */
export const schemaOf = <T>(collection: string, fields: Record<keyof T & string, Field>): Schema<T> =>
  new Schema<T>(fields as SchemaDefinition<never>, { collection, versionKey: false, strict: 'throw' });
