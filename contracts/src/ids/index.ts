import * as z from 'zod/mini';

/** An id made by the author of a command before its first attempt; sending it again is harmless. */
export const Id = z.uuid();

/** A UTC instant, ISO 8601 with `Z`. People are shown Africa/Lusaka time. */
export const Instant = z.iso.datetime();

/** A short line of text from a person: trimmed, never empty. */
export const shortText = (maxLength: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(maxLength));

/** What makes a product distinct on the shelf; unique within one shop. */
export const Sku = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,63}$/));
