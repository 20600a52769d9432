import { useEffect, useState } from 'react';
import { useServices } from './context.tsx';

/** The time, renewed every `everyMs` while the screen is shown: for ages and countdowns. */
export function useNow(everyMs = 30_000): number {
  const { now } = useServices();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return time;
}
