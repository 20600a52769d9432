import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** Whether the phone believes it has a network: a hint for words, never a reason not to try. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
