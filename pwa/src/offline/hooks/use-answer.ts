import type { AnswerOf, Endpoint } from '@linka/contracts/http';
import { useCallback, useEffect, useState } from 'react';
import type { Failure, InputOf } from '../../lib/api/index.ts';
import { answerKey } from '../answers/amend.ts';
import { useServices } from './context.tsx';
import { useStored } from './use-stored.ts';

export interface Answered<T> {
  /** The newest that is known, from the network or kept from before. */
  readonly value: T | undefined;
  /** When it was true, in milliseconds since 1970. */
  readonly takenAt: number | undefined;
  readonly state: 'loading' | 'settled';
  /** Why the last attempt brought nothing new. */
  readonly failure: Failure | null;
  readonly reload: () => void;
}

/**
 * A read that is there at once if it was seen before, and is renewed from the gateway: on opening, when the key
 * changes, and when the network comes back. No input, no call.
 */
export function useAnswer<E extends Endpoint>(
  endpoint: E,
  key: string,
  input: InputOf<E> | undefined,
): Answered<AnswerOf<E>> {
  const { answers } = useServices();
  const wanted = input === undefined ? '' : answerKey(endpoint, key);
  const kept = useStored(
    async () => (wanted === '' ? undefined : answers.kept(endpoint, wanted)),
    ['answers'],
    wanted,
  );
  const [asked, setAsked] = useState<{ readonly key: string; readonly failure: Failure | null }>();
  const sent = JSON.stringify(input);

  const reload = useCallback(() => {
    if (wanted === '') return;
    void answers
      .refresh(endpoint, wanted, JSON.parse(sent) as InputOf<E>)
      .then(failure => setAsked({ key: wanted, failure }));
  }, [answers, endpoint, wanted, sent]);

  useEffect(() => {
    reload();
    window.addEventListener('online', reload);
    return () => window.removeEventListener('online', reload);
  }, [reload]);

  const settled = asked?.key === wanted;
  return {
    value: kept?.value,
    takenAt: kept?.takenAt,
    state: settled && (kept !== undefined || asked.failure !== null) ? 'settled' : 'loading',
    failure: settled ? asked.failure : null,
    reload,
  };
}
