/** What can change under a screen. One word a store. */
export type Topic =
  'answers' | 'cart' | 'orders' | 'outbox' | 'payments' | 'session' | 'settings' | 'storage';

export interface Changes {
  /** Says, after the commit, what was written. Reaches this page, other tabs and the service worker. */
  readonly announce: (...topics: readonly Topic[]) => void;
  readonly subscribe: (topics: readonly Topic[], listener: () => void) => () => void;
}

export function createChanges(channelName = 'linka-changes'): Changes {
  const listeners = new Set<(changed: readonly Topic[]) => void>();
  const tell = (changed: readonly Topic[]): void => listeners.forEach(listener => listener(changed));
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : undefined;
  channel?.addEventListener('message', ({ data }: MessageEvent<readonly Topic[]>) => tell(data));
  return {
    announce: (...topics) => {
      tell(topics);
      channel?.postMessage(topics);
    },
    subscribe: (topics, listener) => {
      const hear = (changed: readonly Topic[]): void => {
        if (changed.some(topic => topics.includes(topic))) listener();
      };
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
}
