import type { StoredEntry } from '../outbox/index.ts';
import { useStored } from './use-stored.ts';

/** What the signed-in person has decided and the gateway has not acknowledged, oldest first. */
export const useEntries = (): readonly StoredEntry[] | undefined =>
  useStored(
    async ({ outbox, sessions }) => {
      const account = await sessions.account();
      return (await outbox.all()).filter(({ accountId }) => accountId === account?.id);
    },
    ['outbox', 'session'],
  );
