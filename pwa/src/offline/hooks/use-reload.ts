import { useEffect } from 'react';
import type { CommandKind } from '../outbox/index.ts';
import { useServices } from './context.tsx';

/**
 * Asks again when orders move and when a command of this kind has arrived; not while one is on its way, because the
 * answer could be older than the command and undo it on the screen. `everyMs` is for networks without a live stream.
 */
export function useReload(reload: () => void, kind: CommandKind, everyMs = 30_000): void {
  const { changes, outbox } = useServices();
  useEffect(() => {
    const look = async (): Promise<void> => {
      const entries = await outbox.all();
      if (!entries.some(entry => entry.kind === kind && entry.state !== 'refused')) reload();
    };
    const timer = setInterval(() => void look(), everyMs);
    const unsubscribe = changes.subscribe(['orders', 'outbox'], () => void look());
    return () => {
      clearInterval(timer);
      unsubscribe();
    };
  }, [changes, outbox, reload, kind, everyMs]);
}
