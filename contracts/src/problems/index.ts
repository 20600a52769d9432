import * as z from 'zod/mini';
import { catalogue, type ProblemId } from './catalogue.ts';

export { catalogue, type ProblemId } from './catalogue.ts';

const URN = 'urn:linka:problem:';

/** RFC 9457 problem details. `type` is stable; `detail` is words a person can act on. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  requestId: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;

/** An expected failure, returned and never thrown. */
export interface Refusal {
  readonly ok: false;
  readonly id: ProblemId;
  readonly detail: string;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** An answer, or an expected failure. */
export type Result<T> = { readonly ok: true; readonly value: T } | Refusal;

export const ok = <const T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Refuses with an entry of the catalogue. `extra` becomes members of the problem document. */
export const refuse = (
  id: ProblemId,
  detail: string = catalogue[id].detail,
  extra: Readonly<Record<string, unknown>> = {},
): Refusal => ({ ok: false, id, detail, extra });

/** The document that goes over the wire for a refusal. */
export const toProblem = ({ id, detail, extra }: Refusal): Problem => ({
  ...extra,
  type: typeOf(id),
  title: catalogue[id].title,
  status: catalogue[id].status,
  detail,
});

/** `out_of_stock` → `urn:linka:problem:out_of_stock`. */
export const typeOf = (id: ProblemId): string => `${URN}${id}`;

/** The catalogue's id of a problem from the wire, or undefined if this build does not know it. */
export function idOf(problem: Pick<Problem, 'type'>): ProblemId | undefined {
  const id = problem.type.startsWith(URN) ? problem.type.slice(URN.length) : '';
  return Object.hasOwn(catalogue, id) ? (id as ProblemId) : undefined;
}
