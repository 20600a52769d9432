import * as z from 'zod';

const uuidV4 = z.uuidv4().transform(id => id.toLowerCase());

/** A version 4 UUID in lower case, or undefined. */
export const readReferenceId = (text: unknown): string | undefined => uuidV4.safeParse(text).data;
