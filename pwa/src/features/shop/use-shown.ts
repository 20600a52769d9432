import { startTransition, useCallback, useState } from 'react';

const BATCH = 24;

/**
 * How many of a long list to draw: a batch, and another each time `more` is called. Two thousand products at once would
 * keep a cheap phone busy for seconds. `list` names what is listed: another list begins anew.
 */
export function useShown(list: string): { readonly count: number; readonly more: () => void } {
  const [shown, setShown] = useState({ list, count: BATCH });
  const more = useCallback(
    () =>
      startTransition(() =>
        setShown(had => ({ list, count: (had.list === list ? had.count : BATCH) + BATCH })),
      ),
    [list],
  );
  return { count: shown.list === list ? shown.count : BATCH, more };
}
