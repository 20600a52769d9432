import { useCallback } from 'react';
import type { Settings } from '../database/index.ts';
import { useServices } from './context.tsx';
import { useStored } from './use-stored.ts';

/** A small thing remembered on this phone: its value (null when unset, undefined until read) and how to change it. */
export function useSetting<K extends keyof Settings>(
  name: K,
): readonly [Settings[K] | null | undefined, (value: Settings[K]) => Promise<void>] {
  const { db, storage, changes } = useServices();
  const value = useStored(
    async services => ((await services.db.get('settings', name)) ?? null) as Settings[K] | null,
    ['settings'],
    name,
  );
  const change = useCallback(
    async (next: Settings[K]) => {
      await storage.write(() => db.put('settings', next, name));
      changes.announce('settings');
    },
    [db, storage, changes, name],
  );
  return [value, change];
}
