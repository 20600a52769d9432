import compile from 'icu-minify/compile';

/** What a message asks of whoever says it. */
export interface Shape {
  /** What is filled in, and how: `count plural`. */
  readonly fills: readonly string[];
  /** The branches of each plural. */
  readonly plurals: readonly (readonly string[])[];
}

const nothing: Shape = { fills: [], plurals: [] };
const kinds = ['#', 'select', 'plural', 'ordinal', 'number', 'date', 'time'];

/** Reads a message, branches within branches and all. Throws where it is no ICU. */
export const shapeOf = (message: string): Shape => ofList(compile(message));

const join = (shapes: readonly Shape[]): Shape => ({
  fills: [...new Set(shapes.flatMap(({ fills }) => fills))].sort(),
  plurals: shapes.flatMap(({ plurals }) => plurals),
});

/** A compiled message, or a branch: a text, or a list of texts and of what is filled in. */
const ofList = (list: unknown): Shape => (Array.isArray(list) ? join(list.map(ofNode)) : nothing);

function ofNode(node: unknown): Shape {
  if (!Array.isArray(node)) return nothing;
  const [name, kind, branches = {}] = node as [string, number?, object?];
  const said = kind === undefined ? name : `${name} ${kinds[kind] ?? ''}`;
  const own = { fills: [said], plurals: kinds[kind ?? 0] === 'plural' ? [Object.keys(branches)] : [] };
  return join([own, ...Object.values(branches).map(ofList)]);
}
