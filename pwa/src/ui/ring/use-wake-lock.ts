import { useEffect } from 'react';

/** Keeps the screen lit while this is shown: a dark tablet is a deaf tablet. Browsers without it do without. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let held: WakeLockSentinel | undefined;
    let over = false;
    // The browser takes the lock away when the page is hidden; it has to be asked for again.
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return;
      const lock = await navigator.wakeLock.request('screen').catch(() => undefined);
      if (over) await lock?.release();
      else held = lock;
    };
    const again = (): void => void hold();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', again);
      void held?.release();
    };
  }, []);
}
