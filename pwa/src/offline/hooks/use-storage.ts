import { useSyncExternalStore } from 'react';
import type { StorageState } from '../storage/index.ts';
import { useServices } from './context.tsx';

/** Whether what is done here is kept on this phone. */
export function useStorage(): StorageState {
  const { storage, changes } = useServices();
  return useSyncExternalStore(listener => changes.subscribe(['storage'], listener), storage.state);
}
