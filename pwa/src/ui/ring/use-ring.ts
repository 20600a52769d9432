import { useEffect, useSyncExternalStore } from 'react';
import { ringer } from '../../lib/ring/index.ts';

/** Rings while `ringing`. Answers whether the browser lets sound out yet; any tap on the page makes it. */
export function useRing(ringing: boolean): boolean {
  const ready = useSyncExternalStore(ringer.subscribe, ringer.ready);
  useEffect(() => {
    document.addEventListener('click', ringer.unlock);
    document.addEventListener('keydown', ringer.unlock);
    return () => {
      document.removeEventListener('click', ringer.unlock);
      document.removeEventListener('keydown', ringer.unlock);
    };
  }, []);
  useEffect(() => (ringing ? ringer.start() : undefined), [ringing]);
  return ready;
}
