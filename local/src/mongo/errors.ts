import type { Doc } from './values/bson.ts';

/** The real server's names and numbers, so that a program meets here the errors it will meet there. */
const CODES = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  NotImplemented: 238,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  Location15952: 15952, // unknown group operator
  Location31254: 31254, // inclusion in exclusion projection
  Location40324: 40324, // unknown pipeline stage
  IDLUnknownField: 40415,
  Location51091: 51091, // bad regular expression
} as const;

export type CodeName = keyof typeof CODES;

/** An error for the client: the command fails with it, the server goes on. */
export class CommandError extends Error {
  readonly code: number;

  constructor(
    readonly codeName: CodeName,
    message: string,
    readonly details: Doc = {},
  ) {
    super(message);
    this.code = CODES[codeName];
  }
}

export function fail(codeName: CodeName, message: string, details?: Doc): never {
  throw new CommandError(codeName, message, details);
}

/** For what a real server does and this one does not: said aloud rather than done almost right. */
export function unsupported(what: string): never {
  fail(
    'NotImplemented',
    `${what}: not supported by the embedded MongoDB; set MONGODB_URI to use a real server`,
  );
}
