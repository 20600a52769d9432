/** An id made on this phone before a command's first attempt. */
export const newId = (): string => crypto.randomUUID();
