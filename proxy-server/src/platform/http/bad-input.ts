import type { Endpoint } from '@linka/contracts/http';
import { refuse, type ProblemId, type Refusal } from '@linka/contracts/problems';
import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** Inputs that have a problem type of their own, where the endpoint declares it. */
const special: readonly (readonly [ProblemId, (issue: Issue) => boolean])[] = [
  [
    'outside_the_earth',
    issue => ['lat', 'lng'].includes(String(issue.path.at(-1))) && /^too_(big|small)$/.test(issue.code),
  ],
  ['radius_too_large', issue => issue.path.at(-1) === 'radiusMetres' && issue.code === 'too_big'],
];

/** Turns schema issues into words: which field, and what is wrong with it. */
export function badInput(endpoint: Endpoint, issues: readonly Issue[]): Refusal {
  const errors = issues
    .slice(0, 20)
    .map(issue => ({ field: issue.path.join('.') || '(body)', message: issue.message }));
  const [id = 'bad_request'] =
    special.find(([known, is]) => endpoint.problems.includes(known) && issues.some(is)) ?? [];
  return refuse(id, undefined, { errors });
}

/** Refuses what no schema forbids and no database keeps; `way` leads to it through parameters, query or body. */
export const noText = ([, ...way]: readonly string[]): Refusal =>
  refuse('bad_request', undefined, { errors: [{ field: way.join('.'), message: 'not text' }] });
