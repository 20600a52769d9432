import type { AnswerOf, Endpoint } from '@linka/contracts/http';

/** Under which key the answer of an endpoint is kept. */
export const answerKey = ({ id }: Pick<Endpoint, 'id'>, key: string): string => `${id} ${key}`;

/** A correction of a kept answer, made in the transaction that lets a command go. */
export interface Amendment {
  readonly key: string;
  readonly change: (kept: unknown) => unknown;
}

/**
 * What a command's own answer says about a list that is kept: without it the screen would show the old list from the
 * moment the command is gone until the list has been asked for again. A kept answer of another build is left alone.
 */
export const amend = <E extends Endpoint>(
  endpoint: E,
  key: string,
  change: (value: AnswerOf<E>) => AnswerOf<E> & object,
): Amendment => ({
  key: answerKey(endpoint, key),
  change: kept => {
    const parsed = endpoint.answer?.safeParse(kept);
    return parsed?.success === true ? change(parsed.data as AnswerOf<E>) : kept;
  },
});
