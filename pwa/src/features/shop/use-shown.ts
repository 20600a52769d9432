import { startTransition, useCallback, useState } from 'react';

/** A screenful: what somebody who opens the shop waits for. */
const FIRST = 6;
const BATCH = 16;

/**
 * How many of a long list to draw: a screenful, and a batch each time `more` is called. Two thousand products at once
 * would keep a cheap phone busy for seconds. `list` names what is listed: another list begins anew.
 */
export function useShown(list: string): { readonly count: number; readonly more: () => void } {
  const [shown, setShown] = useState({ list, count: FIRST });
  const more = useCallback(
    () =>
      startTransition(() =>
        setShown(had => ({ list, count: (had.list === list ? had.count : FIRST) + BATCH })),
      ),
    [list],
  );
  return { count: shown.list === list ? shown.count : FIRST, more };
}
