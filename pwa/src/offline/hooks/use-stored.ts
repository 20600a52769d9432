import { useEffect, useState } from 'react';
import type { Topic } from '../changes/index.ts';
import type { Services } from '../services.ts';
import { useServices } from './context.tsx';

/**
 * What `read` finds in the phone's database, read again whenever one of the topics changes, here or in another tab
 * or the worker. Undefined until the first read; `key` tells readings of different things apart.
 */
export function useStored<T>(
  read: (services: Services) => Promise<T>,
  topics: readonly Topic[],
  key = '',
): T | undefined {
  const services = useServices();
  const [held, setHeld] = useState<{ readonly key: string; readonly value: T }>();
  const watched = topics.join();
  useEffect(() => {
    let wanted = true;
    let newest = 0;
    const readAgain = async (): Promise<void> => {
      const mine = (newest += 1);
      const value = await read(services);
      // An older, slower reading must not overwrite a newer one.
      if (!wanted || mine !== newest) return;
      setHeld(had => (had?.key === key && had.value === value ? had : { key, value }));
    };
    void readAgain();
    const unsubscribe = services.changes.subscribe(watched.split(',') as Topic[], () => void readAgain());
    return () => {
      wanted = false;
      unsubscribe();
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `read` is new at each render; `key` says when it reads something else
  }, [services, watched, key]);
  return held?.key === key ? held.value : undefined;
}
