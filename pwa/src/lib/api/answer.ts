import { catalogue, idOf, type Problem, type ProblemId } from '@linka/contracts/problems';
import { say } from '../text/index.ts';
import { countdown } from '../time/index.ts';
import { problemWords, words } from './words.ts';

/** A problem of the catalogue, or what only the phone can know: no network, or an answer that makes no sense. */
export type FailureId = ProblemId | 'offline' | 'unreadable';

export interface Failure {
  readonly ok: false;
  readonly id: FailureId;
  readonly title: string;
  /** Words a person can act on. */
  readonly detail: string;
  /** The whole problem document, with members such as `lines`. */
  readonly problem: Problem | null;
  /** Wait this long before asking again, in milliseconds. */
  readonly retryAfterMs: number | null;
}

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
  /** How old the answer was when the gateway gave it, in milliseconds (the `Age` header). */
  readonly ageMs: number;
}

export type Answer<T> = Success<T> | Failure;

const fail = (id: FailureId, title: string, detail: string): Failure => ({
  ok: false,
  id,
  title,
  detail,
  problem: null,
  retryAfterMs: null,
});

export const offline = (): Failure => fail('offline', words.offline, words.offlineDetail);

export const unreadable = (): Failure => fail('unreadable', words.unreadable, words.unreadableDetail);

export const notReady = (): Failure => fail('not_ready', words.notReady, words.notReadyDetail);

export function signInNeeded(): Failure {
  const { title, detail } = problemWords('sign_in_needed') ?? catalogue.sign_in_needed;
  return fail('sign_in_needed', title, detail);
}

/** A problem document from the wire as a value. Problems this build does not know count as unreadable. */
export function toFailure(problem: Problem, retryAfterMs: number | null): Failure {
  const id = idOf(problem) ?? 'unreadable';
  const detail =
    id === 'too_many_requests' && retryAfterMs !== null
      ? say(words.slowDown, { left: countdown(retryAfterMs) })
      : (problemWords(id)?.detail ?? problem.detail);
  return { ok: false, id, title: problemWords(id)?.title ?? problem.title, detail, problem, retryAfterMs };
}

/**
 * A failure that was kept, in the language spoken now: it may be older than the choice of language, or come from the
 * worker, which speaks English. English leaves the gateway's own words, which may be more exact.
 */
export function inOwnWords<F extends Pick<Failure, 'id' | 'title' | 'detail'>>(failure: F): F {
  if (failure.id === 'offline') return { ...failure, title: words.offline, detail: words.offlineDetail };
  if (failure.id === 'unreadable') return failure;
  return { ...failure, ...problemWords(failure.id) };
}

/** May the same command, with the same id, be sent again by itself? */
export const mayRetry = ({ id }: Pick<Failure, 'id'>): boolean =>
  id === 'offline' || id === 'unreadable' || catalogue[id].retry;
